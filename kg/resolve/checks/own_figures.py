"""What a report states of the whole of its body or place, for reports of other years to meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model import OwnChange, OwnFigure, OwnFigures, ReportFacts, ReportKey
from kg.resolve.checks.figures import Figure, Figures, gather_figures, notation_of
from kg.resolve.checks.growth import find_changes
from kg.resolve.checks.tallies import tally_of
from kg.resolve.checks.verdict import add_up
from kg.resolve.quantities.indicators import broad_indicators
from kg.vocabulary import load_alignment


def own_figures(facts: ReportFacts) -> OwnFigures | None:
    """Return the figures that the year before or after may state too, and the stated changes.

    ``None`` where the report's year, or both its body and its place, are not known.
    """
    key = _key(facts)
    if key is None:
        return None
    figures = gather_figures(
        facts.source, facts.report, facts.metrics, facts.cells, facts.citations
    )
    stated = (*_in_tables(figures), *_by_applicant(figures), *_in_prose(figures))
    return OwnFigures(key, stated, tuple(_changes(figures)))


def _key(facts: ReportFacts) -> ReportKey | None:
    identity = facts.report
    issuer = identity.issuer.name if identity.issuer is not None else None
    place = identity.place.name if identity.place is not None else None
    if identity.year is None or (issuer is None and place is None):
        return None
    return ReportKey(identity.title, facts.source.checksum, issuer, place, identity.year)


def _in_tables(figures: Figures) -> Iterator[OwnFigure]:
    """Yield what the tables count of each indicator."""
    for indicator in load_alignment().tallies:
        if counted := tally_of(indicator, figures):
            yield _own(indicator, counted)


def _by_applicant(figures: Figures) -> Iterator[OwnFigure]:
    """Yield what the tables count as carried in or out of each kind of applicant."""
    alignment = load_alignment()
    for indicator in sorted({*alignment.carried_from, *alignment.carried_from.values()}):
        for tally in alignment.tallies.get(indicator, ()):
            rows, totals = (
                {notation_of(iri) for iri in iris} for iris in (tally.rows, tally.columns)
            )
            for cells in figures.tables.values():
                for place in sorted(cells.stated):
                    if place[0] in rows and place[1] not in totals:
                        yield replace(_own(indicator, [cells[place]]), part=place[1])


def _in_prose(figures: Figures) -> Iterator[OwnFigure]:
    """Yield the totals of the prose; what is carried in or out is told as a part of them."""
    alignment = load_alignment()
    carried = {*alignment.carried_from, *alignment.carried_from.values()}
    for figure in figures.prose:
        concept = _concept(figure, figures)
        whole = figures.whole_of(figure) is None
        if concept is not None and figure.is_count and (whole or concept in carried):
            yield _own(concept, [figure])


def _changes(figures: Figures) -> Iterator[OwnChange]:
    for base, rate in find_changes(figures):
        concept = _concept(base, figures)
        if concept is not None and rate.change is not None:
            yield OwnChange(_own(concept, [base]), _own(concept, [rate]), rate.change, rate.unit)


def _concept(figure: Figure, figures: Figures) -> str | None:
    """Return the indicator of a figure of this year about the body that reports or its place."""
    metric = figure.metric
    if metric is None or metric.year != figures.year or not figures.is_own(figure):
        return None
    return None if metric.concept in broad_indicators() else metric.concept


def _own(measure: str, counted: Sequence[Figure]) -> OwnFigure:
    """Return the figure, or the sum of several cells, as one of the report's own.

    It quotes each as the report's graph does, for reports of other years to point to.
    """
    first = counted[0]
    return OwnFigure(
        measure=measure,
        label=first.label,
        value=sum((figure.value for figure in counted[1:]), first.value),
        printed="+".join(figure.printed for figure in counted),
        range=add_up(counted),
        quotes=tuple(sorted({figure.quote for figure in counted if figure.quote is not None})),
        places=tuple(figure.place for figure in counted),
    )
