"""Finds the words for a finding: the report's source, the fact's name, and what was read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import pyoxigraph as ox

from kg.graph.terms import DCTERMS, GK, OA, PROV, RDFS, SKOS_TERMS
from kg.model import Span
from kg.validate.statements import Description, describe, graph_name

_NAMES = (SKOS_TERMS.prefLabel, DCTERMS.title, RDFS.label, GK.indicatorPhrase)
# The clause first, which shows most; then the mentions.
_EVIDENCE = (
    PROV.wasQuotedFrom,
    GK.valueMention,
    GK.titleMention,
    GK.numberMention,
    GK.aliasMention,
    GK.mention,
)
_FILE_NAME = re.compile(rb"^<[^>]*> " + re.escape(GK.fileName.encode()) + rb" .*$", re.MULTILINE)


def said_where(graphs: Sequence[bytes], fact: str) -> bytes:
    """Return the graph that says something of the fact; none of them gives an empty graph."""
    start = b"<" + fact.encode() + b"> "
    for graph in graphs:
        if graph.startswith(start) or b"\n" + start in graph:
            return graph
    return b""


@lru_cache(maxsize=64)
def source_name(graph: bytes) -> str:
    """Return the name of the report's source; of a graph without one its IRI."""
    lines = b"\n".join(match[0] for match in _FILE_NAME.finditer(graph))
    names = [
        quad.object.value
        for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS)
        if isinstance(quad.object, ox.Literal)
    ]
    return min(names, default=graph_name(graph))


def name_of(graph: bytes, fact: str) -> str:
    """Return the name that the graph gives the fact, empty where it gives none."""
    described = describe(graph, fact)
    for predicate in _NAMES:
        names = _texts(described, predicate)
        if names:
            return names[0]
    return ""


def quote_of(graph: bytes, fact: str) -> tuple[str, Span | None]:
    """Return the words of the source that the fact points to, or is, and where they stand."""
    described = describe(graph, fact)
    pieces = [fact] + [
        term.value
        for predicate in _EVIDENCE
        for term in described.get(predicate, ())
        if isinstance(term, ox.NamedNode)
    ]
    for piece in pieces:
        evidence = describe(graph, piece)
        words = _texts(evidence, OA.exact)
        if words:
            return words[0], _span(evidence)
    return "", None


def _texts(described: Description, predicate: str) -> list[str]:
    terms = described.get(predicate, ())
    return sorted(term.value for term in terms if isinstance(term, ox.Literal))


def _span(evidence: Description) -> Span | None:
    """The offsets of the evidence; none where just they are what is broken."""
    starts, ends = _texts(evidence, GK.start), _texts(evidence, GK.end)
    if len(starts) == len(ends) == 1 and starts[0].isdecimal() and ends[0].isdecimal():
        return Span(int(starts[0]), int(ends[0]))
    return None
