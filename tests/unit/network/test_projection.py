"""Which nodes and edges a selection of citations gives, by hand."""

from __future__ import annotations

import pytest

from kg.errors import KgError, UsageError
from kg.network import Network, NetworkKind, NodeKind, Rows, Selection, load_network

from .conftest import CITATIONS, asking, iri, rows_of

REPORT_DOCUMENT = {(iri(report), iri(document)) for report, document, *_ in CITATIONS}


def _pairs(network: Network) -> set[tuple[str, str]]:
    return {(edge.source, edge.target) for edge in network.edges}


def test_citation_network_has_an_edge_for_each_citation(network: Network) -> None:
    assert _pairs(network) == REPORT_DOCUMENT
    assert len(network.nodes) == 7
    assert list(network.nodes) == sorted(network.nodes, key=lambda node: node.id)


def test_nodes_carry_what_is_known(network: Network) -> None:
    regulation = next(node for node in network.nodes if node.id == iri("条例"))
    assert (regulation.kind, regulation.citations, regulation.cites) == (NodeKind.DOCUMENT, 3, 0)
    assert (regulation.number, regulation.type, regulation.year) == (
        "国务院令第492号",
        "条例",
        2007,
    )
    first = next(node for node in network.nodes if node.id == iri("一"))
    assert (first.kind, first.citations, first.cites, first.year) == (NodeKind.REPORT, 0, 3, 2014)


def test_edges_carry_relation_mentions_and_words(network: Network) -> None:
    edge = next(edge for edge in network.edges if edge.target == iri("通知"))
    assert (edge.relation, edge.mentions, edge.quote) == ("implements", 4, "执行《通知》")


def test_co_citation_counts_the_reports_that_cite_both(rows: Rows) -> None:
    network = load_network(rows, "co-citation")
    weights = {(edge.source, edge.target): edge.weight for edge in network.edges}
    assert weights[min(pair := (iri("条例"), iri("要点"))), max(pair)] == 2
    assert len(network.edges) == 4
    assert {node.kind for node in network.nodes} == {NodeKind.DOCUMENT}
    assert {node.id for node in network.context} == {iri("一"), iri("二"), iri("三")}


def test_coupling_counts_the_documents_both_cite(rows: Rows) -> None:
    network = load_network(rows, NetworkKind.COUPLING)
    weights = {frozenset((edge.source, edge.target)): edge.weight for edge in network.edges}
    assert weights == {
        frozenset((iri("一"), iri("二"))): 2,
        frozenset((iri("一"), iri("三"))): 1,
        frozenset((iri("二"), iri("三"))): 1,
    }


@pytest.mark.parametrize(
    ("selection", "left"),
    [
        (Selection(), {"一条例", "一要点", "一办法", "二条例", "二要点", "三条例", "三通知"}),
        (Selection(first_year=2015), {"三条例", "三通知"}),
        (Selection(last_year=2014, place="云泽"), {"二条例", "二要点"}),
        (
            Selection(place="青岚市"),
            {"一条例", "一要点", "一办法", "二条例", "二要点", "三条例", "三通知"},
        ),
        (Selection(relations=frozenset({"issues", "revises"})), {"一要点", "一办法"}),
        (Selection(types=frozenset({"通知"})), {"三通知"}),
        (Selection(least_citations=2), {"一条例", "二条例", "三条例", "一要点", "二要点"}),
        (Selection(first_year=2016, least_citations=2), set()),
    ],
)
def test_selection(rows: Rows, selection: Selection, left: set[str]) -> None:
    network = load_network(rows, selection=selection)
    assert {f"{one[-1]}{other[-2:]}" for one, other in _pairs(network)} == left


def test_citations_are_counted_within_the_selection(rows: Rows) -> None:
    network = load_network(rows, selection=Selection(last_year=2014))
    assert next(node for node in network.nodes if node.id == iri("条例")).citations == 2


def test_weak_ties_and_lonely_nodes_are_left_out(rows: Rows) -> None:
    network = load_network(rows, "co-citation", Selection(least_shared=2))
    assert _pairs(network) == {tuple(sorted((iri("条例"), iri("要点"))))}
    assert {node.id for node in network.nodes} == {iri("条例"), iri("要点")}
    assert {node.id for node in network.context} == {iri("一"), iri("二")}


def test_order_of_rows_does_not_matter() -> None:
    rows = rows_of(*CITATIONS)
    second = dict(rows[0], title="政府信息公开条例", quote="另一句")
    assert load_network(asking([*rows, second])) == load_network(asking([second, *rows[::-1]]))


@pytest.mark.parametrize(
    ("known", "label"),
    [
        ({"title": "公文公开办法", "number": "岚政发〔2013〕46号"}, "公文公开办法"),
        ({"number": "岚政发〔2013〕46号"}, "岚政发〔2013〕46号"),
        ({"title": "  \x00 "}, "岚政发46"),
        ({}, "岚政发46"),
    ],
)
def test_a_document_is_called_by_title_number_or_iri(known: dict[str, str], label: str) -> None:
    row = {"report": "https://example.org/r", "document": "https://example.org/d/岚政发46"}
    network = load_network(asking([{**row, **known, "relation": "mentions"}]))
    assert {node.label for node in network.nodes} == {"r", label}


def test_unknown_kind_names_the_kinds(rows: Rows) -> None:
    with pytest.raises(UsageError, match="co-citation"):
        load_network(rows, "friendship")


@pytest.mark.parametrize(
    ("selection", "remedy"),
    [
        (Selection(place="石汀镇"), "kg query reports"),
        (Selection(issuer="石汀镇人民政府"), "kg query most-cited"),
        (Selection(types=frozenset({"信"})), "通知"),
    ],
)
def test_names_that_nothing_bears_are_refused(
    rows: Rows, selection: Selection, remedy: str
) -> None:
    with pytest.raises(UsageError, match=remedy):
        load_network(rows, selection=selection)


def test_years_that_run_backwards(rows: Rows) -> None:
    with pytest.raises(UsageError, match="earlier year first"):
        load_network(rows, selection=Selection(first_year=2016, last_year=2014))


def test_a_row_without_a_report_is_an_error() -> None:
    with pytest.raises(KgError, match="lacks its report"):
        load_network(asking([{"document": "https://example.org/d", "relation": "issues"}]))


def test_two_documents_of_one_title_are_told_apart() -> None:
    old, new = (
        {
            "report": iri("一"),
            "document": f"https://example.org/d/{year}",
            "title": "中华人民共和国政府信息公开条例",
            "documentYear": year,
            "relation": "legal_basis",
        }
        for year in ("2007", "2019")
    )
    labels = {node.label for node in load_network(asking([old, new])).nodes}
    assert labels >= {
        "中华人民共和国政府信息公开条例（2007年）",
        "中华人民共和国政府信息公开条例（2019年）",
    }
