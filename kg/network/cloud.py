"""Draws a network as a cloud of nodes, with as many titles as have room, the most cited first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.network.canvas import Align, Canvas
from kg.network.frame import HEAD, MARGIN, KeyEntry, draw_frame, head_width
from kg.network.layout import Places, lay_out, radius_of
from kg.network.palette import LIGHT, OTHER, REPORT, colour_of, kind_of, kinds_in_order
from kg.network.values import Network, Node, NodeKind
from kg.network.wording import kind_wordings, width_of, wrap

_SIZE: Final = 8.0
_LEADING: Final = 10.5
_LINE_WIDTH: Final = 16.0
_LINES: Final = 3
_GROWTH: Final = 1.2
_FULLY_LABELLED: Final = 80
"""Up to so many nodes the sheet grows until every title has room."""
_MOST_GROWTH: Final = 12
_GRAIN: Final = 48.0
"""Side of the squares in which neighbouring boxes are looked up, in points."""


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class _Label:
    box: _Box
    lines: tuple[str, ...]
    x: float
    align: Align


class _Occupied:
    """Boxes that are taken, found again by where they are."""

    def __init__(self) -> None:
        self._squares: dict[tuple[int, int], list[_Box]] = {}

    def add(self, box: _Box) -> None:
        for square in self._covered(box):
            self._squares.setdefault(square, []).append(box)

    def is_free(self, box: _Box) -> bool:
        return not any(
            box.meets(other)
            for square in self._covered(box)
            for other in self._squares.get(square, ())
        )

    @staticmethod
    def _covered(box: _Box) -> list[tuple[int, int]]:
        return [
            (column, row)
            for column in range(int(box.left // _GRAIN), int(box.right // _GRAIN) + 1)
            for row in range(int(box.top // _GRAIN), int(box.bottom // _GRAIN) + 1)
        ]


def draw_cloud(network: Network) -> Canvas:
    """Draw nodes where the layout puts them, titles where nothing else is."""
    order = kinds_in_order(network)
    key = _key(network, order)
    places, labels = _with_room(network)
    boxes = [label.box for label in labels.values()] + [
        _disc(places[node.id], radius_of(node)) for node in network.nodes
    ]
    left = min((box.left for box in boxes), default=0.0)
    top = min((box.top for box in boxes), default=0.0)
    width = max((box.right for box in boxes), default=0.0) - left + 2 * MARGIN
    height = max((box.bottom for box in boxes), default=0.0) - top + HEAD + MARGIN
    canvas = Canvas(max(width, head_width(network, key)), height)
    draw_frame(canvas, network, key)
    across, down = MARGIN - left, HEAD - top
    _draw_edges(canvas, network, places, across, down)
    for node in network.nodes:
        x, y = places[node.id]
        draw = canvas.square if node.kind is NodeKind.REPORT else canvas.dot
        draw(x + across, y + down, radius_of(node), colour_of(node, order, LIGHT))
    for label in labels.values():
        for number, line in enumerate(label.lines):
            y = label.box.top + (number + 0.5) * _LEADING + down
            canvas.words(label.x + across, y, line, size=_SIZE, align=label.align, halo=True)
    return canvas


def _key(network: Network, order: Sequence[str]) -> list[KeyEntry]:
    wordings = kind_wordings(order)
    colours = {kind_of(node, order): colour_of(node, order, LIGHT) for node in network.nodes}
    return [
        KeyEntry("square" if kind == REPORT else "dot", colours[kind], wordings[kind])
        for kind in (*order, OTHER)
        if kind in colours
    ]


def _with_room(network: Network) -> tuple[Places, dict[str, _Label]]:
    """Return places and titles; a small network is stretched until all titles have room."""
    places = lay_out(network)
    labels = _place_labels(network, places)
    if len(network.nodes) <= _FULLY_LABELLED:
        for _ in range(_MOST_GROWTH):
            if len(labels) == len(network.nodes):
                break
            places = {iri: (x * _GROWTH, y * _GROWTH) for iri, (x, y) in places.items()}
            labels = _place_labels(network, places)
    return places, labels


def _place_labels(network: Network, places: Mapping[str, tuple[float, float]]) -> dict[str, _Label]:
    occupied = _Occupied()
    for node in network.nodes:
        occupied.add(_disc(places[node.id], radius_of(node)))
    labels: dict[str, _Label] = {}
    for node in sorted(network.nodes, key=lambda node: (-node.citations, -node.cites, node.id)):
        for label in _candidates(node, places[node.id]):
            if occupied.is_free(label.box):
                occupied.add(label.box)
                labels[node.id] = label
                break
    return labels


def _candidates(node: Node, place: tuple[float, float]) -> list[_Label]:
    """Return where the title could stand: right, left, below, above."""
    lines = wrap(node.label, _LINE_WIDTH, _LINES)
    width = max(width_of(line) for line in lines) * _SIZE
    height = len(lines) * _LEADING
    x, y = place
    away = radius_of(node) + 3
    corners: list[tuple[float, float, float, Align]] = [
        (x + away, y - height / 2, x + away, "left"),
        (x - away - width, y - height / 2, x - away, "right"),
        (x - width / 2, y + away, x, "center"),
        (x - width / 2, y - away - height, x, "center"),
    ]
    return [
        _Label(_Box(left, top, left + width, top + height), lines, anchor, align)
        for left, top, anchor, align in corners
    ]


def _disc(place: tuple[float, float], radius: float) -> _Box:
    x, y = place
    return _Box(x - radius, y - radius, x + radius, y + radius)


def _draw_edges(
    canvas: Canvas, network: Network, places: Places, across: float, down: float
) -> None:
    heaviest = max((edge.weight for edge in network.edges), default=1)
    opacity = 0.75 if len(network.edges) < 400 else 0.35
    for edge in sorted(network.edges, key=lambda edge: (edge.weight, edge.source, edge.target)):
        (x1, y1), (x2, y2) = places[edge.source], places[edge.target]
        canvas.line(
            x1 + across,
            y1 + down,
            x2 + across,
            y2 + down,
            LIGHT.line,
            0.5 + 2.5 * (edge.weight - 1) / max(heaviest - 1, 1),
            opacity,
        )
