"""A place in the text where a body is named, before the longest of overlapping ones are chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A named body in the cleaned text."""

    start: int
    end: int
    owner: str
    """As written: a name (重庆市长寿区), a kind of place (市), or empty for a national organ.

    With the word for its kind, also where the list leaves it to the next item (合肥、芜湖市政府).
    """
    body: str
    """As written: 政府办公厅, 发改委; empty where the owner itself stands for its government."""


def longest(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep the longest of overlapping mentions."""
    kept: list[Candidate] = []
    for found in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if kept and found.start < kept[-1].end:
            if found.end - found.start > kept[-1].end - kept[-1].start:
                kept[-1] = found
            continue
        kept.append(found)
    return kept
