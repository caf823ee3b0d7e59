"""Policies by name: mentions of one policy come together, under the vocabulary's name if it has one."""

from __future__ import annotations

from kg.extract import Mentions
from kg.model import PolicyFact, Span


def resolve_policies(mentions: Mentions) -> tuple[PolicyFact, ...]:
    """Return the policies that the report names, by name."""
    found: dict[tuple[str, str | None], list[Span]] = {}
    for mention in mentions.policies:
        found.setdefault((mention.name, mention.concept), []).append(mention.span)
    facts = (PolicyFact(name, concept, tuple(spans)) for (name, concept), spans in found.items())
    return tuple(sorted(facts, key=lambda fact: fact.name))
