"""Nodes and edges as flat records, the same columns in every file a program reads."""

from __future__ import annotations

from typing import Final, TypeAlias

from kg.network.layouts import Places
from kg.network.measures import Measures
from kg.network.values import Edge, Network, Node

Value: TypeAlias = str | int | float
Record: TypeAlias = dict[str, Value]

NODE_COLUMNS: Final = (
    "id", "label", "kind", "title", "number", "type", "issuer", "place", "placePath", "placeCode",
    "level", "year", "citations", "cites", "firstCited", "lastCited", "inDegree", "outDegree",
    "strength", "pagerank", "betweenness", "community", "core", "x", "y",
)  # fmt: skip
_EDGE_COLUMNS: Final = ("source", "target", "relation", "weight", "firstYear", "lastYear")
_EVIDENCE_COLUMNS: Final = ("mentions", "quotes", "quote", "report")
_SHARED_COLUMNS: Final = ("shared",)


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
        "placePath": "/".join(node.path) or None,
        "placeCode": node.code,
        "level": node.level,
        "year": node.year,
        "citations": node.citations,
        "cites": node.cites,
        "firstCited": node.first_cited,
        "lastCited": node.last_cited,
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
    """Return the edge: its years, and its evidence or what its ends have in common.

    Of several quotations the first stands here; ``quotes`` says how many there are.
    """
    record: Record = {
        "source": edge.source,
        "target": edge.target,
        "relation": edge.relation,
        "weight": edge.weight,
    }
    if edge.years:
        record |= {"firstYear": edge.years[0], "lastYear": edge.years[-1]}
    if not network.directed:
        return record | {"shared": " ".join(edge.shared)}
    record |= {"mentions": edge.mentions, "quotes": len(edge.evidence), "quote": edge.quote}
    if edge.evidence:
        record["report"] = edge.evidence[0].report
    return record


def edge_columns(network: Network) -> tuple[str, ...]:
    """Return the names of all values that an edge of this network can have, in order."""
    return _EDGE_COLUMNS + (_EVIDENCE_COLUMNS if network.directed else _SHARED_COLUMNS)


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
