"""The ontology as a page for people, and as files for programs.

Every term with its labels and definition in both languages, what it refines, its domain and range;
then the schemes of the vocabulary with their concepts.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from kg.publish.pages import write_page
from kg.resources import data_folder
from kg.vocabulary import ONTOLOGY

FOLDER: Final = "ontology"
_IRI: Final = URIRef(ONTOLOGY.rstrip("#"))
_KINDS: Final = (
    ("类", "Classes", (OWL.Class,)),
    ("对象属性", "Object properties", (OWL.ObjectProperty,)),
    ("数据属性", "Datatype properties", (OWL.DatatypeProperty,)),
    ("注释属性", "Annotation properties", (OWL.AnnotationProperty,)),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A term that another one points to: its short name, and where it is explained."""

    name: str
    iri: str
    anchor: str
    """On the same page; empty for a term of another vocabulary."""


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property as the page shows it."""

    name: str
    iri: str
    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str
    refines: tuple[Link, ...]
    domain: tuple[Link, ...]
    range: tuple[Link, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The terms of one kind."""

    title_zh: str
    title_en: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme of the vocabulary: its titles, its file, and how many concepts it has."""

    iri: str
    title_zh: str
    title_en: str
    file: str
    concepts: tuple[tuple[str, str, str], ...]
    """Notation, Chinese and English label of each."""


def write_ontology(folder: Path) -> None:
    """Write the page, the Turtle files of ontology and vocabulary, and the shapes of the data."""
    target = folder / FOLDER
    for name in ("ontology", "shapes"):
        source = data_folder(name)
        place = target if name == "ontology" else target / name
        for path in sorted(source.rglob("*.ttl")):
            copy = place / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    graph = _read(sorted(data_folder("ontology").glob("*.ttl")))
    write_page(
        "ontology.html",
        folder,
        f"{FOLDER}/index.html",
        iri=str(_IRI),
        namespace=ONTOLOGY,
        title_zh=_text(graph, _IRI, DCTERMS.title, "zh"),
        title_en=_text(graph, _IRI, DCTERMS.title, "en"),
        definition_zh=_text(graph, _IRI, SKOS.definition, "zh"),
        definition_en=_text(graph, _IRI, SKOS.definition, "en"),
        version=str(graph.value(_IRI, OWL.versionInfo)),
        version_iri=str(graph.value(_IRI, OWL.versionIRI)),
        licence=str(graph.value(_IRI, DCTERMS.license)),
        sections=[_section(graph, *kind) for kind in _KINDS],
        schemes=list(_schemes()),
    )


def _section(graph: Graph, title_zh: str, title_en: str, kinds: tuple[URIRef, ...]) -> Section:
    own = {
        subject
        for kind in kinds
        for subject in graph.subjects(RDF.type, kind)
        if str(subject).startswith(ONTOLOGY)
    }
    return Section(
        title_zh, title_en, tuple(_term(graph, subject) for subject in sorted(own, key=str))
    )


def _term(graph: Graph, subject: Node) -> Term:
    refined = (RDFS.subClassOf, RDFS.subPropertyOf)
    return Term(
        name=str(subject).removeprefix(ONTOLOGY),
        iri=str(subject),
        label_zh=_text(graph, subject, RDFS.label, "zh"),
        label_en=_text(graph, subject, RDFS.label, "en"),
        definition_zh=_text(graph, subject, SKOS.definition, "zh"),
        definition_en=_text(graph, subject, SKOS.definition, "en"),
        refines=_links(graph, (o for p in refined for o in graph.objects(subject, p))),
        domain=_links(graph, graph.objects(subject, RDFS.domain)),
        range=_links(graph, graph.objects(subject, RDFS.range)),
        examples=tuple(sorted(str(o) for o in graph.objects(subject, SKOS.example))),
    )


def _links(graph: Graph, nodes: Iterable[Node]) -> tuple[Link, ...]:
    return tuple(_link(graph, str(node)) for node in sorted(nodes, key=str))


def _link(graph: Graph, iri: str) -> Link:
    own = iri.startswith(ONTOLOGY)
    name = graph.namespace_manager.normalizeUri(iri)
    return Link(name.strip("<>"), iri, iri.removeprefix(ONTOLOGY) if own else "")


def _schemes() -> Iterable[Scheme]:
    for path in sorted((data_folder("ontology") / "vocabulary").glob("*.ttl")):
        graph = _read([path])
        for scheme in sorted(graph.subjects(RDF.type, SKOS.ConceptScheme), key=str):
            members = sorted(graph.subjects(SKOS.inScheme, scheme), key=str)
            yield Scheme(
                iri=str(scheme),
                title_zh=_text(graph, scheme, DCTERMS.title, "zh"),
                title_en=_text(graph, scheme, DCTERMS.title, "en"),
                file=f"vocabulary/{path.name}",
                concepts=tuple(
                    (
                        str(graph.value(member, SKOS.notation) or ""),
                        _text(graph, member, SKOS.prefLabel, "zh"),
                        _text(graph, member, SKOS.prefLabel, "en"),
                    )
                    for member in members
                ),
            )


def _read(paths: Iterable[Path]) -> Graph:
    graph = Graph()
    for path in paths:
        graph.parse(path, format="turtle")
    return graph


def _text(graph: Graph, subject: Node, predicate: URIRef, language: str) -> str:
    found = sorted(
        str(value)
        for value in graph.objects(subject, predicate)
        if isinstance(value, Literal) and value.language == language
    )
    return found[0] if found else ""
