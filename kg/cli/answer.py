"""The answer to a question as a table for people: which columns it has, and how things are called."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.cli.screen import print_line
from kg.cli.tables import print_table
from kg.query import NamedQuery, Rows, read_short_names


def print_answer(store: Path, query: NamedQuery | None, answer: Rows, *, iris: bool) -> None:
    """Print the rows, and how many there are.

    A named query's columns of IRIs are for programs: they are left out where another column names the
    thing, else reports and facts get short names. A query of one's own shows what it asks for, as it
    is, and so does any with ``iris``.

    Raises:
        StoreError: the store is missing, is none, or is being written.
    """
    columns, rows = answer.columns, answer.rows
    if query is not None and not iris:
        shown = [at for at, name in enumerate(columns) if name not in query.hidden]
        columns = tuple(columns[at] for at in shown)
        rows = _with_short_names(store, [[row[at] for at in shown] for row in rows])
    if rows:
        print_table(columns, rows)
    print_line(f"{len(rows)} row{'' if len(rows) == 1 else 's'}")


def _with_short_names(store: Path, rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    if any(_is_iri(cell) for row in rows for cell in row):
        short = read_short_names(store)
        return tuple(
            tuple(short.of(cell) if _is_iri(cell) else cell for cell in row) for row in rows
        )
    return tuple(map(tuple, rows))


def _is_iri(cell: str) -> bool:
    return cell.startswith(("http://", "https://"))
