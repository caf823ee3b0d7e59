"""Reads the articles cited of a document: ``第二十条第一款第（三）项``, ``第十九条、第二十条``, ``第九至十一条``.

The normal form writes Chinese numerals, items in brackets (第（三）项, as the Legislation Law, article 61,
has them), the members of a list apart by 、 and a range with 至.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.text.scanning import find_from

_NUMERAL: Final = r"(?:[一二三四五六七八九十百零〇]{1,7}|\d{1,3})"
_ITEM: Final = rf"第?[（(]?{_NUMERAL}[）)]?[项目]"
_ITEMS: Final = (
    rf"(?:{_ITEM}(?:[、和及至到]{_ITEM})*"
    rf"|第?[（(]{_NUMERAL}[）)](?:[、和第]{{1,2}}[（(]{_NUMERAL}[）)])+项)"
)
_PARAGRAPH: Final = rf"第{_NUMERAL}款{_ITEMS}?"
_ARTICLE: Final = rf"第{_NUMERAL}条(?:之{_NUMERAL})?(?:{_PARAGRAPH}|{_ITEMS})?"
_SHARED: Final = rf"第{_NUMERAL}(?:[、和及至到—~～-]第?{_NUMERAL})+条"
_CHAPTER: Final = rf"第{_NUMERAL}章(?:第{_NUMERAL}节)?"
_PART: Final = rf"(?:{_CHAPTER})?(?:{_SHARED}|{_ARTICLE})|{_CHAPTER}"
_LIST: Final = re.compile(rf"(?:{_PART})(?:(?:以及|[、和与及至到—~～-])(?:{_PART}|{_PARAGRAPH}))*")
_LIST_STARTS: Final = re.compile("第")
_LEAD: Final = re.compile(r"(?:中的?|的|规定的|所列)?")
_PRINTED: Final = re.compile(r"\d{1,3}")
_LOOSE_ITEM: Final = re.compile(rf"第?[（(]({_NUMERAL})[）)](?:项|(?=[、第]))|第?({_NUMERAL})项")
_JOINTS: Final = re.compile("以及|[和与及]")
_RANGES: Final = re.compile("[到—~～-]+")
_DIGITS: Final = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """Articles at cleaned characters ``[start, end)``."""

    start: int
    end: int
    words: str
    """In normal form."""


def find_pinpoint(text: str, position: int) -> Pinpoint | None:
    """Return the articles that stand right behind the position, or ``None``.

    >>> find_pinpoint("《条例》第20条第1款第3项规定", 4).words
    '第二十条第一款第（三）项'
    """
    lead = _LEAD.match(text, position)
    match = _LIST.match(text, lead.end() if lead else position)
    return _pinpoint(match) if match else None


def find_articles(text: str) -> Iterator[Pinpoint]:
    """Yield all articles in the text, right behind a title or not."""
    for match in find_from(_LIST_STARTS, _LIST, text):
        if "条" in match.group():
            yield _pinpoint(match)


def _pinpoint(match: re.Match[str]) -> Pinpoint:
    return Pinpoint(match.start(), match.end(), normal_pinpoint(match.group()))


def normal_pinpoint(printed: str) -> str:
    """Return articles in normal form.

    >>> normal_pinpoint("第九、十条和第十二条")
    '第九条、第十条、第十二条'
    """
    words = _RANGES.sub("至", _JOINTS.sub("、", printed))
    words = _PRINTED.sub(lambda found: _in_words(int(found.group())), words)
    words = re.sub(_SHARED, _each_in_full, words)
    return _LOOSE_ITEM.sub(lambda found: f"第（{found[1] or found[2]}）项", words)


def _each_in_full(shared: re.Match[str]) -> str:
    """Return 第九、十条 as 第九条、第十条."""
    parts = re.split("([、至])", shared.group().removeprefix("第").removesuffix("条"))
    return "".join(p if p in "、至" else f"第{p.removeprefix('第')}条" for p in parts)


def _in_words(number: int) -> str:
    """Return a number below a thousand as the articles of a law write it."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        words += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        words += "零"
    return words + (_DIGITS[ones] if ones or not number else "")
