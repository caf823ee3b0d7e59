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
_RUN = re.compile(rb"(?P<subject><[^>]*>|_:[^ ]+) .*\n?(?:(?P=subject) .*\n?)*")
"""Neighbouring lines about one subject."""

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
    # One graph is the rule, and splitting at a fixed ending is many times faster than matching lines.
    # A raw line end never stands in a literal, so that the ending is always that of a statement.
    *statements, rest = graph.split(b" " + first["graph"] + b" .\n")
    if not rest and len(statements) == graph.count(b"\n"):
        return b" .\n".join((*statements, b""))
    return _QUAD.sub(rb"\g<triple> .", graph)


def object_iris(triples: bytes) -> set[bytes]:
    """Return the IRIs, in angle brackets, that stand as objects of N-Triples."""
    return set(_OBJECT_IRI.findall(triples))


class NamedGraph:
    """A graph's lines by what they are about."""

    def __init__(self, lines: bytes) -> None:
        """Take the N-Quads of one graph, or N-Triples."""
        self.name = graph_name(lines)
        """The IRI of the graph; empty for N-Triples."""
        self.triples = as_triples(lines)
        """N-Triples."""
        self._descriptions: dict[str, Description] = {}

    def __contains__(self, iri: str) -> bool:
        """Tell whether the graph says something of the thing."""
        return bool(self.describe(iri))

    def describe(self, iri: str) -> Description:
        """Return what the graph says of the thing, nothing where it is no subject."""
        # name, words and evidence of a finding are asked for one after the other
        if iri not in self._descriptions:
            self._descriptions[iri] = self._read_description(iri)
        return self._descriptions[iri]

    def _read_description(self, iri: str) -> Description:
        described: dict[str, list[Term]] = {}
        about = b"\n".join(self._runs.get(f"<{iri}>".encode(), ()))
        for quad in ox.parse(about, format=ox.RdfFormat.N_QUADS):
            described.setdefault(str(quad.predicate), []).append(quad.object)
        return {predicate: tuple(sorted(terms, key=str)) for predicate, terms in described.items()}

    def texts(self, predicate: str) -> list[str]:
        """Return the texts that stand with the property anywhere in the graph, sorted."""
        quads = ox.parse(self._lines_with(predicate.encode()), format=ox.RdfFormat.N_QUADS)
        return texts(tuple(quad.object for quad in quads if str(quad.predicate) == predicate))

    @cached_property
    def _runs(self) -> Mapping[bytes, list[memoryview]]:
        """Where the lines about each subject stand: in a graph as it is written, in one place."""
        whole = memoryview(self.triples)
        runs: dict[bytes, list[memoryview]] = {}
        for run in _RUN.finditer(self.triples):
            runs.setdefault(run["subject"], []).append(whole[run.start() : run.end()])
        return runs

    def _lines_with(self, token: bytes) -> bytes:
        """Return the lines that hold the token between blanks."""
        found, at = [], self.triples.find(b" " + token + b" ")
        while at >= 0:
            start = self.triples.rfind(b"\n", 0, at) + 1
            end = self.triples.find(b"\n", at) + 1 or len(self.triples)
            found.append(self.triples[start:end])
            at = self.triples.find(b" " + token + b" ", end)
        return b"".join(found)


def texts(terms: Iterable[Term]) -> list[str]:
    """Return the values of the literals among the terms, sorted."""
    return sorted(term.value for term in terms if isinstance(term, ox.Literal))
