"""Places titles beside nodes so that none lies upon another title or node."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kg.network.layouts import Point
from kg.network.picture.box import Box
from kg.network.picture.canvas import Align
from kg.network.values import Node
from kg.network.wording import width_of, wrap

TITLE_SIZE: Final = 8.0
TITLE_LEADING: Final = 10.5
_LINE_WIDTH: Final = 16.0
"""Widest line of a title, in em."""
_LINES: Final = 3
_GRAIN: Final = 48.0
"""Side of the squares in which neighbouring boxes are looked up, in points."""


@dataclass(frozen=True, slots=True)
class Label:
    """A title that has found room: its box, its lines, and where they are anchored."""

    box: Box
    lines: tuple[str, ...]
    x: float
    align: Align


class _Occupied:
    """Boxes that are taken, found again by the squares they stand in."""

    def __init__(self) -> None:
        self._squares: dict[tuple[int, int], list[Box]] = {}

    def add(self, box: Box) -> None:
        for square in _squares(box):
            self._squares.setdefault(square, []).append(box)

    def is_free(self, box: Box) -> bool:
        return not any(
            box.meets(other) for square in _squares(box) for other in self._squares.get(square, ())
        )


def place_labels(
    nodes: Iterable[Node], places: Mapping[str, Point], radii: Mapping[str, float], most: int
) -> dict[str, Label]:
    """Return the titles that have room, at most so many, the most cited first."""
    occupied = _Occupied()
    for iri, place in places.items():
        occupied.add(disc(place, radii[iri]))
    labels: dict[str, Label] = {}
    for node in sorted(nodes, key=lambda node: (-node.citations, -node.cites, node.id)):
        if len(labels) >= most:
            break
        for label in _candidates(node, places[node.id], radii[node.id]):
            if occupied.is_free(label.box):
                occupied.add(label.box)
                labels[node.id] = label
                break
    return labels


def disc(place: Point, radius: float) -> Box:
    """Return the box around a node."""
    x, y = place
    return Box(x - radius, y - radius, x + radius, y + radius)


def _candidates(node: Node, place: Point, radius: float) -> list[Label]:
    """Return where the title could stand: right, left, below, above, at a corner."""
    lines = wrap(node.label, _LINE_WIDTH, _LINES)
    width = max(width_of(line) for line in lines) * TITLE_SIZE
    height = len(lines) * TITLE_LEADING
    x, y = place
    away = radius + 3
    corners: list[tuple[float, float, float, Align]] = [
        (x + away, y - height / 2, x + away, "left"),
        (x - away - width, y - height / 2, x - away, "right"),
        (x - width / 2, y + away, x, "center"),
        (x - width / 2, y - away - height, x, "center"),
        (x + away * 0.7, y + away * 0.7, x + away * 0.7, "left"),
        (x + away * 0.7, y - away * 0.7 - height, x + away * 0.7, "left"),
        (x - away * 0.7 - width, y + away * 0.7, x - away * 0.7, "right"),
        (x - away * 0.7 - width, y - away * 0.7 - height, x - away * 0.7, "right"),
    ]
    return [
        Label(Box(left, top, left + width, top + height), lines, anchor, align)
        for left, top, anchor, align in corners
    ]


def _squares(box: Box) -> list[tuple[int, int]]:
    return [
        (column, row)
        for column in range(int(box.left // _GRAIN), int(box.right // _GRAIN) + 1)
        for row in range(int(box.top // _GRAIN), int(box.bottom // _GRAIN) + 1)
    ]
