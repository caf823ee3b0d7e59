"""The ontology and the vocabulary as a graph, and what the other graphs look up in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph.terms import GK, OWL, SKOS_TERMS
from kg.resources import data_folder


@dataclass(frozen=True, slots=True)
class Ontology:
    """``ontology/*.ttl`` and ``ontology/vocabulary/*.ttl``, read once."""

    triples: frozenset[str]
    """As N-Triples spells them, without the dot."""
    version: str
    """Token of the ontology's version IRI."""
    class_of_type: Mapping[str, str]
    """Token of the class for the notation of a document type, where there is a class for it."""
    labels: Mapping[str, str]
    """Chinese label, as a token, of every concept, by the concept's token."""


@cache
def load_ontology() -> Ontology:
    """Return the ontology with its vocabulary.

    Raises:
        KgError: a file is no Turtle, or has a blank node, or the ontology names no version.
    """
    folder = data_folder("ontology")
    quads = [
        quad
        for path in (*sorted(folder.glob("*.ttl")), *sorted((folder / "vocabulary").glob("*.ttl")))
        for quad in _parse(path)
    ]
    versions = [str(quad.object) for quad in quads if str(quad.predicate) == OWL.versionIRI]
    if len(versions) != 1:
        raise KgError(
            f"the ontology names {len(versions)} version IRIs",
            where=str(folder / "gongkai.ttl"),
            remedy="Give it one owl:versionIRI",
        )
    return Ontology(
        triples=frozenset(f"{quad.subject} {quad.predicate} {quad.object}" for quad in quads),
        version=versions[0],
        class_of_type=MappingProxyType(_classes_of_types(quads)),
        labels=MappingProxyType(dict(_chinese_labels(quads))),
    )


def _classes_of_types(quads: list[ox.Quad]) -> dict[str, str]:
    """Read ``gk:documentClass`` of the document types; the general class is no special one."""
    classes = {
        str(quad.subject): str(quad.object)
        for quad in quads
        if str(quad.predicate) == GK.documentClass and str(quad.object) != GK.Document
    }
    return {
        quad.object.value: classes[str(quad.subject)]
        for quad in quads
        if str(quad.predicate) == SKOS_TERMS.notation
        and isinstance(quad.object, ox.Literal)
        and str(quad.subject) in classes
    }


def _chinese_labels(quads: list[ox.Quad]) -> Iterator[tuple[str, str]]:
    for quad in quads:
        value = quad.object
        if str(quad.predicate) != SKOS_TERMS.prefLabel or not isinstance(value, ox.Literal):
            continue
        if value.language == "zh":
            yield str(quad.subject), str(value)


def _parse(path: Path) -> list[ox.Quad]:
    try:
        quads = list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    except (OSError, SyntaxError) as error:
        raise KgError(str(error), where=str(path), remedy="Mend the ontology") from error
    for quad in quads:
        if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode):
            raise KgError(
                "a blank node in the ontology, whose name would differ from run to run",
                where=str(path),
                remedy="Give the node an IRI",
            )
    return quads
