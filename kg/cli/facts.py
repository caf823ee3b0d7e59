"""The facts of one report as tables for people."""

from __future__ import annotations

from collections.abc import Iterator

from kg.cli.screen import print_line
from kg.cli.tables import print_table
from kg.model import ReportFacts, Span


def print_facts(facts: ReportFacts) -> None:
    """Print a table of each kind of fact, or that there is none."""
    for title, columns, rows in _tables(facts):
        if rows:
            print_table(columns, rows, title=f"{title} ({len(rows)})")
        else:
            print_line(f"{title}: none")


def _tables(facts: ReportFacts) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    report = facts.report
    yield (
        "Report",
        ("title", "issuer", "place", "level", "year", "issued", "form"),
        [
            (
                report.title,
                _text(report.issuer and report.issuer.name),
                _text(report.place and report.place.name),
                _text(report.level),
                _text(report.year),
                _text(report.issued),
                report.form,
            )
        ],
    )
    yield (
        "Documents cited",
        ("title", "number", "type", "issuer", "relation", "mentions", "first"),
        [
            (
                _text(citation.document.title),
                _text(citation.document.number),
                _text(citation.document.type),
                _text(citation.document.issuer),
                citation.relation + (" (itself)" if citation.is_self else ""),
                str(len(citation.mentions)),
                _place(citation.mentions[0].span),
            )
            for citation in facts.citations
        ],
    )
    yield (
        "Agencies",
        ("name", "level", "place", "mentions", "first"),
        [
            (
                fact.agency.name,
                fact.agency.level,
                _text(fact.agency.place),
                str(len(fact.mentions)),
                _place(fact.mentions[0]),
            )
            for fact in facts.agencies
        ],
    )
    yield (
        "Policies",
        ("name", "mentions", "first"),
        [(fact.name, str(len(fact.mentions)), _place(fact.mentions[0])) for fact in facts.policies],
    )
    yield (
        "Metrics",
        ("indicator", "value", "unit", "qualifier", "year", "subject", "part of", "change", "at"),
        [
            (
                metric.indicator,
                f"{metric.value:f}",
                metric.unit,
                metric.qualifier,
                _text(metric.year),
                _text(metric.subject),
                _place(metric.part_of),
                _text(metric.change),
                _place(metric.span),
            )
            for metric in facts.metrics
        ],
    )
    yield (
        "Table cells",
        ("table", "group", "row", "column", "value", "status", "at"),
        [
            (
                cell.table,
                _text(cell.row_group),
                cell.row,
                cell.column,
                "" if cell.value is None else f"{cell.value:f}",
                cell.status + (f": {cell.derivation}" if cell.derivation else ""),
                _place(cell.span),
            )
            for cell in facts.cells
        ],
    )
    yield (
        "Unresolved",
        ("kind", "words", "reason", "at"),
        [
            (found.kind, facts.source.quote(found.span), found.reason, _place(found.span))
            for found in facts.unresolved
        ],
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _place(span: Span | None) -> str:
    return "" if span is None else f"{span.start}–{span.end}"
