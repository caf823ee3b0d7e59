"""What stands between the label of a row and the next, as rows of values.

Pages leave their numbers among the figures, cells empty lines; a row may go on in the next line, and
a cell of its own may hold one number with spaces: ``4 021``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from kg.extract.tables.printed_values import BLANK, PrintedValue, are_one_number, join_number

_MOST_PAGES: Final = 999


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between a head and the next: rows of values, line by line."""

    row: str | None
    """Notation of the row whose head precedes; ``None`` before the first head."""
    lines: tuple[tuple[PrintedValue, ...], ...]
    """The values, one tuple a row as far as the print shows rows."""
    bound: bool
    """Whether the values stand in one printed line with the row's label."""
    close: bool
    """Whether no empty line parts them from it."""
    joined: bool
    """Whether no empty line parts them from the next head."""
    end_lost: bool

    def count(self, width: int) -> int:
        """Return how many rows of ``width`` values this is, lost cells taken into account."""
        return sum(max(1, round(len(line) / width)) for line in self.lines)


def make_stretch(
    row: str | None,
    values: Sequence[PrintedValue],
    width: int,
    *,
    beside: int,
    apart: Sequence[PrintedValue],
    head_line: int,
    close: bool,
    joined: bool,
    end_lost: bool,
) -> Stretch:
    """Return the values after a head as rows, page numbers and cells of no meaning left out.

    ``beside`` tables share one line of print; ``apart`` are the values that stand alone between empty lines; ``head_line`` is the line in
    which the head ends.
    """
    lines = _whole_row(values, width) if not apart else None
    if lines is None:
        lines = _make_lines(values, width, beside=beside, apart=apart, head_line=head_line)
    bound = len(lines) == 1 and lines[0][0].line == head_line and len(lines[0]) <= width
    return Stretch(row, tuple(lines), bound, close, joined, end_lost)


def _whole_row(values: Sequence[PrintedValue], width: int) -> list[tuple[PrintedValue, ...]] | None:
    """Return the values as one row where they plainly are one, or none; ``None`` where they may differ."""
    if not values:
        return []
    printed = {value.line for value in values}
    plain = len(values) == width and len(printed) in (1, width)
    return [tuple(values)] if plain and all(value.mark != BLANK for value in values) else None


def _make_lines(
    values: Sequence[PrintedValue],
    width: int,
    *,
    beside: int,
    apart: Sequence[PrintedValue],
    head_line: int,
) -> list[tuple[PrintedValue, ...]]:
    together = [value for value in values if value not in apart] if apart else values
    if together and len(together) % width == 0 and (len(values) % width or width == 1):
        values = together
    lines = [tuple(group) for _, group in groupby(values, key=lambda value: value.line)]
    if width == 1:
        lines = [_as_one_number(line) for line in lines]
    filled = [line for line in lines if not _is_empty(line)]
    lines = filled or [line for line in lines if line[0].line == head_line]
    if not any(len(line) > 1 for line in lines):
        lines = _one_per_line([value for line in lines for value in line], width)
    else:
        lines = [line for line in lines if len(line) > 1 or not apart or line[0] not in apart]
        lines = _join_wrapped([_trim(line, width, beside) for line in lines], width)
    lines = _without_page_numbers([line for line in lines if line], width, head_line)
    together = [value for line in lines for value in line]
    if beside > 1 and len(together) <= width * beside and {*map(len, lines)} != {width}:
        lines = [tuple(together)] if together else []
    return lines


def _is_empty(line: Sequence[PrintedValue]) -> bool:
    return all(value.mark == BLANK for value in line)


def _one_per_line(values: list[PrintedValue], width: int) -> list[tuple[PrintedValue, ...]]:
    """Cut a run of single cells into rows; empty cells count only where they fit."""
    while values and values[-1].mark == BLANK and len(values) % width:
        values.pop()
    if len(values) % width and len(values) > width:
        printed = [value for value in values if value.mark != BLANK]
        values = printed if len(printed) % width == 0 else values
    if len(values) % width == 0:
        return [tuple(values[i : i + width]) for i in range(0, len(values), width)]
    return [tuple(values)]


def _trim(line: tuple[PrintedValue, ...], width: int, beside: int) -> tuple[PrintedValue, ...]:
    """Drop empty cells that are no cells of the row: of spanned labels, behind a closing pipe."""
    full = width * beside if len(line) >= width * beside else width
    while len(line) > full and line[0].mark == BLANK:
        line = line[1:]
    while len(line) > full and line[-1].mark == BLANK:
        line = line[:-1]
    return line


def _join_wrapped(
    lines: list[tuple[PrintedValue, ...]], width: int
) -> list[tuple[PrintedValue, ...]]:
    """Join a row that goes on in the next line."""
    if any(len(line) >= width for line in lines):
        return lines
    joined = tuple(value for line in lines for value in line)
    return [joined] if len(joined) <= width else lines


def _as_one_number(line: tuple[PrintedValue, ...]) -> tuple[PrintedValue, ...]:
    """Return ``88 120`` as one value where the row has a single cell."""
    if len(line) > 1 and all(are_one_number(one, other) for one, other in pairwise(line)):
        joined = line[0]
        for value in line[1:]:
            joined = join_number(joined, value)
        return (joined,)
    return line


def _without_page_numbers(
    lines: list[tuple[PrintedValue, ...]], width: int, head_line: int
) -> list[tuple[PrintedValue, ...]]:
    """Leave out a number alone in its line where another line is the whole row."""
    whole = [line for line in lines if len(line) == width]
    if width == 1:
        whole = [line for line in whole if line[0].line == head_line]
    if not whole:
        return lines
    return [line for line in lines if line in whole or not _may_be_page_number(line)]


def _may_be_page_number(line: tuple[PrintedValue, ...]) -> bool:
    value = line[0].value
    return (
        len(line) == 1
        and value is not None
        and 0 < value <= _MOST_PAGES
        and value == value.to_integral_value()
        and not line[0].unit
    )
