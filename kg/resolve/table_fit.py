"""Which cell a printed value fills, where a row prints fewer or more figures than it has cells.

Every way to read the row is tried: each place at which a cell may be lost, each pair of figures that
may be one number with a space in it (``1 204``). What contradicts the sums of the form is dropped;
what all remaining readings have in common is certain, everything else stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from typing import Final, TypeAlias

from kg.extract.table_cells import PrintedValue
from kg.extract.table_rows import ValueBlock
from kg.model import Span
from kg.resolve.table_sums import Place, Sum

Reading: TypeAlias = dict[Place, PrintedValue]
"""The value of each cell; a cell that is lost is not in it."""

_MOST_LOST: Final = 2
_GROUP: Final = 3


@dataclass(frozen=True, slots=True)
class Fitted:
    """The cells of a table that are certain, and the rows that are not."""

    values: Reading
    doubts: tuple[tuple[ValueBlock, str], ...]
    """Blocks that keep some of their cells open, with the reason."""
    open_places: frozenset[Place]
    """Cells of such blocks that no reading settles."""


def fit(blocks: Sequence[ValueBlock], columns: Sequence[str], sums: Sequence[Sum]) -> Fitted:
    """Give every printed value its cell, as far as print and sums leave no choice."""
    fitted: Reading = {}
    waiting: list[tuple[ValueBlock, list[Reading]]] = []
    doubts: list[tuple[ValueBlock, str]] = []
    open_places: set[Place] = set()
    for block in blocks:
        readings = [] if block.doubt else list(_readings(block, columns))
        if not readings:
            doubts.append((block, block.doubt or "figures and cells differ in number"))
            open_places.update(_places(block, columns))
        elif len(readings) == 1:
            fitted.update(readings[0])
        else:
            waiting.append((block, readings))
    waiting = _settle(fitted, waiting, sums)
    for block, readings in waiting:
        agreed = _agreed(readings)
        fitted.update(agreed)
        places = set(_places(block, columns))
        doubts.append(
            (
                block,
                "several readings agree with the sums"
                if readings
                else "no reading agrees with the sums",
            )
        )
        open_places |= places - set(agreed)
    return Fitted(fitted, tuple(doubts), frozenset(open_places))


def _settle(
    fitted: Reading, waiting: list[tuple[ValueBlock, list[Reading]]], sums: Sequence[Sum]
) -> list[tuple[ValueBlock, list[Reading]]]:
    """Drop readings that the sums exclude until nothing changes; return the blocks still open."""
    progress = True
    while progress:
        progress = False
        remaining = []
        for block, readings in waiting:
            possible = [r for r in readings if _agrees(r, block, fitted, sums)]
            if len(possible) == 1:
                fitted.update(possible[0])
                progress = True
            else:
                progress |= len(possible) < len(readings)
                remaining.append((block, possible))
        waiting = remaining
    return waiting


def _readings(block: ValueBlock, columns: Sequence[str]) -> Iterator[Reading]:
    """Yield each way in which the values may fill the cells, in a fixed order."""
    places = _places(block, columns)
    lacking = len(places) - len(block.values)
    if lacking == 0:
        yield dict(zip(places, block.values, strict=True))
    elif lacking < 0:
        for values in _joined(block.values, -lacking):
            yield dict(zip(places, values, strict=True))
    elif block.end_lost and lacking == 1:
        yield dict(zip(places[:-1], block.values, strict=True))
    elif lacking <= _MOST_LOST and len(block.values) > lacking:
        for lost in combinations(range(len(places)), lacking):
            kept = [place for i, place in enumerate(places) if i not in lost]
            yield dict(zip(kept, block.values, strict=True))


def _joined(values: Sequence[PrintedValue], times: int) -> Iterator[tuple[PrintedValue, ...]]:
    """Yield the values with ``times`` neighbouring pairs read as one number."""
    pairs = [i for i in range(len(values) - 1) if _may_be_one(values[i], values[i + 1])]
    for chosen in combinations(pairs, times):
        if any(b - a == 1 for a, b in zip(chosen, chosen[1:], strict=False)):
            continue
        joined = []
        for i, value in enumerate(values):
            if i in chosen:
                joined.append(_join(value, values[i + 1]))
            elif i - 1 not in chosen:
                joined.append(value)
        yield tuple(joined)


def _may_be_one(first: PrintedValue, second: PrintedValue) -> bool:
    return (
        bool(first.value)
        and second.value is not None
        and not first.unit
        and first.line == second.line
        and first.span.end - first.span.start <= _GROUP
        and second.span.end - second.span.start == _GROUP
        and second.span.start - first.span.end == 1
    )


def _join(first: PrintedValue, second: PrintedValue) -> PrintedValue:
    value = (first.value or Decimal(0)) * 10**_GROUP + (second.value or Decimal(0))
    return replace(second, span=Span(first.span.start, second.span.end), value=value)


def _agrees(reading: Reading, block: ValueBlock, fitted: Reading, sums: Sequence[Sum]) -> bool:
    """Tell whether no sum contradicts the reading, nor asks a lost cell to be two things."""
    rows = set(block.rows)
    known = {
        place: value.value
        for place, value in {**fitted, **reading}.items()
        if value.value is not None
    }
    demanded: dict[Place, Decimal] = {}
    for candidate in sums:
        if not any(place[0] in rows for place in candidate.places):
            continue
        unknown = [place for place in candidate.places if place not in known]
        if not unknown and not candidate.holds(known):
            return False
        if len(unknown) == 1 and unknown[0] not in {**fitted, **reading}:
            value = candidate.solve(unknown[0], known)
            if value < 0 or demanded.setdefault(unknown[0], value) != value:
                return False
    return True


def _agreed(readings: Sequence[Reading]) -> Reading:
    """Return the cells that every reading fills with the same printed value."""
    if not readings:
        return {}
    first, *others = readings
    return {
        place: value
        for place, value in first.items()
        if all(other.get(place) == value for other in others)
    }


def _places(block: ValueBlock, columns: Sequence[str]) -> list[Place]:
    return [(row, column) for row in block.rows for column in columns]
