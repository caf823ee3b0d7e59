"""What reports speak of: places, agencies, documents."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.codes import Level


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """An administrative division or a development zone, by its full name (重庆市长寿区)."""

    name: str
    level: Level
    code: str | None = None
    """Six digits of GB/T 2260, where known."""
    parent: str | None = None
    """Full name of the place it belongs to."""


@dataclass(frozen=True, slots=True, order=True)
class Agency:
    """A named body by its full name (重庆市长寿区人民政府)."""

    name: str
    level: Level
    """The tier it serves; ``DEPARTMENT`` never stands here."""
    place: str | None = None
    """Full name of the place it serves; none for national organs."""
    parent: str | None = None
    """Full name of the body it belongs to (办公厅 to its government)."""


@dataclass(frozen=True, slots=True, order=True)
class CitedDocument:
    """A document as one report knows it: whatever of title, number, issuer and year is stated."""

    title: str | None
    """Without marks and line breaks, inner marks 〈〉."""
    number: str | None
    """Canonical 文号: 〔〕, no spaces."""
    type: str | None
    """Notation of the document type: the word that ends the title (通知, 办法, …)."""
    issuer: str | None
    """Full name of the agency that title, number or context state."""
    year: int | None
    promulgates: str | None = None
    """Title of the document that this one issues or forwards (印发《X》的通知 → X)."""
    version: str | None = None
    """Which version of a revised document is meant, where the authority file tells (2007, 2019)."""
    scope: str | None = None
    """Full name of the citing report's place, where neither title, number nor issuer says whose
    document it is: the 《办法》 of one county is not the 《办法》 of another. Where a bare word says whose
    (市《办法》), the place that it means."""
    cited_in: int | None = None
    """Year of the citing report, where nothing else dates the document: it is no later than the year
    in which that report came out."""


@dataclass(frozen=True, slots=True, order=True)
class LinkedDocument:
    """A document as all reports together know it: one node of the graph."""

    key: str
    """What its IRI is minted from: number, or title with issuer, year or scope."""
    title: str | None
    number: str | None
    type: str | None
    issuer: str | None
    year: int | None
    version: str | None = None
    other_titles: tuple[str, ...] = ()
    """Short and variant titles, sorted."""
    other_numbers: tuple[str, ...] = ()
    level: Level | None = None
    """The tier of the body whose document it is."""
    promulgates: str | None = None
    """Key of the document that this one issues."""
    forwards: str | None = None
    """Key of another body's document that this one forwards."""
    amends: str | None = None
    repeals: tuple[str, ...] = ()
    """Keys, from the authority file."""
    issuer_is_derived: bool = False
    """Whether no report names the issuer and other numbers of the same code tell it."""
