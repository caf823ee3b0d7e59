"""The surroundings of a node and the ways between two, by hand."""

from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.network import Network, Rows, ego_network, load_network, path_network

from .conftest import DOCUMENTS, iri


def _names(network: Network) -> set[str]:
    return {node.id.split("/")[-1] for node in network.nodes}


@pytest.mark.parametrize(
    ("wanted", "depth", "near"),
    [
        (iri("要点"), 1, {"要点", "一", "二"}),
        ("岚政办发〔2014〕12号", 1, {"要点", "一", "二"}),
        ("云泽县2016年政府信息公开年度报告", 1, {"三", "条例", "通知"}),
        ("查阅窗口", 1, {"通知", "三"}),
        ("查阅窗口", 2, {"通知", "三", "条例"}),
        ("查阅窗口", 9, {"一", "二", "三", *DOCUMENTS}),
    ],
)
def test_ego(network: Network, wanted: str, depth: int, near: set[str]) -> None:
    ego = ego_network(network, wanted, depth)
    assert _names(ego) == near
    assert all({edge.source, edge.target} <= {node.id for node in ego.nodes} for edge in ego.edges)


def test_paths_are_all_the_shortest_ways(network: Network) -> None:
    ways = path_network(network, "岚政办发〔2014〕12号", "国务院令第492号")
    assert _names(ways) == {"要点", "条例", "一", "二"}
    assert len(ways.edges) == 4
    longer = path_network(network, "岚政办发〔2014〕12号", "岚政发〔2015〕9号")
    assert _names(longer) == {"要点", "一", "二", "条例", "三", "通知"}


def test_what_ties_on_a_way_speak_of_is_kept(rows: Rows) -> None:
    ways = path_network(load_network(rows, "co-citation"), "公文公开办法", "查阅窗口")
    assert _names(ways) == {"办法", "条例", "通知"}
    assert {node.id for node in ways.context} == {iri("一"), iri("三")}


@pytest.mark.parametrize(
    ("wanted", "message"), [("青岚市", "nodes are called"), ("石汀镇", "has no node")]
)
def test_only_one_node_is_meant(network: Network, wanted: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        ego_network(network, wanted)


def test_islands_have_no_way_between(full: Rows) -> None:
    with pytest.raises(UsageError, match="nothing leads"):
        path_network(load_network(full, "documents"), "国务院令第492号", "窗口规程")
