"""Rows of an annex that the form does not have: ``十、公开栏信息数 条 12`` among the form's own.

Their figures are nobody else's: what stands after words that are no label of the form, or a label
that could be of several rows, is not given to the row before. Dashes after a heading of rows (``一、主动公开情况 —— ——``) are no figures at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.tables.forms import FormPart
from kg.extract.tables.labels import Label
from kg.extract.tables.stream import TableStream
from kg.extract.tables.zones import Zone

_SHORTEST: Final = 2
"""A single character left over is a slip in a label of the form (当面申请数量)."""
_DIGITS: Final = "0123456789"


@dataclass(frozen=True, slots=True)
class Stranger:
    """Values that belong to no row of the form."""

    label: str
    """The words before them."""
    positions: tuple[int, ...]
    """Of the values in the stream."""
    has_figures: bool
    """Whether any is a number; a heading of rows has dashes or blanks."""


def find_strangers(zone: Zone, stream: TableStream, labels: Sequence[Label]) -> list[Stranger]:
    """Return the runs of values in the zone that no row's label precedes."""
    ends = {head.end for head in zone.heads}
    groups = _headings(labels)
    rows = {label.end for label in labels} - groups
    known = sorted(ends | groups | rows)
    page_numbers = _page_numbers(zone, stream)
    strangers = []
    for start, end, after in stream.gaps(zone.start, zone.end):
        named = max((one for one in known if start <= one <= end), default=start)
        rest = stream.text[named:end].strip(_DIGITS)
        own = [at for at in range(end, after) if at not in page_numbers]
        foreign = [at for at in range(end, after) if at in page_numbers]
        if foreign:
            strangers.append(Stranger("", tuple(foreign), has_figures=False))
        if end in ends:
            # a unit of its own begins the figures of another row, whose label is lost
            cut = next((at for at in own[1:] if at in stream.unit_notes), after)
            cut = end if end in stream.loose else cut
            strangers += _stranger("", [at for at in own if at >= cut], stream)
        elif end in groups or end in rows or len(rest) >= _SHORTEST:
            strangers += _stranger(rest or stream.text[start:end], own, stream)
    return strangers


def stand_above(zone: Zone, stream: TableStream, labels: Sequence[Label]) -> bool:
    """Tell whether figures stand above their labels: below a heading, or above the first label."""
    headings = _headings(labels)
    return any(
        (end in headings or end < zone.heads[0].end)
        and any(stream.values[at].value is not None for at in range(end, after))
        for _, end, after in stream.gaps(zone.start, zone.end)
    )


def _headings(labels: Sequence[Label]) -> set[int]:
    """Return where labels end that name no row."""
    return {
        label.end
        for label in labels
        if all(entry.part is not FormPart.ROW for entry in label.entries)
    }


def _stranger(label: str, positions: Sequence[int], stream: TableStream) -> list[Stranger]:
    figures = any(stream.values[at].value is not None for at in positions)
    return [Stranger(label, tuple(positions), figures)] if positions else []


def _page_numbers(zone: Zone, stream: TableStream) -> set[int]:
    """Return the values alone between empty lines, where most values are not."""
    within = [at for at in stream.values if zone.start <= at < zone.end]
    alone = {at for at in within if {at, at + 1} <= stream.breaks}
    return alone if 2 * len(alone) < len(within) else set()
