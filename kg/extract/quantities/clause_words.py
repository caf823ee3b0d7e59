"""The words around a number: ``发布本地要闻`` before ``3400余条``, ``市级预算部门`` after ``37家``.

Whole brackets, titles and quotations are stepped over; commas and stops end the clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from kg.extract.quantities.changes import ROSE_TO_PATTERN

_CLOSERS: Final = frozenset("）》”〉")
_OPENERS: Final = frozenset("（《“〈")
_CLAUSE_STOPS: Final = "，；：。！？\n"
_MARKS: Final = re.compile(f"[{''.join(sorted(_CLOSERS | _OPENERS))}{_CLAUSE_STOPS}]")
_ENDS: Final = frozenset(("", "）", *_CLAUSE_STOPS))
_RIGHT: Final = re.compile(f"[、（）{_CLAUSE_STOPS}]")
_LONGEST_RIGHT: Final = 30
_LONGEST_LEFT: Final = 160
_LONGEST_BRACKET: Final = 400
_AFTERTHOUGHT: Final = re.compile(
    f"[、和与及或并共]|[-—~～至到]|{ROSE_TO_PATTERN}|增加|增长|上升|减少|下降|合计|总计|分别|占|[计共]|大关"
    "|同比|环比|[较比](?:上|去|前|同|19|20)|中(?=，?(?:已|有|共))"
)
_AMONG_WHICH: Final = re.compile("[^中]{2,}中(?=，?(?:已|有|共))")
"""Leads on to the number of some of the things counted: 58件|申请中|已办结."""


class ClauseWords:
    """Knows where a text has brackets and stops, so that no clause is read twice."""

    def __init__(self, text: str) -> None:
        """Collect the marks of the text."""
        self.text = text
        self._marks = [match.start() for match in _MARKS.finditer(text)]

    def words_before(self, floor: int, position: int) -> tuple[str, str]:
        """Return the words of the clause that ends at ``position``, and the character before them.

        A colon right before ``position`` ends no clause (办结数：58). The words do not reach below
        ``floor``; the character is empty where nothing stands before.

        >>> text = "受理申请8件，办结（含《甲》）7件"
        >>> ClauseWords(text).words_before(0, len(text) - 2)
        ('办结（含《甲》）', '，')
        """
        text, marks = self.text, self._marks
        lowest = max(floor, position - _LONGEST_LEFT)
        depth = 0
        outermost = position
        index = bisect_left(marks, position) - 1
        while index >= 0 and (mark := marks[index]) >= lowest:
            character = text[mark]
            if character in _CLOSERS:
                depth += 1
                outermost = mark + 1 if depth == 1 else outermost
            elif character in _OPENERS:
                if depth == 0:
                    return text[mark + 1 : position], character
                depth -= 1
            elif depth == 0 and not (character == "：" and mark == position - 1):
                return text[mark + 1 : position], character
            index -= 1
        if depth:  # the numbers before stand in the bracket that closes here
            return text[outermost:position], "）"
        return text[lowest:position], "" if lowest <= floor else text[lowest - 1]

    def bracket_around(self, start: int, position: int) -> int | None:
        """Return where the bracket opens that ``position`` stands in, not before ``start``."""
        text, marks = self.text, self._marks
        lowest = max(start, position - _LONGEST_BRACKET)
        depth = 0
        index = bisect_left(marks, position) - 1
        while index >= 0 and (mark := marks[index]) >= lowest:
            if text[mark] == "）":
                depth += 1
            elif text[mark] == "（":
                if depth == 0:
                    return mark
                depth -= 1
            index -= 1
        return None


def words_after(text: str, position: int, limit: int) -> str:
    """Return the words that go on after a number and its unit, up to the next number at ``limit``.

    A list goes on over 、 only while no other number is part of it.
    """
    if text[position : position + 1] in _ENDS:
        return ""
    farthest = min(limit, position + _LONGEST_RIGHT)
    end = position
    comma = -1
    while mark := _RIGHT.search(text, end, farthest):
        end = mark.start()
        if mark.group() == "、":
            comma = end if comma < 0 else comma
        elif mark.group() == "（":
            closing = text.find("）", end, min(limit, end + _LONGEST_RIGHT))
            if closing < 0:
                break
            end = closing
        else:
            break
        end += 1
    else:
        end = max(end, farthest)
    if comma >= 0 and end == limit:
        end = comma
    words = text[position:end]
    among = _AMONG_WHICH.match(words)
    return "" if _AFTERTHOUGHT.match(words) else among.group() if among else words
