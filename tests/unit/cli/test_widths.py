"""Widths of columns: numbers and file names stay whole, texts share what is left."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from kg.cli.widths import GAP, fit_columns

TITLE = "青岚市人民政府关于印发青岚市政府信息主动公开办法的通知"
COLUMNS = ("source", "title", "number", "mentions")
ROWS = [("qinglan/agriculture-2020.txt", TITLE, "岚政办发〔2012〕31号", "1")]


def test_what_fits_keeps_its_width() -> None:
    assert fit_columns(COLUMNS, ROWS, 200) == tuple(
        max(cell_len(column), cell_len(cell)) for column, cell in zip(COLUMNS, ROWS[0], strict=True)
    )


@pytest.mark.parametrize("room", range(75, 120))
def test_a_narrower_table_folds_texts_alone(room: int) -> None:
    widths = fit_columns(COLUMNS, ROWS, room)
    assert widths is not None
    assert sum(widths) + GAP * (len(widths) - 1) + 2 <= room
    assert (widths[0], widths[3]) == (28, 8)
    assert widths[1] >= widths[2]


def test_where_texts_would_be_towers_there_is_no_table() -> None:
    assert fit_columns(COLUMNS, ROWS, 74) is None
    assert fit_columns(("count",), [("3" * 50,)], 40) is None


def test_columns_without_rows_have_the_width_of_their_names() -> None:
    assert fit_columns(("place", "year"), [], 80) == (5, 4)
