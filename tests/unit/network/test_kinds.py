"""Networks of documents and of agencies, and what is chosen by place, level and issuer, by hand."""

from __future__ import annotations

import pytest

from kg.errors import KgError, UsageError
from kg.network import Evidence, Network, NodeKind, Rows, Selection, load_network

from .conftest import agency, asking, iri


def _pairs(network: Network) -> set[tuple[str, str]]:
    return {(_name(edge.source), _name(edge.target)) for edge in network.edges}


def _name(identifier: str) -> str:
    return identifier.split("/")[-1]


def test_documents_are_tied_by_what_one_does_with_the_other(full: Rows) -> None:
    network = load_network(full, "documents")
    assert {(_name(e.source), e.relation, _name(e.target)) for e in network.edges} == {
        ("要点", "carriesOut", "条例"),
        ("通知", "promulgates", "窗口规程"),
        ("通知", "repeals", "办法"),
    }
    assert network.directed
    assert {term.label for term in network.terms} == {"实施", "印发", "废止"}
    uncited = next(node for node in network.nodes if _name(node.id) == "窗口规程")
    assert (uncited.label, uncited.citations) == ("窗口规程", 0)


def test_a_tie_between_documents_has_the_words_that_show_it(full: Rows) -> None:
    network = load_network(full, "documents")
    edge = next(edge for edge in network.edges if edge.relation == "carriesOut")
    assert edge.evidence == (Evidence(iri("一"), "carriesOut", "依据《条例》印发《要点》"),)
    assert edge.years == (2014,)


def test_else_a_tie_has_what_reports_say_of_its_source(full: Rows) -> None:
    network = load_network(full, "documents", Selection(first_year=2016))
    carries_out, promulgates, repeals = sorted(network.edges, key=lambda edge: edge.relation)
    # The report that shows the tie is of 2014.
    assert carries_out.evidence == ()
    assert promulgates.evidence == (Evidence(iri("三"), "implements", "执行《通知》"),)
    assert repeals.evidence == promulgates.evidence
    assert {node.id for node in network.context} == {iri("三")}


@pytest.mark.parametrize(
    ("selection", "left"),
    [
        (Selection(relations=frozenset({"repeals"})), {("通知", "办法")}),
        (Selection(relations=frozenset({"implements"})), {("要点", "条例"), ("通知", "窗口规程"), ("通知", "办法")}),
        (Selection(first_year=2016), {("要点", "条例"), ("通知", "窗口规程"), ("通知", "办法")}),
        (Selection(types=frozenset({"要点"})), {("要点", "条例")}),
        (Selection(issuer="国务院"), {("要点", "条例")}),
    ],
)  # fmt: skip
def test_documents_of_a_selection(
    full: Rows, selection: Selection, left: set[tuple[str, str]]
) -> None:
    assert _pairs(load_network(full, "documents", selection)) == left


def test_agencies_are_tied_by_whose_documents_their_reports_cite(full: Rows) -> None:
    network = load_network(full, "agencies")
    weights = {(_name(e.source), _name(e.target)): e.weight for e in network.edges}
    assert weights == {
        ("青岚市人民政府", "国务院"): 1,
        ("云泽县人民政府", "国务院"): 2,
        # Its 要点, and its part in the joint 通知.
        ("云泽县人民政府", "青岚市人民政府"): 2,
        ("云泽县人民政府", "中共青岚市委员会"): 1,
    }
    edge = next(edge for edge in network.edges if edge.weight == 2)
    assert edge.years == (2014, 2016)
    assert len(edge.evidence) == 2


def test_an_agency_knows_its_place_level_and_citations(full: Rows) -> None:
    network = load_network(full, "agencies")
    county = next(node for node in network.nodes if node.id == agency("云泽县人民政府"))
    assert (county.kind, county.level) == (NodeKind.AGENCY, "county")
    assert county.path == ("青岚市", "青岚市云泽县")
    assert (county.cites, county.citations, county.last_cited) == (5, 0, None)
    city = next(node for node in network.nodes if node.id == agency("青岚市人民政府"))
    assert (city.cites, city.citations, city.first_cited, city.last_cited) == (1, 2, 2014, 2016)


def test_documents_have_the_level_of_their_issuer(full: Rows) -> None:
    levels = {_name(node.id): node.level for node in load_network(full).nodes}
    assert levels["条例"] == "national"
    # The members of the joint issuer agree.
    assert (levels["要点"], levels["通知"]) == ("prefecture", "prefecture")


@pytest.mark.parametrize(
    ("selection", "reports"),
    [
        (Selection(place="青岚"), {"一", "二", "三"}),
        (Selection(place="云泽县"), {"二", "三"}),
        (Selection(place="990123"), {"二", "三"}),
        (Selection(place="990100"), {"一", "二", "三"}),
        (Selection(place="990000"), {"一", "二", "三"}),
        (Selection(levels=frozenset({"county"})), {"二", "三"}),
        (Selection(levels=frozenset({"county"}), last_year=2014), {"二"}),
        (Selection(issuer="市委"), {"三"}),
    ],
)
def test_citing_reports_of_a_selection(full: Rows, selection: Selection, reports: set[str]) -> None:
    network = load_network(full, selection=selection)
    assert {_name(edge.source) for edge in network.edges} == reports


@pytest.mark.parametrize(
    ("kind", "least", "left"),
    [("co-citation", 2, 1), ("coupling", 2, 1), ("agencies", 2, 2), ("agencies", 3, 0)],
)
def test_weak_ties_are_left_out(full: Rows, kind: str, least: int, left: int) -> None:
    assert len(load_network(full, kind, Selection(least_shared=least)).edges) == left


@pytest.mark.parametrize(
    ("selection", "remedy"),
    [
        (Selection(relations=frozenset({"befriends"})), "implements"),
        (Selection(levels=frozenset({"galaxy"})), "county"),
    ],
)
def test_what_no_vocabulary_lists_is_refused(full: Rows, selection: Selection, remedy: str) -> None:
    with pytest.raises(UsageError) as caught:
        load_network(full, selection=selection)
    assert remedy in (caught.value.remedy or "")


def test_years_of_ties_by_what_is_shared(full: Rows) -> None:
    together = load_network(full, "co-citation")
    years = {frozenset((_name(e.source), _name(e.target))): e.years for e in together.edges}
    assert years[frozenset(("条例", "要点"))] == (2014,)
    assert years[frozenset(("条例", "通知"))] == (2016,)
    alike = load_network(full, "coupling")
    years = {frozenset((_name(e.source), _name(e.target))): e.years for e in alike.edges}
    assert years[frozenset(("一", "三"))] == (2016,)


def test_a_tie_without_an_end_is_an_error() -> None:
    with pytest.raises(KgError, match="lacks one of them"):
        load_network(asking([], [{"from": iri("要点"), "relation": "https://example.org/r"}]))


def test_a_place_that_is_part_of_itself_ends() -> None:
    rows = [{"report": iri("一"), "document": iri("条例"), "relation": "issues", "placeId": "p"}]
    bodies = [{"place": "p", "name": "青岚市", "parent": "p"}]
    assert load_network(asking(rows, (), bodies), selection=Selection(place="青岚")).nodes
