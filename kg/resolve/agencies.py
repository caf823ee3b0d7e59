"""PLACEHOLDER."""
from __future__ import annotations
from kg.extract import Mentions
from kg.model import AgencyFact, ReportIdentity, Unresolved
def resolve_agencies(mentions: Mentions, identity: ReportIdentity) -> tuple[tuple[AgencyFact, ...], tuple[Unresolved, ...]]:
    return (), ()
