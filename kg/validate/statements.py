"""Reads N-Quads and N-Triples as lines: no object per triple where bytes will do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final, TypeAlias

import pyoxigraph as ox

_TERM = rb'(?:<[^>]*>|_:[^ ]+|"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?)'
_QUAD = re.compile(
    rb"^(?P<triple>" + _TERM + rb" <[^>]*> " + _TERM + rb") (?P<graph><[^>]*>|_:[^ ]+) \.$",
    re.MULTILINE,
)
_OBJECT_IRI = re.compile(rb" (<[^>]*>) \.$", re.MULTILINE)

_FEW: Final = 4
"""Things asked of a graph up to which searching its lines is quicker than sorting them out."""

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
    ending, shorter = b" " + first["graph"] + b" .\n", b" .\n"
    triples = graph.replace(ending, shorter)
    replaced = (len(graph) - len(triples)) // (len(ending) - len(shorter))
    if replaced == graph.count(b"\n") and graph.endswith(b"\n"):
        return triples
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
        self._lines = b"\n" + lines
        self._asked = 0
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
        for quad in ox.parse(self._about(iri), format=ox.RdfFormat.N_QUADS):
            described.setdefault(str(quad.predicate), []).append(quad.object)
        return {predicate: tuple(sorted(terms, key=str)) for predicate, terms in described.items()}

    def texts(self, predicate: str) -> list[str]:
        """Return the texts that stand with the property anywhere in the graph, sorted."""
        lines = self._lines_with(b" " + predicate.encode() + b" ")
        quads = ox.parse(lines, format=ox.RdfFormat.N_QUADS)
        return texts(tuple(quad.object for quad in quads if str(quad.predicate) == predicate))

    def _about(self, iri: str) -> bytes:
        # A sound report is asked for a thing or two, a shared graph may be for thousands.
        self._asked += 1
        if self._asked <= _FEW:
            return self._lines_with(f"\n<{iri}> ".encode())
        return b"\n".join(self._by_subject.get(f"<{iri}>".encode(), ()))

    @cached_property
    def _by_subject(self) -> Mapping[bytes, list[bytes]]:
        by_subject: dict[bytes, list[bytes]] = {}
        for line in self._lines.splitlines():
            by_subject.setdefault(line.partition(b" ")[0], []).append(line)
        return by_subject

    def _lines_with(self, token: bytes) -> bytes:
        """Return the lines that hold the token, which may begin with the line end before them."""
        found, at = [], self._lines.find(token)
        while at >= 0:
            start = self._lines.rfind(b"\n", 0, at + 1)
            end = self._lines.find(b"\n", at + 1)
            end = len(self._lines) if end < 0 else end
            found.append(self._lines[start:end])
            at = self._lines.find(token, end)
        return b"".join(found)


def texts(terms: Iterable[Term]) -> list[str]:
    """Return the values of the literals among the terms, sorted."""
    return sorted(term.value for term in terms if isinstance(term, ox.Literal))
