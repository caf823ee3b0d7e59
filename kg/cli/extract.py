"""``kg extract``: the facts of one report with their evidence, without a store."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from kg.cli.screen import print_line
from kg.cli.tables import print_table
from kg.model import ReportFacts, Span
from kg.pipeline import extract_bytes, extract_file


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["json", "table"]),
    default="table",
    show_default=True,
    help="JSON for programs, tables for people.",
)
def command(file: Path, format_: str) -> None:
    """Show the facts of one report, each with the place it was read from.

    START and END count characters of the text as decoded. - reads standard input.

    \b
    Examples:
      kg extract changshou-2014.txt
      kg extract changshou-2014.txt --format json | jq '.citations[].document.title'
    """
    stdin = file == Path("-")
    facts = (
        extract_bytes(sys.stdin.buffer.read(), "standard input") if stdin else extract_file(file)
    )
    if format_ == "json":
        click.echo(json.dumps(_as_json(facts), ensure_ascii=False, indent=2))
    else:
        _print_tables(facts)


def _as_json(facts: ReportFacts) -> Any:
    """Return plain values; every span carries the words that stand there."""
    data = msgspec.to_builtins(facts)
    text = data["source"].pop("text")
    return _with_quotes(data, text)


def _with_quotes(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        if value.keys() == {"start", "end"}:
            return {**value, "text": text[value["start"] : value["end"]]}
        return {key: _with_quotes(item, text) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_with_quotes(item, text) for item in value]
    return value


def _print_tables(facts: ReportFacts) -> None:
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
