"""Rows of an annex that the form does not have: ``十、公开栏信息数 条 12`` among the form's own.

Their figures are nobody else's: what stands after words that are no label of the form, or a label
that could be of several rows, is not given to the row before. Dashes after a heading of rows (``一、主动公开情况 —— ——``) are no figures at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.tables.cells import TableStream
from kg.extract.tables.forms import FormPart
from kg.extract.tables.labels import Label
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
    groups = {
        label.end
        for label in labels
        if all(entry.part is not FormPart.ROW for entry in label.entries)
    }
    rows = {label.end for label in labels} - groups
    known = sorted(ends | groups | rows)
    strangers = []
    for start, end, after in stream.gaps(zone.start, zone.end):
        if end in ends:
            continue
        named = max((one for one in known if start <= one <= end), default=start)
        rest = stream.text[named:end].strip(_DIGITS)
        positions = tuple(range(end, after))
        figures = any(stream.values[at].value is not None for at in positions)
        label = rest or stream.text[start:end]
        if end in groups or end in rows or len(rest) >= _SHORTEST:
            strangers.append(Stranger(label, positions, figures))
    return strangers
