"""The sums of the forms: what they determine of lost cells, and which reading of a row they leave."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract.tables.forms import load_forms
from kg.extract.tables.printed_values import PrintedValue
from kg.extract.tables.rows import ValueBlock
from kg.model import Span
from kg.resolve.tables.fit import fit
from kg.resolve.tables.sums import derive, find_sums

OUTCOMES = ("upheld", "corrected", "other-results", "pending", "outcomes-total")
SUMS = find_sums(("review",), OUTCOMES)


def block_of(words: str) -> ValueBlock:
    values, position = [], 0
    for word in words.split(" "):
        span = Span(position, position + len(word))
        values.append(PrintedValue(span, Decimal(word), "", "", 1))
        position = span.end + 1
    return ValueBlock(("review",), tuple(values))


@pytest.mark.parametrize(
    ("printed", "lost", "value"),
    [
        ({"upheld": 8, "corrected": 0, "other-results": 0, "pending": 1}, "outcomes-total", 9),
        ({"upheld": 8, "corrected": 0, "other-results": 0, "outcomes-total": 9}, "pending", 1),
    ],
)
def test_a_lost_cell_follows_from_its_row(printed: dict[str, int], lost: str, value: int) -> None:
    figures = {("review", column): Decimal(figure) for column, figure in printed.items()}
    found, clashes = derive(figures, [("review", lost)], SUMS)
    assert not clashes
    derived, formula = found["review", lost]
    assert derived == value
    assert formula.startswith(load_forms().entries[lost].label + " = ")
    assert formula.endswith(f"= {value}")


def test_a_negative_count_is_not_derived() -> None:
    figures = {
        ("review", column): Decimal(figure)
        for column, figure in zip(OUTCOMES, (8, 3, 0, None, 9), strict=True)
        if figure is not None
    }
    found, clashes = derive(figures, [("review", "pending")], SUMS)
    assert not found
    assert "negative" in clashes["review", "pending"]


def test_sums_that_disagree_determine_nothing() -> None:
    rows, columns = ("received", "carried-in", "results-total", "carried-over"), (
        "natural-persons", "companies", "research-institutions", "public-welfare-organisations",
        "legal-services", "other-organisations", "applicants-total",
    )  # fmt: skip
    figures = {
        (row, column): Decimal(5 if column == "applicants-total" else 1)
        for row in rows
        for column in columns
    }
    lost = ("received", "applicants-total")
    del figures[lost]
    found, clashes = derive(figures, [lost], find_sums(rows, columns))
    assert not found
    assert "disagree" in clashes[lost]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("8 0 0 1 9", (8, 0, 0, 1, 9)),
        ("8 5 0 1", (8, 5, 0, 1, None)),  # the total is the only cell that can be lacking
        ("1 204 0 0 1 1205", (1204, 0, 0, 1, 1205)),
        ("41 9 20 6 99", (41, 9, 20, 6, 99)),  # a wrong total is kept as printed
    ],
)
def test_a_row_is_read_in_the_one_way_that_the_sums_allow(
    words: str, expected: tuple[int | None, ...]
) -> None:
    fitted = fit([block_of(words)], OUTCOMES, SUMS)
    read = tuple(
        None if (v := fitted.values.get(("review", column))) is None else v.value
        for column in OUTCOMES
    )
    assert read == expected
    assert not fitted.doubts


def test_a_row_that_can_be_read_in_two_ways_stays_open() -> None:
    fitted = fit([block_of("3 0 0 3")], OUTCOMES, SUMS)
    assert [reason for _, reason in fitted.doubts] == [
        "several readings of its figures agree with the sums"
    ]
    assert ("review", "corrected") not in fitted.values


def test_zeros_are_zeros_whichever_cell_is_lost() -> None:
    fitted = fit([block_of("0 0 0 0")], OUTCOMES, SUMS)
    assert not fitted.doubts
    assert {value for value, _ in fitted.implied.values()} == {Decimal(0)}
    assert len(fitted.implied) == len(OUTCOMES)


def test_every_sum_of_the_vocabulary_names_cells_of_its_own_tables() -> None:
    forms = load_forms()
    for entry in forms.entries.values():
        for notation in (*entry.sum_of, *entry.sum_less):
            rows = forms.rows_under(notation) or [forms.entries[notation]]
            assert all(set(row.tables) & set(entry.tables) for row in rows)
