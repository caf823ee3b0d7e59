"""The values that flow between the rooms: frozen, slotted, without rdflib or spaCy.

``Path → Source → Document → Mentions → ReportFacts → triples``. A ``Span`` always counts characters
of the source text as decoded, so ``source.text[span.start:span.end]`` is what was read there.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

# --- reading ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``[start, end)`` of the source text as decoded."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file as it was read: its name within what was built, its text, how it was decoded."""

    name: str
    text: str
    encoding: str
    checksum: str
    """SHA-256 of the file's bytes, hexadecimal."""

    def quote(self, span: Span) -> str:
        """Return the words of the source at ``span``, as printed."""
        return self.text[span.start : span.end]


# --- cleaning -----------------------------------------------------------------------------------


class BlockKind(StrEnum):
    """What a block of the cleaned text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or a paragraph: cleaned characters ``[start, end)`` and the headings above it."""

    kind: BlockKind
    start: int
    end: int
    level: int
    """Of a heading 1, 2 or 3 (``一、``, ``（一）``, ``1.``); of a paragraph 0."""
    path: tuple[str, ...]
    """The headings the block stands under, outermost first."""


@dataclass(frozen=True, slots=True)
class TableLine:
    """One line of a table as printed, with width and brackets normalised one to one."""

    text: str
    start: int
    """Where the line starts in the source: character ``i`` of the text is at ``start + i``."""


@dataclass(frozen=True, slots=True)
class TableRegion:
    """Neighbouring lines that belong to statutory tables, kept apart from the prose."""

    lines: tuple[TableLine, ...]
    heading: str
    """The nearest heading above."""


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned source: prose with a map back to the source, tables and noise set apart.

    ``text`` holds the prose, one line a block. Cleaned character ``i`` was read from source
    characters ``[starts[i], ends[i])``.
    """

    source: Source
    text: str
    starts: array[int]
    ends: array[int]
    blocks: tuple[Block, ...]
    tables: tuple[TableRegion, ...]
    noise: tuple[Span, ...]
    """Stretches that are not the report's words: described pictures, page marks."""

    def span(self, start: int, end: int) -> Span:
        """Map cleaned ``[start, end)`` (not empty) to the source."""
        return Span(self.starts[start], self.ends[end - 1])

    def block_at(self, position: int) -> Block:
        """Return the block that holds the cleaned position.

        Raises:
            IndexError: the position lies outside the text.
        """
        low, high = 0, len(self.blocks)
        while low < high:
            middle = (low + high) // 2
            if self.blocks[middle].end < position:
                low = middle + 1
            else:
                high = middle
        return self.blocks[low]

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield the cleaned ``(start, end)`` of each sentence, its end mark included."""
        for block in self.blocks:
            start = block.start
            for position in range(block.start, block.end):
                if self.text[position] in "。！？!?":
                    yield start, position + 1
                    start = position + 1
            if start < block.end:
                yield start, block.end


# --- codes --------------------------------------------------------------------------------------


class Level(StrEnum):
    """Tiers of administration, and a department of any tier."""

    NATIONAL = "national"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"
    DEPARTMENT = "department"


class Form(StrEnum):
    """Which statutory form a report follows."""

    PROSE = "prose"
    FORM_2019 = "2019"
    FORM_2021 = "2021"


class Relation(StrEnum):
    """What a citation does with the document."""

    LEGAL_BASIS = "legal_basis"
    IMPLEMENTS = "implements"
    ISSUES = "issues"
    REVISES = "revises"
    PLANS = "plans"
    MENTIONS = "mentions"


class MentionKind(StrEnum):
    """How a document is mentioned."""

    TITLE = "title"
    ALIAS = "alias"
    NUMBER = "number"


class Qualifier(StrEnum):
    """How exactly a value is stated: 余, 超过 are at least; 约, 左右 approximate; 不足 at most."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Change(StrEnum):
    """A figure that states growth or decline."""

    INCREASE = "increase"
    DECREASE = "decrease"


