"""What the finders of policies hand to one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_UNMARKED: Final = str.maketrans(dict.fromkeys("“”‘’\"' \u3000") | {"＋": "+"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch ``[start, end)`` of the cleaned text that names a policy."""

    start: int
    end: int
    name: str
    concept: str | None = None
    """IRI in the vocabulary, for a known one."""


def plain_name(words: str) -> str:
    """Return a name without quotation marks and spaces, so that its spellings come together.

    >>> plain_name("“放管服”改革")
    '放管服改革'
    """
    return words.translate(_UNMARKED)


def keep_longest(found: Iterable[Candidate]) -> list[Candidate]:
    """Keep the longest of overlapping candidates, a known policy before a discovered one."""
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda c: (c.start, -c.end, c.concept is None)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return kept
