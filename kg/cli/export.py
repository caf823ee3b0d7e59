"""``kg export``: the graph in a standard format, the same bytes each time."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli.options import STANDARD_OUTPUT, output_option, store_option, warn_if_unfinished
from kg.errors import UsageError
from kg.export import FORMATS, find_report, format_of, write_export
from kg.store import open_for_reading


@click.command()
@store_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="TriG, N-Quads and JSON-LD keep the named graphs; the others hold triples alone.  "
    "[default: what the output file's ending says, else turtle]",
)
@click.option("--report", help="Only this report: its file's name, its id or its IRI.")
@output_option
def command(store: Path, format_: str | None, report: str | None, output: Path) -> None:
    """Write the graph, sorted, so that the same graph is the same bytes and a change a short diff.

    \b
    Examples:
      kg export -o graph.ttl
      kg export --report changshou-2014.txt
      kg export -o graph.nq
      kg export --format nquads | gzip > graph.nq.gz
    """
    warn_if_unfinished(store)
    form = format_ or format_of(output)
    with open_for_reading(store) as opened:
        if output == STANDARD_OUTPUT:
            write_export(opened, form, sys.stdout.buffer, report=report)
            return
        if report is not None:
            find_report(opened, report)  # a misspelt one must not cost the file its content
        try:
            with output.open("wb") as stream:
                write_export(opened, form, stream, report=report)
        except OSError as error:
            raise UsageError(
                f"cannot be written ({error.strerror})", where=str(output), remedy="Check the path"
            ) from error
