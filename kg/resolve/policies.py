"""Policies by name: mentions of one policy come together, under the vocabulary's name if it has one.

A name is used again for other things: 疫情防控 in a report of 2009 is not the policy of 2020. Where the
report is older than the vocabulary's policy, the name is kept as the report's own.
"""

from __future__ import annotations

from functools import cache

from kg.extract import Mentions
from kg.model import PolicyFact, ReportIdentity, Span
from kg.vocabulary import load_scheme


def resolve_policies(mentions: Mentions, identity: ReportIdentity) -> tuple[PolicyFact, ...]:
    """Return the policies that the report names, by name."""
    found: dict[tuple[str, str | None], list[Span]] = {}
    for mention in mentions.policies:
        concept = mention.concept
        if concept is not None and _is_older(identity.year, concept):
            concept = None
        found.setdefault((mention.name, concept), []).append(mention.span)
    facts = (PolicyFact(name, concept, tuple(spans)) for (name, concept), spans in found.items())
    return tuple(sorted(facts, key=lambda fact: fact.name))


def _is_older(year: int | None, concept: str) -> bool:
    """Tell a report that cannot know the policy: one looks ahead to the next year at most."""
    first = _first_years().get(concept)
    return year is not None and first is not None and year + 1 < first


@cache
def _first_years() -> dict[str, int]:
    """Return the years from which policies of the vocabulary are current, by IRI."""
    return {
        concept.iri: int(first)
        for concept in load_scheme("policies")
        if (first := concept.value("validFrom")) is not None
    }
