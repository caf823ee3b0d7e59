"""Lays a network out along its years: reports above the axis, documents below.

A report stands in the column of the year it is about, a document in that of its issue; national
documents lie closest to the axis, under them those of ever smaller places. Reports of one place
share a lane, unless there are too many places: then those of one level do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from kg.network.layouts.forces import Places, radius_of
from kg.network.values import LEVELS, Network, Node, NodeKind, rank_of_level

Side: TypeAlias = Literal["above", "below"]

_MOST_PLACES: Final = 24
"""With more places a lane for each is no longer a picture."""
_MOST_EMPTY_YEARS: Final = 40
"""Years without a node get a column too, unless the axis would be mostly empty."""
_GAP: Final = 12.0
"""Between the rims of two nodes."""
_NARROWEST: Final = 56.0
"""A column is wide enough for its year."""
_AXIS: Final = 26.0
"""Half the height of the strip that the years stand in."""
_LANE_GAP: Final = 18.0
_SLACK: Final = 1.25
"""A column is wider than the square root of what it holds: rows are never quite full."""


@dataclass(frozen=True, slots=True)
class Column:
    """A year of the axis."""

    year: int | None
    """Nothing for what has no year; that column comes first."""
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Lane:
    """A strip of the timeline."""

    side: Side
    name: str
    """Name of the place of its reports, or notation of its level; empty where neither is known."""
    is_level: bool
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Where everything stands; the axis is at y = 0."""

    places: Places = field(default_factory=dict)
    columns: tuple[Column, ...] = ()
    lanes: tuple[Lane, ...] = ()


def lay_out_timeline(network: Network) -> Timeline | None:
    """Return the timeline of a network; one of agencies has none, for agencies have no year."""
    dated = [node for node in network.nodes if node.kind is not NodeKind.AGENCY]
    if not dated or len(dated) < len(network.nodes):
        return None
    above = _lanes(node for node in dated if node.kind is NodeKind.REPORT)
    below = _lanes_by_level(node for node in dated if node.kind is NodeKind.DOCUMENT)
    columns = _columns(dated, (*above.values(), *below.values()))
    by_places = set(above) - set(LEVELS) != set()
    places: Places = {}
    lanes: list[Lane] = []
    for side, found in (("above", dict(reversed(above.items()))), ("below", below)):
        edge = _AXIS
        for name, nodes in found.items():
            height = _fill(places, nodes, columns, edge, -1.0 if side == "above" else 1.0)
            top, bottom = edge, edge + height
            lanes.append(
                Lane("above", name, not by_places, -bottom, -top)
                if side == "above"
                else Lane("below", name, True, top, bottom)
            )
            edge = bottom + _LANE_GAP
    ordered = {
        node.id: (round(places[node.id][0], 1), round(places[node.id][1], 1)) for node in dated
    }
    return Timeline(ordered, columns, tuple(sorted(lanes, key=lambda lane: lane.top)))


def _lanes(reports: Iterable[Node]) -> dict[str, list[Node]]:
    """Return the reports by lane, from the top down to the axis."""
    found = list(reports)
    if len({node.place for node in found}) > _MOST_PLACES:
        return _lanes_by_level(found)
    lanes: defaultdict[tuple[tuple[str, ...], str], list[Node]] = defaultdict(list)
    for node in found:
        lanes[node.path, node.place or ""].append(node)
    named: dict[str, list[Node]] = {}
    for (_, name), nodes in sorted(lanes.items()):
        named.setdefault(name, []).extend(nodes)
    return named


def _lanes_by_level(nodes: Iterable[Node]) -> dict[str, list[Node]]:
    lanes: dict[str, list[Node]] = {}
    for node in sorted(nodes, key=lambda node: rank_of_level(node.level)):
        lanes.setdefault(node.level or "", []).append(node)
    return lanes


def _columns(nodes: Sequence[Node], lanes: Iterable[Sequence[Node]]) -> tuple[Column, ...]:
    """Return a column for each year, as wide as its fullest cell wants."""
    widths: dict[int | None, float] = {node.year: _NARROWEST for node in nodes}
    years = sorted(year for year in widths if year is not None)
    if years and years[-1] - years[0] - len(years) < _MOST_EMPTY_YEARS:
        widths |= {
            year: _NARROWEST for year in range(years[0], years[-1] + 1) if year not in widths
        }
    for lane in lanes:
        for year, cell in _by_year(lane).items():
            sides = [2 * radius_of(node) + _GAP for node in cell]
            square = sum(side * side for side in sides) ** 0.5
            widths[year] = max(widths[year], max(sides), square * _SLACK if len(cell) > 1 else 0)
    columns, left = [], 0.0
    for year in sorted(widths, key=lambda year: (year is not None, year or 0)):
        columns.append(Column(year, round(left, 1), round(left + widths[year], 1)))
        left += widths[year]
    return tuple(columns)


def _by_year(nodes: Iterable[Node]) -> dict[int | None, list[Node]]:
    cells: defaultdict[int | None, list[Node]] = defaultdict(list)
    for node in sorted(nodes, key=lambda node: (-radius_of(node), node.path, node.label, node.id)):
        cells[node.year].append(node)
    return cells


def _fill(
    places: Places, nodes: Iterable[Node], columns: Sequence[Column], edge: float, sign: float
) -> float:
    """Place the nodes of a lane that starts ``edge`` away from the axis; return its height."""
    at: Mapping[int | None, Column] = {column.year: column for column in columns}
    height = 0.0
    for year, cell in _by_year(nodes).items():
        column = at[year]
        depth = edge
        for row in _rows(cell, column.right - column.left):
            tallest = 2 * radius_of(row[0]) + _GAP
            width = sum(2 * radius_of(node) + _GAP for node in row)
            x = (column.left + column.right - width) / 2
            for node in row:
                side = 2 * radius_of(node) + _GAP
                places[node.id] = (x + side / 2, sign * (depth + tallest / 2))
                x += side
            depth += tallest
        height = max(height, depth - edge)
    return height


def _rows(cell: Sequence[Node], width: float) -> list[list[Node]]:
    """Break a cell, its largest nodes first, into rows that fit the column."""
    rows: list[list[Node]] = []
    used = width
    for node in cell:
        side = 2 * radius_of(node) + _GAP
        if rows and used + side <= width + 1e-6:
            rows[-1].append(node)
            used += side
        else:
            rows.append([node])
            used = side
    return rows
