"""The named graph of one report."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
import pytest

from kg.graph.citations import merge_citations
from kg.graph.report import build_report_graph, report_graph_iri, report_iri
from kg.graph.terms import CITO, ELI, GK, OA, PROV, QB, RDF
from kg.model import LinkedDocument, Relation, ReportFacts
from tests.unit.graph.sample_report import LINKED, OFFICE, REGULATION, SCHEME, TEXT, sample_facts

Triple = tuple[str, str, str]


def triples(facts: ReportFacts, *names: str) -> set[Triple]:
    graph = build_report_graph(facts, names, LINKED)
    return {
        (str(quad.subject), str(quad.predicate), str(quad.object))
        for quad in ox.parse(graph, format=ox.RdfFormat.N_QUADS)
    }


def objects(found: set[Triple], subject: str, predicate: str) -> set[str]:
    return {o for s, p, o in found if s == subject and p == predicate}


def subjects(found: set[Triple], predicate: str, value: str) -> set[str]:
    return {s for s, p, o in found if p == predicate and o == value}


def test_lines_are_sorted_distinct_and_of_one_graph() -> None:
    facts = sample_facts()
    lines = build_report_graph(facts, ["a.txt"], LINKED).splitlines()
    assert lines == sorted(set(lines))
    tail = f" <{report_graph_iri(facts)}> .".encode()
    assert all(line.endswith(tail) for line in lines)


def test_every_subject_lies_under_the_report() -> None:
    facts = sample_facts()
    assert all(s.startswith(f"<{report_iri(facts)}") for s, _, _ in triples(facts))


def test_no_blank_nodes() -> None:
    assert not any(term.startswith("_:") for triple in triples(sample_facts()) for term in triple)


def test_evidence_quotes_the_source_at_its_offsets() -> None:
    found = triples(sample_facts())
    evidence = subjects(found, RDF.type, GK.Evidence)
    assert len(evidence) > 10
    for each in evidence:
        start, end = (
            int(next(iter(objects(found, each, term))).split('"')[1]) for term in (GK.start, GK.end)
        )
        assert objects(found, each, OA.exact) == {str(ox.Literal(TEXT[start:end]))}
        assert each.endswith(f"/text#char={start},{end}>")


def test_all_names_of_a_file_stand_in_the_graph_and_nothing_else_changes() -> None:
    one = triples(sample_facts(), "b.txt")
    two = triples(sample_facts(), "b.txt", "a.txt", "b.txt")
    text = f"<{report_iri(sample_facts())}/text>"
    assert objects(two, text, GK.fileName) == {'"a.txt"', '"b.txt"'}
    assert {triple for triple in one ^ two if triple[0] != text} == set()


def test_sub_properties_are_written_out() -> None:
    found = triples(sample_facts())
    report = f"<{report_iri(sample_facts())}>"
    regulation = "<https://w3id.org/gongkai/document/国务院令第492号>"
    links = {p for s, p, o in found if s == report and o == regulation}
    assert {GK.cites, CITO.cites, ELI.refers_to, GK.citesAsLegalBasis, ELI.based_on} <= links


def test_a_report_that_names_itself_cites_nothing() -> None:
    facts = sample_facts()
    own = replace(facts.citations[0], is_self=True)
    found = triples(replace(facts, citations=(own,)))
    assert subjects(found, RDF.type, CITO.Citation) != set()
    assert not any(p == GK.cites for _, p, _ in found)


def test_a_figure_without_a_subject_is_about_the_body_that_reports() -> None:
    found = triples(sample_facts())
    (metric,) = subjects(found, GK.indicatorPhrase, '"网站公开信息"@zh')
    assert objects(found, metric, GK.subject) == {
        f"<https://w3id.org/gongkai/agency/{OFFICE.name}>"
    }


def test_a_count_over_several_years_is_of_no_year() -> None:
    found = triples(sample_facts())
    (metric,) = subjects(found, GK.indicatorPhrase, '"公开信息"@zh')
    assert objects(found, metric, GK.year) == set()
    assert QB.Observation not in {kind.strip("<>") for kind in objects(found, metric, RDF.type)}


def test_without_any_year_a_figure_is_no_observation() -> None:
    facts = sample_facts()
    metrics = tuple(replace(metric, year=None) for metric in facts.metrics)
    found = triples(replace(facts, report=replace(facts.report, year=None), metrics=metrics))
    assert subjects(found, RDF.type, GK.Metric) != set()
    assert subjects(found, RDF.type, QB.Observation) == set()


def test_a_missing_cell_is_no_observation_and_has_a_reason() -> None:
    found = triples(sample_facts())
    (cell,) = subjects(found, RDF.type, GK.MissingCell)
    assert objects(found, cell, RDF.type) == {GK.MissingCell, GK.TableCell}
    assert objects(found, cell, GK.reason) == {'"the text has lost it"'}
    assert objects(found, cell, GK.value) == set()


def test_a_derived_cell_says_from_what() -> None:
    found = triples(sample_facts())
    (cell,) = subjects(found, GK.derivation, '"12 + 7 = 19"')
    assert objects(found, cell, GK.valueMention) == set()


def test_two_citations_that_prove_to_be_of_one_document_are_one() -> None:
    facts = sample_facts()
    first, second = facts.citations
    joint = LinkedDocument("one", "甲", None, None, None, None)
    vague = replace(first, relation=Relation.MENTIONS)
    merged = merge_citations((second, vague), {REGULATION: joint, SCHEME: joint})
    (citation,) = merged.values()
    assert citation.mentions == tuple(sorted((*first.mentions, *second.mentions)))
    assert (citation.relation, citation.quote) == (second.relation, second.quote)
    assert citation.pinpoint == first.pinpoint


def test_a_document_that_is_not_linked_is_an_error() -> None:
    with pytest.raises(KeyError):
        build_report_graph(sample_facts(), (), {})


def test_the_same_facts_give_the_same_bytes_in_any_order() -> None:
    facts = sample_facts()
    turned = replace(
        facts,
        citations=facts.citations[::-1],
        agencies=facts.agencies[::-1],
        metrics=facts.metrics[::-1],
        cells=facts.cells[::-1],
    )
    assert build_report_graph(facts, (), LINKED) == build_report_graph(turned, (), LINKED)


def test_a_citation_is_quoted_from_one_clause() -> None:
    found = triples(sample_facts())
    for citation in subjects(found, RDF.type, GK.Citation):
        assert len(objects(found, citation, PROV.wasQuotedFrom)) == 1
