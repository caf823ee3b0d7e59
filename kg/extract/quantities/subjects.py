"""The words that say whom a quantity is about: ``市政府``, ``我市``, ``市档案馆``, ``全县``.

The first name of the number's own clause counts, then that of the clauses before it in the
sentence. Words for many bodies (各区县, 市级部门) stand for the report's own place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc

from kg.model import Document

_KINDS: Final = "省市州盟区县旗镇乡"
# both begin with a class of characters, which ``re`` looks for many times faster than for a choice
_OWN: Final = re.compile(
    rf"[全我本](?:(?:自治区|街道|[{_KINDS}])(?!级|政府|人民政府)"
    r"|(?<=[我本])(?:局|委|厅|办|院|处|机关|部门|中心|单位|馆|校|系统)(?!法|公|领|理))"
)
_NOT_OURS: Final = re.compile(r"(?:非|属于?|由)\Z")
"""Before 本机关: information that it holds or not, and no figure about it."""
_ORDERED_BY: Final = re.compile(
    r"(?:按照?|根据|依据|遵照|贯彻|落实|报经?|经|向|接受|配合|通过|利用|依托|借助|在)\Z"
)
"""Before a body that orders, allows or is told, or whose site is the means: the figure is not about it."""
_LONGEST_ORDER: Final = 2
_PART: Final = "其中"
_JOINTS: Final = frozenset("、和与及")
"""Before the first name that is known, they show that others share the figure."""
_NUMBER_FOLLOWS: Final = re.compile("[〔﹝]|令?第")
_LONGEST_TITLE: Final = 120
_GAZETTES: Final = ("公报", "政报")
_MANY: Final = re.compile(
    rf"[各\d{_KINDS}](?:(?<=各)(?:级|[{_KINDS}]+|部门|单位)"
    rf"|(?<=[{_KINDS}])(?:(?:级|直)各?(?:部门|机关|预算|单位)"
    r"|(?:人民)?政府(?:系统|各?部门|工作部门|组成部门))"
    r"|(?<=\d)\d*[余多]?个[^，。；、]{0,8}(?:区县|县区|乡镇|政府|部门|单位)"
    r"|(?<=区)县(?:（[^）]*）)?(?:人民)?政府)"
)
# a place that heads a clause: 其中云泽县收取2100元, 石汀镇公开58条
_PLACE: Final = re.compile(
    rf"(?:(?<=[，。；、：（\n])|(?<=其中))(?P<name>[\u4e00-\u9fff]{{2,8}}?(?:自治区|街道|[{_KINDS}]))"
    r"(?=收|共|主动|受理|公开|办|有|发|举|新|累计|全年|完成|召|组|开|制|\d)"
)
_GENERIC: Final = re.compile("[各全我本该每等]|政府|部门|单位")
_CLAUSE: Final = re.compile("[，；：。！？\n]")


class SubjectFinder:
    """Knows where the prose of one document names bodies and places."""

    def __init__(self, doc: Doc) -> None:
        """Collect the names, in the order of the text."""
        document: Document = doc._.document
        text = document.text
        found: dict[int, tuple[int, str]] = {}
        for match in _OWN.finditer(text):
            if not _NOT_OURS.search(text, max(0, match.start() - 2), match.start()):
                found[match.start()] = (match.end(), match.group())
        for match in _PLACE.finditer(text):
            if not _GENERIC.search(match["name"]):
                found[match.start()] = (match.end(), match["name"])
        for mention in doc._.agencies:
            # a line break that joins two blocks shares the start of the character after it
            start = bisect_right(document.starts, mention.span.start) - 1
            end = bisect_left(document.starts, mention.span.end)
            if document.text[start:end] and not (
                _cites(text, start, end)
                or _ORDERED_BY.search(text, max(0, start - _LONGEST_ORDER), start)
            ):
                found[start] = (end, mention.owner + mention.body)
        for match in _MANY.finditer(text):
            found[match.start()] = (match.end(), "")
        self._text = text
        self._starts: Sequence[int] = sorted(found)
        self._names = [found[start] for start in self._starts]

    def subject_of(self, sentence: int, position: int, head: str) -> str | None:
        """Return the words for whom the number at ``position`` is about.

        The empty string stands for bodies that no single name covers; ``None`` where the sentence,
        which starts at ``sentence``, names nobody. ``head`` is the one of several things named
        before 分别 that the number is of.
        """
        first, last = bisect_left(self._starts, sentence), bisect_right(self._starts, position) - 1
        if last < first:
            return None
        for index in range(first, last + 1 if head else first):
            if self._names[index][1] and head.startswith(self._names[index][1]):
                return self._names[index][1]
        clause = last
        while clause > first and not _CLAUSE.search(
            self._text, self._starts[clause - 1], self._starts[clause]
        ):
            clause -= 1
        if self._text[self._starts[clause] - 1 : self._starts[clause]] in _JOINTS:
            return ""
        if self._is_of_part(sentence, self._starts[clause], position):
            return self.subject_of(sentence, self._text.rfind(_PART, sentence, position), head)
        return self._names[clause][1]

    def _is_of_part(self, sentence: int, name: int, position: int) -> bool:
        """Tell whether a name is only of a part, and what follows the semicolon of the whole again."""
        part = self._text.rfind(_PART, sentence, name)
        return part >= 0 and "；" in self._text[name:position] and "；" not in self._text[part:name]


def _cites(text: str, start: int, end: int) -> bool:
    """Tell whether a name stands in the title or the number of a document that the text cites.

    The name of a gazette says who publishes it.
    """
    if _NUMBER_FOLLOWS.match(text, end):
        return True
    opening = text.rfind("《", max(0, start - _LONGEST_TITLE), start)
    if opening < 0 or text.find("》", opening, start) >= 0:
        return False
    closing = text.find("》", end, end + _LONGEST_TITLE)
    return not text.endswith(_GAZETTES, opening, max(closing, 0))
