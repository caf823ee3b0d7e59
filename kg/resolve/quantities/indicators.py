"""Links an indicator's phrase to the concept of the vocabulary that describes it best."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from ahocorasick_rs import AhoCorasick

from kg.extract.quantities.changes import CHANGE_PATTERN, COMPARISON_PATTERN
from kg.vocabulary import load_scheme


@dataclass(frozen=True, slots=True)
class _Rule:
    """One label of an indicator: words that stand in the phrase in this order."""

    words: tuple[str, ...]
    iri: str
    units: frozenset[str]
    excluded: tuple[str, ...]
    broader: str | None
    weight: int
    part_only: bool
    """Says enough only where the number is a part of another: 公开信息 among the answers."""
    wholes: frozenset[str]
    """Indicators of which such a part is one."""


@cache
def _rules() -> tuple[_Rule, ...]:
    rules = [
        _Rule(
            words=tuple(label.split()),
            iri=concept.iri,
            units=frozenset(concept.properties.get("measuredIn", ())),
            excluded=concept.properties.get("notWith", ()),
            broader=concept.broader,
            weight=len(label.replace(" ", "")) + part_only,
            part_only=part_only,
            wholes=frozenset(concept.properties.get("wholeIndicator", ())),
        )
        for concept in load_scheme("indicators")
        for label, part_only in (
            *((label, False) for label in concept.labels),
            *((label, True) for label in concept.properties.get("labelOfPart", ())),
        )
    ]
    return tuple(sorted(rules, key=lambda rule: (-rule.weight, rule.iri, rule.words)))


@cache
def broad_indicators() -> frozenset[str]:
    """Return the IRIs of indicators of which one report states several figures, none like the other."""
    return frozenset(c.iri for c in load_scheme("indicators") if c.value("countsSeveral"))


@cache
def narrower_indicators(iri: str) -> frozenset[str]:
    """Return the IRIs of the indicators that refine one: reviews that uphold are reviews."""
    return frozenset(c.iri for c in load_scheme("indicators") if c.broader == iri)


@cache
def _rules_by_word() -> tuple[AhoCorasick, tuple[tuple[_Rule, ...], ...]]:
    """Return the rules by the word they begin with, and what finds those words in a phrase."""
    by_word: dict[str, list[_Rule]] = {}
    for rule in _rules():
        by_word.setdefault(rule.words[0], []).append(rule)
    return AhoCorasick(list(by_word)), tuple(map(tuple, by_word.values()))


_COMPARED: Final = re.compile(rf"(?:{COMPARISON_PATTERN}|{CHANGE_PATTERN}).*\Z")
_RATES_OF_CHANGE: Final = frozenset({"%", "百分点", "倍"})


def find_changed(phrase: str, unit: str) -> str | None:
    """Return the IRI of the indicator whose growth or decline a phrase states.

    A rate is of whatever the words before the comparison count (收到申请 of 收到申请同比增长); an
    amount counts in the unit of its indicator.
    """
    base = _COMPARED.sub("", phrase)
    rate = unit in _RATES_OF_CHANGE
    found = find_indicator(base, unit) if unit != "倍" else None
    return found or (find_indicator(base, "") if rate else None)


@lru_cache(maxsize=4096)
def find_indicator(
    phrase: str, unit: str, *, is_part: bool = False, whole: str | None = None
) -> str | None:
    """Return the IRI of the indicator whose longest label the phrase contains.

    ``whole`` is the indicator of which the number ``is_part``, where it is known. An indicator that another fitting one refines is left out (网络申请 refines 申请). ``None`` where
    no label fits, or where labels of equal length name different indicators.
    """
    automaton, rules = _rules_by_word()
    counted = unit.split("（")[0]
    words = {word for word, _, _ in automaton.find_matches_as_indexes(phrase, overlapping=True)}
    fitting = [
        rule
        for word in words
        for rule in rules[word]
        if (not counted or not rule.units or counted in rule.units)
        and (not rule.part_only or (is_part and (whole is None or whole in rule.wholes)))
        and _fits(rule, phrase)
    ]
    refined = {rule.broader for rule in fitting}
    fitting = [rule for rule in fitting if rule.iri not in refined]
    heaviest = max((rule.weight for rule in fitting), default=0)
    best = {rule.iri for rule in fitting if rule.weight == heaviest}
    return best.pop() if len(best) == 1 else None


def _fits(rule: _Rule, phrase: str) -> bool:
    if rule.part_only and not phrase.startswith(rule.words[0]):
        return False
    position = 0
    for word in rule.words:
        position = phrase.find(word, position)
        if position < 0:
            return False
        position += len(word)
    return not any(word in phrase for word in rule.excluded)
