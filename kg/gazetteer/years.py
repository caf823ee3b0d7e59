"""The year as of which names are read, as ``decimal`` has the context in which numbers are reckoned.

A report speaks of the places of its year: 市 in 无为县's report of 2009 is 巢湖市, in that of 2012
芜湖市. Reading one report happens within ``as_of(year)``; outside it names are those of today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from kg.gazetteer.division import Division

_TODAY: Final = 9999
_SEVERAL: Final = 2
_year: ContextVar[int] = ContextVar("reference_year", default=_TODAY)


@contextmanager
def as_of(year: int | None) -> Iterator[None]:
    """Read names as of a year; ``None`` is today."""
    token = _year.set(year if year is not None else _TODAY)
    try:
        yield
    finally:
        _year.reset(token)


def reference_year() -> int:
    """Return the year as of which names are read; a year far ahead means today."""
    return _year.get()


def nearest_in_time(candidates: Iterable[Division]) -> list[Division]:
    """Return the candidates that stood in the reference year, else those that miss it least.

    >>> from kg.gazetteer.table import divisions_named
    >>> with as_of(2009):
    ...     [division.code for division in nearest_in_time(divisions_named("无为县"))]
    ['341422']
    """
    found = list(candidates)
    if len(found) < _SEVERAL:
        return found
    year = reference_year()
    distances = [division.distance(year) for division in found]
    least = min(distances)
    return [each for each, distance in zip(found, distances, strict=True) if distance == least]
