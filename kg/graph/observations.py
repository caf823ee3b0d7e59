"""Metrics of the prose and cells of the tables, as observations of two RDF data cubes.

Every dimension has a value (RDF Data Cube, IC-11): a metric without a year of its own is of the
report's year, one without a subject is about the body that reports. Where no year is known the
figure stands, but is no observation.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from kg.graph.iris import concept
from kg.graph.ntriples import chinese, decimal, integer, plain
from kg.graph.scope import ReportScope
from kg.graph.terms import GK, PROV, QB, RDF
from kg.model import Cell, CellStatus, Metric, Range

_IMPLIED: Final = "implied"
"""The status of a zero in words (未收到申请), which the report states without a figure."""


def add_metrics(scope: ReportScope) -> None:
    """Add the quantities that the prose states."""
    for metric in scope.facts.metrics:
        subject = scope.iris.metric(metric.span.start)
        scope.lines.add(subject, RDF.type, GK.Metric)
        _add_year(scope, subject, metric.year, "metrics")
        _add_metric(scope, subject, metric)


def _add_metric(scope: ReportScope, subject: str, metric: Metric) -> None:
    add, iris = scope.lines.add, scope.iris
    add(subject, GK.inReport, scope.report)
    add(subject, GK.subject, scope.subject(metric.subject))
    add(subject, GK.indicator, iris.indicator(metric.indicator, metric.concept))
    add(subject, GK.indicatorPhrase, chinese(metric.indicator))
    add(subject, GK.position, integer(metric.span.start))
    add(subject, GK.value, decimal(metric.value))
    add(subject, GK.qualifier, concept("qualifiers", metric.qualifier))
    _add_range(scope, subject, metric.precision, metric.range)
    status = _IMPLIED if metric.in_words else CellStatus.REPORTED
    add(subject, GK.status, concept("statuses", status))
    add(subject, GK.valueMention, scope.evidence(metric.span))
    add(subject, PROV.wasQuotedFrom, scope.evidence(metric.quote))
    if metric.unit:
        add(subject, GK.unit, plain(metric.unit))
    if metric.change is not None:
        add(subject, GK.change, concept("changes", metric.change))
    if metric.part_of is not None:
        add(subject, GK.partOf, iris.metric(metric.part_of.start))


def _add_range(scope: ReportScope, subject: str, precision: Decimal, room: Range | None) -> None:
    """Say how far a number is rounded, and between what the count lies; nothing of an exact one."""
    if precision:
        scope.lines.add(subject, GK.precision, decimal(precision))
    if room is None or room.is_exact:
        return
    scope.lines.add(subject, GK.lowest, decimal(room.low))
    if room.high is not None:
        scope.lines.add(subject, GK.highest, decimal(room.high))


def _add_year(scope: ReportScope, subject: str, year: int | None, dataset: str) -> None:
    """Make the figure an observation of its year, where it has one.

    A count over several years (自2008年以来累计) has none.
    """
    if year is not None:
        scope.lines.add(subject, GK.year, scope.iris.year(year))
        scope.lines.add(subject, RDF.type, QB.Observation)
        scope.lines.add(subject, QB.dataSet, scope.iris.dataset(dataset))


def add_cells(scope: ReportScope) -> None:
    """Add the cells of the statutory tables, those that nothing determines as missing ones."""
    for cell in scope.facts.cells:
        subject = scope.iris.cell(cell)
        _add_cell(scope, subject, cell)
        if cell.value is None:
            _add_missing(scope, subject, cell)
        else:
            scope.lines.add(subject, GK.value, decimal(cell.value))
            _add_range(scope, subject, cell.precision, cell.range)
            _add_year(scope, subject, scope.facts.report.year, "cells")


def _add_cell(scope: ReportScope, subject: str, cell: Cell) -> None:
    add = scope.lines.add
    add(subject, RDF.type, GK.TableCell)
    add(subject, GK.inReport, scope.report)
    add(subject, GK.table, concept("forms", cell.table))
    add(subject, GK.row, f"<{cell.row_concept}>")
    add(subject, GK.column, f"<{cell.column_concept}>")
    add(subject, GK.status, concept("statuses", cell.status))
    if cell.unit:
        add(subject, GK.unit, plain(cell.unit))
    if cell.multiple != 1:
        add(subject, GK.unitMultiple, decimal(cell.multiple))
    if cell.span is not None:
        add(subject, GK.valueMention, scope.evidence(cell.span))
    if cell.derivation and cell.value is not None:
        add(subject, GK.derivation, plain(cell.derivation))


def _add_missing(scope: ReportScope, subject: str, cell: Cell) -> None:
    scope.lines.add(subject, RDF.type, GK.MissingCell)
    if cell.derivation:
        scope.lines.add(subject, GK.reason, plain(cell.derivation))
