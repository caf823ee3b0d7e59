"""Reads the rows of ``links.rq``: which document promulgates, amends or carries out which other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.errors import KgError
from kg.network.corpus.citations import document_of
from kg.network.corpus.rows import Row, last_part, text_of
from kg.network.values import Node, Term


@dataclass(frozen=True, slots=True, order=True)
class LinkRow:
    """A tie between two documents."""

    source: Node
    target: Node
    relation: Term


def read_links(rows: Iterable[Row]) -> tuple[LinkRow, ...]:
    """Return the ties in plain sorted order, one for each pair and relation.

    Raises:
        KgError: a row lacks a document or the relation, so the store is not what was asked.
    """
    found: dict[tuple[str, str, str], LinkRow] = {}
    for row in sorted(rows, key=lambda row: sorted(row.items())):
        link = _link(row)
        # A document with a second title multiplies rows; the first in sorted order stands.
        found.setdefault((link.source.id, link.target.id, link.relation.name), link)
    return tuple(found[key] for key in sorted(found) if key[0] != key[1])


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
