"""The tables of a thing's page, each the answer to a query with the thing put in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from kg.publish.site import matrices
from kg.publish.site.cells import Cell, Section
from kg.publish.site.kinds import COLUMNS
from kg.publish.site.paths import Paths
from kg.query import NamedQuery, bind_parameters
from kg.query.named import read_query
from kg.store import Store

_FOLDER: Final = Path(__file__).with_name("questions")
_STYLES: Final = {"quote": "quote"} | dict.fromkeys(
    ("mentions", "number", "start", "unit", "value", "year"), "short"
)
_MOST: Final = 1000
"""Rows of one table; a page with more would be of no use to a reader, and the dumps have them all."""


def answer_sections(store: Store, kind: str, iri: str, paths: Paths) -> Iterator[Section]:
    """Yield the tables of a thing that have rows."""
    for query in _queries(kind):
        rows = list(store.rows(bind_parameters(query, {"thing": iri})))
        if query.columns == matrices.COLUMNS:
            yield from matrices.lay_out_matrices(query.name, rows)
        elif rows:
            shown = [column for column in query.columns if not column.endswith("Label")]
            yield Section(
                name=query.name,
                title_zh=query.question_zh,
                title_en=query.question,
                heads=tuple(COLUMNS[column] for column in shown),
                rows=tuple(
                    tuple(_cell(row, column, paths) for column in shown) for row in rows[:_MOST]
                ),
                total=len(rows),
            )


def _cell(row: dict[str, str], column: str, paths: Paths) -> Cell:
    value, label = row[column], row.get(f"{column}Label")
    if label is None:
        return Cell(value, style=_STYLES.get(column, ""))
    return Cell(label, paths.find(value), "title")


@cache
def _queries(kind: str) -> tuple[NamedQuery, ...]:
    return tuple(read_query(path) for path in sorted((_FOLDER / kind).glob("*.rq")))
