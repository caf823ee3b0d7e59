"""Checks: what figures ask for, what stands there, and whether the two agree.

Those among the figures of one report stand in its graph; those between reports stand in a graph of
their own, since they follow from all reports together and no report's graph may depend on another.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.iris import ReportIris, concept
from kg.graph.ntriples import GraphLines, boolean, chinese, decimal
from kg.graph.scope import ReportScope
from kg.graph.terms import GK, PROV, RDF
from kg.model import CellPlace, Check, CheckBetweenReports, Span


def add_checks(scope: ReportScope) -> None:
    """Add the checks among the figures of the report."""
    for check in scope.facts.checks:
        subject = scope.iris.check(check.kind, check.key)
        _add_check(scope.lines, subject, scope.iris, check)
        if check.quote is not None:
            scope.lines.add(subject, PROV.wasQuotedFrom, scope.evidence(check.quote))


def add_checks_between(lines: GraphLines, checks: Iterable[CheckBetweenReports], base: str) -> None:
    """Add the checks of reports against those of the year before."""
    for between in checks:
        check = between.check
        iris = ReportIris(between.report.title, between.report.checksum, base)
        other = ReportIris(between.other.title, between.other.checksum, base)
        subject = iris.check(check.kind, f"{between.other.checksum[:8]}-{check.key}")
        _add_check(lines, subject, iris, check)
        _add_figures(lines, subject, other, between.other_metrics, between.other_cells)
        if check.quote is not None:  # described in the graph of the report, with its figure
            lines.add(subject, PROV.wasQuotedFrom, iris.evidence(check.quote))


def _add_check(lines: GraphLines, subject: str, iris: ReportIris, check: Check) -> None:
    lines.add(subject, RDF.type, GK.Check)
    lines.add(subject, GK.inReport, iris.report)
    lines.add(subject, GK.checkKind, concept("check-kinds", check.kind))
    lines.add(subject, GK.statement, chinese(check.statement))
    lines.add(subject, GK.expected, decimal(check.expected))
    lines.add(subject, GK.actual, decimal(check.actual))
    lines.add(subject, GK.holds, boolean(check.holds))
    lines.add(subject, GK.isCertain, boolean(check.certain))
    _add_figures(lines, subject, iris, check.metrics, check.cells)


def _add_figures(
    lines: GraphLines,
    subject: str,
    iris: ReportIris,
    metrics: Iterable[Span],
    cells: Iterable[CellPlace],
) -> None:
    lines.add(subject, PROV.used, *(iris.metric(span.start) for span in metrics))
    lines.add(subject, PROV.used, *map(iris.cell, cells))
