"""A number or a year as it stands in the text, with the words that say how exact it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kg.extract.quantities.number_words import (
    canonical_unit,
    qualifier_after,
    qualifier_before,
    qualifier_within,
)
from kg.model import Qualifier

_TIMES: Final = "倍"


@dataclass(frozen=True, slots=True)
class YearToken:
    """A calendar year that the text names: ``2014年度``; of a period the last one."""

    start: int
    end: int
    year: int


@dataclass(frozen=True, slots=True)
class NumberToken:
    """A number that counts something; positions are cleaned characters."""

    start: int
    end: int
    """Of the digits alone: ``10`` in ``10余万人``."""
    printed_start: int
    printed_end: int
    """With what qualifies it before, 余, 万 and the unit: ``约120万元``."""
    value: Decimal
    unit: str
    qualifier: Qualifier


def qualify(
    text: str, start: int, end: int, printed_end: int, value: Decimal, unit: str, within: str | None
) -> NumberToken:
    """Put a token together: words before the number, then 余 in it, then words after it count."""
    before = qualifier_before(text, start)
    qualifier = Qualifier.EXACT
    if before:
        qualifier = before[0]
    elif within:
        qualifier = qualifier_within(within)
    elif unit == _TIMES and text.startswith("多", printed_end):
        qualifier, printed_end = qualifier_within("多"), printed_end + 1
    else:
        after = qualifier_after(text, printed_end)
        qualifier, printed_end = after or (qualifier, printed_end)
    printed_start = before[1] if before else start
    return NumberToken(
        start, end, printed_start, printed_end, _plain(value), canonical_unit(unit), qualifier
    )


def _plain(value: Decimal) -> Decimal:
    """Return the value without the zeros that multiplying by 万 leaves behind."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()
