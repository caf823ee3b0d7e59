"""``kg network``: the citation network as a page, a picture, or a file for other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from kg.cli.options import store_option, warn_if_unfinished
from kg.cli.screen import print_line
from kg.errors import UsageError
from kg.model import Relation
from kg.network import (
    NetworkFormat,
    NetworkKind,
    Selection,
    load_network,
    write_network,
)
from kg.query import ask_rows


@click.command()
@store_option
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in NetworkKind]),
    default=NetworkKind.CITATION.value,
    show_default=True,
    help="Reports and what they cite; documents cited together; reports that cite the same.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice([name.value for name in NetworkFormat]),
    help="What to write; by default what the output file's ending says, else html.",
)
@click.option("--from", "first_year", type=int, help="Earliest year of the citing reports.")
@click.option("--to", "last_year", type=int, help="Latest year of the citing reports.")
@click.option("--place", help="Words of the place's name; its parts are included.")
@click.option(
    "--relation",
    "relations",
    multiple=True,
    type=click.Choice([relation.value for relation in Relation]),
    help="Only citations of this relation; may be repeated.",
)
@click.option(
    "--type", "types", multiple=True, help="Only documents of this type (通知 …); may be repeated."
)
@click.option(
    "--min-citations",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Leave out documents that fewer reports cite.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path("network.html"),
    show_default=True,
    help="File to write; - is standard output.",
)
def command(
    store: Path,
    kind: str,
    format_: str | None,
    first_year: int | None,
    last_year: int | None,
    place: str | None,
    relations: tuple[str, ...],
    types: tuple[str, ...],
    min_citations: int,
    output: Path,
) -> None:
    """Draw the citation network, or export it for Gephi, a spreadsheet or a program.

    \b
    Examples:
      kg network -o network.html
      kg network --place 长寿 --from 2014 --to 2016 -o changshou.svg
      kg network --kind co-citation --min-citations 3 --format gexf -o together.gexf
    """
    selection = Selection(
        first_year, last_year, place, frozenset(relations), frozenset(types), min_citations
    )

    def rows(query: str) -> Iterator[Mapping[str, str]]:
        answer = ask_rows(store, query)
        for row in answer.rows:
            yield {name: cell for name, cell in zip(answer.columns, row, strict=True) if cell}

    warn_if_unfinished(store)
    network = load_network(rows, kind, selection)
    if not network.nodes:
        click.echo("kg: no citation meets the selection; what is written is empty", err=True)
    name = format_ or _format_of(output)
    if output == Path("-"):
        write_network(network, name, sys.stdout.buffer)
        return
    for path in write_network(network, name, output):
        print_line(f"{path}: {_count(network.nodes, 'node')}, {_count(network.edges, 'edge')}")


def _format_of(output: Path) -> str:
    ending = output.suffix.lower().removeprefix(".")
    if not ending:
        return NetworkFormat.HTML.value
    if ending not in set(NetworkFormat):
        raise UsageError(
            f"no format ends in {ending!r}",
            where=str(output),
            remedy=f"Name one with --format: {', '.join(NetworkFormat)}",
        )
    return ending


def _count(things: Iterable[object], name: str) -> str:
    number = len(list(things))
    return f"{number} {name}{'' if number == 1 else 's'}"
