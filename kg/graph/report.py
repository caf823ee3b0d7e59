"""Builds the named graph of one report: the report, its text, its facts and their evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.graph.checks import add_checks
from kg.graph.citations import add_citations
from kg.graph.identity import add_report, add_source
from kg.graph.implementations import add_implementations
from kg.graph.iris import DEFAULT_BASE, ReportIris
from kg.graph.observations import add_cells, add_metrics
from kg.graph.references import add_references, add_unresolved
from kg.graph.scope import ReportScope
from kg.model import CitedDocument, LinkedDocument, ReportFacts


def build_report_graph(
    facts: ReportFacts,
    names: Sequence[str],
    linked: Mapping[CitedDocument, LinkedDocument],
    base: str = DEFAULT_BASE,
) -> bytes:
    """Return the N-Quads of a report's graph, sorted, in UTF-8.

    Args:
        facts: what the report states.
        names: the names that the file was built under; its own name where there are none.
        linked: the catalogue's document for every document that the report cites.
        base: what the IRIs of the data start with.

    Raises:
        KeyError: a cited document is missing from ``linked``.
        UsageError: the base is no absolute IRI that ends in a slash.
    """
    scope = ReportScope(facts, base)
    add_source(scope, names)
    add_report(scope)
    add_citations(scope, linked)
    add_implementations(scope, linked)
    add_references(scope)
    add_metrics(scope)
    add_cells(scope)
    add_checks(scope)
    add_unresolved(scope)
    return scope.lines.as_bytes()


def report_iri(facts: ReportFacts, base: str = DEFAULT_BASE) -> str:
    """Return the IRI of a report, as it is and not as a token."""
    return ReportIris(facts.report.title, facts.source.checksum, base).iri


def report_graph_iri(facts: ReportFacts, base: str = DEFAULT_BASE) -> str:
    """Return the IRI of a report's named graph, as it is and not as a token."""
    return ReportIris(facts.report.title, facts.source.checksum, base).report_graph_iri
