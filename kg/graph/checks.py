"""Checks: what figures ask for, what stands there, and whether the two agree.

Those among the figures of one report stand in its graph; those between reports stand in a graph of
their own, since they follow from all reports together and no report's graph may depend on another.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.graph.iris import ReportIris, concept
from kg.graph.ntriples import GraphLines, boolean, chinese, decimal
from kg.graph.scope import ReportScope
from kg.graph.terms import GK, PROV, RDF
from kg.model import Check, CheckBetweenReports, FigurePlace, FigureRole, UsedFigure

_ROLES: Final = {
    FigureRole.TOTAL: GK.total,
    FigureRole.ADDEND: GK.addend,
    FigureRole.INFLOW: GK.inflow,
    FigureRole.OUTFLOW: GK.outflow,
    FigureRole.STATED: GK.stated,
    FigureRole.COUNTED: GK.counted,
    FigureRole.PORTION: GK.portion,
    FigureRole.WHOLE: GK.whole,
    FigureRole.SHARE: GK.share,
    FigureRole.GROWTH: GK.growth,
    FigureRole.LATER: GK.later,
    FigureRole.EARLIER: GK.earlier,
}


def add_checks(scope: ReportScope) -> None:
    """Add the checks among the figures of the report."""
    for check in scope.facts.checks:
        subject = scope.iris.check(check.kind, check.key)
        _add_check(scope.lines, subject, scope.iris, check)
        scope.lines.add(subject, PROV.wasQuotedFrom, *map(scope.evidence, check.quotes))
        scope.lines.add(subject, GK.listed, *map(scope.evidence, check.listed))


def add_checks_between(lines: GraphLines, checks: Iterable[CheckBetweenReports], base: str) -> None:
    """Add the checks of reports against those of the year before."""
    for between in checks:
        check = between.check
        iris = ReportIris(between.report.title, between.report.checksum, base)
        other = ReportIris(between.other.title, between.other.checksum, base)
        subject = iris.check(check.kind, f"{between.other.checksum[:8]}-{check.key}")
        _add_check(lines, subject, iris, check)
        _add_used(lines, subject, other, between.other_used)
        # The words are described in the graphs of the two reports.
        lines.add(subject, PROV.wasQuotedFrom, *map(iris.evidence, check.quotes))
        lines.add(subject, PROV.wasQuotedFrom, *map(other.evidence, between.other_quotes))


def _add_check(lines: GraphLines, subject: str, iris: ReportIris, check: Check) -> None:
    lines.add(subject, RDF.type, GK.Check)
    lines.add(subject, GK.inReport, iris.report)
    lines.add(subject, GK.checkKind, concept("check-kinds", check.kind))
    lines.add(subject, GK.checkRule, concept("check-rules", check.rule))
    lines.add(subject, GK.statement, chinese(check.statement))
    lines.add(subject, GK.expected, decimal(check.expected))
    lines.add(subject, GK.actual, decimal(check.actual))
    lines.add(subject, GK.holds, boolean(check.holds))
    lines.add(subject, GK.isCertain, boolean(check.certain))
    _add_used(lines, subject, iris, check.used)


def _add_used(
    lines: GraphLines, subject: str, iris: ReportIris, used: Iterable[UsedFigure]
) -> None:
    for each in used:
        figure = _figure(iris, each.place)
        lines.add(subject, PROV.used, figure)
        lines.add(subject, _ROLES[each.role], figure)


def _figure(iris: ReportIris, place: FigurePlace) -> str:
    """Return the metric or the cell that stands at a place.

    Raises:
        ValueError: the place is neither.
    """
    if place.metric is not None:
        return iris.metric(place.metric.start)
    if place.cell is None:
        raise ValueError("a figure stands in the prose or in a table")
    return iris.cell(place.cell)
