"""Where the figures of a network go: tables on the screen, or files with all their rows."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.cli.options import STANDARD_OUTPUT
from kg.cli.screen import print_line
from kg.cli.tables import print_table
from kg.errors import UsageError
from kg.network import NetworkFormat, Table, write_figures

TABLE: Final = "table"
_FORMATS: Final = (TABLE, NetworkFormat.JSON.value, NetworkFormat.CSV.value)
_MOST_ROWS: Final = 15
"""A terminal shows so many rows of a table; the files have all."""
_OWN_COLUMNS: Final = frozenset({"node", "document"})
"""Columns of IRIs, which a terminal does not show."""


@dataclass(frozen=True, slots=True)
class FiguresFile:
    """A format of figures and the file to write in it."""

    format: str
    path: Path

    @staticmethod
    def of(name: str | None, output: Path | None) -> FiguresFile:
        """Return what the options ask for.

        Raises:
            UsageError: the format is not one of figures, or tables are to go to a file.
        """
        path = output or STANDARD_OUTPUT
        if name is None:
            ending = path.suffix.removeprefix(".")
            name = ending if ending in _FORMATS else TABLE
        if name not in _FORMATS:
            raise UsageError(
                f"figures cannot be written as {name}",
                remedy=f"Choose one of {', '.join(_FORMATS)}",
            )
        if name == TABLE and path != STANDARD_OUTPUT:
            raise UsageError(
                "tables are printed on standard output only",
                where=str(path),
                remedy="Name a file that ends in .json or .csv",
            )
        return FiguresFile(name, path)

    def write(self, tables: Sequence[Table]) -> None:
        """Write or print the tables, and say which files they went to.

        Raises:
            UsageError: a file cannot be written.
        """
        if self.format == TABLE:
            for table in tables:
                _show(table)
        elif self.path == STANDARD_OUTPUT:
            write_figures(tables, self.format, sys.stdout.buffer)
        else:
            for path in write_figures(tables, self.format, self.path):
                print_line(str(path))


def _show(table: Table) -> None:
    """Print the first rows of a table, without IRIs; where there are more, say how many."""
    if not table.rows:
        return
    shown = [at for at, name in enumerate(table.columns) if name not in _OWN_COLUMNS]
    rows = table.rows[:_MOST_ROWS]
    more = len(table.rows) - len(rows)
    print_table(
        [table.columns[at] for at in shown],
        [["" if row[at] is None else str(row[at]) for at in shown] for row in rows],
        title=table.name + (f" ({len(rows)} of {len(table.rows)})" if more else ""),
    )
