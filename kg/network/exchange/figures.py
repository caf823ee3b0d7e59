"""Writes the tables of statistics as JSON, or as CSV with a file for each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from kg.network.exchange.tables import write_rows
from kg.network.statistics import Table


def write_figures_json(tables: Iterable[Table]) -> bytes:
    """Write one object with a list of records for each table, by its name."""
    data = {
        table.name: [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        for table in tables
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def write_figures_csv(tables: Iterable[Table]) -> Mapping[str, bytes]:
    """Write each table as CSV, by its name."""
    return {
        table.name: write_rows(
            table.columns, (["" if cell is None else cell for cell in row] for row in table.rows)
        )
        for table in tables
    }