class CellStatus(StrEnum):
    """Whether a table states the cell, its sums determine it, or nothing does."""

    REPORTED = "reported"
    DERIVED = "derived"
    MISSING = "missing"


# --- things -------------------------------------------------------------------------------------


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
    document it is: the 《办法》 of one county is not the 《办法》 of another."""


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
    promulgates: str | None = None
    """Key of the document that this one issues or forwards."""
    amends: str | None = None
    repeals: tuple[str, ...] = ()
    """Keys, from the authority file."""


# --- facts --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the body, as far as the report says."""

    address: str | None = None
    postcode: str | None = None
    telephone: str | None = None
    fax: str | None = None
    email: str | None = None
    website: str | None = None


@dataclass(frozen=True, slots=True)
class ReportIdentity:
    """What the report says of itself; ``None`` where it does not."""

    title: str
    title_span: Span
    issuer: Agency | None
    place: Place | None
    level: Level | None
    year: int | None
    issued: date | None
    form: Form
    contact: Contact
    issuer_span: Span | None = None
    issued_span: Span | None = None


@dataclass(frozen=True, slots=True, order=True)
class DocumentMention:
    """Where a cited document is mentioned: a title with its marks, an alias, or a number."""

    span: Span
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Citation:
    """One distinct document in one report, however often it is mentioned."""

    document: CitedDocument
    relation: Relation
    pinpoint: str | None
    is_self: bool
    mentions: tuple[DocumentMention, ...]
    """In the order of the text, at least one."""
    quote: Span
    """The clause that shows the relation."""


@dataclass(frozen=True, slots=True)
class AgencyFact:
    """A body that the report names, and where."""

    agency: Agency
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PolicyFact:
    """A policy or programme that the report names, and where."""

    name: str
    concept: str | None
    """IRI in the vocabulary of policies; ``None`` for one discovered in the text."""
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class YearFact:
    """A calendar year that the prose speaks of, and where."""

    year: int
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Metric:
    """A quantity that the prose states."""

    span: Span
    """The number itself, as printed (2000 in 2000余件); of a zero in words, the words."""
    quote: Span
    """The clause it stands in."""
    indicator: str
    concept: str | None
    """IRI in the vocabulary of indicators, where one fits."""
    value: Decimal
    """万 and 亿 multiplied out; money in 元; percentages as printed (54.22)."""
    unit: str
    """A classifier as written (件, 人次), 元, %, 百分点; empty where the text has none."""
    qualifier: Qualifier
    year: int | None
    subject: str | None
    """Full name of the place or agency it is about."""
    part_of: Span | None = None
    """Span of the metric of which this one is a part."""
    change: Change | None = None
    in_words: bool = False
    """A zero that the report states without a number (未收到, 均未收取任何费用)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a statutory table."""

    table: str
    """Notation of the table in the vocabulary of forms (``applications``)."""
    row: str
    row_group: str | None
    column: str
    row_concept: str
    column_concept: str
    """IRIs in the vocabulary of forms."""
    value: Decimal | None
    unit: str
    status: CellStatus
    span: Span | None
    """Of the printed number; ``None`` unless reported."""
    derivation: str | None = None
    """For a derived value the sum it follows from; for a missing one why it is missing."""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A mention that was found and could not be resolved, with the reason."""

    kind: str
    """``document``, ``number``, ``agency``, ``place``, ``table`` …"""
    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """All that one report states, resolved within the report."""

    source: Source
    report: ReportIdentity
    citations: tuple[Citation, ...] = ()
    agencies: tuple[AgencyFact, ...] = ()
    places: tuple[Place, ...] = ()
    """Every place that the facts name, and the places those belong to."""
    policies: tuple[PolicyFact, ...] = ()
    years: tuple[YearFact, ...] = ()
    metrics: tuple[Metric, ...] = ()
    cells: tuple[Cell, ...] = ()
    unresolved: tuple[Unresolved, ...] = field(default=())
