"""Tables: ``规章 2 2 31``, ``（一）予以公开 52 3 0 1 0 0 56`` or ``1.当面申请数 件 12``, in whatever shape.

The statutory tables since 2019 share one stream of labels and values; what reports annexed before is
another. Says which rows of which table stand where and which values are printed for them; which cell a value
fills, where cells are lost, is for ``resolve`` to say.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.tables.forms import FormEntry, load_forms
from kg.extract.tables.label_index import LabelIndex, annex_cue, index_labels
from kg.extract.tables.labels import Head, Label, find_form, find_heads, find_labels
from kg.extract.tables.rows import ValueBlock, align, align_labelled
from kg.extract.tables.strangers import Stranger, find_strangers, stand_above
from kg.extract.tables.stream import VALUE, TableStream
from kg.extract.tables.stream_builder import read_stream
from kg.extract.tables.stretches import Stretch, make_stretch
from kg.extract.tables.zones import Zone, find_columns, find_rows, find_zones
from kg.model import Form, Span, TableRegion

FACTORY: Final = "kg_tables"
_UNTOLD: Final = "figures stand above their labels"


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table of a form, or several that share one grid, as printed."""

    tables: tuple[str, ...]
    """Notations in the vocabulary of forms."""
    columns: tuple[str, ...]
    """Notations, in the order of print."""
    rows: tuple[str, ...]
    """Notations of the rows that the form has, seen or not, and of others that were seen."""
    seen: tuple[tuple[str, Span], ...]
    """The rows whose labels stand in the text, and where."""
    units: Mapping[str, str]
    """By notation: units that the head of the table states for columns, or cells of their own for rows."""
    blocks: tuple[ValueBlock, ...]
    strangers: tuple[tuple[Span, str], ...] = ()
    """Rows that the form does not have: where their figures stand, and their labels."""


@dataclass(frozen=True, slots=True)
class TableFinding:
    """What the statutory tables of a report print."""

    form: Form | None = None
    """The form that the labels show; ``None`` where there is no table or they leave it open."""
    tables: tuple[PrintedTable, ...] = ()


def find_tables(doc: Doc) -> TableFinding:
    """Return the tables of the document, each value with the row it is printed for."""
    regions = doc._.document.tables
    if not regions:
        return TableFinding()
    statutory, annexed = _part(regions)
    index, *annexes = index_labels()
    finding = _read_tables(statutory, index)
    if not annexed:
        return finding
    annex = _read_tables(annexed, max(annexes, key=lambda one: _letters_known(annexed, one)))
    form = finding.form or (annex.form if annex.tables else None)
    return TableFinding(form, finding.tables + annex.tables)


def _part(regions: Sequence[TableRegion]) -> tuple[Sequence[TableRegion], Sequence[TableRegion]]:
    """Part the statutory tables from what is annexed, which begins with words of its own."""
    cue = annex_cue()
    for number, region in enumerate(regions):
        for at, line in enumerate(region.lines):
            if cue.search(line.text):
                before = replace(region, lines=region.lines[:at])
                annex = replace(region, lines=region.lines[at:])
                return (*regions[:number], before), (annex, *regions[number + 1 :])
    return regions, ()


def _read_tables(regions: Sequence[TableRegion], index: LabelIndex) -> TableFinding:
    stream = read_stream(regions, index.printed, units_apart=index.is_annex)
    labels = find_labels(stream, index)
    form = find_form(labels)
    tables = [
        _read_zone(zone, stream, labels, form, index)
        for zone in find_zones(stream, labels, find_heads(stream, labels, index))
    ]
    return TableFinding(form, tuple(table for table in tables if table.blocks))


def _letters_known(regions: Sequence[TableRegion], index: LabelIndex) -> int:
    """Return how many characters of the tables are labels of the index."""
    stream = read_stream(regions, index.printed, units_apart=index.is_annex)
    return sum(label.end - label.start for label in find_labels(stream, index))


