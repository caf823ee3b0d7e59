"""The measures against networkx, and against what can be counted by hand."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import networkx as nx
import pytest
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

from kg.network import (
    Edge,
    Network,
    NetworkKind,
    Node,
    NodeKind,
    Rows,
    load_network,
    measure,
    measures,
)
from kg.network.measures import as_networkx

from .conftest import iri


@pytest.mark.parametrize("kind", list(NetworkKind))
def test_measures_agree_with_networkx(full: Rows, kind: NetworkKind) -> None:
    network = load_network(full, kind)
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
        assert found.strength == graph.degree(name, weight="weight")
        if isinstance(graph, nx.DiGraph):
            degrees = (graph.in_degree(name), graph.out_degree(name))
        else:
            degrees = (graph.degree(name), graph.degree(name))
        assert (found.in_degree, found.out_degree) == degrees
    density = nx.density(undirected)  # type: ignore[no-untyped-call]
    assert measured.density == pytest.approx(density)
    assert measured.components == nx.number_connected_components(undirected)
    members: dict[int, set[str]] = {}
    for name, found in measured.nodes.items():
        members.setdefault(found.community, set()).add(name)
    modularity = nx.community.modularity(undirected, members.values(), weight="weight")
    assert measured.modularity == pytest.approx(modularity, abs=1e-6)


def test_degrees_by_hand(network: Network) -> None:
    measured = measure(network).nodes
    assert (measured[iri("条例")].in_degree, measured[iri("条例")].out_degree) == (3, 0)
    assert (measured[iri("一")].in_degree, measured[iri("一")].out_degree) == (0, 3)


def test_betweenness_by_hand(network: Network) -> None:
    measured = measure(network).nodes
    # 条例 alone leads from 三 and 通知 to the other four; half of the ways from 一 to 二 use it, and
    # so do half of those from 办法 to 二. Of all fifteen pairs of others that is nine.
    assert measured[iri("条例")].betweenness == pytest.approx(9 / 15, abs=1e-8)
    assert measured[iri("通知")].betweenness == 0
    # Only the square of two reports and the two documents both cite is a 2-core.
    assert {name for name, found in measured.items() if found.core == 2} == {
        iri(name) for name in ("一", "二", "条例", "要点")
    }


def two_cliques() -> Network:
    """Return two groups of five, each tied throughout, with one tie between them."""
    ids = [f"{side}{i}" for side in "ab" for i in range(5)]
    pairs = [(one, other) for one, other in combinations(ids, 2) if one[0] == other[0]]
    return Network(
        NetworkKind.CO_CITATION,
        tuple(Node(name, NodeKind.DOCUMENT, name) for name in ids),
        tuple(Edge(one, other, "co-citation") for one, other in sorted([*pairs, ("a4", "b0")])),
    )


def test_communities_by_hand() -> None:
    measured = measure(two_cliques())
    assert measured.communities == 2
    for name, found in measured.nodes.items():
        assert found.community == (1 if name.startswith("a") else 2)
        assert found.core == 4


@pytest.mark.parametrize("seed", range(5))
def test_order_of_nodes_and_edges_does_not_matter(full: Rows, seed: int) -> None:
    network = load_network(full)
    shuffle = random.Random(seed)  # noqa: S311 - an order, no secret
    nodes, edges = list(network.nodes), list(network.edges)
    shuffle.shuffle(nodes)
    shuffle.shuffle(edges)
    assert measure(replace(network, nodes=tuple(nodes), edges=tuple(edges))) == measure(network)


def test_betweenness_of_a_large_network_is_estimated(monkeypatch: pytest.MonkeyPatch) -> None:
    network = two_cliques()
    exact = measure(network)
    monkeypatch.setattr(measures, "_MOST_EXACT", 9)
    monkeypatch.setattr(measures, "_SAMPLE", 10)
    sampled = measure(network)
    assert (exact.sampled, sampled.sampled) == (0, 10)
    # A sample of all is no estimate any more.
    assert {name: found.betweenness for name, found in sampled.nodes.items()} == pytest.approx(
        {name: found.betweenness for name, found in exact.nodes.items()}
    )
    monkeypatch.setattr(measures, "_SAMPLE", 4)
    assert measure(network) == measure(network)


def test_communities_cover_every_node_and_are_numbered_from_one(network: Network) -> None:
    measured = measure(network)
    numbers = {found.community for found in measured.nodes.values()}
    assert numbers == set(range(1, measured.communities + 1))
    assert measured == measure(network)


def test_an_empty_network_measures_nothing() -> None:
    measured = measure(Network(NetworkKind.CITATION))
    assert (measured.nodes, measured.components, measured.density) == ({}, 0, 0.0)
