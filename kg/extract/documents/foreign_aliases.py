"""Finds short names in title marks that are of no document: ``本报告（以下简称《年报》）``.

A short name is defined right behind what it is short for; where no document stands before it in its
sentence, it is of the report itself, of a body or of a campaign.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.documents.aliases import find_aliases
from kg.extract.documents.numbers import NumberMatch
from kg.extract.documents.titles import TitleMatch

_SENTENCE_MARKS: Final = "。！？；\n"


def find_foreign_aliases(
    text: str, titles: Sequence[TitleMatch], numbers: Sequence[NumberMatch]
) -> frozenset[str]:
    """Return the short names that stand for no document anywhere in the text."""
    foreign: set[str] = set()
    of_documents: set[str] = set()
    starts = sorted([*(title.start for title in titles), *(number.start for number in numbers)])
    for alias in find_aliases(text, 0, len(text)):
        sentence = max(text.rfind(mark, 0, alias.start) for mark in _SENTENCE_MARKS)
        named = any(sentence < start < alias.start for start in starts)
        (of_documents if named else foreign).add(alias.alias)
    return frozenset(foreign - of_documents)
