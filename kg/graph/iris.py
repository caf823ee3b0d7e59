"""Mints every IRI of the data, from what a thing is: no counters, no order, no clock.

All functions return N-Quads tokens unless their name says otherwise.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from kg.errors import UsageError
from kg.graph.ntriples import iri
from kg.model import Cell, CellPlace, Span
from kg.vocabulary import VOCABULARY

DEFAULT_BASE: Final = "https://w3id.org/gongkai/"

_BASE: Final = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*://[^\x00-\x20<>"{}|^`\\?#\ud800-\udfff]+/')
_NOT_IN_SEGMENT: Final = re.compile(
    # RFC 3987 isegment, without the blanks and writing-direction marks that it would let through
    r"[^A-Za-z0-9\-._~!$&'()*+,;=:@"
    r"\u00A1-\u167F\u1681-\u1FFF\u2010-\u2027\u2030-\u205E\u2070-\u2FFF\u3001-\uD7FF"
    r"\uF900-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFEF\U00010000-\U0001FFFD\U00020000-\U0002FFFD"
    r"\U00030000-\U0003FFFD]"
)


def check_base(base: str) -> str:
    """Return the base of the data's IRIs.

    Raises:
        UsageError: it is no absolute IRI that ends in a slash.
    """
    if _BASE.fullmatch(base) is None:
        raise UsageError(
            f"{base!r} cannot be the base of IRIs",
            remedy=f"Give an absolute IRI without ? and # that ends in /, such as {DEFAULT_BASE}",
        )
    return base


@lru_cache(maxsize=8192)
def segment(name: str) -> str:
    """Return a name as one segment of a path, with only what must be encoded percent-encoded.

    >>> segment("云政发〔2013〕46号")
    '云政发〔2013〕46号'
    >>> segment("信息公开/年报 100%")
    '信息公开%2F年报%20100%25'
    """
    encoded = _NOT_IN_SEGMENT.sub(lambda found: _percent(found[0]), name)
    if not encoded.strip("."):  # "", "." and ".." are steps of a path, not names
        return encoded.replace(".", "%2E") or "-"
    return encoded


def _percent(character: str) -> str:
    return quote(character, safe="", errors="replace")


@lru_cache(maxsize=1024)
def concept(scheme: str, notation: str) -> str:
    """Return the concept of a scheme of the vocabulary."""
    return f"<{VOCABULARY}{scheme}/{segment(notation)}>"


class SharedIris:
    """IRIs of what reports share."""

    __slots__ = ("base",)

    def __init__(self, base: str) -> None:
        """Take the base of the data's IRIs.

        Raises:
            UsageError: it is no absolute IRI that ends in a slash.
        """
        self.base = check_base(base)

    def graph_iri(self, name: str) -> str:
        """Return the IRI of a graph of shared things, as it is and not as a token."""
        return f"{self.base}graph/{name}"

    def document(self, key: str) -> str:
        """Return the document of a key of the catalogue."""
        return f"<{self.base}document/{segment(key)}>"

    def agency(self, name: str) -> str:
        """Return the agency of a full name."""
        return f"<{self.base}agency/{segment(name)}>"

    def agency_change(self, result: str, year: int | None) -> str:
        """Return the reform of a year, where it is known, from which an agency resulted."""
        when = f"/{year:04d}" if year is not None else ""
        return f"<{self.base}agency-change/{segment(result)}{when}>"

    def place(self, name: str) -> str:
        """Return the place of a full name.

        The name and not the code: reports name places that no code list holds, codes change when a
        county becomes a district, and a place must be one node for those who know its code and
        those who do not.
        """
        return f"<{self.base}place/{segment(name)}>"

    def policy(self, name: str, concept_iri: str | None) -> str:
        """Return the vocabulary's concept of a policy, else one minted from its name."""
        return iri(concept_iri) if concept_iri else f"<{self.base}policy/{segment(name)}>"

    def indicator(self, phrase: str, concept_iri: str | None) -> str:
        """Return the vocabulary's concept of an indicator, else one minted from the phrase."""
        return iri(concept_iri) if concept_iri else f"<{self.base}indicator/{segment(phrase)}>"

    def standing(self, name: str, code: str, first: int | None) -> str:
        """Return how a place stood under a code from a year on, or since before the table begins."""
        since = f"-{first}" if first is not None else ""
        return f"<{self.base}place/{segment(name)}/standing/{code}{since}>"

    def year(self, year: int) -> str:
        """Return a calendar year."""
        return f"<{self.base}year/{year:04d}>"

    def scheme(self, name: str) -> str:
        """Return the scheme of the policies or indicators that the data speaks of."""
        return f"<{self.base}scheme/{name}>"

    def dataset(self, name: str) -> str:
        """Return the data set of the metrics or of the cells."""
        return f"<{self.base}dataset/{name}>"

    def run(self, version: str) -> str:
        """Return the activity of this version of the software."""
        return f"<{self.base}run/{segment(version)}>"


