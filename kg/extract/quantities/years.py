"""The year that a quantity is of, as its text says: ``2014年，…``, ``上年``, ``自2011年以来``.

A year at the head of a clause holds for what follows, to the end of the paragraph; a year inside a
clause (2020年制定的规章) only there. What is compared with (比2015年增加) is not the year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.quantities.changes import ROSE_TO_PATTERN
from kg.extract.quantities.tokens import YearToken


@dataclass(frozen=True, slots=True)
class StatedYear:
    """A calendar year, or one that counts from the report's year."""

    year: int | None
    shift: int = 0
    """Where ``year`` is ``None``: 0 this year, -1 the year before, 1 the year after."""
    cumulative: bool = False
    """Counted over several years (自2011年以来), so that no single year is right."""
    planned: bool = False
    """今年 in a sentence of plans: a report that looks ahead is written a year later."""


_RELATIVE: Final = re.compile("[今去明上下](?:(?<=[上下])一?年度?|(?<=[今去明])年)")
_COMPARED: Final = re.compile(r"(?:比|较|与|同|于|是|为|跟)\Z")
_SINCE: Final = re.compile("[^，。；：！？\n]{0,16}?以来|起[，至]")
_CARRIED: Final = re.compile(
    "结转|遗留|同期(?:相比|增|减|下降|上升)|相比|增|减|下降|上升|底|末|继续"
)
_HEADS: Final = frozenset("，。；：！？\n（、")
_HEAD_WORDS: Final = re.compile(r"(?:截至|截止|截止到|在|自|从|至|到|\d[.．、）])\Z")
_PLANS: Final = re.compile("将|要|拟|计划|力争|确保")
_BASE: Final = re.compile(
    r"[由从较比](?:(?:上年度?|去年)|(?P<year>(?:19|20)\d\d)年度?)(?:同期|年?[底末])?的?\Z"
)
_ROSE_TO: Final = re.compile(ROSE_TO_PATTERN)
_CARRIED_INTO: Final = re.compile(r"转[至到入]?\Z")


class YearFinder:
    """Knows where the prose names years."""

    def __init__(self, text: str, years: Sequence[YearToken]) -> None:
        """Keep the years of one document, in the order of the text."""
        self._text = text
        self._years = years
        self._next = 0
        self._seen: list[YearToken] = []

    def year_of(
        self, block: int, sentence: int, clause: int, start: int, end: int
    ) -> StatedYear | None:
        """Return the year of the number ``[start, end)``; call in the order of the text.

        ``block``, ``sentence`` and ``clause`` are where those begin. ``None``: nothing is said.
        """
        text = self._text
        while self._next < len(self._years) and self._years[self._next].start < start:
            self._seen.append(self._years[self._next])
            self._next += 1
        before = text[max(0, start - 12) : start]
        base = _BASE.search(before)
        if base and base["year"]:
            return StatedYear(int(base["year"]))
        if base or (before.endswith(("由", "从")) and _ROSE_TO.match(text, end)):
            return StatedYear(None, shift=-1)
        relative = self._relative(clause, start)
        if relative:
            return relative
        for year in reversed(self._seen):
            if year.start < block:
                break
            if _COMPARED.search(text, max(0, year.start - 1), year.start):
                continue
            if _CARRIED_INTO.search(text, max(0, year.start - 2), year.start):
                continue
            if year.start >= clause or (self._heads_clause(year)):
                cumulative = bool(_SINCE.match(text, year.end))
                if year.start >= sentence:
                    return self._this_year(sentence, start) or StatedYear(
                        None if cumulative else year.year, cumulative=cumulative
                    )
                if not cumulative:
                    return self._this_year(sentence, start) or StatedYear(year.year)
        return self._this_year(sentence, start)

    def _relative(self, clause: int, start: int) -> StatedYear | None:
        """Return the year of 去年 or 明年 in the clause, unless it is only compared with."""
        for match in _RELATIVE.finditer(self._text, clause, start):
            before = self._text[max(0, match.start() - 2) : match.start()]
            word = match.group()
            if word == "今年" or _COMPARED.search(before) or _CARRIED_INTO.search(before):
                continue
            if not _CARRIED.match(self._text, match.end()):
                return StatedYear(None, shift=-1 if word[0] in "上去" else 1)
        return None

    def _this_year(self, sentence: int, start: int) -> StatedYear | None:
        if self._text.find("今年", sentence, start) < 0:
            return None
        return StatedYear(None, planned=bool(_PLANS.search(self._text, sentence, start)))

    def _heads_clause(self, year: YearToken) -> bool:
        before = self._text[max(0, year.start - 3) : year.start]
        return not before or before[-1] in _HEADS or bool(_HEAD_WORDS.search(before))
