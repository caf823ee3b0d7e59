"""PLACEHOLDER."""
from __future__ import annotations
from kg.extract import Mentions
from kg.model import Cell, ReportIdentity, Unresolved
def resolve_cells(mentions: Mentions, identity: ReportIdentity) -> tuple[tuple[Cell, ...], tuple[Unresolved, ...]]:
    return (), ()
