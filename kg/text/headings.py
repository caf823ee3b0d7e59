"""Headings by their marks: ``一、`` ``（一）`` ``1.``, also where the text runs on after them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_NUMERAL: Final = "一二三四五六七八九十"
_MARKS: Final = (
    (1, re.compile(rf"第[{_NUMERAL}]{{1,3}}部分[、：]?|[{_NUMERAL}]{{1,3}}、|\d{{1,2}}、")),
    (2, re.compile(rf"（[{_NUMERAL}]{{1,3}}）、?|（\d{{1,2}}）、?")),
    (3, re.compile(r"\d{1,2}\.(?!\d)")),
)
_ANY_MARK: Final = re.compile("|".join(mark.pattern for _, mark in _MARKS))
_LONGEST: Final = 45
_LONGEST_LEAD: Final = 30


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading found at the start of a block."""

    level: int
    text: str
    """Without its mark."""
    whole: bool
    """Whether it is all of the block; else prose runs on after it."""


def find_heading(block: str) -> Heading | None:
    """Return the heading that the block is or starts with.

    >>> find_heading("（二）政府公报公开情况。全年编印24期。")
    Heading(level=2, text='政府公报公开情况', whole=False)
    """
    if not _ANY_MARK.match(block):
        return None
    for level, mark in _MARKS:
        match = mark.match(block)
        if match:
            rest = block[match.end() :]
            lead, stop, _ = rest.partition("。")
            if not stop and len(rest) <= _LONGEST and not rest.endswith(("；", "，", "、")):
                return Heading(level, rest.rstrip("：:"), whole=True)
            if stop and len(lead) <= _LONGEST_LEAD:
                return Heading(level, lead, whole=len(lead) + 1 == len(rest))
            return None
    return None


def starts_with_mark(line: str) -> bool:
    """Tell whether a line starts with a heading's mark, whatever follows."""
    return bool(_ANY_MARK.match(line))
