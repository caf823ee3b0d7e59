"""Finds local bodies of the centre by the bare name of their seat: 汕头|海事局; 青岛|海关."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from kg.extract.agencies.candidates import Candidate
from kg.gazetteer import names_in_full
from kg.vocabulary import load_scheme

LOCAL_BRANCHES: Final = "local-branches"
_OFFICE: Final = re.compile("办公室(?!主任)")
_GOES_ON: Final = re.compile("总署|总局|法|监管|部门|系统|人员|特殊")
_LONGEST_SEAT: Final = 5
_SHORTEST_SEAT: Final = 2


def find_branches(text: str, own_places: Collection[str]) -> Iterator[Candidate]:
    """Find the bodies; the seat is a place of the table, or one that the report's title names."""
    own = tuple(name[:-1] for name in own_places)
    for _, start, end in _branch_words().find_matches_as_indexes(text):
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
def _branch_words() -> AhoCorasick:
    words = {label for concept in load_scheme(LOCAL_BRANCHES) for label in concept.labels}
    return AhoCorasick(
        sorted(words),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.DFA,
    )
