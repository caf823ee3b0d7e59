"""What the page is told: nodes with their places, edges, colours and words, as plain JSON values."""

from __future__ import annotations

from typing import Any

from kg.network.layout import Places, lay_out, radius_of
from kg.network.measures import Measures, measure
from kg.network.palette import DARK, LIGHT, OTHER, colour_of, kind_of, kinds_in_order
from kg.network.values import Edge, Network, Node
from kg.network.wording import (
    NETWORK_TITLES,
    Wording,
    kind_wordings,
    level_wordings,
    relation_wordings,
    type_wordings,
)


def page_data(network: Network) -> dict[str, Any]:
    """Return the data of the page; edges name their ends by position among the nodes."""
    order = kinds_in_order(network)
    measures, places = measure(network), lay_out(network)
    at = {node.id: position for position, node in enumerate(network.nodes)}
    shared = {node.id: position for position, node in enumerate(network.context)}
    return {
        "kind": network.kind.value,
        "title": _both(NETWORK_TITLES[network.kind]),
        "kinds": _kinds(network, order),
        "types": {name: _both(words) for name, words in type_wordings(network).items()},
        "levels": {name: _both(words) for name, words in level_wordings(network).items()},
        "relations": [
            {"id": name, **_both(words)} for name, words in relation_wordings(network).items()
        ],
        "nodes": [_node(node, order, measures, places) for node in network.nodes],
        "edges": [_edge(edge, at, shared) for edge in network.edges],
        "shared": [{"label": node.label, "iri": node.id} for node in network.context],
    }


def _kinds(network: Network, order: tuple[str, ...]) -> list[dict[str, str]]:
    wordings = kind_wordings(order)
    colours = {
        kind_of(node, order): (colour_of(node, order, LIGHT), colour_of(node, order, DARK))
        for node in network.nodes
    }
    return [
        {"id": kind, **_both(wordings[kind]), "light": colours[kind][0], "dark": colours[kind][1]}
        for kind in (*order, OTHER)
        if kind in colours
    ]


def _node(
    node: Node, order: tuple[str, ...], measures: Measures, places: Places
) -> dict[str, str | int | float]:
    measured = measures.nodes[node.id]
    x, y = places[node.id]
    known: dict[str, str | int | float | None] = {
        "iri": node.id,
        "is": node.kind.value,
        "kind": kind_of(node, order),
        "label": node.label,
        "number": node.number,
        "type": node.type,
        "issuer": node.issuer,
        "place": node.place,
        "level": node.level,
        "year": node.year,
        "citations": node.citations,
        "cites": node.cites,
        "pagerank": measured.pagerank,
        "betweenness": measured.betweenness,
        "community": measured.community,
        "x": x,
        "y": y,
        "r": radius_of(node),
    }
    return {name: value for name, value in known.items() if value is not None}


def _edge(edge: Edge, at: dict[str, int], shared: dict[str, int]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "from": at[edge.source],
        "to": at[edge.target],
        "relation": edge.relation,
        "weight": edge.weight,
    }
    if edge.shared:
        told["shared"] = [shared[iri] for iri in edge.shared]
    else:
        told |= {"mentions": edge.mentions, "quote": edge.quote}
    return told


def _both(words: Wording) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en}
