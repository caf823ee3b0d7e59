"""Ties nodes by what they have in common: documents by reports, reports by documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from kg.network.corpus import CitationRow, Corpus
from kg.network.projections.assembly import by_id, cited_nodes
from kg.network.values import Edge, Network, NetworkKind, Node, NodeKind, Selection


def co_citation_network(
    _corpus: Corpus, citations: Sequence[CitationRow], selection: Selection
) -> Network:
    """Tie documents that one report cites."""
    nodes = cited_nodes(citations)
    pairs = [(nodes[row.report.id], nodes[row.document.id]) for row in citations]
    return _projected(NetworkKind.CO_CITATION, pairs, selection.least_shared)


def coupling_network(
    _corpus: Corpus, citations: Sequence[CitationRow], selection: Selection
) -> Network:
    """Tie reports that cite one document."""
    nodes = cited_nodes(citations)
    pairs = [(nodes[row.document.id], nodes[row.report.id]) for row in citations]
    return _projected(NetworkKind.COUPLING, pairs, selection.least_shared)


def _projected(kind: NetworkKind, pairs: Sequence[tuple[Node, Node]], least: int) -> Network:
    """Tie the second nodes of the pairs that share a first one."""
    hubs = {hub.id: hub for hub, _ in pairs}
    found = {member.id: member for _, member in pairs}
    members: defaultdict[str, list[str]] = defaultdict(list)
    shared: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for hub, member in pairs:
        members[hub.id].append(member.id)
    for hub_id in sorted(members):
        for pair in combinations(sorted(members[hub_id]), 2):
            shared[pair].append(hub_id)
    known = hubs | found
    edges = tuple(
        Edge(
            *pair,
            kind.value,
            weight=len(together),
            shared=tuple(together),
            years=_years(pair, together, known),
        )
        for pair, together in sorted(shared.items())
        if len(together) >= least
    )
    if least > 1:
        found = {end: found[end] for edge in edges for end in (edge.source, edge.target)}
    used = {hub for edge in edges for hub in edge.shared}
    return Network(
        kind, by_id(found.values()), edges, context=by_id(hubs[hub] for hub in sorted(used))
    )


def _years(
    pair: tuple[str, str], together: Sequence[str], nodes: Mapping[str, Node]
) -> tuple[int, ...]:
    """Return the years of the reports that tie two documents; for two reports the later year."""
    reports = nodes[together[0]].kind is NodeKind.REPORT
    years = {nodes[iri].year for iri in (together if reports else pair)}
    known = sorted(year for year in years if year is not None)
    return tuple(known if reports else known[-1:])
