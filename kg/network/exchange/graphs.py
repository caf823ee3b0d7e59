"""Writes GEXF for Gephi, GraphML, and node-link JSON: structure, facts, measures and places.

networkx writes the formats, so that what other tools read is what networkx reads back.
"""

from __future__ import annotations

import json
from io import BytesIO
from typing import Final
from xml.etree import ElementTree

import networkx as nx

from kg.network.exchange.records import edge_record, network_record, node_record
from kg.network.layouts import lay_out, radius_of
from kg.network.measures import measure
from kg.network.palette import LIGHT, colour_of, kinds_in_order
from kg.network.values import Network

_GEXF: Final = "http://www.gexf.net/1.2draft"


def write_gexf(network: Network) -> bytes:
    """Write GEXF 1.2 with places, sizes and colours, as Gephi opens it."""
    graph = _attributed(network)
    order = kinds_in_order(network)
    for node in network.nodes:
        attributes = graph.nodes[node.id]
        red, green, blue = bytes.fromhex(colour_of(node, order, LIGHT).removeprefix("#"))
        attributes["viz"] = {
            # Gephi's vertical axis points upwards, the screen's downwards.
            "position": {"x": attributes.pop("x"), "y": -attributes.pop("y"), "z": 0.0},
            "size": radius_of(node),
            "color": {"r": red, "g": green, "b": blue, "a": 1.0},
        }
    for number, (_, _, attributes) in enumerate(graph.edges(data=True)):
        attributes["id"] = str(number)
    written = BytesIO()
    nx.write_gexf(graph, written, encoding="utf-8")
    return _without_clock(written.getvalue())


def write_graphml(network: Network) -> bytes:
    """Write GraphML with every fact and measure as a typed attribute."""
    written = BytesIO()
    nx.write_graphml_xml(_attributed(network), written, encoding="utf-8")
    return written.getvalue()


def write_json(network: Network) -> bytes:
    """Write node-link JSON, as ``networkx.node_link_graph(data, edges="edges")`` reads it."""
    data = nx.node_link_data(_attributed(network), edges="edges")  # type: ignore[no-untyped-call]
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _attributed(network: Network) -> nx.DiGraph[str] | nx.Graph[str]:
    measures, places = measure(network), lay_out(network)
    graph: nx.Graph[str] = nx.DiGraph() if network.directed else nx.Graph()
    graph.graph.update(network_record(network, measures))
    for node in network.nodes:
        record = node_record(node, measures, places)
        graph.add_node(str(record.pop("id")), **record)
    for edge in network.edges:
        record = edge_record(network, edge)
        graph.add_edge(str(record.pop("source")), str(record.pop("target")), **record)
    return graph


def _without_clock(written: bytes) -> bytes:
    """Drop the date of writing: the same network gives the same bytes."""
    ElementTree.register_namespace("", _GEXF)
    ElementTree.register_namespace("viz", _GEXF + "/viz")
    root = ElementTree.fromstring(written)  # noqa: S314 - written by ourselves a moment ago
    for meta in root.iter(f"{{{_GEXF}}}meta"):
        meta.attrib.pop("lastmodifieddate", None)
    rewritten: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return rewritten
