"""The words around a number: ``发布本地要闻`` before ``3400余条``, ``市级预算部门`` after ``37家``.

Whole brackets, titles and quotations are stepped over; commas and stops end the clause.
"""

from __future__ import annotations

import re
from typing import Final

from kg.extract.changes import ROSE_TO_PATTERN

_CLOSERS: Final = frozenset("）》”〉")
_OPENERS: Final = frozenset("（《“〈")
_CLAUSE_STOPS: Final = frozenset("，；：。！？\n")
_RIGHT_STOPS: Final = _CLAUSE_STOPS | {"）"}
_LONGEST_RIGHT: Final = 30
_LONGEST_LEFT: Final = 160
_LONGEST_BRACKET: Final = 400
_AFTERTHOUGHT: Final = re.compile(
    f"[、和与及或并共]|[-—~～至到]|{ROSE_TO_PATTERN}|增加|增长|上升|减少|下降|合计|总计|分别|占"
    "|同比|环比|[较比](?:上|去|前|同|19|20)"
)


def words_before(text: str, floor: int, position: int) -> tuple[str, str]:
    """Return the words of the clause that ends at ``position``, and the character before them.

    The words do not reach below ``floor``; the character is empty where nothing stands before.
    """
    depth = 0
    outermost = position
    index = position - 1
    while index >= max(floor, position - _LONGEST_LEFT):
        character = text[index]
        if character in _CLOSERS:
            depth += 1
            outermost = index + 1 if depth == 1 else outermost
        elif character in _OPENERS:
            if depth == 0:
                return text[index + 1 : position], character
            depth -= 1
        elif depth == 0 and character in _CLAUSE_STOPS:
            return text[index + 1 : position], character
        index -= 1
    if depth:  # the numbers before stand in the bracket that closes here
        return text[outermost:position], "）"
    return text[index + 1 : position], "" if index < floor else text[index]


def words_after(text: str, position: int, limit: int) -> str:
    """Return the words that go on after a number and its unit, up to the next number at ``limit``.

    A list goes on over 、 only while no other number is part of it.
    """
    end = position
    comma = -1
    while end < min(limit, position + _LONGEST_RIGHT) and text[end] not in _RIGHT_STOPS:
        if text[end] == "、" and comma < 0:
            comma = end
        if text[end] == "（":
            closing = text.find("）", end, min(limit, end + _LONGEST_RIGHT))
            if closing < 0:
                break
            end = closing
        end += 1
    if comma >= 0 and end == limit:
        end = comma
    words = text[position:end]
    return "" if _AFTERTHOUGHT.match(words) else words


def bracket_around(text: str, start: int, position: int) -> int | None:
    """Return where the bracket opens that ``position`` stands in, not before ``start``."""
    if text.find("（", start, position) < 0:
        return None
    depth = 0
    for index in range(position - 1, max(start, position - _LONGEST_BRACKET) - 1, -1):
        if text[index] == "）":
            depth += 1
        elif text[index] == "（":
            if depth == 0:
                return index
            depth -= 1
    return None
