"""PLACEHOLDER."""
from __future__ import annotations
from kg.extract import Mentions
from kg.model import PolicyFact
def resolve_policies(mentions: Mentions) -> tuple[PolicyFact, ...]:
    return ()
