"""Runs the shapes over named graphs and tells the results in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from kg.validate.context import Context
from kg.validate.engine import ENGINES, EngineName, load_engine
from kg.validate.finding import Finding
from kg.validate.result import Result
from kg.validate.shapes import Chapter, read_shapes
from kg.validate.statements import NamedGraph
from kg.validate.words import name_of, quote_of, report_of, source_name

_NOWHERE: Final = NamedGraph(b"")

_QUERY: Final = "SPARQL"


@dataclass(frozen=True, slots=True)
class Validator:
    """The shapes with an engine; ``context`` says what reports may point to.

    Engines compile the shapes once per process.
    """

    context: Context = field(default_factory=Context)
    engine: EngineName = ENGINES[0]

    def check_reports(self, graphs: Sequence[bytes]) -> tuple[Finding, ...]:
        """Return what is wrong with the named graphs of reports (N-Quads), sorted.

        Raises:
            KgError: a graph cannot be parsed, or the engine cannot evaluate a shape.
        """
        # One by one: a report leans on no other, and engines take longer for two at once.
        return tuple(sorted(finding for graph in graphs for finding in self._check_report(graph)))

    def check_shared(self, graphs: Sequence[bytes], cited: bytes = b"") -> tuple[Finding, ...]:
        """Return what is wrong with the graphs that reports share (N-Quads), sorted.

        They point to each other and to the vocabulary: give all of them at once. ``cited`` is what
        reports say of the figures and words of their checks (``cited_by_checks``, N-Triples).

        Raises:
            KgError: a graph cannot be parsed, or the engine cannot evaluate a shape.
        """
        shared = [*map(NamedGraph, graphs)]
        triples = b"".join(graph.triples for graph in shared)
        results = load_engine(self.engine, Chapter.SHARED).check(triples + cited)
        return tuple(sorted(_tell(results, shared, Chapter.SHARED, NamedGraph(cited))))

    def _check_report(self, nquads: bytes) -> Iterator[Finding]:
        graph = NamedGraph(nquads)
        around = self.context.around(graph.triples)
        results = load_engine(self.engine, Chapter.REPORT).check(graph.triples + around)
        yield from _tell(results, [graph], Chapter.REPORT)


def _tell(
    results: Iterable[Result],
    graphs: Sequence[NamedGraph],
    chapter: Chapter,
    cited: NamedGraph = _NOWHERE,
) -> Iterator[Finding]:
    """Tell each result in the words of the graph that describes the fact."""
    shapes, source_of = read_shapes(chapter), cache(source_name)
    # What nothing is said of is still found: an agency that only others point to.
    otherwise = graphs[0] if len(graphs) == 1 else _NOWHERE
    for result in results:
        # A query is put once to a whole report, or to a class, and names the facts at fault.
        known = (result.value, result.focus) if result.component == _QUERY else (result.focus,)
        graph = next((g for thing in known for g in graphs if thing in g), otherwise)
        fact, value = _blame(result, graph)
        shape = shapes[result.shape]
        quote, span = quote_of(graph, fact, cited)
        yield Finding(
            severity=shape.severity,
            report=source_of(graph) if chapter is Chapter.REPORT else _about(graph, fact),
            fact=fact,
            shape=shape.iri,
            component=result.component,
            value=value,
            kind=shape.kind,
            name=name_of(graph, fact),
            path=shape.path,
            message=shape.message,
            remedy=shape.remedy,
            quote=quote,
            span=span,
        )


def _about(graph: NamedGraph, fact: str) -> str:
    """Return the report that a shared fact is about, else the graph that it stands in."""
    return report_of(graph, fact) or graph.name


def _blame(result: Result, graph: NamedGraph) -> tuple[str, str]:
    """Return the fact at fault and the value that breaks it."""
    if result.value == result.focus:  # where a fact as a whole is at fault, engines repeat it
        return result.focus, ""
    if result.component == _QUERY and result.value in graph:
        return result.value, ""
    return result.focus, result.value
