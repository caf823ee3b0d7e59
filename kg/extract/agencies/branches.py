"""Finds local bodies of the centre by the bare name of their seat: 汕头|海事局; 青岛|海关."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Final

from kg.extract.agencies.candidates import Candidate
from kg.gazetteer import names_in_full
from kg.vocabulary import load_scheme

LOCAL_BRANCHES: Final = "local-branches"
_OFFICE: Final = re.compile("办公室(?!主任)")
_GOES_ON: Final = re.compile("总署|总局|法|监管|部门|系统|人员|特殊")
_LONGEST_SEAT: Final = 5
_SHORTEST_SEAT: Final = 2


def find_branches(
    text: str, own_places: Collection[str], words: Iterable[tuple[int, int]]
) -> Iterator[Candidate]:
    """Find the bodies; the seat is a place of the table, or one that the report's title names.

    Args:
        text: the cleaned text.
        own_places: the names in the report's title.
        words: where the words of the vocabulary stand (``branch_words``).
    """
    own = tuple(name[:-1] for name in own_places)
    for start, end in words:
        if _GOES_ON.match(text, end):
            continue
        for length in range(_LONGEST_SEAT, _SHORTEST_SEAT - 1, -1):
            seat = text[max(0, start - length) : start]
            if len(seat) == length and (seat in own or names_in_full(seat)):
                office = _OFFICE.match(text, end)
                last = office.end() if office else end
                yield Candidate(start - length, last, "", text[start - length : last])
                break


@cache
def branch_words() -> frozenset[str]:
    """Return the words that such bodies are called by after their seat."""
    return frozenset(label for concept in load_scheme(LOCAL_BRANCHES) for label in concept.labels)
