"""The graphs of what reports share."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pyoxigraph as ox

from kg.graph.iris import DEFAULT_BASE
from kg.graph.report import build_report_graph
from kg.graph.shared import build_shared_graphs
from kg.graph.things import NamedConcept, SharedThings, merge_things, things_of
from kg.model import AgencyFact, Level, LinkedDocument, PolicyFact
from kg.vocabulary import ONTOLOGY, load_scheme
from tests.unit.graph.sample_report import (
    CITY,
    GOVERNMENT,
    LINKED,
    OFFICE,
    REGULATION,
    SCHEME,
    sample_facts,
)

D = DEFAULT_BASE


def shared(things: SharedThings) -> dict[str, bytes]:
    graphs = build_shared_graphs(things, LINKED)
    return {iri.removeprefix(f"{D}graph/"): quads for iri, quads in graphs.items()}


def triples(quads: bytes) -> set[str]:
    return {
        f"{quad.subject} {quad.predicate} {quad.object}"
        for quad in ox.parse(quads, format=ox.RdfFormat.N_QUADS)
    }


def test_no_triple_stands_in_two_graphs_and_none_is_blank() -> None:
    facts = sample_facts()
    policy = load_scheme("policies")[0]
    facts = replace(
        facts,
        policies=(*facts.policies, PolicyFact("甲", policy.iri, facts.policies[0].mentions)),
    )
    graphs = [build_report_graph(facts, (), LINKED), *shared(things_of(facts)).values()]
    listed = [triple for graph in graphs for triple in triples(graph)]
    assert len(listed) == len(set(listed))
    assert not any("_:" in triple.split('"')[0] for triple in listed)


def test_every_thing_that_a_report_points_to_is_described() -> None:
    facts = sample_facts()
    graphs = [build_report_graph(facts, (), LINKED), *shared(things_of(facts)).values()]
    quads = [quad for graph in graphs for quad in ox.parse(graph, format=ox.RdfFormat.N_QUADS)]
    described = {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}
    pointed = {quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode)}
    own = {
        iri
        for iri in pointed
        if iri.startswith((D, ONTOLOGY)) and not iri.startswith(f"{D}ontology/")
    }
    assert own - described == set()


def test_merging_does_not_depend_on_order_or_repetition() -> None:
    several = [
        things_of(sample_facts()),
        SharedThings(years=frozenset({2012}), bodies=frozenset({"石汀镇人民政府"})),
        SharedThings(agencies=frozenset({replace(OFFICE, parent=None)})),
    ]
    unions = {merge_things(order) for order in permutations(several)}
    assert unions == {several[0].merge(*several, several[1])}


def test_an_agency_is_described_by_the_fullest_account() -> None:
    facts = sample_facts()
    bare = replace(OFFICE, level=Level.COUNTY, place=None, parent=None)
    facts = replace(facts, agencies=(*facts.agencies, AgencyFact(bare, facts.agencies[0].mentions)))
    lines = shared(things_of(facts))["agencies"].decode()
    about = [line for line in lines.splitlines() if line.startswith(f"<{D}agency/{OFFICE.name}>")]
    assert sum("levels/prefecture" in line for line in about) == 1
    assert not any("levels/county" in line for line in about)


def test_equally_full_accounts_are_decided_the_same_way_in_any_order() -> None:
    accounts = (replace(GOVERNMENT, level=Level.COUNTY), GOVERNMENT)
    graphs = {
        shared(merge_things(SharedThings(agencies=frozenset({each})) for each in order))["agencies"]
        for order in permutations(accounts)
    }
    assert len(graphs) == 1
    about = [
        line
        for line in graphs.pop().decode().splitlines()
        if line.startswith(f"<{D}agency/{GOVERNMENT.name}>")
    ]
    assert sum("ontology#level>" in line for line in about) == 1


def about_body(name: str) -> list[str]:
    """Return the lines on an agency that is the subject of a figure only."""
    agencies = shared(SharedThings(bodies=frozenset({name})))["agencies"].decode()
    return [line for line in agencies.splitlines() if line.startswith(f"<{D}agency/{name}>")]


def test_a_body_that_is_only_named_is_described_as_far_as_its_name_tells() -> None:
    about = about_body("石汀镇人民政府办公室")
    assert any("levels/township" in line for line in about)
    assert any(f"subOrganizationOf> <{D}agency/石汀镇人民政府>" in line for line in about)


def test_a_body_whose_name_tells_nothing_is_an_agency_with_a_name() -> None:
    about = about_body("青岚联合工作组")
    assert about
    assert not any("ontology#level>" in line for line in about)


def test_a_subject_that_is_a_place_is_no_agency() -> None:
    things = things_of(sample_facts())
    assert CITY.name not in things.bodies


def test_a_concept_goes_by_the_label_of_the_vocabulary() -> None:
    concept = load_scheme("indicators")[0]
    things = SharedThings(indicators=frozenset({NamedConcept("报告里的说法", concept.iri)}))
    found = shared(things)["indicators"].decode()
    assert f'"{concept.label}"@zh' in found
    assert "报告里的说法" not in found


def test_the_class_of_a_document_follows_its_type() -> None:
    documents = triples(shared(things_of(sample_facts()))["documents"])
    scheme = f"<{D}document/岚政发〔2013〕46号>"
    kind = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    assert f"{scheme} {kind} <{ONTOLOGY}Plan>" in documents


def test_what_a_notice_promulgates_is_a_document_also_when_nobody_cites_it() -> None:
    notice = replace(REGULATION, title="关于印发《甲办法》的通知", promulgates="甲办法")
    linked = {
        notice: LinkedDocument("n", notice.title, None, "通知", None, None, promulgates="甲办法")
    }
    graphs = build_shared_graphs(SharedThings(), linked)
    documents = graphs[f"{D}graph/documents"].decode()
    assert f'<{D}document/甲办法> <http://purl.org/dc/terms/title> "甲办法"@zh' in documents


def test_links_to_documents_outside_the_graph_are_left_out() -> None:
    amended = replace(LINKED[SCHEME], amends="国务院令第492号", repeals=("nobody cites it",))
    graphs = build_shared_graphs(SharedThings(), {**LINKED, SCHEME: amended})
    documents = graphs[f"{D}graph/documents"].decode()
    assert "ontology#amends> <https://w3id.org/gongkai/document/国务院令第492号>" in documents
    assert "repeals" not in documents


def test_nothing_in_the_graphs_tells_the_time() -> None:
    things = things_of(sample_facts())
    assert shared(things) == shared(things)
    assert "endedAtTime" not in shared(things)["runs"].decode()


def test_a_joint_issuer_is_one_body_with_its_members() -> None:
    opinion = replace(LINKED[SCHEME], issuer="中共中央办公厅、国务院办公厅")
    graphs = build_shared_graphs(SharedThings(), {SCHEME: opinion})
    agencies, documents = (
        triples(graphs[f"{D}graph/{name}"]) for name in ("agencies", "documents")
    )
    joint, member = (f"<{D}agency/{name}>" for name in (opinion.issuer, "国务院办公厅"))
    scheme = f"<{D}document/{opinion.key}>"
    assert f"{joint} <http://www.w3.org/ns/org#hasMember> {member}" in agencies
    assert f'{member} <http://www.w3.org/2000/01/rdf-schema#label> "国务院办公厅"@zh' in agencies
    assert f"{scheme} <{ONTOLOGY}issuer> {joint}" in documents
