"""Gives each title of a list its own number: ``《甲》和《乙》（岚政发〔2016〕5号、6号）``.

The bracket stands behind the last title. It holds the numbers of all of them where there are just as
many numbers as titles and no title before has one; otherwise they are the last title's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.extract.documents.context import Surroundings
from kg.extract.documents.titles import TitleMatch

_BETWEEN: Final = re.compile("[、和及与]?")


def assign_respectively(
    text: str, titles: Sequence[tuple[TitleMatch, Surroundings]]
) -> list[tuple[TitleMatch, Surroundings]]:
    """Return the titles, those of such a list with one number each."""
    assigned = list(titles)
    for last, (_, around) in enumerate(titles):
        count = len(around.numbers)
        first = last - count + 1
        if count < 2 or first < 0 or not _is_list(text, titles[first : last + 1]):
            continue
        for position, number in zip(range(first, last + 1), around.numbers, strict=True):
            title, own = assigned[position]
            assigned[position] = title, replace(own, numbers=(number,))
    return assigned


def _is_list(text: str, titles: Sequence[tuple[TitleMatch, Surroundings]]) -> bool:
    """Tell whether the titles follow each other and only the last one has numbers."""
    for (title, around), (following, _) in pairwise(titles):
        if around.numbers or around.end > title.end:
            return False
        if not _BETWEEN.fullmatch(text, title.end, following.start):
            return False
    return True
