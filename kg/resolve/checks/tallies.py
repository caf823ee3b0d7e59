"""Prose against tables: 收到申请378件 and the total of the first row of the table of applications."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.extract.tables.forms import FormEntry, load_forms
from kg.model import Check, CheckRule, FigureRole
from kg.resolve.checks.figures import Figure, Figures, notation_of
from kg.resolve.checks.verdict import add_up, make_check
from kg.resolve.tables.sums import Place
from kg.vocabulary import load_alignment


def check_tallies(figures: Figures) -> Iterator[Check | None]:
    """Yield a check for each indicator that both the prose and the tables give.

    Prose may also speak of a part or of more than the tables count. So a figure that agrees settles
    the indicator, and where none does the first one about the body itself is told of as a hint.
    """
    for indicator, stated in _stated(figures).items():
        counted = tally_of(indicator, figures)
        if not counted:
            continue
        agreeing = [figure for figure in stated if _agrees(figure, counted)]
        if agreeing:
            yield from (_check(figure, counted) for figure in agreeing)
            continue
        own = [figure for figure in stated if figures.is_own(figure)]
        yield from (_check(figure, counted) for figure in own[:1])


def tally_of(indicator: str, figures: Figures) -> Sequence[Figure]:
    """Return the cells whose sum counts an indicator; none where one of them is missing."""
    counted: list[Figure] = []
    for table, places in _counting(indicator).items():
        if table not in figures.tables:
            continue
        cells = figures.tables[table]
        if not cells.missing.isdisjoint(places):
            return ()
        counted += [cells[place] for place in places if place in cells.stated]
    return counted


@cache
def _counting(indicator: str) -> Mapping[str, Sequence[Place]]:
    """Return the cells that count an indicator, in whichever form, by their tables, sorted."""
    places = {
        (row.tables[0], row.notation, notation_of(column))
        for tally in load_alignment().tallies.get(indicator, ())
        for row in _rows(tally.rows)
        for column in tally.columns
    }
    by_table: dict[str, list[Place]] = {}
    for table, row, column in sorted(places):
        by_table.setdefault(table, []).append((row, column))
    return by_table


def _rows(iris: Sequence[str]) -> Iterator[FormEntry]:
    """Yield the rows, those of groups too: a group in one form is a row of its own in the other."""
    for iri in iris:
        yield from load_forms().rows_under(notation_of(iri))


def _stated(figures: Figures) -> dict[str, list[Figure]]:
    """Return the counts that the prose gives of the report's year, by indicator."""
    stated: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures.prose:
        metric = figure.metric
        if metric is None or metric.concept is None or not figure.is_count:
            continue
        if metric.year in (None, figures.year):
            stated[metric.concept].append(figure)
    return stated


def _agrees(figure: Figure, counted: Sequence[Figure]) -> bool:
    return figure.range.meets(add_up(counted))


def _check(figure: Figure, counted: Sequence[Figure]) -> Check | None:
    return make_check(
        CheckRule.AGREEMENT,
        f"{figure.label}（表“{'”“'.join(cell.label for cell in counted)}”）："
        f"{'+'.join(cell.printed for cell in counted)} = {figure.printed}",
        {FigureRole.STATED: [figure], FigureRole.COUNTED: counted},
        certain=False,
    )
