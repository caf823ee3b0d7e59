"""Finds policies named without quotation marks: 清水河治理攻坚战; 农业水价综合改革; 退休一件事.

A proper phrase that ends in a noun for a campaign or reform; the verbs before it are no part of it.
A name that the report puts in quotation marks once is found again where it does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from kg.extract.policies.candidates import Candidate
from kg.extract.words import any_of

_WORDS: Final = "policy-words"
_CLAUSE_MARK: Final = re.compile(r"[^\w+]")
_COUNTED: Final = r"\d+[项个]|[我本].|[一二三四五六七八九十]+[项个]"
_TITLE_ENDS: Final = ("》", "〉")
_SHORT_ENDS: Final = ("战", "一件事")
_SHORTEST: Final = 6
_SHORTEST_OF_SHORT: Final = 5
_LONGEST: Final = 24
_SHORTEST_REPEATED: Final = 4


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(
            rf"{any_of(_WORDS, 'proper-noun')}(?:(?<=行动)计划)?(?!{any_of(_WORDS, 'continues')})"
        ),
        re.compile(any_of(_WORDS, "leading")),
        re.compile(f"(?:{any_of(_WORDS, 'generic')}|{_COUNTED})+"),
    )


@cache
def _adopted() -> re.Pattern[str]:
    verb, noun = any_of(_WORDS, "adopting-verb"), any_of(_WORDS, "adopted-noun")
    return re.compile(rf"{verb}了?(?P<name>[^\W\d_]{{4,8}}?{noun})(?=[，。；、和\n]|$)")


def find_proper(text: str) -> Iterator[Candidate]:
    """Find proper phrases that end in a noun for a policy."""
    ends, leading, generic = _patterns()
    for match in _adopted().finditer(text):
        if not generic.fullmatch(match["name"]):
            yield Candidate(*match.span("name"), match["name"])
    for match in ends.finditer(text):
        floor = max(0, match.start() - _LONGEST)
        before = text[floor : match.start()]
        cuts = [cut.end() for mark in (_CLAUSE_MARK, leading) for cut in mark.finditer(before)]
        start = floor + max(cuts, default=0)
        name = text[start : match.end()]
        whole = bool(cuts) or floor == 0
        shortest = _SHORTEST_OF_SHORT if name.endswith(_SHORT_ENDS) else _SHORTEST
        if text.startswith(_TITLE_ENDS, match.end()):
            continue  # 《青岚市政务公开三年行动》 is a document
        if whole and len(name) >= shortest and not generic.fullmatch(name):
            yield Candidate(start, match.end(), name)


def find_repeated(text: str, named: Iterable[Candidate]) -> Iterator[Candidate]:
    """Find again, without its quotation marks, what was discovered in them."""
    for name in sorted({candidate.name for candidate in named}):
        at = text.find(name) if len(name) >= _SHORTEST_REPEATED else -1
        while at >= 0:
            yield Candidate(at, at + len(name), name)
            at = text.find(name, at + len(name))
