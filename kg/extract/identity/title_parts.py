"""The parts of a title: 2014年|云泽县|政府信息公开年度工作报告; its year, and whose report it says it is."""

from __future__ import annotations

import re
from typing import Final

YEAR: Final = r"(?<!\d)((?:19|20)\d\d|[二一][〇○O0零九][〇○O0零一二三四五六七八九]{2})(?!\d)"
_TITLE_YEAR: Final = re.compile(YEAR)
_YEAR_PHRASE: Final = re.compile(rf"[（(]?{YEAR}年?度?[）)]?")
_SUBJECT: Final = re.compile(
    r"(?:(?<!人民)政府|政务|党务|司法|警务|检务|院务|校务)?(?:信息)?(?:主动)?(?:公开|年报)|关于"
)
_DIGITS: Final = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "○O0零", "0"
)


def years_in(text: str) -> tuple[int, ...]:
    """Return the years that a title or a file's name states, in figures or Chinese numerals.

    >>> years_in("云泽县二○一三年政府信息公开工作年度报告")
    (2013,)
    """
    return tuple(map(year_number, _TITLE_YEAR.findall(text)))


def year_number(year: str) -> int:
    """Return the number that four figures or Chinese numerals write."""
    return int("".join(_DIGITS.get(character, character) for character in year))


def head_of(title: str) -> str:
    """Return what stands in a title before its subject: a place, a body, or nothing.

    >>> head_of("2014年云泽县政府信息公开年度工作报告"), head_of("石汀镇政府2009年信息公开年度报告")
    ('云泽县', '石汀镇政府')
    """
    words = _YEAR_PHRASE.sub("|", title, count=1)  # 政府|信息公开 is not 政府信息公开
    subject = _SUBJECT.search(words)
    head = (words[: subject.start()] if subject else words).strip("|")
    return head.partition("|")[0]
