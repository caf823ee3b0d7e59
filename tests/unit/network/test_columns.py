"""Tables by columns: nothing is lost, what recurs is written once."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kg.network.page.columns import by_columns

RECORDS = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.none() | st.sampled_from("一二三"),
            "year": st.none() | st.integers(),
            "share": st.floats(allow_nan=False),
            "years": st.none() | st.lists(st.integers(0, 3), max_size=2),
        }
    ),
    max_size=12,
)


def rows_of(table: dict[str, Any]) -> list[dict[str, Any]]:
    """Read a table as the page does; values that are not known are missing."""
    found: list[dict[str, Any]] = [{} for _ in range(table["rows"])]
    for name, column in table["columns"].items():
        values = (
            column if isinstance(column, list) else [column["values"][at] for at in column["rows"]]
        )
        for row, value in zip(found, values, strict=True):
            if value is not None:
                row[name] = value
    return found


@given(RECORDS)
def test_rows_come_back(records: list[dict[str, Any]]) -> None:
    known = [{name: value for name, value in each.items() if value is not None} for each in records]
    assert rows_of(by_columns(records)) == known


def test_what_recurs_is_written_once() -> None:
    table = by_columns([{"quote": "依据《条例》"} for _ in range(9)])
    assert table["columns"]["quote"] == {"values": ["依据《条例》"], "rows": [0] * 9}
