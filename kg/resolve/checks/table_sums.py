"""Sums and balances of the statutory tables: each 总计 of its parts, 一 + 二 of （七） + 四."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.tables.forms import load_forms
from kg.model import Check, CheckRule, FigureRole
from kg.resolve.checks.figures import Figures, TableFigures
from kg.resolve.checks.verdict import check_sum, key_of, make_check
from kg.resolve.tables.sums import Sum, find_sums


@dataclass(frozen=True, slots=True)
class _Claim:
    """A sum that a form promises, with what tells it from others in every report."""

    sum: Sum
    key: str
    label: str


def check_tables(figures: Figures) -> Iterator[Check | None]:
    """Yield a check for each sum of the forms whose figures are all known."""
    for table, cells in figures.tables.items():
        with_row, with_column = ({place[axis] for place in cells.stated} for axis in (0, 1))
        rows = (row.notation for row in load_forms().rows(table))
        columns = (column.notation for column in load_forms().columns(table))
        for claim in _claims(
            table,
            tuple(row for row in rows if row in with_row),
            tuple(column for column in columns if column in with_column),
        ):
            if all(map(cells.stated.__contains__, claim.sum.places)):
                yield from _check(claim, cells)


@lru_cache(maxsize=1024)
def _claims(table: str, rows: tuple[str, ...], columns: tuple[str, ...]) -> tuple[_Claim, ...]:
    """Return what the form claims of a table with these rows and columns, the same in most reports."""
    return tuple(
        _Claim(
            relation,
            key_of([f"{table}.{row}.{column}" for row, column in relation.places]),
            _label(relation),
        )
        for relation in find_sums(rows, columns)
    )


def _check(claim: _Claim, cells: TableFigures) -> Iterator[Check | None]:
    relation = claim.sum
    total, parts = cells[relation.total], [cells[place] for place in relation.parts]
    if total.span is None and all(part.span is None for part in parts):
        return
    if not relation.less:
        yield check_sum(claim.label, total, parts, key=claim.key)
        return
    went = [*(cells[place] for place in relation.less), total]
    yield make_check(
        CheckRule.BALANCE,
        f"{claim.label}：{'+'.join([f.printed for f in parts])} = "
        f"{'+'.join([f.printed for f in went])}",
        {FigureRole.OUTFLOW: went, FigureRole.INFLOW: parts},
        key=claim.key,
    )


def _label(relation: Sum) -> str:
    """Name the row and column of a total, and of a balance what is balanced."""
    row, column = (load_forms().entries[notation] for notation in relation.total)
    plain = row.label.partition("（区分")[0]
    group = f"{load_forms().entries[row.group].label} " if row.group else ""
    if relation.less:
        return f"新收、上年结转与办理、结转下年，{column.label}"
    return f"{group}{plain}，{column.label}"
