"""Sums and balances of the statutory tables: each 总计 of its parts, 一 + 二 of （七） + 四."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import TypeAlias

from kg.extract.tables.forms import load_forms
from kg.model import Check, CheckKind
from kg.resolve.checks.figures import Figure, Figures
from kg.resolve.checks.verdict import check_sum, make_check
from kg.resolve.tables.sums import Place, Sum, find_sums

_Grid: TypeAlias = Mapping[Place, Figure]


def check_tables(figures: Figures) -> Iterator[Check]:
    """Yield a check for each sum of the forms whose figures are all known."""
    grids: dict[str, dict[Place, Figure]] = defaultdict(dict)
    for place, figure in figures.cells.items():
        cell = _notation(place.row_concept), _notation(place.column_concept)
        grids[place.table][cell] = figure
    for table, grid in grids.items():
        with_row, with_column = ({place[axis] for place in grid} for axis in (0, 1))
        rows = (row.notation for row in load_forms().rows(table))
        columns = (column.notation for column in load_forms().columns(table))
        for relation in find_sums(
            tuple(row for row in rows if row in with_row),
            tuple(column for column in columns if column in with_column),
        ):
            if all(place in grid for place in relation.places):
                yield from _check(relation, grid)


def _check(relation: Sum, grid: _Grid) -> Iterator[Check]:
    total, parts = grid[relation.total], [grid[place] for place in relation.parts]
    if all(figure.span is None for figure in (total, *parts)):
        return
    if not relation.less:
        yield check_sum(_label(relation), total, parts)
        return
    went = [*(grid[place] for place in relation.less), total]
    came_in, went_out = (sum((f.value for f in side), Decimal(0)) for side in (parts, went))
    yield make_check(
        CheckKind.BALANCE,
        f"{_label(relation)}：{'+'.join(f.printed for f in parts)} = "
        f"{'+'.join(f.printed for f in went)}",
        came_in,
        went_out,
        (total, *parts, *went[:-1]),
        holds=came_in == went_out,
    )


def _label(relation: Sum) -> str:
    """Name the row and column of a total, and of a balance what is balanced."""
    row, column = (load_forms().entries[notation] for notation in relation.total)
    plain = row.label.partition("（区分")[0]
    group = f"{load_forms().entries[row.group].label} " if row.group else ""
    if relation.less:
        return f"新收、上年结转与办理、结转下年，{column.label}"
    return f"{group}{plain}，{column.label}"


@cache
def _notation(iri: str) -> str:
    return iri.rpartition("/")[2]
