"""PLACEHOLDER."""
from __future__ import annotations
from kg.extract import Mentions
from kg.model import ReportIdentity, YearFact
def resolve_years(mentions: Mentions, identity: ReportIdentity) -> tuple[YearFact, ...]:
    return ()
