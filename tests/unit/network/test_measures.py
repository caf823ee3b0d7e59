"""The measures against networkx, and against what can be counted by hand."""

from __future__ import annotations

import networkx as nx
import pytest
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

from kg.network import Network, NetworkKind, Rows, load_network, measure
from kg.network.measures import as_networkx

from .conftest import iri


@pytest.mark.parametrize("kind", list(NetworkKind))
def test_measures_agree_with_networkx(rows: Rows, kind: NetworkKind) -> None:
    network = load_network(rows, kind)
    graph = as_networkx(network)
    measured = measure(network)
    undirected = graph.to_undirected()
    # The public nx.pagerank is the same in scipy.
    ranks = _pagerank_python(graph, tol=1e-12, max_iter=1000)  # type: ignore[no-untyped-call]
    between = nx.betweenness_centrality(undirected)
    cores = nx.core_number(undirected)
    for name, found in measured.nodes.items():
        assert found.pagerank == pytest.approx(ranks[name], abs=1e-6)
        assert found.betweenness == pytest.approx(between[name], abs=1e-8)
        assert found.core == cores[name]
        assert found.strength == undirected.degree(name, weight="weight")
    density = nx.density(undirected)  # type: ignore[no-untyped-call]
    assert measured.density == pytest.approx(density)
    assert measured.components == nx.number_connected_components(undirected)


def test_degrees_by_hand(network: Network) -> None:
    measured = measure(network).nodes
    assert (measured[iri("条例")].in_degree, measured[iri("条例")].out_degree) == (3, 0)
    assert (measured[iri("一")].in_degree, measured[iri("一")].out_degree) == (0, 3)


def test_communities_cover_every_node_and_are_numbered_from_one(network: Network) -> None:
    measured = measure(network)
    numbers = {found.community for found in measured.nodes.values()}
    assert numbers == set(range(1, measured.communities + 1))
    assert measured == measure(network)


def test_an_empty_network_measures_nothing() -> None:
    measured = measure(Network(NetworkKind.CITATION))
    assert (measured.nodes, measured.components, measured.density) == ({}, 0, 0.0)
