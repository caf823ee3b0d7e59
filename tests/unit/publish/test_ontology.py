"""The ontology as a publication: consistent, documented, and explained in both languages."""

from __future__ import annotations

from pathlib import Path

import owlrl
import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.namespace import VANN

from kg.resources import data_folder
from kg.vocabulary import ONTOLOGY

IRI = URIRef(ONTOLOGY.rstrip("#"))
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


def read_ontology() -> Graph:
    graph = Graph()
    for path in sorted(data_folder("ontology").glob("*.ttl")):
        graph.parse(path)
    return graph


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return read_ontology()


def contradictions(graph: Graph) -> list[str]:
    """Return what the OWL 2 RL rules find impossible in the graph."""
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    errors = [str(text) for text in graph.objects(None, ERROR)]
    return errors + [f"{node} is nothing" for node in graph.subjects(RDF.type, OWL.Nothing)]


def test_it_is_consistent_under_owl_rl_with_a_report(published: Path) -> None:
    graph = read_ontology()
    (report,) = published.glob("report/石汀镇*2024*.ttl")
    graph.parse(report)
    for kind in ("agency", "document", "place", "year"):
        for path in sorted(published.glob(f"{kind}/*.ttl"))[:10]:
            graph.parse(path)
    assert not contradictions(graph)


def test_a_contradiction_would_be_found() -> None:
    graph = read_ontology()
    thing = URIRef("https://data.example.org/place/青岚市")
    graph.add((thing, RDF.type, URIRef(f"{ONTOLOGY}Place")))
    graph.add((thing, RDF.type, URIRef(f"{ONTOLOGY}Agency")))
    assert contradictions(graph)


def test_its_head_says_what_publishers_ask(ontology: Graph) -> None:
    assert (IRI, RDF.type, OWL.Ontology) in ontology
    for predicate in (DCTERMS.title, SKOS.definition, RDFS.label):
        held = {
            value.language
            for value in ontology.objects(IRI, predicate)
            if isinstance(value, Literal)
        }
        assert held == {"zh", "en"}
    for predicate in (
        OWL.versionIRI,
        OWL.versionInfo,
        DCTERMS.license,
        DCTERMS.creator,
        VANN.preferredNamespacePrefix,
        VANN.preferredNamespaceUri,
    ):
        assert ontology.value(IRI, predicate) is not None, predicate


def test_every_term_is_labelled_defined_and_shown_by_an_example(ontology: Graph) -> None:
    lacking = []
    for kind in KINDS:
        for term in ontology.subjects(RDF.type, kind):
            if not str(term).startswith(ONTOLOGY):
                continue
            for predicate in (RDFS.label, SKOS.definition):
                held = {
                    value.language
                    for value in ontology.objects(term, predicate)
                    if isinstance(value, Literal)
                }
                if held != {"zh", "en"}:
                    lacking.append(f"{term} {predicate}")
            if ontology.value(term, RDFS.isDefinedBy) != IRI:
                lacking.append(f"{term} isDefinedBy")
            if kind != OWL.AnnotationProperty and not list(ontology.objects(term, SKOS.example)):
                lacking.append(f"{term} example")
    assert not lacking


def test_the_page_explains_every_term(ontology: Graph, published: Path) -> None:
    page = (published / "ontology" / "index.html").read_text(encoding="utf-8")
    for kind in KINDS:
        for term in ontology.subjects(RDF.type, kind):
            if str(term).startswith(ONTOLOGY):
                assert f'id="{str(term).removeprefix(ONTOLOGY)}"' in page
