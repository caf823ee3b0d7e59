"""The printed tables as one stream of words and values.

However a table arrives (pipe rows, tabs, one cell per line, flattened lines), what is left of it is
a sequence of label characters and values; where the cells' borders survived, empty cells are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from kg.extract.tables.printed_values import PrintedValue

VALUE: Final = "\x01"
"""Stands for a value in ``TableStream.text``; no label holds it."""


@dataclass(slots=True)
class TableStream:
    """The tables of a report as one text of label characters, with ``VALUE`` for each value."""

    text: str = ""
    places: list[int] = field(default_factory=list)
    """Source position of each character."""
    lines: list[int] = field(default_factory=list)
    """Number of the printed line of each character."""
    values: dict[int, PrintedValue] = field(default_factory=dict)
    word_starts: set[int] = field(default_factory=set)
    breaks: set[int] = field(default_factory=set)
    """Positions before which an empty line stands."""
    sections: set[int] = field(default_factory=set)
    """Positions at which the report's heading above the tables changes."""
    loose: set[int] = field(default_factory=set)
    """Positions of values that several units precede, so that no label is surely theirs."""
    unit_notes: dict[int, str] = field(default_factory=dict)
    """Units in brackets after the label that ends at the position: ``（单位：万元）``."""

    def is_word(self, start: int, end: int) -> bool:
        """Tell whether the characters ``[start, end)`` are whole words."""
        return start in self.word_starts and self.ends_word(end)

    def ends_word(self, end: int) -> bool:
        """Tell whether a word ends at the position."""
        return end in self.word_starts or end == len(self.text) or self.text[end] == VALUE

    def has_break(self, start: int, end: int) -> bool:
        """Tell whether an empty line stands before one of the characters ``[start, end)``."""
        return bool(self.breaks) and not self.breaks.isdisjoint(range(start, end))

    def gaps(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, int]]:
        """Yield the label texts before runs of values: start, end, and where the run ends."""
        text = self.text if end is None else self.text[:end]
        while (first := text.find(VALUE, start)) >= 0:
            after = first
            while after < len(text) and text[after] == VALUE:
                after += 1
            if first > start:
                yield start, first, after
            start = after
