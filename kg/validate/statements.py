"""Reads N-Quads and N-Triples as lines: no object per triple where bytes will do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeAlias

import pyoxigraph as ox

_TERM = rb'(?:<[^>]*>|_:[^ ]+|"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?)'
_QUAD = re.compile(
    rb"^(?P<triple>" + _TERM + rb" <[^>]*> " + _TERM + rb") (?P<graph><[^>]*>|_:[^ ]+) \.$",
    re.MULTILINE,
)
_OBJECT_IRI = re.compile(rb" (<[^>]*>) \.$", re.MULTILINE)

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

Description: TypeAlias = Mapping[str, tuple[Term, ...]]
"""What is said of one subject: the objects, sorted, by property as ``kg.graph.terms`` writes it."""


def graph_name(graph: bytes) -> str:
    """Return the IRI of the graph that the first line names; empty for N-Triples."""
    first = _QUAD.match(graph)
    return first["graph"].decode().strip("<>") if first else ""


def as_triples(graph: bytes) -> bytes:
    """Return N-Quads as N-Triples; what is N-Triples already stays as it is."""
    first = _QUAD.match(graph)
    if first is None:
        return graph
    # One graph is the rule, and replacing a fixed ending is many times faster than matching lines.
    # A raw line end never stands in a literal, so that the ending is always that of a statement.
    ending = b" " + first["graph"] + b" .\n"
    if graph.count(ending) == graph.count(b"\n") and graph.endswith(b"\n"):
        return graph.replace(ending, b" .\n")
    return _QUAD.sub(rb"\g<triple> .", graph)


def object_iris(triples: bytes) -> set[bytes]:
    """Return the IRIs, in angle brackets, that stand as objects of N-Triples."""
    return set(_OBJECT_IRI.findall(triples))


class NamedGraph:
    """A graph's lines by what they are about, sorted out when first asked for."""

    def __init__(self, lines: bytes) -> None:
        """Take the N-Quads of one graph, or N-Triples."""
        self._lines = lines

    @cached_property
    def name(self) -> str:
        """The IRI of the graph; empty for N-Triples."""
        return graph_name(self._lines)

    @cached_property
    def _by_subject(self) -> Mapping[bytes, list[bytes]]:
        by_subject: dict[bytes, list[bytes]] = {}
        for line in self._lines.splitlines():
            by_subject.setdefault(line.partition(b" ")[0], []).append(line)
        return by_subject

    def __contains__(self, iri: str) -> bool:
        """Tell whether the graph says something of the thing."""
        return f"<{iri}>".encode() in self._by_subject

    def describe(self, iri: str) -> Description:
        """Return what the graph says of the thing, nothing where it is no subject."""
        lines = b"\n".join(self._by_subject.get(f"<{iri}>".encode(), ()))
        described: dict[str, list[Term]] = {}
        for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS):
            described.setdefault(str(quad.predicate), []).append(quad.object)
        return {predicate: tuple(sorted(terms, key=str)) for predicate, terms in described.items()}

    def texts(self, predicate: str) -> list[str]:
        """Return the texts that stand with the property anywhere in the graph, sorted."""
        token = b" " + predicate.encode() + b" "
        lines = b"\n".join(line for line in self._lines.splitlines() if token in line)
        quads = ox.parse(lines, format=ox.RdfFormat.N_QUADS)
        return texts(tuple(quad.object for quad in quads if str(quad.predicate) == predicate))


def texts(terms: Iterable[Term]) -> list[str]:
    """Return the values of the literals among the terms, sorted."""
    return sorted(term.value for term in terms if isinstance(term, ox.Literal))
