"""Cells of the statutory tables, laid out as the tables are printed: rows under columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from kg.publish.site.cells import Cell, Section

COLUMNS: Final = ("table", "row", "rowOrder", "column", "value", "unit", "status")
"""Of a query whose answer is laid out so; its rows come in the order of the form."""
_MARKS: Final = {"derived": "†", "missing": "–"}
"""Beside a value that the sums determine, and in the place of one that the report lost."""


def lay_out_matrices(name: str, rows: Sequence[dict[str, str]]) -> Iterator[Section]:
    """Yield a section for each table."""
    for number, (table, held) in enumerate(groupby(rows, key=lambda row: row["table"]), 1):
        cells = list(held)
        columns = list(dict.fromkeys(cell["column"] for cell in cells))
        lines = {
            key: {cell["column"]: cell for cell in line}
            for key, line in groupby(cells, key=lambda cell: (cell["rowOrder"], cell["row"]))
        }
        yield Section(
            name=f"{name}-{number}",
            title_zh=table,
            title_en="",
            heads=(("", ""), *((column, "") for column in columns)),
            rows=tuple(
                (Cell(row, style="title"), *(_cell(line.get(column)) for column in columns))
                for (_, row), line in lines.items()
            ),
            total=len(lines),
            has_marks=any(cell["status"] in _MARKS for cell in cells),
        )


def _cell(cell: dict[str, str] | None) -> Cell:
    if cell is None:
        return Cell("")
    return Cell(cell["value"] + _MARKS.get(cell["status"], ""), style="short")
