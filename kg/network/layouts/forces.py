"""Gives every node a place: the same network gets the same places, in pixels of a screen.

Most documents are cited by one report only. Such leaves say nothing about the structure, and would
blow it apart: the forces act on the rest, then each leaf joins the fan around its neighbour.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

import rustworkx as rx

from kg.network.values import Network, Node

Point: TypeAlias = tuple[float, float]
Places: TypeAlias = dict[str, Point]

_SEED: Final = 20080501
_SPACING: Final = 90.0
"""Wanted distance between neighbours, in pixels."""
_GAP: Final = 8.0
"""Least distance between the rims of two nodes."""
_LEAF_SPACING: Final = 30.0
"""Least distance between the leaves of a fan, so that their titles have room."""
_FAN_SPREAD: Final = 1.5 * math.pi
_GOLDEN_ANGLE: Final = math.pi * (3 - math.sqrt(5))


def lay_out(network: Network) -> Places:
    """Return the place of every node by IRI, x to the right and y downwards, around (0, 0)."""
    neighbours = _neighbours(network)
    radii = {node.id: radius_of(node) for node in network.nodes}
    islands = [
        _separate(_lay_out_island(island, neighbours, radii), radii)
        for island in _islands(neighbours)
    ]
    return {
        iri: (round(x, 1), round(y, 1)) for iri, (x, y) in sorted(_pack(islands, radii).items())
    }


def radius_of(node: Node) -> float:
    """Return the node's radius in pixels: its area grows with its citations."""
    return round(4.0 + 2.6 * math.sqrt(max(node.citations, node.cites * 0.35)), 2)


def _neighbours(network: Network) -> dict[str, list[str]]:
    neighbours: dict[str, list[str]] = {node.id: [] for node in network.nodes}
    for edge in network.edges:
        neighbours[edge.source].append(edge.target)
        neighbours[edge.target].append(edge.source)
    return neighbours


