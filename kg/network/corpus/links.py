"""Reads the rows of ``links.rq``: which document promulgates, amends or carries out which other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from kg.errors import KgError
from kg.network.corpus.citations import document_of
from kg.network.corpus.rows import Row, last_part, text_of
from kg.network.values import Evidence, Node, Term

_CARRIES_OUT: Final = "carriesOut"
"""Name of the relation that reports show, ``gk:carriesOut``."""


@dataclass(frozen=True, slots=True, order=True)
class LinkRow:
    """A tie between two documents."""

    source: Node
    target: Node
    relation: Term
    evidence: tuple[Evidence, ...] = ()
    """What reports say that shows it, sorted; nothing where the titles themselves do."""


def read_links(rows: Iterable[Row], implementations: Iterable[Row]) -> tuple[LinkRow, ...]:
    """Return the ties in plain sorted order, one for each pair and relation.

    Args:
        rows: the rows of ``links.rq``.
        implementations: the rows of ``implementations.rq``, the evidence of one relation.

    Raises:
        KgError: a row lacks a document or the relation, so the store is not what was asked.
    """
    found: dict[tuple[str, str, str], LinkRow] = {}
    for row in sorted(rows, key=lambda row: sorted(row.items())):
        link = _link(row)
        # A document with a second title multiplies rows; the first in sorted order stands.
        found.setdefault((link.source.id, link.target.id, link.relation.name), link)
    shown = _evidence(implementations)
    return tuple(
        replace(found[key], evidence=shown.get(key, ()))
        for key in sorted(found)
        if key[0] != key[1]
    )


def _evidence(rows: Iterable[Row]) -> dict[tuple[str, str, str], tuple[Evidence, ...]]:
    said: defaultdict[tuple[str, str, str], set[Evidence]] = defaultdict(set)
    for row in rows:
        source, target, report, quote = (
            text_of(row, name) for name in ("from", "to", "report", "quote")
        )
        if source and target and report and quote:
            said[source, target, _CARRIES_OUT].add(Evidence(report, _CARRIES_OUT, quote))
    return {key: tuple(sorted(found)) for key, found in said.items()}


def _link(row: Row) -> LinkRow:
    source, target, relation = (text_of(row, name) for name in ("from", "to", "relation"))
    if source is None or target is None or relation is None:
        raise KgError(
            "a tie between documents lacks one of them or its relation",
            where=source or target or "the store",
            remedy="Run kg validate, and build the store again",
        )
    name = last_part(relation)
    return LinkRow(
        document_of(row, source, "from"),
        document_of(row, target, "to"),
        Term(name, text_of(row, "relationLabel") or name, text_of(row, "relationLabelEn") or name),
    )
