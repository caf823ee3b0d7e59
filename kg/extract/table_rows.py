"""Rows and the values printed for them: ``行政强制 | 0 | 0 | 0``, or five labels and then five lines.

Heads and rows of values balance: each head is followed by one row of values, or a run of heads by
as many rows (labels first), or rows by as many heads (values first). Between two points of balance
rows and values go by order; where they do not balance, the rows are kept as doubtful.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from kg.extract.table_cells import BLANK, PrintedValue


@dataclass(frozen=True, slots=True)
class ValueBlock:
    """Values printed for one or more neighbouring rows."""

    rows: tuple[str, ...]
    """Notations of the rows, in their order."""
    values: tuple[PrintedValue, ...]
    """In the order of print; as many as rows times columns unless cells are lost."""
    end_lost: bool = False
    """Whether the print shows that the last cell is the one that is lost."""
    doubt: str = ""
    """Why the values cannot be given to the rows; empty where they can."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between a head and the next: rows of values, line by line."""

    row: str | None
    """Notation of the row whose head precedes; ``None`` before the first head."""
    lines: tuple[tuple[PrintedValue, ...], ...]
    """The values, one tuple a row as far as the print shows rows."""
    bound: bool
    """Whether the values stand in one printed line with the row's label."""
    end_lost: bool

    def count(self, width: int) -> int:
        """Return how many rows of ``width`` values this is, lost cells taken into account."""
        return sum(max(1, round(len(line) / width)) for line in self.lines)


def make_stretch(
    row: str | None, values: Sequence[PrintedValue], width: int, *, head_line: int, end_lost: bool
) -> Stretch:
    """Return the values after a head as rows, page numbers and cells of no meaning left out."""
    lines = [tuple(group) for _, group in groupby(values, key=lambda value: value.line)]
    lines = [line for line in lines if line[0].line == head_line or not _is_empty(line)]
    if not any(len(line) > 1 for line in lines):
        lines = _one_per_line([value for line in lines for value in line], width)
    else:
        lines = _join_wrapped([_trim(line, width) for line in lines], width)
    lines = [line for line in lines if line]
    bound = len(lines) == 1 and lines[0][0].line == head_line
    return Stretch(row, tuple(lines), bound, end_lost)


def align(stretches: Sequence[Stretch], expected: Sequence[str], width: int) -> list[ValueBlock]:
    """Give the values to the rows; rows without any value give no block.

    ``stretches`` holds what precedes the first head and what follows each head of one table,
    ``expected`` the rows of the form.
    """
    blocks: list[ValueBlock] = []
    start = 0
    balance = 0
    for index, stretch in enumerate(stretches):
        balance += stretch.count(width) - (stretch.row is not None)
        if balance == 0:
            window = stretches[start : index + 1]
            following = next((s.row for s in stretches[index + 1 :]), None)
            if len(window) > 1 and not _is_complete(window, following, expected, width):
                blocks.extend(_unbalanced(window, following, expected, width))
            else:
                blocks.extend(_by_order(window, width))
            start = index + 1
    if start < len(stretches):
        blocks.extend(_unbalanced(stretches[start:], None, expected, width))
    return blocks


def _is_complete(
    window: Sequence[Stretch], following: str | None, expected: Sequence[str], width: int
) -> bool:
    """Tell whether no row of the form is lacking in the window and none is bound to other values.

    Where a label is lost, its values seem to be those of its neighbour; a window that balances
    because another row lost its values must not shift what stands between the two.
    """
    rows = [stretch.row for stretch in window if stretch.row is not None]
    places = [expected.index(row) for row in rows if row in expected]
    end = expected.index(following) if following in expected else len(expected)
    if len(places) < len(rows) or [*range(places[0], end)] != places:
        return False
    before = 0
    for position, stretch in enumerate(s for s in window if s.row is not None):
        if stretch.bound and before != position:
            return False
        before += stretch.count(width)
    return True


def _by_order(window: Sequence[Stretch], width: int) -> list[ValueBlock]:
    rows = [stretch.row for stretch in window if stretch.row is not None]
    lines = [line for stretch in window for line in stretch.lines]
    if not rows:
        return []
    if len(lines) == len(rows):
        end_lost = window[-1].end_lost and len(rows) == 1
        return [ValueBlock((row,), line, end_lost) for row, line in zip(rows, lines, strict=True)]
    values = tuple(value for line in lines for value in line)
    if len(values) == width * len(rows):
        return [
            ValueBlock((row,), values[i * width : (i + 1) * width]) for i, row in enumerate(rows)
        ]
    return [ValueBlock(tuple(rows), values)]


def _unbalanced(
    window: Sequence[Stretch], following: str | None, expected: Sequence[str], width: int
) -> list[ValueBlock]:
    """Keep the rows that are plainly followed by their own values; the others are in doubt."""
    loose = any(stretch.row is None and stretch.lines for stretch in window)
    heads = [stretch for stretch in window if stretch.row is not None]
    blocks = []
    for position, stretch in enumerate(heads):
        row = stretch.row
        if row is None or not stretch.lines:
            continue
        next_row = heads[position + 1].row if position + 1 < len(heads) else following
        unseen = _rows_between(row, next_row, expected)
        count = stretch.count(width)
        whole = all(len(line) == width for line in stretch.lines)
        if count == 1 and (stretch.bound or not loose):
            blocks.append(ValueBlock((row,), stretch.lines[0], stretch.end_lost))
        elif count == 1 + len(unseen) == len(stretch.lines) and whole and not loose:
            named = (row, *unseen)
            blocks += [
                ValueBlock((one,), line) for one, line in zip(named, stretch.lines, strict=True)
            ]
        else:
            values = tuple(value for line in stretch.lines for value in line)
            blocks.append(ValueBlock((row,), values, doubt="rows and figures differ in number"))
    return blocks


def _rows_between(row: str, following: str | None, expected: Sequence[str]) -> Sequence[str]:
    if row not in expected:
        return ()
    end = expected.index(following) if following in expected else len(expected)
    return expected[expected.index(row) + 1 : end]


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


def _trim(line: tuple[PrintedValue, ...], width: int) -> tuple[PrintedValue, ...]:
    """Drop empty cells that are no cells of the row: of spanned labels, behind a closing pipe."""
    while len(line) > width and line[0].mark == BLANK:
        line = line[1:]
    while len(line) > width and line[-1].mark == BLANK:
        line = line[:-1]
    return line


def _join_wrapped(
    lines: list[tuple[PrintedValue, ...]], width: int
) -> list[tuple[PrintedValue, ...]]:
    """Join a row that goes on in the next line; drop a page number between whole rows."""
    if any(len(line) >= width for line in lines):
        return [line for line in lines if len(line) > 1 or width == 1]
    joined = tuple(value for line in lines for value in line)
    return [joined] if len(joined) <= width else lines
