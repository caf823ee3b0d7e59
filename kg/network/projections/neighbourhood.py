"""Parts of a network: what lies around one node, and the shortest ways between two."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import replace

import networkx as nx

from kg.errors import UsageError
from kg.network.values import Network, Node

_MOST_NAMED = 5
"""So many candidates are named where a wanted node is not the only one."""
_MOST_NEAR = 2
"""So many like ones are named where there is no such node."""


def find_node(network: Network, wanted: str) -> Node:
    """Return the node with this IRI, number or title, else the only one whose title holds it.

    Raises:
        UsageError: there is none, or there are several.
    """
    for found in (
        [node for node in network.nodes if node.id == wanted],
        [node for node in network.nodes if wanted in (node.number, node.title, node.label)],
        [node for node in network.nodes if wanted in node.label or wanted in (node.number or "")],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            named = "; ".join(node.label for node in found[:_MOST_NAMED])
            more = "; …" if len(found) > _MOST_NAMED else ""
            raise UsageError(
                f"{len(found)} nodes are called {wanted!r} or have it in their names: {named}{more}",
                remedy="Name one by its number, its whole title or its IRI",
            )
    names = sorted({name for node in network.nodes for name in (node.number, node.label) if name})
    near = difflib.get_close_matches(wanted, names, n=_MOST_NEAR)
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    raise UsageError(
        f"the network has no node {wanted!r}",
        remedy=f"{hint}Name a number, a title or an IRI; `kg query citations` lists them",
    )


def ego_network(network: Network, wanted: str, depth: int = 1) -> Network:
    """Return the node and all that at most ``depth`` edges, in whatever direction, lead to.

    Raises:
        UsageError: there is no such node, or there are several.
    """
    centre = find_node(network, wanted)
    near = nx.single_source_shortest_path_length(_undirected(network), centre.id, cutoff=depth)
    return _part(network, near)


def path_network(network: Network, one: str, other: str) -> Network:
    """Return the shortest ways between two nodes, whatever the direction of their edges.

    Raises:
        UsageError: there is no such node, there are several, or nothing leads from one to the other.
    """
    start, end = find_node(network, one), find_node(network, other)
    graph = _undirected(network)
    before = nx.single_source_shortest_path_length(graph, start.id)
    behind = nx.single_source_shortest_path_length(graph, end.id)
    if end.id not in before:
        raise UsageError(
            f"nothing leads from {start.label!r} to {end.label!r}",
            remedy="Widen the selection of citations, or draw another kind of network",
        )
    length = before[end.id]
    on_the_way = {
        iri: distance
        for iri, distance in before.items()
        if iri in behind and distance + behind[iri] == length
    }
    kept = _part(network, on_the_way)
    # An edge between two nodes at the same distance is on no shortest way.
    return replace(
        kept,
        edges=tuple(
            edge for edge in kept.edges if on_the_way[edge.source] != on_the_way[edge.target]
        ),
    )


def _undirected(network: Network) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(node.id for node in network.nodes)
    graph.add_edges_from((edge.source, edge.target) for edge in network.edges)
    return graph


def _part(network: Network, kept: Iterable[str]) -> Network:
    ids = set(kept)
    edges = tuple(edge for edge in network.edges if edge.source in ids and edge.target in ids)
    spoken_of = {iri for edge in edges for iri in edge.shared}
    spoken_of |= {each.report for edge in edges for each in edge.evidence}
    return replace(
        network,
        nodes=tuple(node for node in network.nodes if node.id in ids),
        edges=edges,
        context=tuple(node for node in network.context if node.id in spoken_of),
    )
