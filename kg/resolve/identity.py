"""PLACEHOLDER."""
from __future__ import annotations
from kg.extract import Mentions
from kg.model import Contact, Form, ReportIdentity, Span
def resolve_identity(mentions: Mentions) -> ReportIdentity:
    return ReportIdentity("?", Span(0,1), None, None, None, None, None, Form.PROSE, Contact())
