"""``kg network``: the citation network as a page, a picture, figures, or a file for programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from kg.cli.options import store_option, warn_if_unfinished
from kg.cli.screen import print_line
from kg.cli.selection import selection_options
from kg.cli.tables import print_table
from kg.errors import UsageError
from kg.network import (
    Corpus,
    Network,
    NetworkFormat,
    NetworkKind,
    Selection,
    Table,
    build_network,
    describe,
    ego_network,
    path_network,
    read_corpus,
    write_figures,
    write_network,
)
from kg.query import ask_rows

_TABLE: Final = "table"
_FIGURE_FORMATS: Final = (_TABLE, NetworkFormat.JSON.value, NetworkFormat.CSV.value)
_NAME: Final = "network"
"""What the file is called where the user names none; its ending is that of the format."""
_STANDARD_OUTPUT: Final = Path("-")
_MOST_ROWS: Final = 15
"""A terminal shows so many rows of a table; the files have all."""
_OWN_COLUMNS: Final = frozenset({"node", "document"})
"""Columns of IRIs, which a terminal does not show."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Which part of the network is wanted."""

    ego: str | None
    depth: int
    path: tuple[str, str] | None

    def of(self, network: Network) -> Network:
        if self.ego is not None:
            network = ego_network(network, self.ego, self.depth)
        return path_network(network, *self.path) if self.path else network


@click.command()
@store_option
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in NetworkKind]),
    default=NetworkKind.CITATION.value,
    show_default=True,
    help="Reports and what they cite; documents and what they promulgate, amend or carry out; "
    "documents cited together; reports that cite the same; agencies and whose documents they cite.",
)
@click.option(
    "--stats", is_flag=True, help="Print figures instead: measures, most cited, diffusion."
)
@click.option(
    "--format",
    "format_",
    type=click.Choice([*(name.value for name in NetworkFormat), _TABLE]),
    help="What to write; by default what the output file's ending says, else html; of figures a "
    "table, json or csv.",
)
@selection_options
@click.option("--ego", help="Only this node and its neighbours: a number, a title or an IRI.")
@click.option(
    "--depth",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="How many edges away a neighbour may be.",
)
@click.option(
    "--path", nargs=2, metavar="NODE NODE", help="Only the shortest ways between these two nodes."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    help="File to write; - is standard output.  [default: network.html, or the format's ending; - for figures]",
)
def command(
    store: Path,
    kind: str,
    stats: bool,
    format_: str | None,
    selection: Selection,
    ego: str | None,
    depth: int,
    path: tuple[str, str] | None,
    output: Path | None,
) -> None:
    """Draw the citation network, export it, or say in figures what it holds.

    \b
    Examples:
      kg network -o network.html
      kg network --place 长寿 --from 2014 --to 2016 -o changshou.svg
      kg network --kind co-citation --min-citations 3 --format gexf -o together.gexf
      kg network --ego 国办发〔2014〕12号 --depth 2 -o around.pdf
      kg network --stats --level county
    """
    warn_if_unfinished(store)
    corpus = _read(store)
    network = _Part(ego, depth, path).of(build_network(corpus, kind, selection))
    if not network.nodes:
        click.echo("kg: no citation meets the selection; what is written is empty", err=True)
    if stats:
        _tell(network, corpus, selection, format_, output or _STANDARD_OUTPUT)
    else:
        _write(network, format_, output)


def _read(store: Path) -> Corpus:
    def rows(query: str) -> Iterator[Mapping[str, str]]:
        answer = ask_rows(store, query)
        for row in answer.rows:
            yield {name: cell for name, cell in zip(answer.columns, row, strict=True) if cell}

    return read_corpus(rows)


def _write(network: Network, name: str | None, output: Path | None) -> None:
    if name == _TABLE:
        raise UsageError(
            "a network is no table", remedy="Add --stats for figures, or choose another format"
        )
    name = name or (NetworkFormat.HTML.value if output is None else _format_of(output))
    output = output or Path(_NAME + NetworkFormat(name).ending)
    if output == _STANDARD_OUTPUT:
        write_network(network, name, sys.stdout.buffer)
        return
    for path in write_network(network, name, output):
        print_line(f"{path}: {_count(network.nodes, 'node')}, {_count(network.edges, 'edge')}")


def _tell(
    network: Network, corpus: Corpus, selection: Selection, name: str | None, output: Path
) -> None:
    citations = (
        network
        if network.kind is NetworkKind.CITATION
        else build_network(corpus, NetworkKind.CITATION, selection)
    )
    tables = describe(network, citations)
    if name is None:
        ending = output.suffix.removeprefix(".")
        name = ending if ending in _FIGURE_FORMATS else _TABLE
    if name not in _FIGURE_FORMATS:
        raise UsageError(
            f"figures cannot be written as {name}",
            remedy=f"Choose one of {', '.join(_FIGURE_FORMATS)}",
        )
    if name == _TABLE:
        if output != _STANDARD_OUTPUT:
            raise UsageError(
                "tables are printed on standard output only",
                where=str(output),
                remedy="Name a file that ends in .json or .csv",
            )
        for table in tables:
            _show(table)
    elif output == _STANDARD_OUTPUT:
        write_figures(tables, name, sys.stdout.buffer)
    else:
        for path in write_figures(tables, name, output):
            print_line(str(path))


def _show(table: Table) -> None:
    """Print the first rows of a table, without IRIs; where there are more, say how many."""
    if not table.rows:
        return
    shown = [at for at, name in enumerate(table.columns) if name not in _OWN_COLUMNS]
    rows = table.rows[:_MOST_ROWS]
    more = len(table.rows) - len(rows)
    print_table(
        [table.columns[at] for at in shown],
        [["" if row[at] is None else str(row[at]) for at in shown] for row in rows],
        title=table.name + (f" ({len(rows)} of {len(table.rows)})" if more else ""),
    )


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
