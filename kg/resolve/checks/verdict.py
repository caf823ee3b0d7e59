"""Makes a check of the figures that take part in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Final, TypeAlias

from kg.model import Change, Check, CheckRule, FigureRole, Range, Span, UsedFigure, add_ranges
from kg.resolve.checks.arithmetic import judge
from kg.resolve.checks.figures import Figure

_LONGEST: Final = 400
"""Characters that a quote may have before the figures are quoted one by one."""

_IN_TEXT: Final = attrgetter("start", "end")

Roles: TypeAlias = Mapping[FigureRole, Sequence[Figure]]
"""The figures of a check by what they are in it, the checked one first."""


def make_check(
    rule: CheckRule,
    statement: str,
    roles: Roles,
    *,
    certain: bool = True,
    change: Change | None = None,
    key: str = "",
) -> Check | None:
    """Return what a rule says of the figures; ``None`` where it says nothing of them.

    The key follows from the figures where it is not given.
    """
    verdict = judge(rule, roles, change)
    if verdict is None:
        return None
    figures = [figure for several in roles.values() for figure in several]
    return Check(
        key=key or key_of([*map(_name, figures)]),
        rule=rule,
        statement=statement,
        expected=verdict.expected,
        actual=verdict.actual,
        holds=verdict.holds,
        certain=certain,
        quotes=quotes_of(figures),
        used=tuple(
            [
                UsedFigure(role, figure.place)
                for role, several in roles.items()
                for figure in several
            ]
        ),
    )


def check_sum(
    label: str, total: Figure, parts: Sequence[Figure], *, certain: bool = True, key: str = ""
) -> Check | None:
    """Return the check that the parts sum to the total."""
    return make_check(
        CheckRule.SUM,
        f"{label}：{'+'.join([part.printed for part in parts])} = {total.printed}",
        {FigureRole.TOTAL: [total], FigureRole.ADDEND: parts},
        certain=certain,
        key=key,
    )


def add_up(parts: Sequence[Figure]) -> Range:
    """Return where the sum of the figures may lie."""
    return add_ranges([part.range for part in parts])


def key_of(names: Sequence[str]) -> str:
    """Return what tells a check from others of the report: the first, second and last figure."""
    return "-".join(dict.fromkeys((*names[:2], names[-1])))


def quotes_of(figures: Sequence[Figure]) -> tuple[Span, ...]:
    """Return the words that hold the figures: as one stretch, or one by one where that is long.

    Where prose is checked against a table, these are the words of the prose.
    """
    in_prose = figures[0].metric is not None
    quotes = [
        figure.quote
        for figure in figures
        if figure.quote is not None and (figure.metric is not None) is in_prose
    ]
    if not quotes:
        return ()
    start, end = min([quote.start for quote in quotes]), max([quote.end for quote in quotes])
    if end - start <= _LONGEST:
        return (Span(start, end),)
    return tuple(sorted(set(quotes), key=_IN_TEXT))


def _name(figure: Figure) -> str:
    if figure.metric is not None:
        return str(figure.metric.span.start)
    place = figure.place.cell
    if place is None:
        return ""
    tails = (iri.rpartition("/")[2] for iri in (place.row_concept, place.column_concept))
    return ".".join((place.table, *tails))
