"""Loads the SKOS schemes of ``ontology/vocabulary`` as plain values, and names the namespaces.

The vocabulary is the configuration: extractors match against the labels given here, so that a new
indicator, department or form is a few lines of Turtle and no Python. This is the one room below
``graph`` that parses RDF; what it hands out are strings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

import pyoxigraph as ox

from kg.errors import KgError
from kg.resources import data_folder

ONTOLOGY: Final = "https://w3id.org/gongkai/ontology#"
VOCABULARY: Final = "https://w3id.org/gongkai/vocabulary/"
Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a SKOS scheme, with the labels that reports use for it."""

    iri: str
    notation: str
    label: str
    """``skos:prefLabel`` in Chinese."""
    label_en: str
    alt_labels: tuple[str, ...]
    """``skos:altLabel`` in Chinese: other words for it, in plain sorted order."""
    hidden_labels: tuple[str, ...]
    """``skos:hiddenLabel``: damaged or wrapped spellings."""
    broader: str | None
    properties: Mapping[str, tuple[str, ...]]
    """Values of the ontology's own properties (``gk:``), by local name, sorted."""

    @property
    def labels(self) -> tuple[str, ...]:
        """Every Chinese label, the preferred one first."""
        return (self.label, *self.alt_labels, *self.hidden_labels)

    def value(self, name: str) -> str | None:
        """Return the only value of a ``gk:`` property, or ``None`` where there is none."""
        values = self.properties.get(name, ())
        return values[0] if values else None


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows (or groups of rows) and columns of the forms whose figures count what an indicator does."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    """IRIs, sorted."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which figures of prose, tables and years are the same thing."""

    tallies: Mapping[str, tuple[Tally, ...]]
    """By the indicator's IRI; a report has the cells of one form, and they sum to the indicator."""
    carried_from: Mapping[str, str]
    """The indicator of what the year before carried out, by that of what is carried in."""


@cache
def load_alignment() -> Alignment:
    """Return what ``ontology/alignment.ttl`` says of the indicators and the rows of the forms.

    A row that is a close match counts the indicator in the column of the year of its table.

    Raises:
        KgError: the file is missing or is no Turtle.
    """
    concepts = (*load_scheme("forms"), *load_scheme("annexes"))
    of_year = {
        column for concept in concepts for column in concept.properties.get("totalColumn", ())
    }
    tallies: dict[str, tuple[Tally, ...]] = {}
    carried_from = {}
    for iri, about in _statements(data_folder("ontology") / "alignment.ttl").items():
        said = _own_properties(about)
        matches = [
            t.value for t in about.get(SKOS + "closeMatch", []) if isinstance(t, ox.NamedNode)
        ]
        ways = (
            Tally(tuple(sorted(matches)), tuple(sorted(of_year))),
            Tally(said.get("countedInRow", ()), said.get("countedInColumn", ())),
        )
        tallies[iri] = tuple(way for way in ways if way.rows)
        if "carriedFrom" in said:
            carried_from[iri] = said["carriedFrom"][0]
    return Alignment(MappingProxyType(tallies), MappingProxyType(carried_from))


@cache
def load_scheme(name: str) -> tuple[Concept, ...]:
    """Return the concepts of ``ontology/vocabulary/<name>.ttl``, ordered by notation.

    Raises:
        KgError: the file is missing, is no Turtle, or a concept lacks notation or labels.
    """
    path = data_folder("ontology") / "vocabulary" / f"{name}.ttl"
    statements = _statements(path)
    concepts = [
        _concept(iri, about, str(path))
        for iri, about in statements.items()
        if SKOS + "notation" in about and SKOS + "inScheme" in about
    ]
    return tuple(sorted(concepts, key=lambda concept: (concept.notation, concept.iri)))


def _statements(path: Path) -> dict[str, dict[str, list[Term]]]:
    """Return what a file of Turtle says, by subject and predicate."""
    try:
        quads = list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    except (OSError, SyntaxError) as error:
        raise KgError(str(error), where=str(path), remedy="Mend the vocabulary") from error
    statements: dict[str, dict[str, list[Term]]] = {}
    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode):
            about = statements.setdefault(quad.subject.value, {})
            about.setdefault(quad.predicate.value, []).append(quad.object)
    return statements


def _own_properties(about: Mapping[str, list[Term]]) -> Mapping[str, tuple[str, ...]]:
    """Return the values of the ontology's own properties by local name, sorted."""
    return MappingProxyType(
        {
            predicate.removeprefix(ONTOLOGY): tuple(
                sorted(t.value for t in terms if isinstance(t, ox.NamedNode | ox.Literal))
            )
            for predicate, terms in about.items()
            if predicate.startswith(ONTOLOGY)
        }
    )


def _concept(iri: str, about: Mapping[str, list[Term]], where: str) -> Concept:
    def texts(predicate: str, language: str) -> tuple[str, ...]:
        return tuple(
            sorted(
                term.value
                for term in about.get(SKOS + predicate, [])
                if isinstance(term, ox.Literal) and (term.language or "zh") == language
            )
        )

    chinese, english = texts("prefLabel", "zh"), texts("prefLabel", "en")
    if not chinese or not english:
        raise KgError(
            f"<{iri}> lacks a skos:prefLabel in Chinese or English",
            where=where,
            remedy="Give every concept both labels",
        )
    broader = [t.value for t in about.get(SKOS + "broader", []) if isinstance(t, ox.NamedNode)]
    return Concept(
        iri=iri,
        notation=texts("notation", "zh")[0],
        label=chinese[0],
        label_en=english[0],
        alt_labels=texts("altLabel", "zh"),
        hidden_labels=texts("hiddenLabel", "zh"),
        broader=broader[0] if broader else None,
        properties=_own_properties(about),
    )
