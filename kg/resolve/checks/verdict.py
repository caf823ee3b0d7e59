"""Makes a check of what figures ask for and what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from kg.model import Check, CheckKind, Span
from kg.resolve.checks.figures import Figure
from kg.resolve.checks.ranges import Range, add_ranges

_LONGEST: Final = 400
"""Characters that a quote may have before only the checked figure's own words are quoted."""


def make_check(
    kind: CheckKind,
    statement: str,
    expected: Decimal,
    actual: Decimal,
    figures: Sequence[Figure],
    *,
    holds: bool,
    certain: bool = True,
    key: str = "",
    quote: Span | None = None,
) -> Check:
    """Return the check of ``figures``, the checked one first.

    Key and quote follow from the figures where they are not given.
    """
    return Check(
        key=key or key_of([*map(_name, figures)]),
        kind=kind,
        statement=statement,
        expected=expected,
        actual=actual,
        holds=holds,
        certain=certain,
        quote=quote or quote_of(figures),
        metrics=tuple([figure.metric.span for figure in figures if figure.metric is not None]),
        cells=tuple([figure.cell for figure in figures if figure.cell is not None]),
    )


def check_sum(
    label: str, total: Figure, parts: Sequence[Figure], *, certain: bool = True, key: str = ""
) -> Check:
    """Return the check that the parts sum to the total."""
    expected = sum([part.value for part in parts], Decimal(0))
    return make_check(
        CheckKind.SUM,
        f"{label}：{'+'.join([part.printed for part in parts])} = {total.printed}",
        expected,
        total.value,
        (total, *parts),
        holds=total.range.meets(add_up(parts)),
        certain=certain,
        key=key,
    )


def add_up(parts: Sequence[Figure]) -> Range:
    """Return where the sum of the figures may lie."""
    return add_ranges([part.range for part in parts])


def key_of(names: Sequence[str]) -> str:
    """Return what tells a check from others of the report: the first, second and last figure."""
    return "-".join(dict.fromkeys((names[0], names[1], names[-1])))


def quote_of(figures: Sequence[Figure]) -> Span | None:
    """Return the words that hold the figures; those of the first alone where they are long.

    Where prose is checked against a table, these are the words of the prose.
    """
    in_prose = figures[0].metric is not None if figures else True
    quotes = [
        figure.quote
        for figure in figures
        if figure.quote is not None and (figure.metric is not None) is in_prose
    ]
    if not quotes:
        return None
    whole = Span(min([quote.start for quote in quotes]), max([quote.end for quote in quotes]))
    return whole if whole.end - whole.start <= _LONGEST else quotes[0]


def _name(figure: Figure) -> str:
    if figure.metric is not None:
        return str(figure.metric.span.start)
    place = figure.cell
    if place is None:
        return ""
    tails = (iri.rpartition("/")[2] for iri in (place.row_concept, place.column_concept))
    return ".".join((place.table, *tails))
