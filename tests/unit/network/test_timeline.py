"""The timeline: reports above, documents below, each in its year, none upon another."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from kg.network import Edge, Network, NetworkKind, Node, NodeKind, Rows, load_network
from kg.network.layouts import Column, Timeline, lay_out_timeline, radius_of

from .conftest import iri


def _timeline(network: Network) -> Timeline:
    found = lay_out_timeline(network)
    assert found is not None
    return found


def _column(timeline: Timeline, year: int | None) -> Column:
    return next(column for column in timeline.columns if column.year == year)


@pytest.mark.parametrize("kind", ["citation", "documents", "co-citation", "coupling"])
def test_every_node_stands_in_its_year_on_its_side(full: Rows, kind: str) -> None:
    network = load_network(full, kind)
    timeline = _timeline(network)
    assert list(timeline.places) == [node.id for node in network.nodes]
    for node in network.nodes:
        x, y = timeline.places[node.id]
        column = _column(timeline, node.year)
        assert column.left < x < column.right
        assert (y < 0) == (node.kind is NodeKind.REPORT)


def test_columns_follow_the_years_and_what_has_none_comes_first(full: Rows) -> None:
    timeline = _timeline(load_network(full))
    assert [column.year for column in timeline.columns] == [None, *range(2007, 2017)]
    lefts = [column.left for column in timeline.columns]
    assert lefts == sorted(lefts)


def test_national_documents_lie_next_to_the_axis(full: Rows) -> None:
    timeline = _timeline(load_network(full))
    below = [lane for lane in timeline.lanes if lane.side == "below"]
    assert [lane.name for lane in below] == ["national", "prefecture"]
    assert timeline.places[iri("条例")][1] < timeline.places[iri("要点")][1]


def test_reports_of_one_place_share_a_lane(full: Rows) -> None:
    timeline = _timeline(load_network(full))
    above = [lane for lane in timeline.lanes if lane.side == "above"]
    assert [(lane.name, lane.is_level) for lane in above] == [
        ("青岚市", False),
        ("青岚市云泽县", False),
    ]
    assert timeline.places[iri("二")][1] == timeline.places[iri("三")][1]
    for one, other in combinations(timeline.lanes, 2):
        assert one.bottom <= other.top


def test_many_places_share_the_lanes_of_their_levels() -> None:
    reports = tuple(
        Node(f"r{i:03}", NodeKind.REPORT, f"报告{i}", place=f"县{i}", level="county", year=2010 + i % 5)
        for i in range(100)
    )  # fmt: skip
    timeline = _timeline(Network(NetworkKind.COUPLING, reports))
    assert [(lane.name, lane.is_level) for lane in timeline.lanes] == [("county", True)]


def test_nodes_lie_apart_and_the_layout_is_the_same_again() -> None:
    nodes = tuple(
        Node(f"d{i:03}", NodeKind.DOCUMENT, f"文件{i}", year=2010 + i % 7, citations=i * 7 % 90)
        for i in range(150)
    )
    edges = tuple(Edge(nodes[i].id, nodes[i + 1].id, "co-citation") for i in range(149))
    network = Network(NetworkKind.CO_CITATION, nodes, edges)
    timeline = _timeline(network)
    assert timeline == lay_out_timeline(network)
    for one, other in combinations(nodes, 2):
        distance = math.dist(timeline.places[one.id], timeline.places[other.id])
        assert distance > radius_of(one) + radius_of(other)


def test_an_ancient_document_does_not_stretch_the_axis() -> None:
    nodes = tuple(Node(f"d{y}", NodeKind.DOCUMENT, "文件", year=y) for y in (1912, 2014, 2016))
    timeline = _timeline(Network(NetworkKind.DOCUMENTS, nodes))
    assert [column.year for column in timeline.columns] == [1912, 2014, 2016]


def test_agencies_have_no_timeline(full: Rows) -> None:
    assert lay_out_timeline(load_network(full, "agencies")) is None
    assert lay_out_timeline(Network(NetworkKind.CITATION)) is None
