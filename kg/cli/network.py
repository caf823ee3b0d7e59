"""``kg network``: the citation network as a page, a picture, figures, or a file for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from kg.cli.network_figures import TABLE, FiguresFile
from kg.cli.network_files import NetworkFile
from kg.cli.options import store_option, warn_if_unfinished
from kg.cli.selection import selection_options
from kg.network import (
    Corpus,
    Network,
    NetworkFormat,
    NetworkKind,
    Selection,
    build_network,
    describe,
    ego_network,
    path_network,
    read_corpus,
)
from kg.query import ask_rows


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
    type=click.Choice([*(name.value for name in NetworkFormat), TABLE]),
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
    target = FiguresFile.of(format_, output) if stats else NetworkFile.of(format_, output)
    warn_if_unfinished(store)
    corpus = _read(store)
    network = _Part(ego, depth, path).of(build_network(corpus, kind, selection))
    if not network.nodes:
        click.echo("kg: no citation meets the selection; what is written is empty", err=True)
    if isinstance(target, NetworkFile):
        target.write(network)
    else:
        target.write(describe(network, _citations(network, corpus, selection)))


def _citations(network: Network, corpus: Corpus, selection: Selection) -> Network:
    """Return the network of citations, which some figures are about whatever the kind."""
    if network.kind is NetworkKind.CITATION:
        return network
    return build_network(corpus, NetworkKind.CITATION, selection)


def _read(store: Path) -> Corpus:
    def rows(query: str) -> Iterator[Mapping[str, str]]:
        answer = ask_rows(store, query)
        for row in answer.rows:
            yield {name: cell for name, cell in zip(answer.columns, row, strict=True) if cell}

    return read_corpus(rows)
