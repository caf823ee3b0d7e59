"""Writes what VOSviewer opens: its JSON, or a map file and a network file.

Formats: N. J. van Eck and L. Waltman, VOSviewer Manual (1.6), chapter 4.3, "File types". VOSviewer
knows no direction: two edges there and back are one link, as strong as both.
"""

from __future__ import annotations

import csv
import html
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Final

from kg.network.layouts import lay_out
from kg.network.measures import measure
from kg.network.values import Network, Node
from kg.network.wording import NETWORK_TITLES

_WIDTH: Final = 2.0
"""VOSviewer's maps are drawn between -1 and 1."""
_LINKS: Final = "Links"
_STRENGTH: Final = "Total link strength"
_CITATIONS: Final = "Citations"
_YEAR: Final = "Year"
_RANK: Final = "PageRank"


@dataclass(frozen=True, slots=True)
class _Item:
    """A node as VOSviewer knows it, numbered from 1."""

    id: int
    node: Node
    x: float
    y: float
    cluster: int
    weights: dict[str, int]
    scores: dict[str, float]


def write_vosviewer(network: Network) -> bytes:
    """Write one JSON file with items, links, and a template of what is shown of an item."""
    items = _items(network)
    data = {
        "network": {
            "items": [_as_json(item) for item in items],
            "links": [
                {"source_id": one, "target_id": other, "strength": strength}
                for (one, other), strength in _links(network)
            ],
        },
        "config": {
            "terminology": {"item": "node", "items": "nodes", "link": "tie", "links": "ties"},
            "parameters": {"attraction": 2, "repulsion": 1},
        },
        "info": {"title": NETWORK_TITLES[network.kind].both},
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def write_vosviewer_map(network: Network) -> bytes:
    """Write the map file: a line for each item, tab-separated, UTF-8 with its mark."""
    items = _items(network)
    scores = sorted({name for item in items for name in item.scores})
    weights = (_LINKS, _STRENGTH, _CITATIONS)
    head = (
        *("id", "label", "sublabel", "x", "y", "cluster"),
        *(f"weight<{name}>" for name in weights),
        *(f"score<{name}>" for name in scores),
    )
    rows: list[Sequence[object]] = [head]
    rows += [
        (
            *(item.id, item.node.label, item.node.number or "", item.x, item.y, item.cluster),
            *(item.weights[name] for name in weights),
            *(item.scores.get(name, "") for name in scores),
        )
        for item in items
    ]
    return _tabbed(rows).encode("utf-8-sig")


def write_vosviewer_network(network: Network) -> bytes:
    """Write the network file: the ids of two items and the strength of their link, without head."""
    rows = [(*pair, strength) for pair, strength in _links(network)]
    return _tabbed(rows).encode()


def _items(network: Network) -> list[_Item]:
    measures, places = measure(network), lay_out(network)
    ties = _undirected(network)
    links: dict[str, int] = {}
    strengths: dict[str, int] = {}
    for pair, strength in ties.items():
        for end in pair:
            links[end] = links.get(end, 0) + 1
            strengths[end] = strengths.get(end, 0) + strength
    reach = max((abs(part) for place in places.values() for part in place), default=0.0) or 1.0
    scale = _WIDTH / 2 / reach
    return [
        _Item(
            number,
            node,
            round(places[node.id][0] * scale, 4),
            # The vertical axis of a map points upwards.
            round(-places[node.id][1] * scale, 4),
            measures.nodes[node.id].community,
            {
                _LINKS: links.get(node.id, 0),
                _STRENGTH: strengths.get(node.id, 0),
                _CITATIONS: node.citations,
            },
            {_RANK: measures.nodes[node.id].pagerank}
            | ({} if node.year is None else {_YEAR: node.year}),
        )
        for number, node in enumerate(network.nodes, start=1)
    ]


def _as_json(item: _Item) -> dict[str, object]:
    node = item.node
    known = {
        "kind": node.kind.value,
        "number": node.number,
        "issuer": node.issuer,
        "place": node.place,
    }
    details = "; ".join(f"{name}: {value}" for name, value in known.items() if value)
    return {
        "id": item.id,
        "label": node.label,
        # VOSviewer reads a description as HTML.
        "description": html.escape(f"{node.label}; {details}"),
        "url": node.id,
        "x": item.x,
        "y": item.y,
        "cluster": item.cluster,
        "weights": item.weights,
        "scores": item.scores,
    }


def _undirected(network: Network) -> dict[tuple[str, str], int]:
    ties: dict[tuple[str, str], int] = {}
    for edge in network.edges:
        pair = min(edge.source, edge.target), max(edge.source, edge.target)
        ties[pair] = ties.get(pair, 0) + edge.weight
    return dict(sorted(ties.items()))


def _links(network: Network) -> list[tuple[tuple[int, int], int]]:
    at = {node.id: number for number, node in enumerate(network.nodes, start=1)}
    return [
        ((at[one], at[other]), strength) for (one, other), strength in _undirected(network).items()
    ]


def _tabbed(rows: Iterable[Sequence[object]]) -> str:
    written = StringIO()
    csv.writer(written, delimiter="\t", lineterminator="\n").writerows(rows)
    return written.getvalue()
