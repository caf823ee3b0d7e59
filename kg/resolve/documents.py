"""PLACEHOLDER."""
from __future__ import annotations
from kg.extract import Mentions
from kg.model import Citation, ReportIdentity, Unresolved
def resolve_documents(mentions: Mentions, identity: ReportIdentity) -> tuple[tuple[Citation, ...], tuple[Unresolved, ...]]:
    return (), ()
