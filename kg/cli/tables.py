"""Tables for people: aligned with Chinese text, folded and never cut, or a paragraph for each row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kg.cli.screen import print_line, print_part, screen_width
from kg.cli.widths import fit_columns

_BREAKS: Final = re.compile(r"\s*[\r\n\f]+\s*")
"""Line breaks of a source, which separate nothing in Chinese and would tear a row apart."""
_NUMERIC: Final = frozenset("0123456789.,-+%")
_INDENT: Final = (0, 0, 0, 2)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]], title: str = "") -> None:
    """Print rows under their columns on standard output; long cells are folded, never cut.

    Where the screen is too narrow for the columns, each row becomes a paragraph that has a line for each
    of its cells, without those that are empty.
    """
    held = [[_BREAKS.sub("", cell) for cell in row] for row in rows]
    widths = fit_columns(columns, held, screen_width())
    if widths is not None:
        print_part(_table(columns, held, widths, title))
        return
    if title:
        print_line(title)
    for heading, paragraph in _paragraphs(columns, held):
        print_line(f"\n{heading}")
        print_part(Padding(paragraph, _INDENT))
    print_line("")


def _table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int], title: str
) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title=title or None, title_justify="left", pad_edge=False)
    for index, (column, width) in enumerate(zip(columns, widths, strict=True)):
        cells = [row[index] for row in rows if row[index]]
        numeric = bool(cells) and all(set(cell) <= _NUMERIC for cell in cells)
        table.add_column(
            column,
            justify="right" if numeric else "left",
            overflow="fold",
            min_width=width,
            max_width=width,
        )
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return table


def _paragraphs(
    columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> Iterator[tuple[str, Table]]:
    for number, row in enumerate(rows, 1):
        paragraph = Table.grid(padding=(0, 2, 0, 0))
        paragraph.add_column(min_width=max(map(len, columns)))
        paragraph.add_column(overflow="fold")
        for column, cell in zip(columns, row, strict=True):
            if cell:
                paragraph.add_row(column, Text(cell))
        yield f"{number} of {len(rows)}", paragraph
