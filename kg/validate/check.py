"""Runs the shapes over named graphs and tells the results in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.validate.context import Context
from kg.validate.engine import EngineName, Result, load_engine
from kg.validate.finding import Finding
from kg.validate.shapes import Chapter, read_shapes
from kg.validate.statements import NamedGraph, as_triples
from kg.validate.words import name_of, quote_of, source_name

# What nothing is said of is still found: an agency that only others point to.
_NOWHERE = NamedGraph(b"")


@dataclass(frozen=True, slots=True)
class Validator:
    """The shapes with an engine; ``context`` says what reports may point to.

    Engines compile the shapes once per process, and what a call costs beside its triples is shared
    by all graphs of the call: give reports by the dozen rather than one by one.
    """

    context: Context = field(default_factory=Context)
    engine: EngineName = "shifty"

    def check_reports(self, graphs: Sequence[bytes]) -> tuple[Finding, ...]:
        """Return what is wrong with the named graphs of reports (N-Quads), sorted.

        Raises:
            KgError: a graph cannot be parsed, or the engine cannot evaluate a shape.
        """
        triples = b"".join(map(as_triples, graphs))
        results = load_engine(self.engine, Chapter.REPORT).check(
            triples + self.context.around(triples)
        )
        return _tell(results, graphs, Chapter.REPORT)

    def check_shared(self, graphs: Sequence[bytes]) -> tuple[Finding, ...]:
        """Return what is wrong with the graphs that reports share (N-Quads), sorted.

        They point to each other and to the vocabulary: give all of them at once.

        Raises:
            KgError: a graph cannot be parsed, or the engine cannot evaluate a shape.
        """
        triples = b"".join(map(as_triples, graphs))
        return _tell(
            load_engine(self.engine, Chapter.SHARED).check(triples), graphs, Chapter.SHARED
        )


def _tell(
    results: Iterable[Result], graphs: Sequence[bytes], chapter: Chapter
) -> tuple[Finding, ...]:
    shapes = read_shapes(chapter)
    named = [NamedGraph(graph) for graph in graphs]
    sources: dict[NamedGraph, str] = {}
    findings = []
    for result in results:
        shape = shapes[result.shape]
        graph = next((graph for graph in named if result.focus in graph), _NOWHERE)
        if graph not in sources:
            sources[graph] = source_name(graph)
        quote, span = quote_of(graph, result.focus)
        findings.append(
            Finding(
                severity=shape.severity,
                report=sources[graph],
                fact=result.focus,
                shape=shape.iri,
                component=result.component,
                # Where the fact as a whole is at fault, engines repeat it as the value.
                value="" if result.value == result.focus else result.value,
                kind=shape.kind,
                name=name_of(graph, result.focus),
                path=shape.path,
                message=shape.message,
                remedy=shape.remedy,
                quote=quote,
                span=span,
            )
        )
    return tuple(sorted(findings))
