"""Annexes printed at random in every arrival and damage: each cell is right, or said to be missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.extract.pipeline import make_pipeline
from kg.extract.tables.component import find_tables
from kg.model import Cell, CellStatus, Source, Unresolved
from kg.resolve.tables.cells import resolve_finding
from kg.text import clean
from tests.unit.resolve.annex_printer import OWN_ROWS, AnnexStyle, Place, PrintedAnnex, print_annex

TABLES = ("annex-2008", "annex-2014")
IN_ORDER = ("pipes", "tabs", "cells", "lines", "wrapped", "one line")
ARRIVALS = (*IN_ORDER, "around", "after", "apart")
WHOLE = {
    "plain": AnnexStyle(),
    "no dashes": AnnexStyle(dashes=False),
    "page marks": AnnexStyle(pages="marks"),
    "heads again": AnnexStyle(pages="heads"),
    "no units": AnnexStyle(units=False),
    "commas": AnnexStyle(commas=True),
    "no numbers": AnnexStyle(marks="none"),
    "other numbers": AnnexStyle(marks="plain"),
    "rows left out": AnnexStyle(rows_left_out=6),
    "rows with codes": AnnexStyle(codes=True),
}
DAMAGED = {
    "page numbers": AnnexStyle(pages="numbers"),
    "two figures lost": AnnexStyle(lost=2),
    "six figures lost": AnnexStyle(lost=6),
    "labels lost": AnnexStyle(labels_lost=3),
    "words lost": AnnexStyle(words_lost=5),
    "labels and figures lost": AnnexStyle(labels_lost=2, lost=2),
    "rows of its own": AnnexStyle(own_rows=4),
    "rows of its own, labels lost": AnnexStyle(own_rows=3, labels_lost=2, lost=2),
    "no head": AnnexStyle(headless=True),
    "rows with codes, figures lost": AnnexStyle(codes=True, lost=3),
    "rows with codes, labels lost": AnnexStyle(codes=True, labels_lost=3, own_rows=2),
    "anything": AnnexStyle(own_rows=2, lost=3, words_lost=3, rows_left_out=8, pages="marks"),
}
SEEDS = range(3)
NLP = make_pipeline()


def read_cells(text: str) -> tuple[dict[Place, Cell], tuple[Unresolved, ...]]:
    doc = NLP.make_doc("")
    doc._.document = clean(Source("annex.txt", text, "utf-8", ""))
    cells, doubts = resolve_finding(find_tables(doc))
    return {(last(c.row_concept), last(c.column_concept)): c for c in cells}, doubts


def last(iri: str) -> str:
    return iri.rpartition("/")[2]


def wrong_cells(printed: PrintedAnnex, cells: dict[Place, Cell]) -> list[str]:
    """Return a line for each cell that says what the annex did not."""
    wrong = []
    for place, cell in cells.items():
        truth = printed.truth.get(place)
        if cell.value is not None and cell.value != truth:
            wrong.append(f"{place}: {cell.value} {cell.status}, printed {truth}")
        elif cell.status is CellStatus.REPORTED:
            assert cell.span is not None
            words = printed.text[cell.span.start : cell.span.end]
            if place in printed.lost or words.replace(",", "") != str(cell.value):
                wrong.append(f"{place}: read from {words!r}")
    return wrong


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    ("name", "arrival"),
    [
        (name, arrival)
        for name, style in WHOLE.items()
        for arrival in IN_ORDER
        if not (arrival == "one line" and style.pages)  # there a page ends no line
    ],
)
def test_every_printed_figure_is_reported(name: str, table: str, arrival: str) -> None:
    style = WHOLE[name]
    for seed in SEEDS:
        printed = print_annex(seed, table, replace(style, arrival=arrival))
        cells, doubts = read_cells(printed.text)
        assert wrong_cells(printed, cells) == []
        reported = {place for place, cell in cells.items() if cell.status is CellStatus.REPORTED}
        assert reported == set(printed.truth) - printed.lost
        assert not doubts


@pytest.mark.parametrize("arrival", ARRIVALS)
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("style", [*WHOLE.values(), *DAMAGED.values()], ids=[*WHOLE, *DAMAGED])
def test_no_damage_makes_a_cell_wrong(style: AnnexStyle, table: str, arrival: str) -> None:
    for seed in SEEDS:
        printed = print_annex(seed, table, replace(style, arrival=arrival))
        cells, _ = read_cells(printed.text)
        assert wrong_cells(printed, cells) == []


@pytest.mark.parametrize("arrival", IN_ORDER)
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("seed", SEEDS)
def test_rows_that_no_form_has_are_findings(seed: int, table: str, arrival: str) -> None:
    printed = print_annex(seed, table, AnnexStyle(arrival, own_rows=2))
    cells, doubts = read_cells(printed.text)
    assert wrong_cells(printed, cells) == []
    assert {d.kind for d in doubts} == {"table"}
    named = [name for name in OWN_ROWS if name in printed.text]
    assert all(any(name in doubt.reason for doubt in doubts) for name in named)
