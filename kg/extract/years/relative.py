"""Finds relative years: 今年; 去年同期; 较上年; 同比; 明年; 上半年; 近三年.

Words that only look like them are none: 本年度报告 is this report, 以上年龄 an age, 每季度 a rhythm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from kg.extract.words import any_of, words_of
from kg.extract.years.stretch import YearStretch

_WORDS: Final = "year-words"
_SHIFTS: Final = MappingProxyType(
    {
        "this-year": 0,
        "last-year": -1,
        "year-before-last": -2,
        "next-year": 1,
        "same-year": 0,
        "previous-year": -1,
        "following-year": 1,
        "same-period": -1,
        "part-of-year": 0,
    }
)
_FROM_STATED: Final = frozenset({"same-year", "previous-year", "following-year", "same-period"})
_SAME_PERIOD: Final = "同期"
_COMPARES_ITSELF: Final = "同比"
_OTHER_WORD_BEFORE: Final = re.compile(r"[以过之近几多十数每提向空当两逐\d]\Z")
_OTHER_WORD_AFTER: Final = re.compile(
    r"度|[报鉴限龄轻级货检审均]|(?:政府信息公开|政务公开)?(?:工作)?报告|[一二两三四五\d]次"
)
_SEVERAL: Final = re.compile(r"(?:近|连续)(?P<count>[两二三四五2-5])(?:个年度|年)(?![多级以])")
_COUNTS: Final = MappingProxyType(
    {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "2": 2, "3": 3, "4": 4, "5": 5}
)


@cache
def _words() -> tuple[AhoCorasick, Mapping[str, str]]:
    """Return what finds the words, and the kind of each."""
    kinds = {word: kind for kind in _SHIFTS for word in words_of(_WORDS, kind)}
    automaton = AhoCorasick(
        sorted(kinds), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )
    return automaton, MappingProxyType(kinds)


@cache
def _comparing() -> re.Pattern[str]:
    return re.compile(any_of(_WORDS, "comparing") + r"\Z")


def find_relative_years(text: str) -> Iterator[YearStretch]:
    """Find the relative years in the order of the text, those of 近三年 one by one."""
    automaton, kinds = _words()
    last_end = -1
    for _, start, end in automaton.find_matches_as_indexes(text):
        words = text[start:end]
        kind = kinds[words]
        if _is_said(text, start, end, kind, touches=start == last_end):
            if words != _SAME_PERIOD and text.startswith(_SAME_PERIOD, end):
                end += len(_SAME_PERIOD)
            compares = words == _COMPARES_ITSELF
            yield YearStretch(start, end, None, _SHIFTS[kind], kind in _FROM_STATED, compares)
        last_end = end
    for match in _SEVERAL.finditer(text):
        for shift in range(1 - _COUNTS[match["count"]], 1):
            yield YearStretch(match.start(), match.end(), None, shift)


def _is_said(text: str, start: int, end: int, kind: str, *, touches: bool) -> bool:
    """Tell whether the words name a year here; ``touches``: right after another such word."""
    before = text[max(0, start - 2) : start]
    if _OTHER_WORD_BEFORE.search(before) or _OTHER_WORD_AFTER.match(text, end):
        return False
    if kind == "part-of-year":
        return not touches and not before.endswith(("年", "度"))
    if text[start:end] == _SAME_PERIOD:
        return not touches and _comparing().search(before) is not None
    if kind == "year-before-last":
        return not before or not before[-1].isalnum() or bool(_comparing().search(before))
    return True
