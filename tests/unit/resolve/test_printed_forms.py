"""Forms printed at random in every arrival and damage: each cell is right, or said to be missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.extract.pipeline import make_pipeline
from kg.extract.tables.component import find_tables
from kg.model import Cell, CellStatus, Form, Source
from kg.resolve.tables.cells import resolve_finding
from kg.text import clean
from tests.unit.resolve.form_printer import PrintedForm, Style, print_form

ARRIVALS = ("pipes", "tabs", "cells", "lines", "around", "after", "apart")
WHOLE = {
    "plain": Style(""),
    "page marks": Style("", pages="marks"),
    "heads again": Style("", pages="heads"),
    "spaced labels": Style("", spaced=True),
    "commas": Style("", commas=True),
    "units": Style("", units=True),
    "slashes": Style("", zeros="/"),
    "dashes": Style("", zeros="—"),
    "none in words": Style("", zeros="无"),
}
DAMAGED = {
    "page numbers": Style("", pages="numbers"),
    "two cells lost": Style("", lost=2),
    "five cells lost": Style("", lost=5),
    "figures of rows lost": Style("", figures_lost=2),
    "labels lost": Style("", labels_lost=2),
    "words lost": Style("", words_lost=4),
    "labels and figures lost": Style("", labels_lost=2, figures_lost=2),
    "no head": Style("", headless=True),
    "gaps in numbers": Style("", gaps_in_numbers=True),
}
SEEDS = range(3)


NLP = make_pipeline()


def read_cells(text: str) -> tuple[Form | None, dict[tuple[str, str, str], Cell]]:
    doc = NLP.make_doc("")
    doc._.document = clean(Source("form.txt", text, "utf-8", ""))
    finding = find_tables(doc)
    cells, _ = resolve_finding(finding)
    return finding.form, {(cell.table, cell.row, cell.column): cell for cell in cells}


def place_of(place: tuple[str, str, str]) -> tuple[str, str, str]:
    table, row, column = place
    return table, row, column.partition("（单位")[0]


def wrong_cells(printed: PrintedForm, cells: dict[tuple[str, str, str], Cell]) -> list[str]:
    """Return a line for each cell that says what the form did not."""
    wrong = []
    known = {place_of(place): value for place, value in printed.truth.items()}
    lost = {place_of(place) for place in printed.lost}
    for place, cell in cells.items():
        if place not in known:
            wrong.append(f"{place} is not on the form")
        elif cell.value is not None and cell.value != known[place]:
            wrong.append(f"{place}: {cell.value} {cell.status}, printed {known[place]}")
        elif cell.status is CellStatus.REPORTED:
            assert cell.span is not None
            words = printed.text[cell.span.start : cell.span.end]
            if place in lost or words.replace(",", "").replace(" ", "") != str(cell.value):
                wrong.append(f"{place}: read from {words!r}")
    return wrong


@pytest.mark.parametrize("arrival", ARRIVALS)
@pytest.mark.parametrize("form", ["2019", "2021"])
@pytest.mark.parametrize("style", WHOLE.values(), ids=WHOLE)
def test_every_printed_figure_is_reported(style: Style, form: str, arrival: str) -> None:
    for seed in SEEDS:
        printed = print_form(seed, form, replace(style, arrival=arrival))
        found, cells = read_cells(printed.text)
        assert found == form
        assert wrong_cells(printed, cells) == []
        missing = {place for place, cell in cells.items() if cell.value is None}
        assert missing == {place_of(place) for place in printed.lost}
        assert set(cells) == {place_of(place) for place in printed.truth}


@pytest.mark.parametrize("arrival", ARRIVALS)
@pytest.mark.parametrize("form", ["2019", "2021"])
@pytest.mark.parametrize("style", DAMAGED.values(), ids=DAMAGED)
def test_no_damage_makes_a_cell_wrong(style: Style, form: str, arrival: str) -> None:
    for seed in SEEDS:
        printed = print_form(seed, form, replace(style, arrival=arrival))
        _, cells = read_cells(printed.text)
        assert wrong_cells(printed, cells) == []


@pytest.mark.parametrize("arrival", ["lines", "around"])
@pytest.mark.parametrize("form", ["2019", "2021"])
def test_a_table_in_one_line_is_read(form: str, arrival: str) -> None:
    for seed in SEEDS:
        printed = print_form(seed, form, Style(arrival, one_line=True))
        _, cells = read_cells(printed.text)
        assert wrong_cells(printed, cells) == []
        assert all(cell.value is not None for cell in cells.values())


@pytest.mark.parametrize("form", ["2019", "2021"])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_total_drawn_up_is_derived(form: str, seed: int) -> None:
    printed = print_form(seed, form, Style("cells", drawn_up=3))
    _, cells = read_cells(printed.text)
    assert wrong_cells(printed, cells) == []
    for place in printed.lost:
        assert cells[place].status is CellStatus.DERIVED
        assert cells[place].value == printed.truth[place]
        assert cells[place].derivation


@pytest.mark.parametrize("arrival", ["pipes", "tabs"])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_blank_is_no_zero(arrival: str, seed: int) -> None:
    printed = print_form(seed, "2021", Style(arrival, zeros=""))
    _, cells = read_cells(printed.text)
    assert wrong_cells(printed, cells) == []
    blank = [cells[place_of(place)] for place in printed.lost]
    assert blank
    assert all(cell.value is None for cell in blank)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_row_without_its_figures_is_worked_out_from_the_columns(seed: int) -> None:
    printed = print_form(seed, "2021", Style("lines", figures_lost=1))
    _, cells = read_cells(printed.text)
    assert wrong_cells(printed, cells) == []
    assert all(cells[place].status is CellStatus.DERIVED for place in printed.lost)
