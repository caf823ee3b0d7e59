"""Reads N-Quads and N-Triples as lines: no object per triple where bytes will do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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


def lines_about(graph: bytes, iri: str) -> Iterator[bytes]:
    """Yield the lines whose subject is ``iri``, wherever they stand."""
    start = b"<" + iri.encode() + b"> "
    position = 0 if graph.startswith(start) else graph.find(b"\n" + start) + 1
    while graph.startswith(start, position):
        end = graph.find(b"\n", position) + 1 or len(graph)
        yield graph[position:end]
        position = end if graph.startswith(start, end) else graph.find(b"\n" + start, end - 1) + 1
        if not position:
            return


def describe(graph: bytes, iri: str) -> Description:
    """Return what the graph says of ``iri``, nothing where it is no subject."""
    described: dict[str, list[Term]] = {}
    lines = b"".join(lines_about(graph, iri))
    for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS):
        described.setdefault(str(quad.predicate), []).append(quad.object)
    return {predicate: tuple(sorted(terms, key=str)) for predicate, terms in described.items()}
