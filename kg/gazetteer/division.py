"""One division over the years in which it bore one name, one code and had one superior."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kg.model import Level

MUNICIPALITIES: Final = frozenset({"北京市", "天津市", "上海市", "重庆市"})
"""Cities that are provinces: their counties are named with them."""


@dataclass(frozen=True, slots=True, eq=False)
class Division:
    """A province, prefecture or county as the official table had it over a span of years.

    Each line of the table is one value and equal to no other, which is quicker to look up by.
    """

    code: str
    """Six digits of GB/T 2260."""
    name: str
    """Its own name without those of the divisions above (长寿区)."""
    parent: str | None
    """Code of the division it belonged to; none for a province."""
    first: int | None = None
    """The first year at whose end it stood so; ``None`` where that is before the table begins."""
    last: int | None = None
    """The last year at whose end it stood so; ``None`` while it does."""
    successors: tuple[str, ...] = ()
    """Codes, valid in the year after the last, under which it or its area went on."""

    @property
    def level(self) -> Level:
        """The tier, which the zeros of the code tell."""
        if self.code.endswith("0000"):
            return Level.PROVINCE
        return Level.PREFECTURE if self.code.endswith("00") else Level.COUNTY

    def distance(self, year: int) -> int:
        """Return by how many years the division misses a year; 0 where it stood in it."""
        if self.first is not None and year < self.first:
            return self.first - year
        return max(year - self.last, 0) if self.last is not None else 0

    def overlaps(self, other: Division) -> bool:
        """Tell whether both stood in one year."""
        starts_in_time = self.first is None or other.last is None or self.first <= other.last
        return starts_in_time and (
            other.first is None or self.last is None or other.first <= self.last
        )
