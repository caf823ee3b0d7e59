"""Projects citations to a network: reports to documents, documents together, reports together.

The projections are counted here: as a self-join in SPARQL co-citation grows with the square of
what a report cites, and took minutes where this takes a second.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from kg.errors import UsageError
from kg.network.citations import CitationRow, Rows, read_citations
from kg.network.values import Edge, Network, NetworkKind, Node, Selection


def load_network(
    rows: Rows,
    kind: NetworkKind | str = NetworkKind.CITATION,
    selection: Selection | None = None,
) -> Network:
    """Return the network of the chosen citations; without any it is empty.

    Args:
        rows: runs a SPARQL SELECT over the store, see ``citations.rq``.
        kind: ``citation``, ``co-citation`` or ``coupling``.
        selection: which citations count; all by default.

    Raises:
        UsageError: there is no such kind, or the selection contradicts itself.
        KgError: the store's citations are incomplete.
    """
    try:
        kind = NetworkKind(kind)
    except ValueError as error:
        raise UsageError(
            f"there is no network of kind {kind!r}",
            remedy=f"Choose one of {', '.join(NetworkKind)}",
        ) from error
    selection = selection or Selection()
    chosen = select(read_citations(rows), selection)
    least = selection.least_shared
    match kind:
        case NetworkKind.CITATION:
            return _citation_network(chosen)
        case NetworkKind.CO_CITATION:
            pairs = [(row.report, row.document) for row in chosen]
            return _projected(kind, pairs, least)
        case NetworkKind.COUPLING:
            pairs = [(row.document, row.report) for row in chosen]
            return _projected(kind, pairs, least)


def select(citations: Iterable[CitationRow], selection: Selection) -> tuple[CitationRow, ...]:
    """Return the citations that meet the selection, their nodes counting what was chosen.

    Raises:
        UsageError: the years run backwards.
    """
    first, last = selection.first_year, selection.last_year
    if first is not None and last is not None and first > last:
        raise UsageError(
            f"no year lies between {first} and {last}", remedy="Put the earlier year first"
        )
    chosen = [row for row in citations if _meets(row, selection)]
    cited = Counter(row.document.id for row in chosen)
    chosen = [row for row in chosen if cited[row.document.id] >= selection.least_citations]
    citing = Counter(row.report.id for row in chosen)
    return tuple(
        replace(
            row,
            report=replace(row.report, cites=citing[row.report.id]),
            document=replace(row.document, citations=cited[row.document.id]),
        )
        for row in chosen
    )


def _meets(row: CitationRow, selection: Selection) -> bool:
    year = row.report.year
    if selection.first_year is not None and (year is None or year < selection.first_year):
        return False
    if selection.last_year is not None and (year is None or year > selection.last_year):
        return False
    if selection.place is not None and selection.place not in (row.report.place or ""):
        return False
    if selection.relations and row.relation not in selection.relations:
        return False
    return not selection.types or row.document.type in selection.types


def _citation_network(citations: Sequence[CitationRow]) -> Network:
    nodes = {node.id: node for row in citations for node in (row.report, row.document)}
    edges = [
        Edge(row.report.id, row.document.id, row.relation, mentions=row.mentions, quote=row.quote)
        for row in citations
    ]
    return Network(NetworkKind.CITATION, _by_id(nodes.values()), tuple(sorted(edges)))


def _projected(kind: NetworkKind, pairs: Sequence[tuple[Node, Node]], least: int) -> Network:
    """Tie the second nodes of the pairs that share a first one."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    shared: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for hub, member in pairs:
        members[hub.id].append(member.id)
    for hub_id in sorted(members):
        for pair in combinations(sorted(members[hub_id]), 2):
            shared[pair].append(hub_id)
    edges = tuple(
        Edge(first, second, kind.value, weight=len(hubs), shared=tuple(hubs))
        for (first, second), hubs in sorted(shared.items())
        if len(hubs) >= least
    )
    found = {member.id: member for _, member in pairs}
    if least > 1:
        found = {end: found[end] for edge in edges for end in (edge.source, edge.target)}
    used = {hub for edge in edges for hub in edge.shared}
    return Network(
        kind,
        _by_id(found.values()),
        edges,
        context=_by_id({hub.id: hub for hub, _ in pairs if hub.id in used}.values()),
    )


def _by_id(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Sort the nodes; those of one title are told apart by number or year in their label."""
    found = sorted(nodes, key=lambda node: node.id)
    alike = Counter(node.label for node in found)
    return tuple(
        replace(node, label=_told_apart(node)) if alike[node.label] > 1 else node for node in found
    )


def _told_apart(node: Node) -> str:
    mark = node.number if node.number not in (None, node.label) else None
    mark = mark or (f"{node.year}年" if node.year else node.issuer)
    return f"{node.label}（{mark}）" if mark else node.label
