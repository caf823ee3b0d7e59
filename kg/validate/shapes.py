"""Loads the shapes, and what they say of themselves in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from rdflib import RDF, RDFS, SH, Graph, Literal, URIRef
from rdflib.term import Node

from kg.errors import KgError
from kg.resources import data_folder
from kg.validate.finding import Severity
from kg.validate.paths import write_path


class Chapter(StrEnum):
    """Which graphs a folder of shapes is about."""

    REPORT = "report"
    """The named graph of one report."""
    SHARED = "shared"
    """The graphs of what reports share."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a named shape says of itself."""

    iri: str
    kind: str
    """Label of the node shape that it is, or belongs to."""
    path: str
    severity: Severity
    message: str
    remedy: str


_SEVERITIES = {
    SH.Violation: Severity.VIOLATION,
    SH.Warning: Severity.WARNING,
    SH.Info: Severity.INFO,
}


@cache
def load_shapes(chapter: Chapter) -> Graph:
    """Return the shapes of a chapter, with what every chapter leans on.

    Raises:
        KgError: a file is missing or is no Turtle.
    """
    folder = data_folder("shapes")
    graph = Graph()
    for path in (*sorted(folder.glob("*.ttl")), *sorted((folder / chapter).glob("*.ttl"))):
        try:
            graph.parse(path, format="turtle")
        except (OSError, SyntaxError) as error:
            raise KgError(str(error), where=str(path), remedy="Mend the shapes") from error
    return graph


@cache
def read_shapes(chapter: Chapter) -> Mapping[str, Shape]:
    """Return the named shapes of a chapter by IRI.

    Raises:
        KgError: a shape lacks message, severity or remedy.
    """
    graph = load_shapes(chapter)
    shapes = {}
    for node in graph.subjects(RDF.type, SH.NodeShape, unique=True):
        kind = _text(graph, node, RDFS.label)
        properties = [p for p in graph.objects(node, SH.property) if isinstance(p, URIRef)]
        # A node shape without a message of its own only gathers property shapes.
        speaking = [node] if (node, SH.message, None) in graph else []
        for shape in (*speaking, *properties):
            shapes[str(shape)] = _shape(graph, shape, kind)
    return MappingProxyType(dict(sorted(shapes.items())))


def _shape(graph: Graph, node: Node, kind: str) -> Shape:
    severity = graph.value(node, SH.severity)
    message, remedy = _text(graph, node, SH.message), _text(graph, node, _remedy(graph))
    if not (kind and message and remedy and severity in _SEVERITIES):
        raise KgError(
            f"the shape <{node}> lacks label, message, severity or remedy",
            where=str(data_folder("shapes")),
            remedy="Give every shape all four",
        )
    path = graph.value(node, SH.path)
    return Shape(
        iri=str(node),
        kind=kind,
        path=write_path(graph, path) if path is not None else "",
        severity=_SEVERITIES[URIRef(str(severity))],
        message=message,
        remedy=remedy,
    )


def _remedy(graph: Graph) -> URIRef:
    """Return the shapes' own annotation, in the namespace that their files declare."""
    return graph.namespace_manager.expand_curie("gks:remedy")


def _text(graph: Graph, node: Node, predicate: Node) -> str:
    literals = (term for term in graph.objects(node, predicate) if isinstance(term, Literal))
    return min((str(text) for text in literals if text.language in (None, "en")), default="")
