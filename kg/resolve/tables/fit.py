"""Which cell a printed value fills, where a row prints fewer or more figures than it has cells.

Every way to read the row is tried: each place at which a cell may be lost, each pair of figures that
may be one number with a space in it (``1 204``). What contradicts the sums of the form is dropped;
what all remaining readings have in common is certain, everything else stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Final, TypeAlias

from kg.extract.tables.printed_values import PrintedValue, are_one_number, join_number
from kg.extract.tables.rows import ValueBlock
from kg.resolve.tables.sums import Place, Sum, derive

Reading: TypeAlias = dict[Place, PrintedValue]
"""The value of each cell; a cell that is lost is not in it."""

_MOST_LOST: Final = 2
_SEVERAL: Final = "several readings of its figures agree with the sums"
_SHIFTED: Final = "its label and its figures stand apart, and the sums contradict their order"
_NONE: Final = "no reading of its figures agrees with the sums"


@dataclass(frozen=True, slots=True)
class Fitted:
    """The cells of a table that are certain, and the rows that are not."""

    values: Reading
    doubts: tuple[tuple[ValueBlock, str], ...]
    """Blocks that keep some of their cells open, with the reason."""
    open_places: frozenset[Place]
    """Cells of such blocks that no reading settles."""
    implied: dict[Place, tuple[Decimal, str]]
    """Cells whose figure is the same in every reading though its place in the text is not."""


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
    implied: dict[Place, tuple[Decimal, str]] = {}
    for block, readings in _settle(fitted, waiting, sums):
        agreed = _agreed(readings)
        same = _implied(readings, {**fitted, **agreed}, block, columns, sums)
        still_open = set(_places(block, columns)) - set(agreed) - set(same)
        fitted.update(agreed)
        implied.update(same)
        if still_open:
            doubts.append((block, _SEVERAL if readings else _NONE))
            open_places |= still_open
    settled = [block for block in blocks if all(block is not doubt for doubt, _ in doubts)]
    for block in _contradicted(settled, fitted, sums):
        doubts.append((block, _SHIFTED))
        open_places.update(_places(block, columns))
    for place in open_places:
        fitted.pop(place, None)
        implied.pop(place, None)
    return Fitted(fitted, tuple(doubts), frozenset(open_places), implied)


def _contradicted(
    blocks: Sequence[ValueBlock], fitted: Reading, sums: Sequence[Sum]
) -> list[ValueBlock]:
    """Return the blocks placed by order alone, where a sum shows that the order does not hold."""
    known = figures_of(fitted)
    column_sums = [s for s in sums if len({column for _, column in s.places}) == 1]
    borne_out = any(candidate.holds(known) for candidate in column_sums)
    doubtful = [
        block
        for block in blocks
        if not block.doubt and (block.inferred or (block.unsure and not borne_out))
    ]
    rows = {row for block in doubtful for row in block.rows}
    failing = any(
        candidate.holds(known) is False
        for candidate in sums
        if any(row in rows for row, _ in candidate.places)
    )
    unproven = [block for block in doubtful if block.unsure and not borne_out]
    return doubtful if failing else unproven


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
    pairs = [i for i in range(len(values) - 1) if are_one_number(values[i], values[i + 1])]
    for chosen in combinations(pairs, times):
        if any(b - a == 1 for a, b in pairwise(chosen)):
            continue
        joined = []
        for i, value in enumerate(values):
            if i in chosen:
                joined.append(join_number(value, values[i + 1]))
            elif i - 1 not in chosen:
                joined.append(value)
        yield tuple(joined)


def _agrees(reading: Reading, block: ValueBlock, fitted: Reading, sums: Sequence[Sum]) -> bool:
    """Tell whether no sum contradicts the reading, nor asks a lost cell to be two things."""
    rows = set(block.rows)
    known = figures_of({**fitted, **reading})
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


def _implied(
    readings: Sequence[Reading],
    fitted: Reading,
    block: ValueBlock,
    columns: Sequence[str],
    sums: Sequence[Sum],
) -> dict[Place, tuple[Decimal, str]]:
    """Return the figures that are the same whichever cell is lost: of six zeros, seven zeros."""
    possible: list[dict[Place, Decimal]] = []
    places = _places(block, columns)
    for reading in readings:
        known = figures_of({**fitted, **reading})
        lost = [place for place in places if place not in reading]
        found, _ = derive(known, lost, sums)
        possible.append(known | {place: value for place, (value, _) in found.items()})
    implied = {}
    for place in places:
        values = {figures.get(place) for figures in possible}
        value = values.pop() if len(values) == 1 else None
        if value is not None and place not in fitted:
            words = " ".join(str(printed.value) for printed in block.values)
            implied[place] = value, f"{value}: {words}, whichever cell of the row is lost"
    return implied


def figures_of(reading: Reading) -> dict[Place, Decimal]:
    """Return the numbers among the values."""
    return {place: v.value for place, v in reading.items() if v.value is not None}


def _places(block: ValueBlock, columns: Sequence[str]) -> list[Place]:
    return [(row, column) for row in block.rows for column in columns]
