"""Every node has a place of its own, and the same one each time."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.network import Edge, Network, NetworkKind, Node, NodeKind, Rows, load_network
from kg.network.layouts import lay_out, radius_of


@st.composite
def networks(draw: st.DrawFn) -> Network:
    count = draw(st.integers(1, 14))
    nodes = tuple(
        Node(f"n{i:02}", NodeKind.DOCUMENT, f"文件{i}", citations=draw(st.integers(0, 30)))
        for i in range(count)
    )
    pairs = [(one.id, other.id) for one, other in combinations(nodes, 2)]
    chosen = draw(st.sets(st.sampled_from(pairs))) if pairs else set()
    edges = tuple(Edge(one, other, "co-citation") for one, other in sorted(chosen))
    return Network(NetworkKind.CO_CITATION, nodes, edges)


@settings(max_examples=25)
@given(networks())
def test_nodes_are_placed_apart_and_again_at_the_same_place(network: Network) -> None:
    places = lay_out(network)
    assert list(places) == [node.id for node in network.nodes]
    assert places == lay_out(network)
    for one, other in combinations(network.nodes, 2):
        distance = math.dist(places[one.id], places[other.id])
        assert distance > (radius_of(one) + radius_of(other)) * 0.9


@pytest.mark.parametrize("kind", list(NetworkKind))
def test_places_are_finite(rows: Rows, kind: NetworkKind) -> None:
    places = lay_out(load_network(rows, kind))
    assert all(math.isfinite(part) for place in places.values() for part in place)


def test_an_empty_network_has_no_places() -> None:
    assert lay_out(Network(NetworkKind.COUPLING)) == {}
