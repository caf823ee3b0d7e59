"""The code's terms against the ontology, both ways, and the ontology's own manners."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph.terms import GK
from kg.resources import data_folder
from kg.vocabulary import ONTOLOGY

FILE = data_folder("ontology") / "gongkai.ttl"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
OWL = "http://www.w3.org/2002/07/owl#"
QB = "http://purl.org/linked-data/cube#"
TERM_TYPES = {
    f"{OWL}{kind}" for kind in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")
} | {f"{QB}DataStructureDefinition"}
QUADS = list(ox.parse(path=str(FILE), format=ox.RdfFormat.TURTLE))
DEFINED = {
    quad.subject.value.removeprefix(ONTOLOGY)
    for quad in QUADS
    if quad.predicate.value == RDF_TYPE
    and quad.object.value in TERM_TYPES
    and quad.subject.value.startswith(ONTOLOGY)
}


def terms_in(folder: Path, pattern: str, prefix: str) -> Iterator[str]:
    """Yield local names of ``gk:`` in files, comments left out."""
    for path in sorted(folder.rglob(pattern)):
        lines = path.read_text(encoding="utf-8").splitlines()
        text = "\n".join(line for line in lines if not line.lstrip().startswith("#"))
        text = re.sub(r'"(?:[^"\\]|\\.)*"', '""', text)
        yield from re.findall(rf"(?<![\w]){prefix}([A-Za-z]\w*)", text)


def used_in_vocabulary() -> set[str]:
    folder = data_folder("ontology")
    return {
        *terms_in(folder / "vocabulary", "*.ttl", "gk:"),
        *terms_in(folder, "alignment.ttl", "gk:"),
    }


def used_in_code() -> set[str]:
    return set(terms_in(Path(__file__).resolve().parents[3] / "kg" / "graph", "*.py", r"GK\."))


def values(name: str, predicate: str) -> list[ox.Literal]:
    return [
        quad.object
        for quad in QUADS
        if quad.subject == ox.NamedNode(ONTOLOGY + name)
        and quad.predicate.value == predicate
        and isinstance(quad.object, ox.Literal)
    ]


def test_every_listed_term_is_defined() -> None:
    assert set(GK) - DEFINED == set()


def test_every_listed_term_is_used_by_the_code() -> None:
    classes_of_types = set(
        terms_in(data_folder("ontology") / "vocabulary", "document-types.ttl", "gk:")
    )
    assert set(GK) - used_in_code() - classes_of_types == set()


def test_every_term_of_the_vocabulary_is_defined() -> None:
    assert used_in_vocabulary() - DEFINED == set()


@pytest.mark.parametrize("folder", ["queries", "shapes"])
def test_every_term_of_queries_and_shapes_is_defined(folder: str) -> None:
    pattern = "*.rq" if folder == "queries" else "*.ttl"
    shapes = set(terms_in(data_folder(folder), pattern, "gk:"))
    assert {name for name in shapes if not name.endswith("Shape")} - DEFINED == set()


def test_every_defined_term_is_used() -> None:
    shapes = set(terms_in(data_folder("shapes"), "*.ttl", "gk:"))
    assert DEFINED - set(GK) - used_in_vocabulary() - shapes == set()


@pytest.mark.parametrize("name", sorted(DEFINED))
def test_a_term_is_explained_in_both_languages(name: str) -> None:
    for predicate in (RDFS + "label", SKOS + "definition"):
        assert sorted(str(each.language) for each in values(name, predicate)) == ["en", "zh"]


@pytest.mark.parametrize("name", sorted(DEFINED))
def test_a_term_says_where_it_is_defined(name: str) -> None:
    about = ox.NamedNode(ONTOLOGY + name)
    defined_by = ox.NamedNode(f"{RDFS}isDefinedBy")
    assert any(quad.subject == about and quad.predicate == defined_by for quad in QUADS)


def test_a_misspelt_term_is_an_error() -> None:
    with pytest.raises(AttributeError, match="gk:inReprot"):
        _ = GK.inReprot
