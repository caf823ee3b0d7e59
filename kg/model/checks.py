"""Relations among figures that reports promise (勾稽关系), and whether they keep them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.model.codes import Change, CheckKind, CheckRule, FigureRole
from kg.model.ranges import Range
from kg.model.source import Span


@dataclass(frozen=True, slots=True, order=True)
class CellPlace:
    """A cell of a statutory table, by the form and not by where it is printed."""

    table: str
    """Notation of the table in the vocabulary of forms."""
    row_concept: str
    column_concept: str
    """IRIs in the vocabulary of forms."""


@dataclass(frozen=True, slots=True)
class FigurePlace:
    """Where a figure of a report stands: in the prose or in a table."""

    metric: Span | None = None
    """Of the number of a metric."""
    cell: CellPlace | None = None


@dataclass(frozen=True, slots=True)
class UsedFigure:
    """A figure that takes part in a check, and as what."""

    role: FigureRole
    place: FigurePlace


@dataclass(frozen=True, slots=True)
class Check:
    """One relation: what the other figures ask for, and what stands there."""

    key: str
    """What tells it from the other checks of its kind: the figures and the relation."""
    rule: CheckRule
    """What is worked out from the figures, and how it is compared."""
    statement: str
    """What is claimed, with the figures as the report prints them: ``总计：3+4 = 7``."""
    expected: Decimal
    actual: Decimal
    holds: bool
    """Within the rounding that the printed digits allow, and the room that 余 and 约 leave."""
    certain: bool
    """Whether a failure is an error; of figures whose scopes may differ it is a hint."""
    quotes: tuple[Span, ...]
    """The words that state what is checked; none where a derived cell is."""
    used: tuple[UsedFigure, ...] = ()
    listed: tuple[Span, ...] = ()
    """The items of a list whose number is checked."""

    @property
    def kind(self) -> CheckKind:
        """The kind of relation that the rule is of."""
        return self.rule.kind


@dataclass(frozen=True, slots=True, order=True)
class ReportKey:
    """A report among others: enough to name it and to know whose it is."""

    title: str
    checksum: str
    issuer: str | None
    place: str | None
    year: int


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """A figure that a report states of the whole of its body or place, for other years to meet."""

    measure: str
    """IRI of the indicator."""
    label: str
    value: Decimal
    printed: str
    range: Range
    """Where the count may lie that is printed so."""
    quotes: tuple[Span, ...]
    """None of a derived cell."""
    places: tuple[FigurePlace, ...] = ()
    """Where the figure stands; one that a table counts may be the sum of several cells."""
    part: str = ""
    """Notation of the column, where a table counts the indicator of one kind of applicant alone."""


@dataclass(frozen=True, slots=True)
class OwnChange:
    """What a report states of a figure's growth or decline since the year before."""

    base: OwnFigure
    """The figure of this year."""
    rate: OwnFigure
    change: Change
    unit: str
    """``%``, or the unit of the figure where the difference is told as a count."""


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """All that a report states of itself which reports of other years may state too."""

    report: ReportKey
    figures: tuple[OwnFigure, ...]
    changes: tuple[OwnChange, ...]

    def __hash__(self) -> int:
        """Return the hash of the report alone: equal figures are of one report."""
        return hash(self.report)


@dataclass(frozen=True, slots=True)
class CheckBetweenReports:
    """A check of one report's figure against a report of the year before."""

    report: ReportKey
    """Whose figure is checked."""
    other: ReportKey
    check: Check
    """With the figures and the words of ``report`` alone."""
    other_used: tuple[UsedFigure, ...] = ()
    other_quotes: tuple[Span, ...] = ()
