"""Writes GEXF for Gephi, GraphML, node-link JSON and Cytoscape.js: everything that is known.

networkx writes the formats, so that what other tools read is what networkx reads back.
"""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any, Final
from xml.etree import ElementTree

import networkx as nx

from kg.network.exchange.records import edge_record, network_record, node_record
from kg.network.layouts import Places, lay_out, radius_of
from kg.network.measures import measure
from kg.network.palette import LIGHT, colour_of, kinds_in_order
from kg.network.values import Edge, Network, NetworkKind, Node

_GEXF: Final = "http://www.gexf.net/1.2draft"


def write_gexf(network: Network) -> bytes:
    """Write GEXF 1.2 with places, sizes and colours; Gephi's timeline plays its years.

    A node is there from its year on, or from its first citation where that is earlier or all that
    is known; an edge is there in the years that show it, and for good where it ties two reports or
    two documents.
    """
    graph = _attributed(network, lay_out(network))
    order = kinds_in_order(network)
    starts = _starts(network)
    for node in network.nodes:
        attributes = graph.nodes[node.id]
        red, green, blue = bytes.fromhex(colour_of(node, order, LIGHT).removeprefix("#"))
        attributes["viz"] = {
            # Gephi's vertical axis points upwards, the screen's downwards.
            "position": {"x": attributes.pop("x"), "y": -attributes.pop("y"), "z": 0.0},
            "size": radius_of(node),
            "color": {"r": red, "g": green, "b": blue, "a": 1.0},
        }
        if node.id in starts:
            attributes["start"] = _first_day(starts[node.id])
    for number, edge in enumerate(network.edges):
        attributes = graph.edges[edge.source, edge.target]
        attributes["id"] = str(number)
        if edge.years:
            attributes["spells"] = _spells(network, edge)
    written = BytesIO()
    nx.write_gexf(graph, written, encoding="utf-8")
    return _without_clock(written.getvalue())


def write_graphml(network: Network) -> bytes:
    """Write GraphML with every fact and measure as a typed attribute."""
    written = BytesIO()
    nx.write_graphml_xml(_attributed(network, lay_out(network)), written, encoding="utf-8")
    return written.getvalue()


def write_json(network: Network) -> bytes:
    """Write node-link JSON, as ``networkx.node_link_graph(data, edges="edges")`` reads it.

    Here an edge has all its evidence, its years, and what its ends share.
    """
    graph = _attributed(network, lay_out(network))
    for edge in network.edges:
        graph.edges[edge.source, edge.target].update(_whole(edge))
    return _as_json(nx.node_link_data(graph, edges="edges"))  # type: ignore[no-untyped-call]


def write_cytoscape(network: Network) -> bytes:
    """Write the JSON of Cytoscape.js, which Cytoscape opens too (``.cyjs``)."""
    places = lay_out(network)
    graph = _attributed(network, places)
    for number, edge in enumerate(network.edges):
        graph.edges[edge.source, edge.target].update({"id": f"e{number}", **_whole(edge)})
    data: dict[str, Any] = nx.cytoscape_data(graph)  # type: ignore[no-untyped-call]
    data["data"] = dict(graph.graph)
    for node in data["elements"]["nodes"]:
        x, y = places[node["data"]["id"]]
        node["position"] = {"x": x, "y": y}
    return _as_json(data)


def _attributed(network: Network, places: Places) -> nx.DiGraph[str] | nx.Graph[str]:
    measures = measure(network)
    graph: nx.Graph[str] = nx.DiGraph() if network.directed else nx.Graph()
    graph.graph.update(network_record(network, measures))
    for node in network.nodes:
        record = node_record(node, measures, places)
        graph.add_node(str(record.pop("id")), **record)
    for edge in network.edges:
        record = edge_record(network, edge)
        graph.add_edge(str(record.pop("source")), str(record.pop("target")), **record)
    return graph


def _whole(edge: Edge) -> dict[str, Any]:
    """Return what does not fit a flat record."""
    evidence = [
        {"report": each.report, "relation": each.relation, "quote": each.quote}
        for each in edge.evidence
    ]
    return {"years": list(edge.years), "evidence": evidence, "shared": list(edge.shared)}


def _as_json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _starts(network: Network) -> dict[str, int]:
    """Return the year from which on each node is there: no edge may be earlier than its ends."""
    starts: dict[str, int] = {}
    for node in network.nodes:
        _start(starts, node.id, *_own_years(node))
    for edge in network.edges:
        for end in (edge.source, edge.target):
            _start(starts, end, *edge.years[:1])
    return starts


def _own_years(node: Node) -> list[int]:
    return [year for year in (node.year, node.first_cited) if year is not None]


def _start(starts: dict[str, int], iri: str, *years: int) -> None:
    if years:
        starts[iri] = min(starts.get(iri, years[0]), *years)


def _spells(network: Network, edge: Edge) -> list[tuple[str, str | None]]:
    if network.kind in {NetworkKind.DOCUMENTS, NetworkKind.COUPLING}:
        return [(_first_day(edge.years[0]), None)]
    return [(_first_day(year), f"{year:04}-12-31") for year in edge.years]


def _first_day(year: int) -> str:
    return f"{year:04}-01-01"


def _without_clock(written: bytes) -> bytes:
    """Drop the date of writing: the same network gives the same bytes."""
    ElementTree.register_namespace("", _GEXF)
    ElementTree.register_namespace("viz", _GEXF + "/viz")
    root = ElementTree.fromstring(written)  # noqa: S314 - written by ourselves a moment ago
    for meta in root.iter(f"{{{_GEXF}}}meta"):
        meta.attrib.pop("lastmodifieddate", None)
    rewritten: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return rewritten
