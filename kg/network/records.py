"""Nodes and edges as flat records, the same columns in every file a program reads."""

from __future__ import annotations

from typing import TypeAlias

from kg.network.layout import Places
from kg.network.measures import Measures
from kg.network.values import Edge, Network, Node

Value: TypeAlias = str | int | float
Record: TypeAlias = dict[str, Value]


def node_record(node: Node, measures: Measures, places: Places) -> Record:
    """Return the node's own facts, its measures and its place; what is not known is left out."""
    measured = measures.nodes[node.id]
    x, y = places[node.id]
    record: dict[str, Value | None] = {
        "id": node.id,
        "label": node.label,
        "kind": node.kind.value,
        "title": node.title,
        "number": node.number,
        "type": node.type,
        "issuer": node.issuer,
        "place": node.place,
        "level": node.level,
        "year": node.year,
        "citations": node.citations,
        "cites": node.cites,
        "inDegree": measured.in_degree,
        "outDegree": measured.out_degree,
        "strength": measured.strength,
        "pagerank": measured.pagerank,
        "betweenness": measured.betweenness,
        "community": measured.community,
        "core": measured.core,
        "x": x,
        "y": y,
    }
    return {name: value for name, value in record.items() if value is not None}


def edge_record(network: Network, edge: Edge) -> Record:
    """Return the edge; a citation carries its mentions and quotation."""
    record: Record = {
        "source": edge.source,
        "target": edge.target,
        "relation": edge.relation,
        "weight": edge.weight,
    }
    if network.directed:
        record |= {"mentions": edge.mentions, "quote": edge.quote}
    return record


def network_record(network: Network, measures: Measures) -> Record:
    """Return what is true of the network as a whole."""
    return {
        "kind": network.kind.value,
        "nodes": len(network.nodes),
        "edges": len(network.edges),
        "components": measures.components,
        "communities": measures.communities,
        "density": measures.density,
        "modularity": measures.modularity,
    }
