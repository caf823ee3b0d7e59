"""``kg build``: files and folders into the store, with a table of what came of it."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import click

from kg.cli.main import EXIT_UNREADABLE, EXIT_VIOLATIONS
from kg.cli.options import store_option
from kg.cli.screen import print_line, progress
from kg.cli.tables import print_table
from kg.graph.iris import DEFAULT_BASE
from kg.pipeline import BuildResult, build
from kg.validate import CHECK_SHAPES, Severity


@click.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@store_option
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=os.cpu_count() or 1,
    show_default="one for each processor",
    help="Processes that read and write reports.",
)
@click.option(
    "--base-iri",
    help=f"What the IRIs of the data start with; by default what the store has, else {DEFAULT_BASE}",
)
@click.option("--strict", is_flag=True, help="Exit with status 1 if the graph has violations.")
def command(
    sources: tuple[Path, ...], store: Path, jobs: int, base_iri: str | None, *, strict: bool
) -> int:
    """Read report files and folders into the store.

    Only what is new or changed is read again. A file that cannot be read is named on standard error
    and the others are built.

    \b
    Examples:
      kg build reports/
      kg build changshou-2014.txt reports/2020 --store my-store --jobs 4
    """
    with progress("reading") as advance:
        result = build(sources, store, jobs=jobs, base_iri=base_iri, progress=advance)
    for error in result.failed:
        click.echo(f"kg: {error}", err=True)
    _print_summary(result, store)
    if result.failed:
        return EXIT_UNREADABLE
    return EXIT_VIOLATIONS if strict and _count(result)[Severity.VIOLATION] else 0


def _print_summary(result: BuildResult, store: Path) -> None:
    print_table(
        ("reports read", "unchanged", "failed"),
        [(str(result.read), str(result.unchanged), str(len(result.failed)))],
        title="This build",
    )
    if not result.reports:
        print_line(f"No report came in, so there is nothing to ask in {store}.")
        return
    counts = {
        "reports": result.reports,
        "citations": result.citations,
        "documents": result.documents,
        "agencies": result.agencies,
        "policies": result.policies,
        "metrics": result.metrics,
        "table cells": result.cells,
        "triples": result.triples,
    }
    print_table(tuple(counts), [tuple(map(str, counts.values()))], title=f"The store {store}")
    found = _count(result)
    print_table(
        ("violations", "warnings", "pieces of information"),
        [tuple(str(found[severity]) for severity in Severity)],
        title="Validation",
    )
    if figures := Counter(f.severity for f in result.findings if f.shape in CHECK_SHAPES):
        print_line(
            f"Figures that do not agree: {_several(figures[Severity.VIOLATION], 'violation')}, "
            f"{_several(figures[Severity.WARNING], 'warning')}; "
            "`kg query checks` shows the calculations."
        )
    if result.findings:
        print_line(f"kg validate --store {store} shows the findings in words.")


def _count(result: BuildResult) -> Counter[Severity]:
    return Counter(finding.severity for finding in result.findings)


def _several(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