def _islands(neighbours: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return the connected parts, the largest first."""
    seen: set[str] = set()
    islands: list[list[str]] = []
    for start in neighbours:
        if start in seen:
            continue
        seen.add(start)
        island = [start]
        for member in island:
            fresh = [iri for iri in neighbours[member] if iri not in seen]
            seen.update(fresh)
            island.extend(fresh)
        islands.append(sorted(island))
    return sorted(islands, key=lambda island: (-len(island), island[0]))


def _lay_out_island(
    island: Sequence[str], neighbours: Mapping[str, Sequence[str]], radii: Mapping[str, float]
) -> Places:
    trunk = [iri for iri in island if len(neighbours[iri]) > 1] or list(island[:1])
    places = _lay_out_trunk(trunk, neighbours)
    leaves: dict[str, list[str]] = {}
    for iri in island:
        if iri not in places:
            leaves.setdefault(neighbours[iri][0], []).append(iri)
    reaches = {iri: radii[iri] + _reach(len(leaves.get(iri, ()))) for iri in places}
    places = _separate(places, reaches)
    middle = _middle(places.values())
    for parent, members in leaves.items():
        places.update(_fan(places[parent], middle, parent, members, radii))
    return places


def _lay_out_trunk(trunk: Sequence[str], neighbours: Mapping[str, Sequence[str]]) -> Places:
    graph: rx.PyGraph[str, float] = rx.PyGraph(multigraph=False)
    at = dict(zip(trunk, graph.add_nodes_from(trunk), strict=True))
    graph.add_edges_from(
        [
            # What everybody cites ties nobody in particular: a hub pulls less at each of its many.
            (at[one], at[other], 2.0 / math.sqrt(max(len(neighbours[one]), len(neighbours[other]))))
            for one in trunk
            for other in neighbours[one]
            if one < other and other in at
        ]
    )
    size = len(trunk)
    found = rx.spring_layout(
        graph,
        seed=_SEED,
        num_iter=300 if size < 1000 else 60,
        weight_fn=float,
        k=1.6 / math.sqrt(size),
        repulsive_exponent=2,
        scale=round(_SPACING * math.sqrt(size)),
    )
    return {iri: (float(found[i][0]), float(found[i][1])) for iri, i in at.items()}


def _reach(leaves: int) -> float:
    """Return about how much room a fan of so many leaves needs around its centre."""
    return _LEAF_SPACING * math.sqrt(leaves) * 0.8 if leaves else 0.0


def _fan(
    centre: Point, middle: Point, parent: str, leaves: Sequence[str], radii: Mapping[str, float]
) -> Places:
    """Arrange leaves in arcs on the far side of their parent, row behind row."""
    outward = math.atan2(centre[1] - middle[1], centre[0] - middle[0])
    step = max(2 * max(radii[leaf] for leaf in leaves) + _GAP, _LEAF_SPACING)
    distance = radii[parent] + 2 * step
    places: Places = {}
    waiting = list(leaves)
    while waiting:
        room = max(1, int(_FAN_SPREAD * distance / step))
        row, waiting = waiting[:room], waiting[room:]
        # A full row fills the fan, a short one stands close together in its middle.
        turn = min(_FAN_SPREAD / len(row), 1.6 * step / distance)
        for i, leaf in enumerate(row):
            angle = outward + (i - (len(row) - 1) / 2) * turn
            places[leaf] = (
                centre[0] + distance * math.cos(angle),
                centre[1] + distance * math.sin(angle),
            )
        distance += step
    return places


def _separate(places: Places, radii: Mapping[str, float]) -> Places:
    """Push overlapping nodes apart, a few rounds over a grid of neighbourhoods."""
    cell = 2 * (max(radii[iri] for iri in places) + _GAP)
    order = sorted(places)
    for _ in range(30):
        grid: dict[tuple[int, int], list[str]] = {}
        for iri in order:
            x, y = places[iri]
            grid.setdefault((int(x // cell), int(y // cell)), []).append(iri)
        moved = False
        for (column, row), members in grid.items():
            near = [
                iri
                for across in (column - 1, column, column + 1)
                for down in (row - 1, row, row + 1)
                for iri in grid.get((across, down), ())
            ]
            for one in members:
                for other in near:
                    if one < other:
                        moved |= _push_apart(places, one, other, radii[one] + radii[other] + _GAP)
        if not moved:
            break
    return places


def _push_apart(places: Places, one: str, other: str, wanted: float) -> bool:
    (x1, y1), (x2, y2) = places[one], places[other]
    across, down = x2 - x1, y2 - y1
    distance = math.hypot(across, down)
    if distance >= wanted:
        return False
    if distance < 1e-6:
        across, down, distance = 1.0, 0.0, 1.0
    push = (wanted - min(distance, wanted)) / 2 / distance + 1e-9
    places[one] = (x1 - across * push, y1 - down * push)
    places[other] = (x2 + across * push, y2 + down * push)
    return True


def _pack(islands: Sequence[Places], radii: Mapping[str, float]) -> Places:
    """Place the largest island in the middle and the others around it, none upon another."""
    packed: Places = {}
    discs: list[tuple[float, float, float]] = []
    for island in islands:
        middle = _middle(island.values())
        extent = max(math.dist(place, middle) + radii[iri] for iri, place in island.items())
        x, y = _free_spot(discs, extent + 2 * _GAP)
        discs.append((x, y, extent + 2 * _GAP))
        for iri, place in island.items():
            packed[iri] = (place[0] - middle[0] + x, place[1] - middle[1] + y)
    return packed


def _free_spot(discs: Sequence[tuple[float, float, float]], extent: float) -> Point:
    """Walk a sunflower spiral outwards to the first spot where the disc meets no other."""
    if not discs:
        return 0.0, 0.0
    for turn in range(100_000):
        distance = extent * 0.6 * math.sqrt(turn) + discs[0][2]
        x = distance * math.cos(turn * _GOLDEN_ANGLE)
        y = distance * math.sin(turn * _GOLDEN_ANGLE)
        if all(math.dist((x, y), disc[:2]) >= extent + disc[2] for disc in discs):
            return x, y
    return discs[0][2] + extent * len(discs), 0.0


def _middle(points: Iterable[Point]) -> Point:
    across, down = zip(*points, strict=True)
    return (min(across) + max(across)) / 2, (min(down) + max(down)) / 2
