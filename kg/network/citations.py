"""Reads the rows of ``citations.rq`` as citations: who cites what, how and in what words.

Text from reports is made plain here, once, so that no format has to fear a control character.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final, TypeAlias

from kg.errors import KgError
from kg.network.values import Node, NodeKind

Row: TypeAlias = Mapping[str, str]
Rows: TypeAlias = Callable[[str], Iterable[Row]]
"""Runs a SPARQL SELECT and yields each solution as plain text; an unbound variable is absent."""

# Control characters and halves of surrogate pairs are not allowed in XML 1.0 (section 2.2); marks
# that turn the direction of writing could make one title read as another.
_UNPRINTABLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]+"
)


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
    return resources.files(__package__).joinpath("citations.rq").read_text(encoding="utf-8")


def read_citations(rows: Rows) -> tuple[CitationRow, ...]:
    """Return the citations in plain sorted order, one for each report and document.

    Raises:
        KgError: a row lacks a report, a document or a relation, so the store is not what was asked.
    """
    found: dict[tuple[str, str], CitationRow] = {}
    for row in rows(citations_query()):
        citation = _citation(row)
        key = (citation.report.id, citation.document.id)
        # A second title or quotation multiplies rows; the same one has to win on every machine.
        if key not in found or _rank(citation) < _rank(found[key]):
            found[key] = citation
    return tuple(found[key] for key in sorted(found))


def plain(text: str) -> str:
    """Return the text with what cannot be printed turned into single spaces.

    >>> plain("政府\\x00信息\\u202e公开")
    '政府 信息 公开'
    """
    return _UNPRINTABLE.sub(" ", text).strip()


def _rank(citation: CitationRow) -> tuple[str, ...]:
    report, document = citation.report, citation.document
    fields = (document.title, document.number, document.type, document.issuer, report.title)
    return (*(text or "" for text in fields), str(document.year), citation.relation, citation.quote)


def _citation(row: Row) -> CitationRow:
    report, document, relation = (_text(row, name) for name in ("report", "document", "relation"))
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
            label=_text(row, "reportTitle") or _last_part(report),
            title=_text(row, "reportTitle"),
            issuer=_text(row, "publisher"),
            place=_text(row, "place"),
            level=_text(row, "level"),
            year=_year(row, "reportYear"),
        ),
        document=Node(
            id=document,
            kind=NodeKind.DOCUMENT,
            label=_text(row, "title") or _text(row, "number") or _last_part(document),
            title=_text(row, "title"),
            number=_text(row, "number"),
            type=_text(row, "type"),
            issuer=_text(row, "issuer"),
            year=_year(row, "documentYear"),
        ),
        relation=relation,
        mentions=_count(row, "mentions"),
        quote=_text(row, "quote") or "",
    )


def _text(row: Row, name: str) -> str | None:
    return plain(row.get(name) or "") or None


def _last_part(iri: str) -> str:
    return re.split("[/#]", iri.rstrip("/#"))[-1] or iri


def _year(row: Row, name: str) -> int | None:
    """Read an ``xsd:gYear``, or the year that starts a longer date."""
    found = re.match(r"-?\d{4}", row.get(name) or "")
    return int(found.group()) if found else None


def _count(row: Row, name: str) -> int:
    digits = row.get(name) or ""
    return int(digits) if digits.isascii() and digits.isdigit() else 1
