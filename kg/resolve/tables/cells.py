"""Printed tables become cells: reported as printed, derived by the sums, or missing with the reason.

Nothing is shifted to make it fit and nothing repaired: a sum that fails is kept as printed, a row
that cannot be read with certainty stays open (``Unresolved``), and a cell left blank is no zero.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from kg.extract.mentions import Mentions
from kg.extract.tables.component import PrintedTable, TableFinding
from kg.extract.tables.forms import FormEntry, load_forms
from kg.extract.tables.printed_values import BLANK, PrintedValue
from kg.extract.tables.rows import ValueBlock
from kg.model import Cell, CellStatus, ReportIdentity, Span, Unresolved
from kg.resolve.tables.fit import Fitted, figures_of, fit
from kg.resolve.tables.sums import Place, derive, find_sums

KIND: Final = "table"

_NO_LABEL: Final = "the row is not in the text"
_LOST: Final = "lost in the text; no sum determines it"
_OPEN: Final = "the figures of the row cannot be given to its cells with certainty"
_STRANGER: Final = "no row of the form has this label"
_UNLABELLED: Final = "figures without the label of a row"
_ONE: Final = Decimal(1)
_MULTIPLES: Final = {"万元": Decimal(10**4), "亿元": Decimal(10**8)}
"""Units of amounts that are rounded, and what one of them is in 元."""
_MARKS: Final = {BLANK: "the cell is blank"}


def resolve_cells(
    mentions: Mentions,
    identity: ReportIdentity,  # noqa: ARG001 - the verbs of this room share one signature
) -> tuple[tuple[Cell, ...], tuple[Unresolved, ...]]:
    """Return the cells of the tables in the order of the form, and the rows in doubt."""
    return resolve_finding(mentions.tables)


def resolve_finding(finding: TableFinding) -> tuple[tuple[Cell, ...], tuple[Unresolved, ...]]:
    """Return the cells of the tables found, in the order of the form, and the rows in doubt."""
    cells: list[Cell] = []
    doubtful: list[Unresolved] = []
    for table in finding.tables:
        fitted, table_cells = _resolve_table(table)
        cells += table_cells
        doubtful += [
            Unresolved(KIND, _span(block), f"{_row_labels(block)}: {reason}")
            for block, reason in fitted.doubts
        ]
        doubtful += [
            Unresolved(KIND, span, f"{label}: {_STRANGER}" if label else _UNLABELLED)
            for span, label in table.strangers
        ]
    return tuple(cells), tuple(doubtful)


def _resolve_table(table: PrintedTable) -> tuple[Fitted, list[Cell]]:
    sums = find_sums(table.rows, table.columns)
    fitted = fit(table.blocks, table.columns, sums)
    seen = {row for row, _ in table.seen} | {row for block in table.blocks for row in block.rows}
    figures = figures_of(fitted.values) | {p: value for p, (value, _) in fitted.implied.items()}
    lost = [
        (row, column)
        for row in table.rows
        if row in seen
        for column in table.columns
        if _is_lost((row, column), fitted)
    ]
    derived, clashes = derive(figures, lost, sums)
    derived |= fitted.implied
    cells = []
    vary = any(load_forms().entries[name].rows_vary for name in table.tables)
    for row in (row for row in table.rows if row in seen or not vary):
        for column in table.columns:
            place = row, column
            value = fitted.values.get(place)
            if value is not None and value.value is not None:
                cells.append(_reported(place, value, table))
            elif place in derived and not (value and derived[place][0] == 0):
                cells.append(_derived(place, *derived[place], table))
            else:
                reason = _why_missing(place, value, fitted, clashes, row in seen)
                cells.append(_missing(place, reason, table))
    return fitted, cells


def _is_lost(place: Place, fitted: Fitted) -> bool:
    value = fitted.values.get(place)
    if place in fitted.open_places or place in fitted.implied:
        return False
    return value is None or value.mark == BLANK


def _why_missing(
    place: Place,
    value: PrintedValue | None,
    fitted: Fitted,
    clashes: dict[Place, str],
    row_seen: bool,
) -> str:
    if value is not None:
        return _MARKS.get(value.mark, f"the cell prints {value.mark} and no figure")
    if not row_seen:
        return _NO_LABEL
    if place in fitted.open_places:
        return _OPEN
    return clashes.get(place, _LOST)


def _reported(place: Place, value: PrintedValue, table: PrintedTable) -> Cell:
    return _cell(place, table, value.value, value.unit, CellStatus.REPORTED, value.span)


def _derived(place: Place, value: Decimal, formula: str, table: PrintedTable) -> Cell:
    return _cell(place, table, value, "", CellStatus.DERIVED, None, formula)


def _missing(place: Place, reason: str, table: PrintedTable) -> Cell:
    return _cell(place, table, None, "", CellStatus.MISSING, None, reason)


def _cell(
    place: Place,
    table: PrintedTable,
    value: Decimal | None,
    unit: str,
    status: CellStatus,
    span: Span | None,
    derivation: str | None = None,
) -> Cell:
    entries = load_forms().entries
    row, column = entries[place[0]], entries[place[1]]
    unit = unit or _stated_unit(row, column, table)
    multiple = _MULTIPLES.get(unit, _ONE)
    return Cell(
        table=row.tables[0],
        row=row.label,
        row_group=_group_label(row),
        column=column.label,
        row_concept=row.iri,
        column_concept=column.iri,
        value=value,
        unit=unit,
        status=status,
        span=span,
        derivation=derivation,
        multiple=multiple,
        precision=_last_digit(value) if value is not None and multiple != _ONE else Decimal(0),
    )


def _last_digit(value: Decimal) -> Decimal:
    """Return what one counts for in the last printed decimal, or in a whole number.

    >>> _last_digit(Decimal("0.15"))
    Decimal('0.01')
    """
    return _ONE.scaleb(min(0, int(value.as_tuple().exponent)))


def _stated_unit(row: FormEntry, column: FormEntry, table: PrintedTable) -> str:
    """Return the unit of the row's own cell, else of the column's head, else that of the form."""
    stated = table.units
    return stated.get(row.notation) or stated.get(column.notation) or row.unit or column.unit


def _group_label(row: FormEntry) -> str | None:
    return load_forms().entries[row.group].label if row.group else None


def _row_labels(block: ValueBlock) -> str:
    return "、".join(load_forms().entries[row].label for row in block.rows)


def _span(block: ValueBlock) -> Span:
    return Span(block.values[0].span.start, max(value.span.end for value in block.values))
