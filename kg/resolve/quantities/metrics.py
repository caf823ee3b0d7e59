"""Quantities become metrics: which year, whose, and which indicator of the vocabulary."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract import Mentions
from kg.extract.quantities.quantity import Quantity
from kg.extract.quantities.years import StatedYear
from kg.model import Level, Metric, ReportIdentity, Span
from kg.resolve.agencies.subjects import expand_subject
from kg.resolve.quantities.indicators import (
    find_changed,
    find_indicator,
    narrower_indicators,
)
from kg.resolve.quantities.printed import read_printed

_REST = re.compile("其[他它余]|剩余")
_PLANNING = ("下一步", "打算", "改进", "安排", "计划", "思路", "措施", "展望", "问题")


@dataclass(frozen=True, slots=True)
class _Whole:
    """What a number that may have parts counts."""

    indicator: str
    concept: str | None


def resolve_metrics(mentions: Mentions, identity: ReportIdentity) -> tuple[Metric, ...]:
    """Return the metrics of the report, sorted by where they stand."""
    source = mentions.document.source
    subjects: dict[str, str | None] = {}
    metrics = []
    wholes: dict[Span, _Whole] = {}
    for quantity in mentions.quantities:
        phrase = quantity.subject
        if phrase is not None and phrase not in subjects:
            subjects[phrase] = expand_subject(phrase, identity) if phrase else None
        subject = subjects.get(phrase) if phrase is not None else None
        whole = wholes.get(quantity.part_of) if quantity.part_of else None
        concept = _concept(quantity, whole)
        if whole is not None:
            concept = _concept_of_part(quantity, concept, whole)
        wholes[quantity.span] = _Whole(quantity.indicator, concept)
        metrics.append(
            Metric(
                span=quantity.span,
                quote=quantity.quote,
                indicator=quantity.indicator,
                concept=concept,
                value=quantity.value,
                unit=quantity.unit,
                qualifier=quantity.qualifier,
                year=_year(quantity, identity.year),
                subject=subject or _own_subject(identity),
                part_of=quantity.part_of,
                change=quantity.change,
                in_words=quantity.in_words,
                precision=read_printed(
                    source.quote(quantity.span), quantity.value, quantity.unit
                ).precision,
            )
        )
    return tuple(sorted(metrics, key=lambda metric: metric.span))


def _concept(quantity: Quantity, whole: _Whole | None) -> str | None:
    if quantity.change is not None:
        return find_changed(quantity.indicator, quantity.unit)
    return find_indicator(
        quantity.indicator,
        quantity.unit,
        is_part=quantity.part_of is not None,
        whole=whole.concept if whole else None,
    )


def _concept_of_part(quantity: Quantity, concept: str | None, whole: _Whole) -> str | None:
    """Return the indicator of a part, which may be told only together with its whole.

    维持 is of the reviews whose parts are listed. What is left of a whole (其他) is not the same
    thing again.
    """
    if concept is None and whole.concept is not None and quantity.change is None:
        together = find_indicator(whole.indicator + quantity.indicator, quantity.unit)
        return together if together in narrower_indicators(whole.concept) else None
    rest = concept == whole.concept and _REST.search(quantity.indicator)
    return None if rest else concept


def _own_subject(identity: ReportIdentity) -> str | None:
    """Return whom a report speaks of where a sentence names nobody.

    A government's report is about its place, a department's about the department.
    """
    if identity.place is not None and identity.level is not Level.DEPARTMENT:
        return identity.place.name
    if identity.issuer is not None:
        return identity.issuer.name
    return identity.place.name if identity.place else None


def _year(quantity: Quantity, report_year: int | None) -> int | None:
    stated = quantity.year or StatedYear(None)
    if stated.cumulative:
        return None
    if stated.year is not None or report_year is None:
        return stated.year
    looks_ahead = stated.planned and any(
        word in heading for heading in quantity.section for word in _PLANNING
    )
    return report_year + stated.shift + (1 if looks_ahead else 0)
