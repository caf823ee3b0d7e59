"""The words around a number: what it counts and how exactly, as the vocabulary lists them."""

from __future__ import annotations

import re
from typing import Final

from kg.model import Qualifier
from kg.vocabulary import Concept, load_scheme

_UNITS: Final = load_scheme("units")
_QUALIFIERS: Final = load_scheme("qualifiers")


def _longest_first(words: list[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in _longest_first(words))


def _unit_pattern() -> str:
    """Return the pattern of a unit, its sub-unit in brackets included: ``宗（次）``."""
    by_word: dict[str, Concept] = {word: unit for unit in _UNITS for word in unit.labels}
    words = []
    for word in _longest_first(list(by_word)):
        followers = by_word[word].properties.get("notFollowedBy", ())
        forbidden = f"(?!{_alternatives(list(followers))})" if followers else ""
        words.append(re.escape(word) + forbidden)
    classifiers = _alternatives([word for word in by_word if len(word) == 1 and word >= "一"])
    return rf"(?:{'|'.join(words)})(?:（(?:{classifiers})）)?"


UNIT_PATTERN: Final = _unit_pattern()
"""Pattern of a unit after a number; a word that only begins like a unit is none (条例)."""
MONEY: Final = "元"
TIME_UNITS: Final = frozenset({"天", "小时", "分钟", "秒", "工作日"})

_DIGITS_ONLY: Final = frozenset(
    word for unit in _UNITS if unit.value("countedInDigitsOnly") for word in unit.labels
)


def _qualifying(position: str) -> dict[str, Qualifier]:
    return {
        word: Qualifier(concept.notation)
        for concept in _QUALIFIERS
        for word in concept.properties.get(position, ())
    }


_BEFORE: Final = _qualifying("wordBefore")
_WITHIN: Final = _qualifying("wordWithin")
_AFTER: Final = _qualifying("wordAfter")
WITHIN_PATTERN: Final = f"(?:{_alternatives(list(_WITHIN))})"
# a word of one character may be the end of another: 节约, 预约, 最近, 附近
_PART_OF_A_WORD: Final = "最附邻靠节预签违邀契条公制特履"
_BEFORE_PATTERN: Final = re.compile(
    rf"(?:{_alternatives([word for word in _BEFORE if len(word) > 1])}"
    rf"|(?<![{_PART_OF_A_WORD}])(?:{_alternatives([word for word in _BEFORE if len(word) == 1])}))\Z"
)
_AFTER_PATTERN: Final = re.compile(_alternatives(list(_AFTER)))
_SHARE_BEFORE: Final = re.compile(
    rf"(?P<word>{_alternatives(list(_BEFORE))})占[^，。；：\d占]{{1,10}}\Z"
)
_LONGEST_SHARE: Final = 16
_VERB_LAST: Final = frozenset("占为合")
_REACH: Final = max(map(len, _BEFORE))


_CANONICAL: Final = {word: unit.label for unit in _UNITS for word in unit.alt_labels}


def canonical_unit(word: str) -> str:
    """Return the unit as readers write it: 百分点 for 个百分点; others as printed."""
    return _CANONICAL.get(word, word)


def is_counted_in_digits_only(unit: str) -> bool:
    """Tell whether a numeral in characters before the unit is a figure of speech (五类, 三种)."""
    return unit in _DIGITS_ONLY


def qualifier_within(word: str) -> Qualifier:
    """Return what 余 or 多 inside a number says."""
    return _WITHIN[word]


def qualifier_before(text: str, position: int) -> tuple[Qualifier, int] | None:
    """Return what the words that end at ``position`` say, and where they start."""
    start = max(0, position - _REACH - 1)
    match = _BEFORE_PATTERN.search(text[start:position])
    if match is None:
        words = text[max(0, position - _LONGEST_SHARE) : position]
        share = _SHARE_BEFORE.search(words) if "占" in words else None
        return (_BEFORE[share["word"]], position) if share else None  # 约占总数的35%
    word = match.group()
    # the verb of 约占35% belongs to what is measured and not to the number
    return _BEFORE[word], position if word[-1] in _VERB_LAST else start + match.start()


def qualifier_after(text: str, position: int) -> tuple[Qualifier, int] | None:
    """Return what the words that start at ``position`` say (左右, 以上), and where they end."""
    match = _AFTER_PATTERN.match(text, position)
    return (_AFTER[match.group()], match.end()) if match else None
