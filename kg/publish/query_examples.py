"""The named queries as data, so that SPARQL editors can offer them.

Each is a ``sh:SPARQLExecutable`` (https://www.w3.org/TR/shacl/#sparql-constraints-prefixes and the
practice of SPARQL endpoints' example collections): its question as a comment in both languages, its
text, the prefixes declared once.
"""

from __future__ import annotations

from typing import Final

from rdflib import OWL, RDF, RDFS, SH, XSD, Graph, Literal, URIRef

from kg.graph.terms import PREFIXES
from kg.publish.catalogue import CatalogueIris
from kg.query import NamedQuery, list_queries

_FOLDER: Final = "queries/"


def describe_queries(base: str) -> Graph:
    """Return the named queries that need no parameter to run, and the prefixes of the data."""
    graph, iris = Graph(), CatalogueIris(base)
    declared = URIRef(f"{base}queries/prefixes")
    graph.add((declared, RDF.type, OWL.Ontology))
    for prefix, namespace in PREFIXES.items():
        node = URIRef(f"{declared}/{prefix}")
        graph.add((declared, SH.declare, node))
        graph.add((node, RDF.type, SH.PrefixDeclaration))
        graph.add((node, SH.prefix, Literal(prefix)))
        graph.add((node, SH.namespace, Literal(namespace, datatype=XSD.anyURI)))
    for query in list_queries():
        if not any(parameter.required for parameter in query.parameters):
            _add_query(graph, URIRef(f"{base}{_FOLDER}{query.name}"), query, declared, iris)
    return graph


def _add_query(
    graph: Graph, node: URIRef, query: NamedQuery, declared: URIRef, iris: CatalogueIris
) -> None:
    graph.add((node, RDF.type, SH.SPARQLExecutable))
    graph.add((node, RDF.type, SH.SPARQLSelectExecutable))
    graph.add((node, RDFS.label, Literal(query.name)))
    graph.add((node, RDFS.comment, Literal(query.question, lang="en")))
    graph.add((node, RDFS.comment, Literal(query.question_zh, lang="zh")))
    graph.add((node, SH.prefixes, declared))
    graph.add((node, SH.select, Literal(query.text)))
    graph.add((node, URIRef("https://schema.org/target"), iris.dataset))
