"""The sums that the statutory forms promise (勾稽关系), and the cells that they determine.

Per row 总计 is the sum of the columns before it; per column （七）总计 is the sum of the results, and
四 is what 一 and 二 leave after （七）. The vocabulary states them as ``gk:sumOf`` and ``gk:sumLess``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from kg.extract.tables.forms import FormEntry, load_forms

Place: TypeAlias = tuple[str, str]
"""A cell by the notations of its row and its column."""
Figures: TypeAlias = Mapping[Place, Decimal]


@dataclass(frozen=True, slots=True)
class Sum:
    """``total`` is the sum of ``parts`` less the sum of ``less``."""

    total: Place
    parts: tuple[Place, ...]
    less: tuple[Place, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Every cell that takes part."""
        return (self.total, *self.parts, *self.less)

    def holds(self, figures: Figures) -> bool | None:
        """Tell whether the figures agree; ``None`` where one of them is not known."""
        if any(place not in figures for place in self.places):
            return None
        return figures[self.total] == self._right_side(figures)

    def solve(self, unknown: Place, figures: Figures) -> Decimal:
        """Return what the one unknown cell must be."""
        if unknown == self.total:
            return self._right_side(figures)
        known = {**figures, unknown: Decimal(0)}
        rest = figures[self.total] - self._right_side(known)
        return rest if unknown in self.parts else -rest

    def formula(self, unknown: Place, figures: Figures) -> str:
        """Return the calculation of the unknown cell in words and figures."""
        plus = [place for place in self.parts if place != unknown]
        minus = [place for place in self.less if place != unknown]
        if unknown in self.parts:
            plus, minus = [self.total, *minus], plus
        elif unknown in self.less:
            minus = [*minus, self.total]
        terms = [f" + {_name(place, self)} {figures[place]}" for place in plus]
        terms += [f" − {_name(place, self)} {figures[place]}" for place in minus]
        value = self.solve(unknown, figures)
        return f"{_name(unknown, self)} = {''.join(terms).removeprefix(' + ')} = {value}"

    def _right_side(self, figures: Figures) -> Decimal:
        less = sum((figures[place] for place in self.less), Decimal(0))
        return sum((figures[place] for place in self.parts), Decimal(0)) - less


@lru_cache(maxsize=1024)
def find_sums(rows: tuple[str, ...], columns: tuple[str, ...]) -> tuple[Sum, ...]:
    """Return the sums that hold among the cells of a table with these rows and columns.

    Most reports print the same forms, so that the sums are worth keeping.
    """
    entries = load_forms().entries
    sums: list[Sum] = []
    for column in (entries[notation] for notation in columns):
        if column.sum_of and set(column.sum_of) <= set(columns):
            sums += [
                Sum((row, column.notation), tuple((row, part) for part in column.sum_of))
                for row in rows
            ]
    for row in (entries[notation] for notation in rows):
        parts, less = _rows_of(row.sum_of, rows), _rows_of(row.sum_less, rows)
        if parts:
            sums += [
                Sum(
                    (row.notation, column),
                    tuple((part, column) for part in parts),
                    tuple((part, column) for part in less),
                )
                for column in columns
            ]
    return tuple(sums)


def derive(
    figures: Figures, lost: Sequence[Place], sums: Sequence[Sum]
) -> tuple[dict[Place, tuple[Decimal, str]], dict[Place, str]]:
    """Return what the sums determine of the lost cells, and why they do not where they clash.

    A cell is determined where every sum in which it is the only unknown gives the same count; what
    was found helps to find the rest.

    Returns:
        values with their formulas, and reasons, by place.
    """
    known = dict(figures)
    open_places = dict.fromkeys(lost)
    found: dict[Place, tuple[Decimal, str]] = {}
    clashes: dict[Place, str] = {}
    progress = True
    while progress:
        progress = False
        for place in list(open_places):
            usable = [s for s in sums if _only_unknown(s, place, known)]
            values = {usable_sum.solve(place, known) for usable_sum in usable}
            if not values:
                continue
            del open_places[place]
            value = min(values)
            if len(values) > 1:
                clashes[place] = "lost in the text; the sums of its row and column disagree"
            elif value < 0:
                clashes[place] = "lost in the text; the sums would make it negative"
            else:
                found[place] = value, usable[0].formula(place, known)
                known[place] = value
                progress = True
    return found, clashes


def _only_unknown(candidate: Sum, place: Place, known: Figures) -> bool:
    return [p for p in candidate.places if p not in known] == [place]


def _rows_of(notations: Sequence[str], rows: Sequence[str]) -> list[str]:
    """Return the rows of this table that the notations name, groups replaced by their rows."""
    forms = load_forms()
    return [
        row.notation
        for notation in notations
        for row in forms.rows_under(notation)
        if row.notation in rows
    ]


def _name(place: Place, within: Sum) -> str:
    """Return the label that tells the cell apart within the sum: of its column, or of its row."""
    row, column = (load_forms().entries[notation] for notation in place)
    same_row = len({r for r, _ in within.places}) == 1
    return _plain(column if same_row else row)


def _plain(entry: FormEntry) -> str:
    return entry.label.partition("（区分")[0]
