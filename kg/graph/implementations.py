"""What a report shows of documents that carry out others: the statement and its evidence.

The plain triple ``gk:carriesOut`` stands once, in the graph of documents, however many reports show it.
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.graph.ntriples import plain
from kg.graph.scope import ReportScope
from kg.graph.terms import GK, PROV, RDF
from kg.model import CitedDocument, Implementation, LinkedDocument


def add_implementations(scope: ReportScope, linked: Mapping[CitedDocument, LinkedDocument]) -> None:
    """Add one statement for each pair of documents of which the report shows it.

    Raises:
        KeyError: a document is missing from ``linked``.
    """
    shown: set[tuple[str, str]] = set()
    for implementation in sorted(scope.facts.implementations, key=_surest):
        keys = linked[implementation.document].key, linked[implementation.carried_out].key
        if keys[0] != keys[1] and keys not in shown:
            shown.add(keys)
            _add_implementation(scope, keys, implementation)


def _surest(implementation: Implementation) -> tuple[int, int, int, str]:
    grounds = list(type(implementation.ground))
    quote = implementation.quote
    return (grounds.index(implementation.ground), quote.start, quote.end, repr(implementation))


def _add_implementation(
    scope: ReportScope, keys: tuple[str, str], implementation: Implementation
) -> None:
    subject, add = scope.iris.implementation(*keys), scope.lines.add
    add(subject, RDF.type, GK.Implementation)
    add(subject, GK.inReport, scope.report)
    add(subject, GK.implementingDocument, scope.iris.document(keys[0]))
    add(subject, GK.implementedDocument, scope.iris.document(keys[1]))
    add(subject, GK.kind, plain(implementation.ground))
    add(subject, PROV.wasQuotedFrom, scope.evidence(implementation.quote))