class ReportIris(SharedIris):
    """IRIs of one report and of what lies under it."""

    __slots__ = ("iri", "report", "text")

    def __init__(self, title: str, checksum: str, base: str) -> None:
        """Mint the report's own IRI from its title and the checksum of its file.

        Raises:
            UsageError: the base is no absolute IRI that ends in a slash.
        """
        super().__init__(base)
        self.iri = f"{self.base}report/{segment(f'{title}-{checksum[:8]}')}"
        self.report = f"<{self.iri}>"
        self.text = f"<{self.iri}/text>"

    @property
    def report_graph_iri(self) -> str:
        """The IRI of the report's named graph, as it is and not as a token."""
        return f"{self.iri}/graph"

    @property
    def contact(self) -> str:
        """How to reach the body that reports."""
        return f"<{self.iri}/contact>"

    def evidence(self, span: Span) -> str:
        """Return the words at ``span``, by an RFC 5147 fragment of the source text."""
        return f"<{self.iri}/text#char={span.start},{span.end}>"

    def citation(self, key: str) -> str:
        """Return the citation of the document with this key."""
        return f"<{self.iri}/citation/{segment(key)}>"

    def implementation(self, document: str, carried_out: str) -> str:
        """Return the statement that one document, by its key, carries out the other."""
        return f"<{self.iri}/implementation/{segment(document)}/{segment(carried_out)}>"

    def reference(self, kind: str, name: str) -> str:
        """Return the reference to an agency, policy or year."""
        return f"<{self.iri}/{kind}/{segment(name)}>"

    def year_mention(self, year: int, span: Span) -> str:
        """Return the mention of a year at ``span``, where 近三年 mentions several."""
        return f"<{self.iri}/year/{year:04d}/{span.start}-{span.end}>"

    def metric(self, start: int) -> str:
        """Return the metric whose number starts at this character of the source."""
        return f"<{self.iri}/metric/{start}>"

    def cell(self, cell: Cell | CellPlace) -> str:
        """Return a cell by table, row and column."""
        path = _cell_path(cell.table, cell.row_concept, cell.column_concept)
        return f"<{self.iri}/cell/{path}>"

    def check(self, kind: str, key: str) -> str:
        """Return a check by its kind and the figures it relates."""
        return f"<{self.iri}/check/{segment(kind)}/{segment(key)}>"

    def unresolved(self, kind: str, span: Span) -> str:
        """Return a mention that could not be resolved."""
        return f"<{self.iri}/unresolved/{segment(kind)}/{span.start}-{span.end}>"


@lru_cache(maxsize=4096)
def _cell_path(table: str, row_concept: str, column_concept: str) -> str:
    """Return table, row and column as segments; the cells of the forms are the same in all reports."""
    row, column = (segment(each.rpartition("/")[2]) for each in (row_concept, column_concept))
    return f"{segment(table)}/{row}/{column}"
