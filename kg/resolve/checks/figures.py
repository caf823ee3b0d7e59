"""The figures of one report, of prose and tables alike, ready to be compared."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from kg.model import (
    Cell,
    CellPlace,
    CellStatus,
    Change,
    Citation,
    FigurePlace,
    MentionKind,
    Metric,
    Qualifier,
    Range,
    ReportIdentity,
    Source,
    Span,
)
from kg.resolve.quantities.printed import read_printed
from kg.resolve.tables.sums import Place

_STOP: Final = re.compile("[。！？]")
_QUALIFIED: Final = {
    Qualifier.EXACT: "{}",
    Qualifier.APPROX: "约{}",
    Qualifier.AT_LEAST: "{}余",
    Qualifier.AT_MOST: "不超过{}",
}


class Figure(NamedTuple):
    """A value that the report states, with the room its wording leaves."""

    label: str
    """The indicator in the report's words, or the row and column of the form."""
    value: Decimal
    printed: str
    """As the report prints it, 万 and 余 included; of a derived cell with a remark."""
    range: Range
    """Where the count may lie that is printed so."""
    unit: str
    span: Span | None
    """Of the number; ``None`` of a derived cell."""
    quote: Span | None
    """Of the clause, or of the number in a table."""
    place: FigurePlace
    metric: Metric | None = None
    """``None`` of a cell."""

    @property
    def is_percentage(self) -> bool:
        """Whether it is a share and no count."""
        return self.unit == "%"

    @property
    def is_count(self) -> bool:
        """Whether it says how many there are, and not what share or how many more."""
        return not self.is_percentage and self.change is None

    @property
    def change(self) -> Change | None:
        """Growth or decline, where the figure states that."""
        return self.metric.change if self.metric is not None else None


class TableFigures(dict[Place, Figure]):
    """The figures of one table, each made where it is asked for: few checks need all of them."""

    def __init__(self) -> None:
        """Begin with no cells."""
        super().__init__()
        self.stated: dict[Place, Cell] = {}
        """The cells that have a value."""
        self.missing: set[Place] = set()
        """Cells that neither the text nor its sums give."""

    def __missing__(self, place: Place) -> Figure:
        """Make the figure of a cell that has a value."""
        self[place] = figure = _of_cell(self.stated[place])
        return figure


@dataclass(frozen=True, slots=True)
class Figures:
    """Every figure of a report that has a value."""

    prose: tuple[Figure, ...]
    """In the order of the text."""
    by_span: dict[Span, Figure]
    tables: Mapping[str, TableFigures]
    """By the notation of the table."""
    titles: tuple[Span, ...]
    """Where titles of documents stand, in the order of the text."""
    text: str
    stops: tuple[int, ...]
    """Where sentences end."""
    year: int | None
    """Of the report."""
    own: frozenset[str]
    """Full names of the body that reports and of its place."""

    def whole_of(self, figure: Figure) -> Figure | None:
        """Return the total of which a figure of the prose is a part."""
        whole = figure.metric.part_of if figure.metric is not None else None
        return self.by_span.get(whole) if whole is not None else None

    def is_own(self, figure: Figure) -> bool:
        """Tell whether a figure of the prose is about the body that reports, or its place."""
        return figure.metric is not None and figure.metric.subject in self.own

    def same_sentence(self, one: Figure, other: Figure) -> bool:
        """Tell whether no full stop stands between two figures of the prose."""
        if one.span is None or other.span is None:
            return False
        first = bisect_left(self.stops, one.span.start)
        return first == bisect_left(self.stops, other.span.start)

    def between(self, one: Figure, other: Figure) -> str:
        """Return the text between two figures of the prose."""
        if one.span is None or other.span is None:
            return ""
        return self.text[one.span.end : other.span.start]

    def before(self, figure: Figure) -> Iterator[Figure]:
        """Yield the figures that precede one of the prose, the nearest first."""
        if figure.span is None:
            return
        position = bisect_left(self.prose, figure.span.start, key=_start)
        for index in range(position - 1, -1, -1):
            yield self.prose[index]


def gather_figures(
    source: Source,
    identity: ReportIdentity,
    metrics: Sequence[Metric],
    cells: Sequence[Cell],
    citations: Sequence[Citation],
) -> Figures:
    """Return the figures of a report; zeros in words are figures, missing cells are none."""
    prose = tuple(_of_metric(source, metric) for metric in metrics)
    titles = (mention for citation in citations for mention in citation.mentions)
    own = (identity.issuer, identity.place)
    return Figures(
        prose=prose,
        by_span={metric.span: figure for metric, figure in zip(metrics, prose, strict=True)},
        tables=_by_table(cells),
        titles=tuple(
            sorted(mention.span for mention in titles if mention.kind is MentionKind.TITLE)
        ),
        text=source.text,
        stops=tuple(found.start() for found in _STOP.finditer(source.text)),
        year=identity.year,
        own=frozenset(body.name for body in own if body is not None),
    )


def _by_table(cells: Sequence[Cell]) -> Mapping[str, TableFigures]:
    tables: dict[str, TableFigures] = defaultdict(TableFigures)
    for cell in cells:
        place = notation_of(cell.row_concept), notation_of(cell.column_concept)
        if cell.value is None:
            tables[cell.table].missing.add(place)
        else:
            tables[cell.table].stated[place] = cell
    return tables


@cache
def notation_of(iri: str) -> str:
    """Return the notation of a row or column of the forms."""
    return iri.rpartition("/")[2]


def _of_metric(source: Source, metric: Metric) -> Figure:
    printed = read_printed(source.quote(metric.span), metric.value, metric.unit)
    return Figure(
        label=metric.indicator,
        value=metric.value,
        printed=_QUALIFIED[metric.qualifier].format(printed.number),
        range=metric.range,
        unit=metric.unit.partition("（")[0],
        span=metric.span,
        quote=metric.quote,
        place=FigurePlace(metric=metric.span),
        metric=metric,
    )


def _of_cell(cell: Cell) -> Figure:
    """Return the figure of a cell; an amount of 万元 is one of 元, as in the prose."""
    value = Decimal(0) if cell.value is None else cell.value
    multiple = cell.unit.removesuffix("元") if cell.multiple != 1 else ""
    printed = f"{value:f}{multiple}"
    return Figure(
        label=f"{cell.row}，{cell.column}",
        value=value * cell.multiple,
        printed=printed if cell.status is CellStatus.REPORTED else f"{printed}（推算）",
        range=Range.of(value * cell.multiple, cell.precision * cell.multiple, Qualifier.EXACT),
        unit=cell.unit.removeprefix(multiple),
        span=cell.span,
        quote=cell.span,
        place=_place(cell.table, cell.row_concept, cell.column_concept),
    )


@cache
def _place(table: str, row: str, column: str) -> FigurePlace:
    return FigurePlace(cell=CellPlace(table, row, column))


def _start(figure: Figure) -> int:
    return figure.span.start if figure.span is not None else -1
