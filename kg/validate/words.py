"""Finds the words for a finding: the report's source, the fact's name, and what was read."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import pyoxigraph as ox

from kg.graph.terms import DCTERMS, GK, OA, PROV, RDFS, SKOS_TERMS
from kg.model import Span
from kg.validate.statements import Description, NamedGraph, texts

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


def source_name(graph: NamedGraph) -> str:
    """Return the first name of the report's source; of a graph without one its IRI."""
    return min(graph.texts(GK.fileName), default=graph.name)


def report_of(graph: NamedGraph, fact: str) -> str:
    """Return the report that a fact of a shared graph is about; empty where it is about none."""
    reports = graph.describe(fact).get(GK.inReport, ())
    return min((term.value for term in reports if isinstance(term, ox.NamedNode)), default="")


def name_of(graph: NamedGraph, fact: str) -> str:
    """Return the name that the graph gives the fact, empty where it gives none."""
    described = graph.describe(fact)
    if GK.statement in described:
        return _told(described)
    for predicate in _NAMES:
        names = texts(described.get(predicate, ()))
        if names:
            return names[0]
    return ""


def _told(check: Description) -> str:
    """Return a check in words: the claim, what it asks for, what the report has."""
    claim, expected, actual = (
        "".join(texts(check.get(predicate, ()))[:1])
        for predicate in (GK.statement, GK.expected, GK.actual)
    )
    return f"{claim}; the calculation gives {expected}, the report states {actual}"


def quote_of(graph: NamedGraph, fact: str, cited: NamedGraph) -> tuple[str, Span | None]:
    """Return the words of the source that the fact points to, or is, and where they stand.

    What several pieces of the source state is told in their order, and after the report's own words
    those of another one, which stand in ``cited``.
    """
    described = graph.describe(fact)
    quoted = [
        graph.describe(term.value) or cited.describe(term.value)
        for term in described.get(PROV.wasQuotedFrom, ())
        if isinstance(term, ox.NamedNode)
    ]
    if len(quoted) > 1:
        return _quote_several(quoted, report_of(graph, fact))
    pieces = (
        graph.describe(term.value)
        for predicate in _EVIDENCE
        for term in described.get(predicate, ())
        if isinstance(term, ox.NamedNode)
    )
    for evidence in chain((described,), pieces):
        words = texts(evidence.get(OA.exact, ()))
        if words:
            return words[0], _span(evidence)
    return "", None


def _quote_several(pieces: Iterable[Description], report: str) -> tuple[str, Span | None]:
    own: list[tuple[Span, str]] = []
    others: list[tuple[Span, str]] = []
    for piece in pieces:
        span, words = _span(piece), texts(piece.get(OA.exact, ()))
        if span is not None and words:
            sources = {str(source) for source in piece.get(OA.hasSource, ())}
            (own if f"<{report}/text>" in sources else others).append((span, words[0]))
    quote = " … ".join(words for _, words in (*sorted(own), *sorted(others)))
    if not own:
        return quote, None
    return quote, Span(min(span.start for span, _ in own), max(span.end for span, _ in own))


def _span(evidence: Description) -> Span | None:
    """Return the offsets of the evidence; none where just they are what is broken."""
    starts, ends = texts(evidence.get(GK.start, ())), texts(evidence.get(GK.end, ()))
    if len(starts) == len(ends) == 1 and starts[0].isdecimal() and ends[0].isdecimal():
        return Span(int(starts[0]), int(ends[0]))
    return None
