"""What the finders of years hand to one another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class YearStretch:
    """A stretch ``[start, end)`` of the cleaned text that speaks of a year."""

    start: int
    end: int
    year: int | None
    """As printed; ``None`` for a relative one."""
    shift: int = 0
    """Of a relative one: years after the one it counts from."""
    from_stated: bool = False
    """A relative one that counts from the year stated before it: 上年, 同比; not 去年."""
    compared: bool = False
    """A word that compares by itself: 同比."""
