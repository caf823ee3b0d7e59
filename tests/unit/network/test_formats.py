"""What is written can be read back, twice the same, whatever stands in the titles."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from kg.errors import KgError, UsageError
from kg.network import Network, NetworkFormat, NetworkKind, Rows, load_network, write_network

from .conftest import CITATIONS, iri


def written(network: Network, name: str) -> bytes:
    stream = io.BytesIO()
    write_network(network, name, stream)
    return stream.getvalue()


@pytest.mark.parametrize("kind", list(NetworkKind))
@pytest.mark.parametrize("name", list(NetworkFormat))
def test_same_network_same_bytes(rows: Rows, kind: NetworkKind, name: NetworkFormat) -> None:
    assert written(load_network(rows, kind), name) == written(load_network(rows, kind), name)


@pytest.mark.parametrize("name", list(NetworkFormat))
def test_an_empty_network_can_be_written(name: NetworkFormat) -> None:
    assert written(Network(NetworkKind.CITATION), name)


@pytest.mark.parametrize("name", list(NetworkFormat))
def test_hostile_text_does_no_harm(hostile_rows: Rows, name: NetworkFormat) -> None:
    content = written(load_network(hostile_rows), name)
    if name in {NetworkFormat.PNG, NetworkFormat.PDF}:
        return
    text = content.decode("utf-8")
    assert not set(text) & {"\x00", "\x1b", "\u202e", "\ud800"}
    if name in {NetworkFormat.SVG, NetworkFormat.GEXF, NetworkFormat.GRAPHML}:
        ElementTree.fromstring(content)  # noqa: S314 - written a line above
    if name in {NetworkFormat.HTML, NetworkFormat.SVG, NetworkFormat.GEXF, NetworkFormat.GRAPHML}:
        assert "<script>alert(1)" not in text
        assert "<img" not in text


def test_gexf_is_read_back_with_places(network: Network) -> None:
    content = written(network, "gexf")
    graph = nx.read_gexf(io.BytesIO(content))
    assert set(graph.edges) == {(iri(one), iri(other)) for one, other, *_ in CITATIONS}
    assert graph.nodes[iri("条例")]["label"] == "中华人民共和国政府信息公开条例"
    assert graph.nodes[iri("条例")]["citations"] == 3
    assert {"position", "size", "color"} <= set(graph.nodes[iri("条例")]["viz"])
    assert b"lastmodifieddate" not in content


def test_graphml_is_read_back_with_types(network: Network) -> None:
    graph = nx.read_graphml(io.BytesIO(written(network, "graphml")))
    assert graph.is_directed()
    assert graph.nodes[iri("一")]["year"] == 2014
    assert graph.edges[iri("三"), iri("通知")]["mentions"] == 4
    assert graph.graph["kind"] == "citation"


def test_json_is_node_link(rows: Rows) -> None:
    data = json.loads(written(load_network(rows, "coupling"), "json"))
    graph = nx.node_link_graph(data, edges="edges")
    assert not graph.is_directed()
    assert graph.edges[iri("一"), iri("二")]["weight"] == 2


def test_csv_writes_edges_and_nodes(network: Network, tmp_path: Path) -> None:
    paths = write_network(network, "csv", tmp_path / "net.csv")
    assert [path.name for path in paths] == ["net.csv", "net-nodes.csv"]
    edges, nodes = (
        list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig")))) for path in paths
    )
    assert {(edge["source"], edge["target"]) for edge in edges} == {
        (iri(one), iri(other)) for one, other, *_ in CITATIONS
    }
    assert edges[0]["sourceLabel"] == "青岚市2014年政府信息公开年度报告"
    assert {node["id"] for node in nodes} == {node.id for node in network.nodes}
    assert next(node for node in nodes if node["id"] == iri("条例"))["number"] == "国务院令第492号"


def test_csv_runs_no_formula(hostile_rows: Rows) -> None:
    content = written(load_network(hostile_rows), "csv").decode("utf-8-sig")
    cells = [cell for line in csv.reader(io.StringIO(content)) for cell in line]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_unknown_format_names_the_formats(network: Network) -> None:
    with pytest.raises(UsageError, match="graphml"):
        written(network, "docx")


def test_a_file_that_cannot_be_written(network: Network, tmp_path: Path) -> None:
    with pytest.raises(KgError, match="cannot be written"):
        write_network(network, "json", tmp_path / "absent" / "net.json")
