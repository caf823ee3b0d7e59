"""Counts what the published graph holds, piece by piece and without a query over all of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from kg.graph.terms import RDF
from kg.vocabulary import ONTOLOGY, VOCABULARY

_TYPE: Final = RDF.type.encode()
_CONCEPT: Final = f"<{VOCABULARY}".encode()
_OWN: Final = (_CONCEPT, f"<{ONTOLOGY}".encode())


@dataclass(frozen=True, slots=True)
class Counts:
    """How many triples there are of each class and property, which are tokens of N-Triples."""

    types: Counter[bytes] = field(default_factory=Counter)
    properties: Counter[bytes] = field(default_factory=Counter)
    links: Counter[bytes] = field(default_factory=Counter)
    """Triples of each property that lead from the data into the vocabulary."""

    def count(self, lines: Iterable[bytes]) -> set[bytes]:
        """Count N-Triples lines and return their subjects."""
        triples = [line.split(b" ", 2) for line in lines]
        self.properties.update(predicate for _, predicate, _ in triples)
        self.types.update(
            value.removesuffix(b" .\n") for _, predicate, value in triples if predicate == _TYPE
        )
        self.links.update(
            predicate
            for subject, predicate, value in triples
            if value.startswith(_CONCEPT) and not subject.startswith(_OWN)
        )
        return {subject for subject, _, _ in triples}

    def add(self, other: Counts) -> None:
        """Add what was counted elsewhere."""
        self.types.update(other.types)
        self.properties.update(other.properties)
        self.links.update(other.links)


@dataclass(frozen=True, slots=True)
class Statistics:
    """How many triples, subjects, and of each class and property, by IRI."""

    triples: int
    subjects: int
    classes: dict[str, int]
    """Entities of each class."""
    properties: dict[str, int]
    """Triples of each property."""
    links: dict[str, int]
    """Triples of each property that lead from the data into the vocabulary."""

    @classmethod
    def of(cls, counts: Counts, subjects: int) -> Statistics:
        """Return the statistics of so many subjects that these triples are about."""
        return cls(
            triples=counts.properties.total(),
            subjects=subjects,
            classes=_by_iri(counts.types),
            properties=_by_iri(counts.properties),
            links=_by_iri(counts.links),
        )


def _by_iri(counted: Counter[bytes]) -> dict[str, int]:
    return {token.decode()[1:-1]: number for token, number in counted.items()}
