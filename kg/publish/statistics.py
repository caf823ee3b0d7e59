"""Counts what the published graph holds, graph by graph and without a query over all of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from kg.graph.terms import RDF
from kg.store import Store
from kg.vocabulary import ONTOLOGY, VOCABULARY

_TYPE: Final = RDF.type.encode()
_CONCEPT: Final = f"<{VOCABULARY}".encode()
_OWN: Final = (_CONCEPT, f"<{ONTOLOGY}".encode())


@dataclass(slots=True)
class Statistics:
    """How many triples, subjects, and of each class and property, by IRI."""

    triples: int = 0
    subjects: int = 0
    classes: Counter[str] = field(default_factory=Counter)
    """Entities of each class."""
    properties: Counter[str] = field(default_factory=Counter)
    """Triples of each property."""
    links: Counter[str] = field(default_factory=Counter)
    """Triples of each property that lead from the data into the vocabulary."""


def count_statistics(store: Store) -> Statistics:
    """Count over all graphs.

    No triple stands in two graphs and a subject of a report's graph in no other, so only the
    subjects of the graphs that reports share have to be kept in mind.
    """
    counted, types = Statistics(), Counter[bytes]()
    properties, links = Counter[bytes](), Counter[bytes]()
    shared: set[bytes] = set()
    for name in store.graph_names():
        subjects = set()
        for line in store.graph_lines(name):
            subject, predicate, value = line.split(b" ", 2)
            subjects.add(subject)
            properties[predicate] += 1
            if value.startswith(_CONCEPT) and not subject.startswith(_OWN):
                links[predicate] += 1
            if predicate == _TYPE:
                types[value.removesuffix(b" .\n")] += 1
        if name.endswith("/graph"):
            counted.subjects += len(subjects)
        else:
            shared |= subjects
    counted.subjects += len(shared)
    counted.triples = properties.total()
    counted.classes.update({_iri(term): number for term, number in types.items()})
    counted.properties.update({_iri(term): number for term, number in properties.items()})
    counted.links.update({_iri(term): number for term, number in links.items()})
    return counted


def _iri(token: bytes) -> str:
    return token.decode()[1:-1]
