"""Tables by columns: what recurs is written once, so that a large page is a third as large."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

_WORTH: Final = 2
"""A column whose values recur so often on average is written as values and where they stand."""


def by_columns(records: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the table of records that all have the same names; columns without any value go.

    A column is the list of its values, or, where they recur, ``values`` (the different ones, in the
    order in which they come) and ``rows`` (which of them stands in each row).

    >>> by_columns([{"year": 2014, "level": "county"}, {"year": 2015, "level": "county"}])
    {'rows': 2, 'columns': {'year': [2014, 2015], 'level': {'values': ['county'], 'rows': [0, 0]}}}
    """
    columns = {
        name: [record[name] for record in records] for name in (records[0] if records else ())
    }
    return {
        "rows": len(records),
        "columns": {
            name: _column(values)
            for name, values in columns.items()
            if any(value is not None for value in values)
        },
    }


def _column(values: list[Any]) -> list[Any] | dict[str, list[Any]]:
    if all(isinstance(value, int | float) for value in values):
        return values
    positions: dict[str, int] = {}
    different: list[Any] = []
    rows: list[int] = []
    for value in values:
        written = json.dumps(value)
        if written not in positions:
            positions[written] = len(different)
            different.append(value)
        rows.append(positions[written])
    if len(values) < _WORTH * len(different):
        return values
    return {"values": different, "rows": rows}
