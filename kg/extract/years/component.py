"""The component that finds years: 2013年; 比2012年增加; 同比; 去年; 明年将.

Each mention comes with what tells its role: whether it is compared with, planned for or dated to the
day. Which calendar year a relative one is follows from the report's year and is left to ``resolve``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.words import any_of
from kg.extract.years.calendar import find_calendar_years
from kg.extract.years.relative import find_relative_years
from kg.extract.years.stretch import YearStretch
from kg.model import Document, Span

FACTORY: Final = "kg_years"

_WORDS: Final = "year-words"
_SENTENCE_ENDS: Final = "。！？\n"
_CLAUSE_END: Final = re.compile(r"[，。；！？\n]|$")
_DAY: Final = re.compile(r"(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})")
_TIMES: Final = re.compile(r"(?:度|全年)?的(?:近|约)?\d+(?:\.\d+)?(?:多|余)?倍")
_SINCE: Final = re.compile(r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|开始|以来|至今)")
_HEADS: Final = re.compile(r"(?:^|[，。；：！？\n（、 ])(?:在|自|截至|到|至)?\Z")
_LONGEST_CUE: Final = 3


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year as written, where, and what is said around it."""

    span: Span
    """年 included where it follows."""
    year: int | None
    """As printed; ``None`` for a relative one."""
    shift: int = 0
    """Of a relative one: years after the one it counts from."""
    stated: int | None = None
    """What a relative one counts from where the sentence says so; else the report's year."""
    compared: bool = False
    planned: bool = False
    """In a sentence of intention, under a heading over plans."""
    dated: bool = False
    """A date to the day."""


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(any_of(_WORDS, "comparing") + r"\Z"),
        re.compile(f"(?:度|全年)?的?{any_of(_WORDS, 'compared')}"),
        re.compile(any_of(_WORDS, "rising-from") + r"\Z"),
    )


@cache
def _later_words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(any_of(_WORDS, "rising")),
        re.compile(any_of(_WORDS, "planning")),
        re.compile(any_of(_WORDS, "planning-heading")),
    )


def find_years(doc: Doc) -> tuple[YearMention, ...]:
    """Find the years that the prose speaks of, in the order of the text."""
    document: Document = doc._.document
    text = document.text
    stretches = sorted({*find_calendar_years(text), *find_relative_years(text)}, key=_position)
    return tuple(_mentions(document, stretches))


def _position(stretch: YearStretch) -> tuple[int, int, int]:
    return stretch.start, stretch.end, stretch.shift


def _mentions(document: Document, stretches: Iterable[YearStretch]) -> Iterable[YearMention]:
    text = document.text
    stated, stated_at = None, -1
    for one in stretches:
        sentence = max(text.rfind(mark, 0, one.start) for mark in _SENTENCE_ENDS) + 1
        compared = one.compared or _is_compared(text, one)
        if one.year is not None and not compared and _heads_clause(text, one):
            stated, stated_at = one.year, one.start
        yield YearMention(
            span=document.span(one.start, one.end),
            year=one.year,
            shift=one.shift,
            stated=stated if one.from_stated and stated_at >= sentence else None,
            compared=compared,
            planned=_is_planned(document, sentence, one),
            dated=_DAY.match(text, one.end - 1 if text[one.end - 1] == "年" else one.end)
            is not None,
        )


def _heads_clause(text: str, year: YearStretch) -> bool:
    return _HEADS.search(text[max(0, year.start - 3) : year.start]) is not None


def _is_compared(text: str, year: YearStretch) -> bool:
    before, after, rising_from = _cues()
    head = text[max(0, year.start - _LONGEST_CUE) : year.start]
    if (
        before.search(head)
        or after.match(text, year.end)
        or _TIMES.match(text, year.end)
        or text[year.start : year.end].endswith("同期")
    ):
        return True
    if not rising_from.search(head) or _SINCE.match(text, year.end):
        return False
    clause_end = _CLAUSE_END.search(text, year.end)
    return bool(clause_end and _later_words()[0].search(text, year.end, clause_end.start()))


def _is_planned(document: Document, sentence: int, year: YearStretch) -> bool:
    _, planning, heading = _later_words()
    if not any(map(heading.search, document.block_at(year.start).path)):
        return False
    end = _sentence_end(document.text, year.end)
    return planning.search(document.text, sentence, end) is not None


def _sentence_end(text: str, position: int) -> int:
    ends = [at for mark in _SENTENCE_ENDS if (at := text.find(mark, position)) >= 0]
    return min(ends, default=len(text))


@Language.factory(FACTORY, assigns=["doc._.years"])
def create_years(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Return the component that sets ``doc._.years``."""
    if not Doc.has_extension("years"):
        Doc.set_extension("years", default=())

    def component(doc: Doc) -> Doc:
        doc._.years = find_years(doc)
        return doc

    return component
