"""Files for VOSviewer, Cytoscape and Gephi's timeline, read back."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from kg.network import (
    Edge,
    Network,
    NetworkKind,
    Node,
    NodeKind,
    Rows,
    load_network,
    write_network,
)

from .conftest import HOSTILE, agency, iri

GEXF = "{http://www.gexf.net/1.2draft}"


def written(network: Network, name: str) -> bytes:
    stream = io.BytesIO()
    write_network(network, name, stream)
    return stream.getvalue()


def test_cytoscape_is_read_back_with_places_and_evidence(network: Network) -> None:
    data = json.loads(written(network, "cyjs"))
    node = next(each for each in data["elements"]["nodes"] if each["data"]["id"] == iri("条例"))
    assert set(node["position"]) == {"x", "y"}
    assert node["data"]["number"] == "国务院令第492号"
    graph = nx.cytoscape_graph({**data, "data": []})
    assert graph.is_directed()
    assert set(graph.edges) == {(edge.source, edge.target) for edge in network.edges}
    edge = graph.edges[iri("三"), iri("通知")]
    assert edge["evidence"] == [
        {"report": iri("三"), "relation": "implements", "quote": "执行《通知》"}
    ]


@pytest.mark.parametrize("kind", list(NetworkKind))
def test_json_has_all_that_is_known(full: Rows, kind: NetworkKind) -> None:
    network = load_network(full, kind)
    graph = nx.node_link_graph(json.loads(written(network, "json")), edges="edges")
    for edge in network.edges:
        found = graph.edges[edge.source, edge.target]
        assert found["years"] == list(edge.years)
        assert found["shared"] == list(edge.shared)
        assert [each["quote"] for each in found["evidence"]] == [e.quote for e in edge.evidence]
    for node in network.nodes:
        assert graph.nodes[node.id].get("level") == node.level
        assert graph.nodes[node.id].get("placePath", "") == "/".join(node.path)


def test_vosviewer_items_links_weights(full: Rows) -> None:
    network = load_network(full, "agencies")
    data = json.loads(written(network, "vosviewer"))["network"]
    items = {item["url"]: item for item in data["items"]}
    assert [item["id"] for item in data["items"]] == [1, 2, 3, 4]
    council = items[agency("国务院")]
    assert council["label"] == "国务院"
    assert council["weights"] == {"Links": 2, "Total link strength": 3, "Citations": 3}
    assert all(-1 <= item[axis] <= 1 for item in data["items"] for axis in "xy")
    assert sum(link["strength"] for link in data["links"]) == 6


def test_vosviewer_knows_no_direction() -> None:
    """Two agencies that cite each other are one link."""
    full_network = _mutual()
    links = json.loads(written(full_network, "vosviewer"))["network"]["links"]
    assert links == [{"source_id": 1, "target_id": 2, "strength": 5}]


def _mutual() -> Network:

    nodes = tuple(Node(name, NodeKind.AGENCY, name) for name in "甲乙")
    edges = (Edge("甲", "乙", "agencies", weight=2), Edge("乙", "甲", "agencies", weight=3))
    return Network(NetworkKind.AGENCIES, tuple(sorted(nodes)), tuple(sorted(edges)))


def test_vosviewer_map_and_network(rows: Rows, tmp_path: Path) -> None:
    network = load_network(rows, "co-citation")
    paths = write_network(network, "vosviewer-map", tmp_path / "net.txt")
    assert [path.name for path in paths] == ["net.txt", "net-network.txt"]
    items, links = (
        list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig")), delimiter="\t"))
        for path in paths
    )
    head, *body = items
    assert head[:2] == ["id", "label"]
    assert {"x", "y", "cluster", "weight<Links>", "weight<Citations>", "score<Year>"} <= set(head)
    ids = {line[0]: line[1] for line in body}
    assert set(ids.values()) == {node.label for node in network.nodes}
    strengths = {frozenset((ids[one], ids[other])): int(strength) for one, other, strength in links}
    assert strengths[
        frozenset(("中华人民共和国政府信息公开条例", "青岚市2014年政务公开工作要点"))
    ] == 2  # fmt: skip


@pytest.mark.parametrize("name", ["cyjs", "vosviewer", "json"])
def test_hostile_titles_stay_titles(hostile_rows: Rows, name: str) -> None:
    content = written(load_network(hostile_rows), name)
    assert HOSTILE[0] in json.dumps(json.loads(content), ensure_ascii=False)


def test_vosviewer_descriptions_are_no_markup(hostile_rows: Rows) -> None:
    data = json.loads(written(load_network(hostile_rows), "vosviewer"))
    assert not any(set("<>") & set(item["description"]) for item in data["network"]["items"])


def test_gephi_plays_the_years(network: Network) -> None:
    root = ElementTree.fromstring(written(network, "gexf"))  # noqa: S314 - written a line above
    graph = root.find(f"{GEXF}graph")
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    nodes = {node.get("id"): node.get("start") for node in root.iter(f"{GEXF}node")}
    assert nodes[iri("三")] == "2016-01-01"
    assert nodes[iri("条例")] == "2007-01-01"
    # Its year is not known, but somebody cited it in 2014.
    assert nodes[iri("办法")] == "2014-01-01"
    edge = next(edge for edge in root.iter(f"{GEXF}edge") if edge.get("target") == iri("通知"))
    (spell,) = edge.iter(f"{GEXF}spell")
    assert (spell.get("start"), spell.get("end")) == ("2016-01-01", "2016-12-31")


@pytest.mark.parametrize("kind", list(NetworkKind))
def test_no_edge_is_older_than_its_ends(full: Rows, kind: NetworkKind) -> None:
    graph = nx.read_gexf(io.BytesIO(written(load_network(full, kind), "gexf")))
    for one, other, edge in graph.edges(data=True):
        for start, _ in edge.get("spells", ()):
            assert all(graph.nodes[end].get("start", start) <= start for end in (one, other))


@pytest.mark.parametrize("kind", list(NetworkKind))
def test_gexf_and_graphml_have_the_same_attributes(full: Rows, kind: NetworkKind) -> None:
    network = load_network(full, kind)
    gexf = nx.read_gexf(io.BytesIO(written(network, "gexf")))
    graphml = nx.read_graphml(io.BytesIO(written(network, "graphml")))
    for name, facts in graphml.nodes(data=True):
        expected = {key: value for key, value in facts.items() if key not in "xy"}
        assert expected.items() <= gexf.nodes[name].items()
    assert set(gexf.edges) == set(graphml.edges)
