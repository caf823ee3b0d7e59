"""A file as it was read and as it was cleaned; a ``Span`` always counts characters of the source."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple


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


class TableLine(NamedTuple):
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

    def until(self, position: int) -> Document:
        """Return the document before the cleaned position, at which a block starts."""
        last = self.starts[position]
        return replace(
            self,
            text=self.text[:position],
            starts=self.starts[:position],
            ends=self.ends[:position],
            blocks=tuple(block for block in self.blocks if block.start < position),
            tables=tuple(table for table in self.tables if table.lines[0].start < last),
            noise=tuple(span for span in self.noise if span.start < last),
        )

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
