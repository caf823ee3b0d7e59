"""What one report states, each fact with the span that states it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kg.model.checks import Check
from kg.model.codes import (
    CellStatus,
    Change,
    Form,
    Ground,
    Level,
    MentionKind,
    Qualifier,
    Relation,
    YearRole,
)
from kg.model.ranges import Range
from kg.model.source import Source, Span
from kg.model.things import Agency, CitedDocument, Place


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
    unresolved: tuple[Unresolved, ...] = ()
    """What it leaves open: which of several places, a second report in the text."""


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
    """The articles cited, in normal form (第二十条第一款第（三）项、第二十一条)."""
    is_self: bool
    mentions: tuple[DocumentMention, ...]
    """In the order of the text, at least one."""
    quote: Span
    """The clause that shows the relation."""


@dataclass(frozen=True, slots=True)
class Implementation:
    """A cited document that carries out another one, cited or only named in its title."""

    document: CitedDocument
    carried_out: CitedDocument
    ground: Ground
    quote: Span
    """The words that show it."""


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
class YearUse:
    """Where the report speaks of a year, and what for."""

    span: Span
    role: YearRole | None
    """``None`` where the report's own year is not known and nothing else tells."""
    relative: bool
    """Counted from another year (去年, 同比) and not printed."""


@dataclass(frozen=True, slots=True)
class YearFact:
    """A calendar year that the prose speaks of."""

    year: int
    uses: tuple[YearUse, ...]
    """In the order of the text."""

    @property
    def mentions(self) -> tuple[Span, ...]:
        """Where the year itself is printed; none for a year that is only counted to."""
        return tuple(use.span for use in self.uses if not use.relative)


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
    precision: Decimal = Decimal(0)
    """What one counts for in the last digit of a rounded number: 100 in 1.21万, 0.01 in 54.22%; 0 of a
    whole count."""

    @property
    def range(self) -> Range:
        """Where the count may lie that is printed so."""
        return Range.of(self.value, self.precision, self.qualifier)


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
    multiple: Decimal = Decimal(1)
    """What one of the unit counts for in the unit of the prose: 10000 of 万元."""
    precision: Decimal = Decimal(0)
    """What one counts for in the last digit of a rounded number, in the unit of the cell."""

    @property
    def range(self) -> Range | None:
        """Where what is printed so may lie, in the unit of the cell; ``None`` of a missing cell."""
        if self.value is None:
            return None
        return Range.of(self.value, self.precision, Qualifier.EXACT)


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
    implementations: tuple[Implementation, ...] = ()
    agencies: tuple[AgencyFact, ...] = ()
    places: tuple[Place, ...] = ()
    """Every place that the facts name, and the places those belong to."""
    policies: tuple[PolicyFact, ...] = ()
    years: tuple[YearFact, ...] = ()
    metrics: tuple[Metric, ...] = ()
    cells: tuple[Cell, ...] = ()
    checks: tuple[Check, ...] = ()
    """The relations among metrics and cells, those that hold and those that do not."""
    unresolved: tuple[Unresolved, ...] = field(default=())
