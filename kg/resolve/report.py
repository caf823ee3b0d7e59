"""Puts together what one report states: identity first, then everything that leans on it."""

from __future__ import annotations

from kg.extract import Mentions
from kg.gazetteer import as_of
from kg.model import ReportFacts, ReportIdentity
from kg.resolve.agencies.facts import resolve_agencies
from kg.resolve.checks.figures import gather_figures
from kg.resolve.checks.within_report import resolve_checks
from kg.resolve.documents.citations import resolve_documents
from kg.resolve.identity import resolve_identity
from kg.resolve.places import places_named
from kg.resolve.policies import resolve_policies
from kg.resolve.quantities.metrics import resolve_metrics
from kg.resolve.tables.cells import resolve_cells
from kg.resolve.years import resolve_years


def resolve(mentions: Mentions) -> ReportFacts:
    """Return the facts of one report.

    Raises:
        InputError: the text is not a report on information disclosure.
    """
    identity = resolve_identity(mentions)
    with as_of(identity.year):
        return _resolve_within(mentions, identity)


def _resolve_within(mentions: Mentions, identity: ReportIdentity) -> ReportFacts:
    """Return the facts that lean on the report's place and year."""
    agencies, unknown_agencies = resolve_agencies(mentions, identity)
    documents = resolve_documents(mentions, identity)
    cells, unaligned_rows = resolve_cells(mentions, identity)
    metrics = resolve_metrics(mentions, identity)
    source = mentions.document.source
    figures = gather_figures(source, identity, metrics, cells, documents.citations)
    return ReportFacts(
        source=source,
        report=identity,
        citations=documents.citations,
        implementations=documents.implementations,
        agencies=agencies,
        places=places_named(identity, agencies, metrics),
        policies=resolve_policies(mentions, identity),
        years=resolve_years(mentions, identity, documents.citations),
        metrics=metrics,
        cells=cells,
        checks=resolve_checks(figures),
        unresolved=tuple(
            sorted(
                (
                    *identity.unresolved,
                    *unknown_agencies,
                    *documents.unresolved,
                    *unaligned_rows,
                ),
                key=lambda found: (found.span, found.kind),
            )
        ),
    )
