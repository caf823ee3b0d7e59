"""Draws a network as a cloud of nodes, with as many titles as have room, the most cited first."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kg.network.layouts import Places, Point, lay_out, radius_of
from kg.network.palette import LIGHT, colour_of, kinds_in_order, relation_colours
from kg.network.picture.box import Box
from kg.network.picture.canvas import Canvas, Line
from kg.network.picture.frame import HEAD, MARGIN, KeyEntry, draw_frame, head_width, kinds_key
from kg.network.picture.labels import TITLE_LEADING, TITLE_SIZE, Label, disc, place_labels
from kg.network.values import Network, NetworkKind, NodeKind
from kg.network.wording import relation_wordings

_WIDEST: Final = 1400.0
"""Longest side of the cloud, in points: a sheet of 20 inches."""
_TIGHT: Final = 0.6
"""How far a small network is drawn together before it is stretched."""
_GROWTH: Final = 1.15
_MOST_GROWTH: Final = 12
_FULLY_LABELLED: Final = 80
"""Up to so many nodes the cloud is stretched until every title has room."""
_MOST_LABELS: Final = 70
"""In a larger network more titles would hide what they name."""


@dataclass(frozen=True, slots=True)
class _Cloud:
    places: Places
    radii: dict[str, float]
    labels: dict[str, Label]

    def bounds(self) -> Box:
        boxes = [label.box for label in self.labels.values()]
        boxes += [disc(place, self.radii[iri]) for iri, place in self.places.items()]
        return Box(
            min((box.left for box in boxes), default=0.0),
            min((box.top for box in boxes), default=0.0),
            max((box.right for box in boxes), default=0.0),
            max((box.bottom for box in boxes), default=0.0),
        )

    def moved(self, across: float, down: float) -> _Cloud:
        return _Cloud(
            {iri: (x + across, y + down) for iri, (x, y) in self.places.items()},
            self.radii,
            {
                iri: Label(
                    Box(
                        label.box.left + across,
                        label.box.top + down,
                        label.box.right + across,
                        label.box.bottom + down,
                    ),
                    label.lines,
                    label.x + across,
                    label.align,
                )
                for iri, label in self.labels.items()
            },
        )


def draw_cloud(network: Network) -> Canvas:
    """Draw nodes where the layout puts them, titles where nothing else is."""
    order = kinds_in_order(network)
    key = kinds_key(network, order)
    crowded = len(network.nodes) > _FULLY_LABELLED
    cloud = _crowd(network) if crowded else _stretched(network)
    bounds = cloud.bounds()
    cloud = cloud.moved(MARGIN - bounds.left, HEAD - bounds.top)
    width = bounds.right - bounds.left + 2 * MARGIN
    # What documents do with each other has as many colours as names; other ties are all alike.
    wordings = relation_wordings(network) if network.kind is NetworkKind.DOCUMENTS else {}
    colours = relation_colours(wordings, LIGHT)
    ties = [KeyEntry("line", colours[name], words) for name, words in wordings.items()]
    canvas = Canvas(
        max(width, head_width(network, key, ties)), bounds.bottom - bounds.top + HEAD + MARGIN
    )
    draw_frame(canvas, network, key, ties)
    _draw_edges(canvas, network, cloud, colours, arrows=network.directed and not crowded)
    for node in network.nodes:
        draw = canvas.square if node.kind is NodeKind.REPORT else canvas.dot
        draw(*cloud.places[node.id], cloud.radii[node.id], colour_of(node, order, LIGHT))
    for label in cloud.labels.values():
        for number, line in enumerate(label.lines):
            y = label.box.top + (number + 0.5) * TITLE_LEADING
            canvas.words(label.x, y, line, size=TITLE_SIZE, align=label.align, ground=True)
    return canvas


def _stretched(network: Network) -> _Cloud:
    """Stretch a small network until every title has room."""
    radii = {node.id: radius_of(node) for node in network.nodes}
    places = _scaled(lay_out(network), _TIGHT)
    for _ in range(_MOST_GROWTH):
        labels = place_labels(network.nodes, places, radii, len(radii))
        if len(labels) == len(radii):
            break
        places = _scaled(places, _GROWTH)
    return _Cloud(places, radii, labels)


def _crowd(network: Network) -> _Cloud:
    """Fit a large network on the sheet; its nodes shrink less than its distances."""
    places = lay_out(network)
    reach = max(abs(part) for place in places.values() for part in place)
    scale = min(1.0, _WIDEST / 2 / max(reach, 1.0))
    places = _scaled(places, scale)
    radii = {node.id: radius_of(node) * scale**0.6 for node in network.nodes}
    return _Cloud(places, radii, place_labels(network.nodes, places, radii, _MOST_LABELS))


def _scaled(places: Places, scale: float) -> Places:
    return {iri: (x * scale, y * scale) for iri, (x, y) in places.items()}


def _draw_edges(
    canvas: Canvas, network: Network, cloud: _Cloud, colours: Mapping[str, str], *, arrows: bool
) -> None:
    heaviest = max((edge.weight for edge in network.edges), default=1)
    # Many lines have to be fainter, or they fill the picture.
    opacity = max(0.06, min(0.4, 8 / math.sqrt(len(network.edges) + 1)))
    lines: defaultdict[str, list[Line]] = defaultdict(list)
    for edge in sorted(network.edges, key=lambda edge: (edge.weight, edge.source, edge.target)):
        width = 0.5 + 2.5 * (edge.weight - 1) / max(heaviest - 1, 1)
        start, end = cloud.places[edge.source], cloud.places[edge.target]
        if arrows:
            end = _short_of(start, end, cloud.radii[edge.target])
        lines[colours.get(edge.relation, LIGHT.edge)].append((*start, *end, width))
    for colour, found in sorted(lines.items()):
        strong = 0.85 if colours else opacity
        canvas.lines(found, colour, strong)
        if arrows:
            canvas.arrowheads(found, colour, max(strong, 0.6))


def _short_of(start: Point, end: Point, radius: float) -> Point:
    """Return where a line from ``start`` meets the rim of the node at ``end``."""
    length = math.dist(start, end) or 1.0
    kept = max(0.0, 1 - (radius + 1.0) / length)
    return start[0] + (end[0] - start[0]) * kept, start[1] + (end[1] - start[1]) * kept
