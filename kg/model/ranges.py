"""Between what a printed figure may lie: digits are rounded, 余 and 约 leave room."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from kg.model.codes import Qualifier

_NONE: Final = Decimal(0)
_ABOUT: Final = Decimal("0.1")
"""How far from 约480 the true count may be, as a share of it."""


class Range(NamedTuple):
    """All values from ``low`` to ``high``; ``None`` is no bound."""

    low: Decimal
    high: Decimal | None

    @classmethod
    def of(cls, value: Decimal, precision: Decimal, qualifier: Qualifier) -> Range:
        """Return where the value may lie that was printed so, rounded to a multiple of ``precision``.

        >>> Range.of(Decimal(7000), Decimal(0), Qualifier.AT_LEAST)
        Range(low=Decimal('7000'), high=None)
        """
        slack = precision / 2
        if qualifier is Qualifier.AT_LEAST:
            return cls(value - slack, None)
        if qualifier is Qualifier.AT_MOST:
            return cls(Decimal(0), value + slack)
        if qualifier is Qualifier.APPROX:
            slack = max(slack, value * _ABOUT)
        return cls(value - slack, value + slack) if slack else cls(value, value)

    @property
    def is_exact(self) -> bool:
        """Whether it is one value."""
        return self.low == self.high

    def meets(self, other: Range) -> bool:
        """Tell whether both may be the same value."""
        return self.may_be_within(other) and other.may_be_within(self)

    def may_be_within(self, bound: Range) -> bool:
        """Tell whether this value may be at most ``bound``."""
        return bound.high is None or self.low <= bound.high

    def share_of(self, whole: Range) -> Range | None:
        """Return the percentage that this is of ``whole``; ``None`` where that may be zero."""
        if whole.low <= 0:
            return None
        low = Decimal(0) if whole.high is None else self.low * 100 / whole.high
        return Range(low, None if self.high is None else self.high * 100 / whole.low)


def add_ranges(ranges: Sequence[Range]) -> Range:
    """Return where the sum may lie."""
    highs = [each.high for each in ranges if each.high is not None]
    high = sum(highs, _NONE) if len(highs) == len(ranges) else None
    return Range(sum([each.low for each in ranges], _NONE), high)
