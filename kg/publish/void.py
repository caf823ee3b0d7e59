"""Statistics of the data for those who query it: VoID (https://www.w3.org/TR/void/)."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from rdflib import DCTERMS, FOAF, RDF, VOID, Graph, Literal, URIRef

from kg.graph.terms import GK, PREFIXES
from kg.publish.catalogue import CatalogueIris
from kg.publish.dumps import Dump
from kg.publish.settings import Settings
from kg.publish.statistics import Statistics
from kg.store import Store
from kg.vocabulary import VOCABULARY

_FORMATS: Final = "http://www.w3.org/ns/formats/"
_EXAMPLES: Final = (GK.Report, GK.Document, GK.Agency, GK.Place, GK.Metric)


def describe_void(
    store: Store, base: str, settings: Settings, statistics: Statistics, dumps: tuple[Dump, ...]
) -> Graph:
    """Return how many triples, entities, classes and properties the dataset has, with examples."""
    graph, iris = Graph(), CatalogueIris(base)
    dataset = iris.dataset
    graph.add((dataset, RDF.type, VOID.Dataset))
    graph.add((dataset, DCTERMS.title, Literal(settings.title_zh, lang="zh")))
    graph.add((dataset, DCTERMS.title, Literal(settings.title_en, lang="en")))
    graph.add((dataset, DCTERMS.license, URIRef(settings.licence)))
    graph.add((dataset, FOAF.homepage, URIRef(base)))
    graph.add((dataset, VOID.uriSpace, Literal(base)))
    for predicate, number in (
        (VOID.triples, statistics.triples),
        (VOID.distinctSubjects, statistics.subjects),
        (VOID.entities, statistics.subjects),
        (VOID.classes, len(statistics.classes)),
        (VOID.properties, len(statistics.properties)),
    ):
        graph.add((dataset, predicate, Literal(number)))
    for dump in dumps:
        graph.add((dataset, VOID.dataDump, iris.file(dump.path)))
    for dump in dumps:
        graph.add((dataset, VOID.feature, URIRef(f"{_FORMATS}{dump.format.label}")))
    _add_vocabularies(graph, dataset, statistics)
    _add_partitions(graph, dataset, statistics)
    _add_links(graph, dataset, statistics)
    _add_examples(graph, dataset, store)
    return graph


def _add_vocabularies(graph: Graph, dataset: URIRef, statistics: Statistics) -> None:
    used = (*statistics.classes, *statistics.properties)
    for namespace in PREFIXES.values():
        if any(term.startswith(namespace) for term in used):
            graph.add((dataset, VOID.vocabulary, URIRef(namespace)))


def _add_partitions(graph: Graph, dataset: URIRef, statistics: Statistics) -> None:
    for term, number in statistics.classes.items():
        part = _part(dataset, "class", term)
        graph.add((dataset, VOID.classPartition, part))
        graph.add((part, VOID["class"], URIRef(term)))
        graph.add((part, VOID.entities, Literal(number)))
    for term, number in statistics.properties.items():
        part = _part(dataset, "property", term)
        graph.add((dataset, VOID.propertyPartition, part))
        graph.add((part, VOID.property, URIRef(term)))
        graph.add((part, VOID.triples, Literal(number)))


def _part(dataset: URIRef, kind: str, term: str) -> URIRef:
    return URIRef(f"{dataset}/{kind}/{quote(term, safe='')}")


def _add_links(graph: Graph, dataset: URIRef, statistics: Statistics) -> None:
    """Add the triples that lead from the data into the vocabulary, a link set for each property."""
    vocabulary = URIRef(VOCABULARY)
    graph.add((vocabulary, RDF.type, VOID.Dataset))
    graph.add((vocabulary, DCTERMS.title, Literal("Gongkai vocabulary", lang="en")))
    graph.add((vocabulary, VOID.uriSpace, Literal(VOCABULARY)))
    for term, number in statistics.links.items():
        links = _part(dataset, "links", term)
        graph.add((dataset, VOID.subset, links))
        graph.add((links, RDF.type, VOID.Linkset))
        graph.add((links, VOID.subjectsTarget, dataset))
        graph.add((links, VOID.objectsTarget, vocabulary))
        graph.add((links, VOID.linkPredicate, URIRef(term)))
        graph.add((links, VOID.triples, Literal(number)))


def _add_examples(graph: Graph, dataset: URIRef, store: Store) -> None:
    for kind in _EXAMPLES:
        for row in store.rows(f"SELECT (MIN(?one) AS ?first) WHERE {{ ?one a {kind} }}"):
            if row["first"]:
                graph.add((dataset, VOID.exampleResource, URIRef(row["first"])))
