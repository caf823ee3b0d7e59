"""What can be said of a network in figures: who is central, what was cited when, how fast it spread.

Figures come as tables of plain values, for a terminal, a spreadsheet and a program alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Final, TypeAlias

from kg.network.measures import Measures, measure
from kg.network.values import Network, Node, NodeKind, rank_of_level

Value: TypeAlias = str | int | float | None

NODES: Final = "nodes"
"""The table of the nodes' measures."""
_MOST_CITED: Final = 5
"""So many documents are named for each year, and nodes for each community."""
_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equal length under their columns; nothing stands where nothing is known."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def describe(network: Network, citations: Network) -> tuple[Table, ...]:
    """Return the tables ``network nodes communities most-cited diffusion diffusion-by-document``.

    Args:
        network: any network.
        citations: the citation network of the same selection, for what needs years.
    """
    measures = measure(network)
    diffusion = _diffusion(citations)
    return (
        _whole(network, measures),
        _nodes(network, measures),
        _communities(network, measures),
        _most_cited(citations),
        _diffusion_by_level(diffusion),
        diffusion,
    )


def _whole(network: Network, measures: Measures) -> Table:
    columns = (
        *("kind", "nodes", "edges", "components", "communities", "density", "modularity"),
        "betweennessFrom",
    )
    total = len(network.nodes)
    row: tuple[Value, ...] = (
        network.kind.value,
        total,
        len(network.edges),
        measures.components,
        measures.communities,
        round(measures.density, _DIGITS),
        round(measures.modularity, _DIGITS),
        measures.sampled or total,
    )
    return Table("network", columns, (row,))


def _nodes(network: Network, measures: Measures) -> Table:
    """Return every node with its measures, the most central first."""
    columns = (
        *("node", "kind", "label", "year", "citations", "cites", "in", "out", "strength"),
        *("pagerank", "betweenness", "core", "community", "firstCited", "lastCited"),
    )
    rows: list[tuple[Value, ...]] = []
    for node in sorted(network.nodes, key=_most_central_first(measures)):
        found = measures.nodes[node.id]
        rows.append(
            (
                *(node.id, node.kind.value, node.label, node.year, node.citations, node.cites),
                *(found.in_degree, found.out_degree, found.strength),
                *(round(found.pagerank, _DIGITS), round(found.betweenness, _DIGITS)),
                *(found.core, found.community, node.first_cited, node.last_cited),
            )
        )
    return Table(NODES, columns, tuple(rows))


def _communities(network: Network, measures: Measures) -> Table:
    members: defaultdict[int, list[Node]] = defaultdict(list)
    for node in sorted(network.nodes, key=_most_central_first(measures)):
        members[measures.nodes[node.id].community].append(node)
    rows = tuple(
        (number, len(found), "; ".join(node.label for node in found[:_MOST_CITED]))
        for number, found in sorted(members.items())
    )
    return Table("communities", ("community", "size", "members"), rows)


def _most_central_first(measures: Measures) -> Callable[[Node], tuple[float, float, str]]:
    def rank(node: Node) -> tuple[float, float, str]:
        return (-node.citations, -measures.nodes[node.id].pagerank, node.id)

    return rank


def _most_cited(citations: Network) -> Table:
    """Return the documents that most reports of each year cite, equally cited ones by IRI."""
    nodes = {node.id: node for node in citations.nodes}
    by_year: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for edge in citations.edges:
        for year in edge.years:
            by_year[year][edge.target] += 1
    rows: list[tuple[Value, ...]] = []
    for year, cited in sorted(by_year.items()):
        ranked = sorted(cited.items(), key=lambda each: (-each[1], each[0]))[:_MOST_CITED]
        rows += [
            (year, rank, number, nodes[iri].label, nodes[iri].number, iri)
            for rank, (iri, number) in enumerate(ranked, start=1)
        ]
    columns = ("year", "rank", "citations", "label", "number", "document")
    return Table("most-cited", columns, tuple(rows))


def _diffusion(citations: Network) -> Table:
    """Return how long each document took from its issue to its first citation at each level of government.

    Years are counted from the document's to the one that the first citing report is about; it may
    be one less than none, for reports are written in the year after the one they are about.
    """
    nodes = {node.id: node for node in citations.nodes}
    cited: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for edge in citations.edges:
        level = nodes[edge.source].level
        if level is not None:
            cited[edge.target, level].extend(edge.years)
    rows: list[tuple[Value, ...]] = []
    for (iri, level), years in sorted(cited.items()):
        document = nodes[iri]
        if document.kind is NodeKind.DOCUMENT and document.year is not None and years:
            first, last = min(years), max(years)
            when = (document.year, first, last, first - document.year, len(years))
            rows.append((document.level, level, document.label, *when, iri))
    columns = (
        *("issuedBy", "citedBy", "label", "issued", "firstCited", "lastCited", "years"),
        *("reports", "document"),
    )
    return Table("diffusion-by-document", columns, tuple(sorted(rows, key=_levels_and_document)))


def _levels_and_document(row: Sequence[Value]) -> tuple[tuple[int, str], tuple[int, str], str]:
    issued_by, cited_by, *_, document = row
    return rank_of_level(issued_by), rank_of_level(cited_by), str(document)


def _diffusion_by_level(diffusion: Table) -> Table:
    """Return how the waits spread, for each level that issues and each that cites."""
    waits: defaultdict[tuple[Value, Value], list[int]] = defaultdict(list)
    at = diffusion.columns.index("years")
    for row in diffusion.rows:
        years = row[at]
        if isinstance(years, int):
            waits[row[0], row[1]].append(years)
    # The rows come sorted by level, and a dict keeps their order.
    rows = tuple((*levels, *_spread(years)) for levels, years in waits.items())
    columns = ("issuedBy", "citedBy", "documents", "shortest", "median", "mean", "longest")
    return Table("diffusion", columns, rows)


def _spread(years: Iterable[int]) -> tuple[Value, ...]:
    found = sorted(years)
    return (len(found), found[0], float(median(found)), round(fmean(found), 2), found[-1])
