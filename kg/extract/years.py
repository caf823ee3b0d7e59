"""Finds calendar years that the prose speaks of: 2013年, 二〇一三年度; 2012、2013年; 2011—2013年.

Years in 文号 (〔2013〕46号), postcodes and telephone numbers are none: they are not followed by 年.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.model import Document, Span

FACTORY: Final = "kg_years"

_DIGITS: Final = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "○O0零", "0"
)
_ARABIC: Final = r"(?:19[4-9]|20[0-9])\d"
_CHINESE: Final = (
    r"(?:一九[四五六七八九]|二[〇○O0零][〇○O0零一二三四五六七八九])[〇○O0零一二三四五六七八九]"
)
_YEAR: Final = re.compile(
    rf"(?<![\d.])(?P<arabic>{_ARABIC})(?=年(?!内\d))"
    rf"|(?<=\n)\d(?P<glued>{_ARABIC})(?=年)"  # 32013年 is 3、2013年
    rf"|(?<![\d.])(?P<first>{_ARABIC})(?=年?(?:[-—－–～~、至和及与]+|到)(?:{_ARABIC}[、和及])*{_ARABIC}年)"
    rf"|(?<![\d.〔\[（])(?P<dated>{_ARABIC})(?=[-/.](?:1[0-2]|0?[1-9])[-/.](?:[12]\d|3[01]|0?[1-9])(?:(?!\d)|\d\d:))"
    rf"|(?<!\d)(?P<unmarked>{_ARABIC})(?=\d{{1,2}}月\d{{1,2}}日|\d{{2,4}}日)"  # 20136月9日
    rf"|(?<!\d)(?P<edition>{_ARABIC})(?=(?:年?版|财年|学年|年度))"
    rf"|(?P<chinese>{_CHINESE})(?=年)"
)
_NUMBER_OPENS: Final = "〔[﹝【"


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year as written, and where; 年 is part of the span where it follows."""

    span: Span
    year: int


def find_years(doc: Doc) -> tuple[YearMention, ...]:
    """Find the years that the prose speaks of."""
    return tuple(_years(doc._.document))


def _years(document: Document) -> Iterator[YearMention]:
    text = document.text
    for match in _YEAR.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span(kind)
        if text[start - 1 : start] in tuple(_NUMBER_OPENS) or _in_order(text, start, end):
            continue
        value = int("".join(_DIGITS.get(character, character) for character in match.group(kind)))
        end += text.startswith("年", end)
        yield YearMention(document.span(start, end), value)


def _in_order(text: str, start: int, end: int) -> bool:
    """Tell the year of a document's number from a year: 2013年第8号公告, 岚政发2013年46号."""
    after = re.compile(r"年?第?\d{1,4}号").match(text, end)
    return after is not None and (
        "第" in after.group() or text[start - 1 : start] in tuple("发函字办令告")
    )


@Language.factory(FACTORY, assigns=["doc._.years"])
def create_years(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Return the component that sets ``doc._.years``."""
    if not Doc.has_extension("years"):
        Doc.set_extension("years", default=())

    def component(doc: Doc) -> Doc:
        doc._.years = find_years(doc)
        return doc

    return component
