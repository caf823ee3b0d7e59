"""Links an indicator's phrase to the concept of the vocabulary that describes it best."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.vocabulary import load_scheme


@dataclass(frozen=True, slots=True)
class _Rule:
    """One label of an indicator: words that stand in the phrase in this order."""

    words: tuple[str, ...]
    iri: str
    units: frozenset[str]
    excluded: tuple[str, ...]
    weight: int


@cache
def _rules() -> tuple[_Rule, ...]:
    rules = [
        _Rule(
            words=tuple(label.split()),
            iri=concept.iri,
            units=frozenset(concept.properties.get("measuredIn", ())),
            excluded=concept.properties.get("notWith", ()),
            weight=len(label.replace(" ", "")),
        )
        for concept in load_scheme("indicators")
        for label in concept.labels
    ]
    return tuple(sorted(rules, key=lambda rule: (-rule.weight, rule.iri, rule.words)))


def find_indicator(phrase: str, unit: str) -> str | None:
    """Return the IRI of the indicator whose longest label the phrase contains.

    ``None`` where no label fits, or where labels of equal length name different indicators.
    """
    found: _Rule | None = None
    for rule in _rules():
        if found is not None and rule.weight < found.weight:
            break
        if _fits(rule, phrase, unit):
            if found is not None and rule.iri != found.iri:
                return None
            found = rule
    return found.iri if found else None


def _fits(rule: _Rule, phrase: str, unit: str) -> bool:
    if rule.units and unit.split("（")[0] not in rule.units and unit:
        return False
    position = 0
    for word in rule.words:
        position = phrase.find(word, position)
        if position < 0:
            return False
        position += len(word)
    return not any(word in phrase for word in rule.excluded)