def _read_zone(
    zone: Zone,
    stream: TableStream,
    labels: Sequence[Label],
    form: Form | None,
    index: LabelIndex,
) -> PrintedTable:
    forms = load_forms()
    tables = tuple(t.notation for t in forms.tables() if t.sheet == zone.sheet)
    first_value = stream.text.find(VALUE, zone.start)
    header = [
        label
        for label in labels
        if zone.start <= label.start < max(first_value, zone.heads[0].start)
    ]
    columns, form = find_columns(tables, header, zone, stream, form)
    expected = find_rows(tables, zone.heads, form)
    strangers = find_strangers(zone, stream, labels) if index.is_annex else []
    stretches = _find_stretches(zone, stream, len(columns), len(tables), strangers)
    if index.is_annex:
        blocks = align_labelled(stretches, len(columns))
        if stand_above(zone, stream, labels):
            blocks = [replace(block, doubt=_UNTOLD) for block in blocks]
    else:
        rows = [row.notation for row in expected]
        blocks = align(stretches, rows, len(columns), beside=len(tables))
    return PrintedTable(
        tables=tables,
        columns=tuple(column.notation for column in columns),
        rows=tuple(row.notation for row in expected),
        seen=tuple((head.row.notation, _span(head, stream)) for head in zone.heads),
        units=MappingProxyType(
            dict((*_column_units(columns, header, stream), *_row_units(zone, stream)))
        ),
        blocks=tuple(blocks),
        strangers=tuple(
            (_values_span(stranger, stream), stranger.label)
            for stranger in strangers
            if stranger.has_figures
        ),
    )


def _column_units(
    columns: Sequence[FormEntry], header: Sequence[Label], stream: TableStream
) -> list[tuple[str, str]]:
    noted = [label for label in header if label.end in stream.unit_notes]
    return [
        (column.notation, stream.unit_notes[label.end])
        for column in columns
        for label in noted
        if column in label.entries
    ]


def _row_units(zone: Zone, stream: TableStream) -> list[tuple[str, str]]:
    """Return the units in cells of their own, which follow the labels of their rows."""
    return [
        (head.row.notation, stream.unit_notes[head.end])
        for head in zone.heads
        if head.end in stream.unit_notes and stream.text[head.end : head.end + 1] == VALUE
    ]


def _find_stretches(
    zone: Zone, stream: TableStream, width: int, beside: int, strangers: Sequence[Stranger]
) -> list[Stretch]:
    foreign = {position for stranger in strangers for position in stranger.positions}
    positions = [at for at in stream.values if zone.start <= at < zone.end and at not in foreign]
    starts = [zone.start, *(head.end for head in zone.heads)]
    ends = [*(head.start for head in zone.heads), zone.end]
    rows = [None, *(head.row.notation for head in zone.heads)]
    end_lost = _drawn_up(zone, stream, width)
    stretches = []
    for row, start, end in zip(rows, starts, ends, strict=True):
        within = positions[bisect_left(positions, start) : bisect_left(positions, end)]
        first = stream.text.find(VALUE, start)
        last = within[-1] if within else -1
        stretches.append(
            make_stretch(
                row,
                [stream.values[i] for i in within],
                width,
                beside=beside,
                apart=[stream.values[i] for i in within if {i, i + 1} <= stream.breaks],
                head_line=stream.lines[start - 1] if row else -1,
                close=not stream.has_break(start, first + 1),
                joined=not stream.has_break(last + 1, end + 1),
                end_lost=end_lost(start, end),
            )
        )
    return stretches


def _drawn_up(zone: Zone, stream: TableStream, width: int) -> Callable[[int, int], bool]:
    """Return a test for what precedes a label: whether it was drawn up into a lost last cell.

    So it is where the label stands in the line of the values before it, or where an empty line
    parts the other whole rows from the labels that follow them.
    """
    ends = [*(head.start for head in zone.heads[1:]), zone.end]
    whole = [
        _is_parted(stream, head.end, end)
        for head, end in zip(zone.heads, ends, strict=True)
        if stream.text.count(VALUE, head.end, end) == width
    ]
    parted = len(whole) > 1 and all(whole)

    def test(start: int, end: int) -> bool:
        last = stream.text.rfind(VALUE, start, end)
        if last < 0 or last + 1 >= len(stream.text):
            return False
        same_line = stream.lines[last] == stream.lines[last + 1]
        return same_line or (parted and not _is_parted(stream, start, end))

    return test


def _is_parted(stream: TableStream, start: int, end: int) -> bool:
    last = stream.text.rfind(VALUE, start, end)
    return last + 1 in stream.breaks or last + 1 == len(stream.text)


def _values_span(stranger: Stranger, stream: TableStream) -> Span:
    first, last = stranger.positions[0], stranger.positions[-1]
    return Span(stream.values[first].span.start, stream.values[last].span.end)


def _span(head: Head, stream: TableStream) -> Span:
    return Span(stream.places[head.start], stream.places[head.end - 1] + 1)


@Language.factory(FACTORY, assigns=["doc._.tables"])
def create_tables(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy names them
    """Return the component."""
    if not Doc.has_extension("tables"):
        Doc.set_extension("tables", default=TableFinding())

    def component(doc: Doc) -> Doc:
        doc._.tables = find_tables(doc)
        return doc

    return component
