"""A number with its phrase, and the counts before it that it may be a part of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.quantities.changes import change_before
from kg.extract.quantities.phrases import IndicatorPhrase
from kg.extract.quantities.tokens import NumberToken
from kg.model import Change

PERCENT: Final = "%"
_BASE: Final = re.compile(r"[较比](?:上年度?|去年|(?:19|20)\d\d年度?)(?:同期|年?[底末])?的?\Z")
_LONGEST_BASE: Final = 12


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its phrase, where its sentence starts, and the change it states, if any."""

    token: NumberToken
    phrase: IndicatorPhrase
    sentence: int
    change: Change | None
    is_count: bool
    """Whether it counts by itself: no change, no share, no detail in brackets, no base.

    A base is what the year is compared with: 较2012年的58件减少12件.
    """


def measure(token: NumberToken, phrase: IndicatorPhrase, sentence: int) -> Measured:
    """Put a number together with its phrase and what that tells."""
    change = change_before(phrase.left, token.unit)
    is_count = not (
        change
        or phrase.bracket is not None
        or token.unit == PERCENT
        or _BASE.search(phrase.left, max(0, len(phrase.left) - _LONGEST_BASE))
    )
    return Measured(token, phrase, sentence, change, is_count)


def same_unit(one: Measured, other: Measured) -> bool:
    """Tell whether two numbers count in one unit; a lost unit may be any."""
    first, second = one.token.unit, other.token.unit
    return first == second or not first or not second


def counts_before(measured: Sequence[Measured], index: int) -> Iterator[int]:
    """Yield the counts before a number, the nearest first."""
    return (before for before in range(index - 1, -1, -1) if measured[before].is_count)


def wholes_before(measured: Sequence[Measured], index: int, item: Measured) -> Iterator[int]:
    """Yield the counts before a number that ``item`` may be a part of, the nearest first."""
    value = item.token.value
    for before in counts_before(measured, index):
        other = measured[before]
        if other.token.value >= value and same_unit(other, item):
            yield before
