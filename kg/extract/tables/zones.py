"""Where each table of the form stands in the stream, which columns and which rows it has.

A table begins at its title or the names of its columns (``第二十条第（五）项``, ``本年处理决定数量``) and
ends where the next one begins, or the report goes on under another heading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.tables.forms import FormEntry, FormPart, load_forms
from kg.extract.tables.labels import Head, Label, is_cue
from kg.extract.tables.stream import VALUE, TableStream
from kg.model import Form

_ENOUGH_ROWS: Final = 3
"""So many rows in their order are a table of the form, even where its head is lost."""


@dataclass(frozen=True, slots=True)
class Zone:
    """The part of the stream that holds one sheet: its head, its rows, its values."""

    sheet: str
    start: int
    end: int
    heads: tuple[Head, ...]


def find_zones(stream: TableStream, labels: Sequence[Label], heads: Sequence[Head]) -> list[Zone]:
    """Return the parts of the stream that hold a sheet, in its order."""
    forms = load_forms()
    cues = [(label.start, _sheets(label)) for label in labels if is_cue(label)]
    by_sheet: dict[str, list[Head]] = {}
    for head in heads:
        by_sheet.setdefault(min(forms.sheets(head.row)), []).append(head)
    zones = []
    previous = 0
    for sheet, rows in by_sheet.items():
        own = [start for start, sheets in cues if sheet in sheets]
        before = [start for start in own if previous <= start < rows[0].start]
        if not before and len(rows) < _ENOUGH_ROWS:
            continue  # words of the form in some other table
        start = min(before, default=previous)
        last = rows[-1].end
        ends = [start for start, sheets in cues if start >= last and sheets != {sheet}]
        ends += [position for position in stream.sections if position >= last]
        end = min(ends, default=len(stream.text))
        zones.append(Zone(sheet, start, end, tuple(_without_groups(rows))))
        previous = end
    return zones


def _sheets(cue: Label) -> set[str]:
    forms = load_forms()
    return {sheet for entry in cue.entries for sheet in forms.sheets(entry)}


def _without_groups(heads: list[Head]) -> list[Head]:
    """Leave out heads that only name the group of other rows: rows of one form, not of this."""
    groups = {head.row.group for head in heads}
    return [head for head in heads if head.row.notation not in groups]


def find_columns(
    tables: Sequence[str],
    header: Sequence[Label],
    zone: Zone,
    stream: TableStream,
    form: Form | None,
) -> tuple[Sequence[FormEntry], Form]:
    """Return the columns of the sheet: those of the form whose columns its head names."""
    forms = load_forms()
    named = {
        entry.notation: entry
        for label in header
        for entry in label.entries
        if entry.part is FormPart.COLUMN and tables[0] in entry.tables
    }

    def rank(candidate: Form) -> tuple[int, bool, str]:
        own = forms.columns(tables[0], candidate)
        return -sum(column.notation in named for column in own), candidate is not form, candidate

    best = min((f for f in Form if forms.columns(tables[0], f)), key=rank)
    columns = forms.columns(tables[0], best)
    width = _usual_width(zone, stream)
    mixed = list(named.values())
    if not any(column.sum_of for column in columns) and width not in (0, len(columns)):
        if width == len(mixed):
            columns = mixed
    elif not any(column.sum_of for column in columns) and set(mixed) == set(columns):
        columns = mixed
    return columns, best


def _usual_width(zone: Zone, stream: TableStream) -> int:
    """Return how many values most heads are followed by."""
    heads = zone.heads
    ends = [*(head.start for head in heads[1:]), zone.end]
    counts = Counter(
        stream.text.count(VALUE, head.end, end) for head, end in zip(heads, ends, strict=True)
    )
    return max(counts, key=lambda width: (counts[width], width))


def find_rows(tables: Sequence[str], heads: Sequence[Head], form: Form) -> list[FormEntry]:
    """Return the rows of the form and the rows that were seen, without those they stand for."""
    forms = load_forms()
    seen = {head.row.notation: head.row for head in heads}
    replaced = {row.replaces for row in seen.values()} | {row.group for row in seen.values()}
    rows = {
        row.notation: row
        for table in tables
        for row in forms.rows(table, form)
        if row.replaces not in seen and row.group not in seen and row.notation not in replaced
    }
    groups = {row.group for row in rows.values()}
    rows = {notation: row for notation, row in rows.items() if notation not in groups}
    return sorted({**rows, **seen}.values(), key=lambda row: row.order)
