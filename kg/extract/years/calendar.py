"""Finds calendar years that the prose speaks of: 2013年, 二〇一三年度; 2012、2013年; 2011—2013年.

Years in 文号 (〔2013〕46号), postcodes and telephone numbers are none: they are not followed by 年.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.years.stretch import YearStretch

_DIGITS: Final = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "○O0零", "0"
)
_ARABIC: Final = r"(?:19[4-9]|20[0-9])\d"
_CHINESE: Final = (
    r"(?:一九[四五六七八九]|二[〇○O0零][〇○O0零一二三四五六七八九])[〇○O0零一二三四五六七八九]"
)
_CANDIDATE: Final = re.compile(rf"{_ARABIC}|{_CHINESE}(?=年)")
_FOLLOWED: Final = re.compile(
    r"年(?!内\d)"
    rf"|年?(?:[-—－–～~、至和及与]+|到)(?:{_ARABIC}[、和及])*{_ARABIC}年"  # 2012、2013年; 2011—2013年
    r"|[-/.](?:1[0-2]|0?[1-9])[-/.](?:[12]\d|3[01]|0?[1-9])(?:(?!\d)|\d\d[:：])"  # 2013-06-0909:15
    r"|\d{1,2}月\d{1,2}日|\d{2,4}日"  # 20136月9日
    r"|(?:版|财年|学年|年度)"
)
_SERIAL: Final = re.compile(r"年?第?\d{1,4}号")
_NUMBER_OPENS: Final = "〔[﹝【"


def find_calendar_years(text: str) -> Iterator[YearStretch]:
    """Find the years that the text names, in its order."""
    for match in _CANDIDATE.finditer(text):
        start, end = match.span()
        if not _FOLLOWED.match(text, end) or _continues(text, start) or _in_order(text, start, end):
            continue
        value = int("".join(_DIGITS.get(character, character) for character in match.group()))
        end += text.startswith("年", end)
        yield YearStretch(start, end, value)


def _continues(text: str, start: int) -> bool:
    """Tell whether the digits belong to a longer number or to a 文号.

    A single digit at the start of a block is a heading's number that lost its mark: 32013年.
    """
    before = text[start - 1 : start]
    if before.isdigit() and before.isascii():
        return start > 1 and text[start - 2] != "\n"
    return before in (".", *_NUMBER_OPENS)


def _in_order(text: str, start: int, end: int) -> bool:
    """Tell the year of a document's number from a year: 2013年第8号公告, 岚政发2013年46号."""
    after = _SERIAL.match(text, end)
    return after is not None and (
        "第" in after.group() or text[start - 1 : start] in tuple("发函字办令告")
    )
