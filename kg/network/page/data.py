"""What the page is told, as plain JSON values; what is not known is null or left out.

``nodes``, ``edges`` and ``evidence`` are tables by columns (see ``columns``).

``nodes``
    ``iri``, ``is`` (``report``, ``document``, ``agency``), ``kind`` (its colour, see ``kinds``),
    ``label``, ``title``, ``number``, ``type``, ``issuer``, ``place``, ``path`` (names of places, the
    widest first), ``level``, ``year``, ``citations``, ``cites``, ``firstCited``, ``lastCited``;
    measures ``in``, ``out``, ``strength``, ``pagerank``, ``betweenness``, ``core``, ``community``;
    radius ``r``; place by forces ``x``, ``y``; place on the timeline ``tx``, ``ty``.
``edges``
    ``from`` and ``to`` (positions among the nodes), ``relation``, ``weight``, ``years``,
    ``mentions``; in a projected network instead ``shared``: positions in ``shared``.
``evidence``
    ``edge`` (its position), ``relation``, ``quote`` and ``by``, the report's position in ``shared``,
    unknown where the edge starts at the report.
``shared``
    ``label`` and ``iri`` of what edges speak of and no node is.
``kinds``, ``relations``
    ``id``, words in both languages, colours ``light`` and ``dark``; ``said``: words for the
    relations of evidence; ``types``, ``levels``: words by notation.
``communities``
    ``id``, ``size``, ``nodes`` (positions of its most central ones); the largest have colours
    ``light`` and ``dark``.
``timeline``
    ``columns`` (``year``, ``left``, ``right``) and ``lanes`` (``side``, ``name``, ``level``: whether
    the name is a level's notation, ``top``, ``bottom``); its axis is at 0. Missing for agencies.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from kg.network.layouts import Places, Timeline, lay_out, lay_out_timeline, radius_of
from kg.network.measures import Measures, measure
from kg.network.page.columns import by_columns
from kg.network.palette import (
    DARK,
    LIGHT,
    OTHER,
    colour_of,
    community_colours,
    kind_of,
    kinds_in_order,
    relation_colours,
)
from kg.network.values import Edge, Network, Node, NodeKind
from kg.network.wording import (
    NETWORK_TITLES,
    Wording,
    evidence_wordings,
    kind_wordings,
    level_wordings,
    relation_wordings,
    type_wordings,
)

_MOST_CENTRAL: Final = 5
"""So many nodes stand for a community."""


def page_data(network: Network) -> dict[str, Any]:
    """Return the data of the page; edges name their ends by position among the nodes."""
    order = kinds_in_order(network)
    measures, places, timeline = measure(network), lay_out(network), lay_out_timeline(network)
    at = {node.id: position for position, node in enumerate(network.nodes)}
    shared = {node.id: position for position, node in enumerate(network.context)}
    data = {
        "kind": network.kind.value,
        "title": _both(NETWORK_TITLES[network.kind]),
        "kinds": _kinds(network, order),
        "types": _words(type_wordings(network)),
        "levels": _words(level_wordings(network)),
        "relations": _relations(network),
        "said": _words(evidence_wordings(network)),
        "nodes": by_columns(
            [_node(node, order, measures, places, timeline) for node in network.nodes]
        ),
        "edges": by_columns([_edge(edge, at, shared) for edge in network.edges]),
        "evidence": by_columns(_evidence(network, shared)),
        "shared": [{"label": node.label, "iri": node.id} for node in network.context],
        "communities": _communities(network, measures),
    }
    return data | ({"timeline": _timeline(timeline)} if timeline else {})


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


def _relations(network: Network) -> list[dict[str, str]]:
    wordings = relation_wordings(network)
    light, dark = relation_colours(wordings, LIGHT), relation_colours(wordings, DARK)
    return [
        {"id": name, **_both(words), "light": light[name], "dark": dark[name]}
        for name, words in wordings.items()
    ]


def _node(
    node: Node,
    order: tuple[str, ...],
    measures: Measures,
    places: Places,
    timeline: Timeline | None,
) -> dict[str, Any]:
    measured = measures.nodes[node.id]
    x, y = places[node.id]
    tx, ty = timeline.places[node.id] if timeline else (None, None)
    return {
        "iri": node.id,
        "is": node.kind.value,
        "kind": kind_of(node, order),
        "label": node.label,
        "title": node.title if node.title != node.label else None,
        "number": node.number,
        "type": node.type,
        "issuer": node.issuer,
        "place": node.place,
        "path": list(node.path) or None,
        "level": node.level,
        "year": node.year,
        "citations": node.citations,
        "cites": node.cites,
        "firstCited": node.first_cited,
        "lastCited": node.last_cited,
        "in": measured.in_degree,
        "out": measured.out_degree,
        "strength": measured.strength,
        "pagerank": measured.pagerank,
        "betweenness": measured.betweenness,
        "core": measured.core,
        "community": measured.community,
        "x": x,
        "y": y,
        "tx": tx,
        "ty": ty,
        "r": radius_of(node),
    }


def _edge(edge: Edge, at: Mapping[str, int], shared: Mapping[str, int]) -> dict[str, Any]:
    return {
        "from": at[edge.source],
        "to": at[edge.target],
        "relation": edge.relation,
        "weight": edge.weight,
        "years": list(edge.years),
        "mentions": None if edge.shared else edge.mentions,
        "shared": [shared[iri] for iri in edge.shared] or None,
    }


def _evidence(network: Network, shared: Mapping[str, int]) -> list[dict[str, Any]]:
    return [
        {
            "edge": position,
            "relation": each.relation,
            "quote": each.quote,
            "by": None if each.report == edge.source else shared[each.report],
        }
        for position, edge in enumerate(network.edges)
        if not edge.shared
        for each in edge.evidence
    ]


def _communities(network: Network, measures: Measures) -> list[dict[str, Any]]:
    members: dict[int, list[int]] = {}
    for position, node in enumerate(network.nodes):
        members.setdefault(measures.nodes[node.id].community, []).append(position)

    def rank(position: int) -> tuple[bool, int, float, int]:
        node = network.nodes[position]
        # Documents tell more of what a community is about than the reports that cite them.
        return (
            node.kind is NodeKind.REPORT,
            -node.citations,
            -measures.nodes[node.id].pagerank,
            position,
        )

    return [
        {"id": number, "size": len(found), "nodes": sorted(found, key=rank)[:_MOST_CENTRAL]}
        | _colours(number)
        for number, found in sorted(members.items())
    ]


def _colours(community: int) -> dict[str, str]:
    colours = community_colours(community)
    return {"light": colours[0], "dark": colours[1]} if colours else {}


def _timeline(timeline: Timeline) -> dict[str, Any]:
    return {
        "columns": [
            {"left": column.left, "right": column.right}
            | ({} if column.year is None else {"year": column.year})
            for column in timeline.columns
        ],
        "lanes": [
            {
                "side": lane.side,
                "name": lane.name,
                "level": lane.is_level,
                "top": round(lane.top, 1),
                "bottom": round(lane.bottom, 1),
            }
            for lane in timeline.lanes
        ],
    }


def _words(wordings: Mapping[str, Wording]) -> dict[str, dict[str, str]]:
    return {name: _both(words) for name, words in wordings.items()}


def _both(words: Wording) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en}
