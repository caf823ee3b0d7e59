"""Prose against tables: 收到申请378件 and the total of the first row of the table of applications."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from kg.extract.tables.forms import load_forms
from kg.model import Check, CheckKind
from kg.resolve.checks.figures import Figure, Figures
from kg.resolve.checks.ranges import add_ranges
from kg.resolve.checks.verdict import make_check
from kg.vocabulary import Tally, load_alignment


def check_tallies(figures: Figures) -> Iterator[Check]:
    """Yield a check for each indicator that both the prose and the tables give.

    Prose may also speak of a part or of more than the tables count. So a figure that agrees settles
    the indicator, and where none does the first one about the body itself is told of as a hint.
    """
    if not figures.cells:
        return
    for indicator, tally in load_alignment().tallies.items():
        counted = tally_of(tally, figures)
        stated = [figure for figure in figures.prose if _states(figure, indicator, figures)]
        if not counted or not stated:
            continue
        agreeing = [figure for figure in stated if _agrees(figure, counted)]
        if agreeing:
            yield from (_check(figure, counted) for figure in agreeing)
            continue
        own = [figure for figure in stated if figures.is_own(figure)]
        yield from (_check(figure, counted) for figure in own[:1])


def tally_of(tallies: Sequence[Tally], figures: Figures) -> Sequence[Figure]:
    """Return the cells whose sum counts an indicator; none where one of them is missing."""
    places = {
        figures.places[row, column]
        for tally in tallies
        for row in _rows(tally.rows)
        for column in tally.columns
        if (row, column) in figures.places
    }
    if places & figures.missing:
        return ()
    return [figures.cells[place] for place in sorted(places)]


@cache
def _rows(iris: Sequence[str]) -> frozenset[str]:
    """Return the rows, those of groups too: a group in one form is a row of its own in the other."""
    notations = (iri.rpartition("/")[2] for iri in iris)
    return frozenset(row.iri for each in notations for row in load_forms().rows_under(each))


def _states(figure: Figure, indicator: str, figures: Figures) -> bool:
    metric = figure.metric
    return (
        metric is not None
        and metric.concept == indicator
        and figure.is_count
        and metric.year in (None, figures.year)
    )


def _agrees(figure: Figure, counted: Sequence[Figure]) -> bool:
    return figure.range.meets(add_ranges(cell.range for cell in counted))


def _check(figure: Figure, counted: Sequence[Figure]) -> Check:
    total = sum((cell.value for cell in counted), Decimal(0))
    return make_check(
        CheckKind.COMPARISON,
        f"{figure.label}（表“{'”“'.join(cell.label for cell in counted)}”）："
        f"{'+'.join(cell.printed for cell in counted)} = {figure.printed}",
        total,
        figure.value,
        (figure, *counted),
        holds=_agrees(figure, counted),
        certain=False,
    )
