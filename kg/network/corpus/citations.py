"""Reads the rows of ``citations.rq`` as citations: who cites what, how and in what words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.errors import KgError
from kg.network.corpus.rows import Row, count_of, last_part, read_query, text_of, year_of
from kg.network.values import Node, NodeKind


@dataclass(frozen=True, slots=True, order=True)
class CitationRow:
    """One document cited by one report."""

    report: Node
    document: Node
    relation: str
    mentions: int
    quote: str


@cache
def citations_query() -> str:
    """Return the SPARQL that finds every citation of a store."""
    return read_query("citations")


def read_citations(rows: Iterable[Row]) -> tuple[CitationRow, ...]:
    """Return the citations in plain sorted order, one for each report and document.

    Raises:
        KgError: a row lacks a report, a document or a relation, so the store is not what was asked.
    """
    found: dict[tuple[str, str], CitationRow] = {}
    for row in rows:
        citation = _citation(row)
        key = (citation.report.id, citation.document.id)
        # A second title or quotation multiplies rows; the same one has to win on every machine.
        if key not in found or _rank(citation) < _rank(found[key]):
            found[key] = citation
    return tuple(found[key] for key in sorted(found))


def document_of(row: Row, iri: str, prefix: str = "") -> Node:
    """Return the document whose cells start with ``prefix``, as ``fromTitle`` does."""
    names = ("title", "number", "type", "issuer", "issuerId")
    columns = {name: f"{prefix}{name[0].upper()}{name[1:]}" if prefix else name for name in names}
    title, number = text_of(row, columns["title"]), text_of(row, columns["number"])
    return Node(
        id=iri,
        kind=NodeKind.DOCUMENT,
        label=title or number or last_part(iri),
        title=title,
        number=number,
        type=text_of(row, columns["type"]),
        issuer=text_of(row, columns["issuer"]),
        agency=text_of(row, columns["issuerId"]),
        level=text_of(row, f"{prefix or 'document'}Level"),
        year=year_of(row, f"{prefix or 'document'}Year"),
    )


def _rank(citation: CitationRow) -> tuple[str, ...]:
    report, document = citation.report, citation.document
    fields = (
        *(document.title, document.number, document.type, document.issuer, document.agency),
        *(report.title, report.place, report.issuer),
    )
    return (*(text or "" for text in fields), str(document.year), citation.relation, citation.quote)


def _citation(row: Row) -> CitationRow:
    report, document, relation = (text_of(row, name) for name in ("report", "document", "relation"))
    if report is None or document is None or relation is None:
        raise KgError(
            "a citation lacks its report, its document or its relation",
            where=report or document or "the store",
            remedy="Run kg validate, and build the store again",
        )
    return CitationRow(
        report=Node(
            id=report,
            kind=NodeKind.REPORT,
            label=text_of(row, "reportTitle") or last_part(report),
            title=text_of(row, "reportTitle"),
            issuer=text_of(row, "publisher"),
            agency=text_of(row, "publisherId"),
            place=text_of(row, "place"),
            place_id=text_of(row, "placeId"),
            level=text_of(row, "level"),
            year=year_of(row, "reportYear"),
        ),
        document=document_of(row, document),
        relation=relation,
        mentions=count_of(row, "mentions"),
        quote=text_of(row, "quote") or "",
    )
