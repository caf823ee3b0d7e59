"""Rows and the values printed for them: ``行政强制 | 0 | 0 | 0``, or five labels and then five lines.

Heads and rows of values balance: each head is followed by one row of values, or a run of heads by
as many rows (labels first), or rows by as many heads (values first). Between two points of balance
rows and values go by order; where they do not balance, the rows are kept as doubtful.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.tables.printed_values import PrintedValue
from kg.extract.tables.stretches import Stretch


@dataclass(frozen=True, slots=True)
class ValueBlock:
    """Values printed for one or more neighbouring rows."""

    rows: tuple[str, ...]
    """Notations of the rows, in their order."""
    values: tuple[PrintedValue, ...]
    """In the order of print; as many as rows times columns unless cells are lost."""
    end_lost: bool = False
    """Whether the print shows that the last cell is the one that is lost."""
    inferred: bool = False
    """Whether only the order of rows and values says so; the sums must not contradict it."""
    unsure: bool = False
    """Whether the values may as well be the next row's; the sums must bear it out."""
    doubt: str = ""
    """Why the values cannot be given to the rows; empty where they can."""


def align(
    stretches: Sequence[Stretch], expected: Sequence[str], width: int, *, beside: int = 1
) -> list[ValueBlock]:
    """Give the values to the rows; rows without any value give no block.

    ``stretches`` holds what precedes the first head and what follows each head of one table,
    ``expected`` the rows of the form; ``beside`` tables share one line of print.
    """
    if beside > 1 and (line := _shared_line(stretches, width * beside)):
        heads = [stretch.row for stretch in stretches if stretch.row is not None]
        if heads == list(expected):
            return _cut(heads, line, width)
    bound = sum(stretch.bound for stretch in stretches)
    if 2 * bound > len(stretches):
        stretches = [replace(stretch, close=stretch.bound) for stretch in stretches]
    lean = 1 if bound else _lean(stretches)
    if lean < 0:
        blocks = _align(_mirrored(stretches), expected[::-1], width)[::-1]
        return [replace(block, end_lost=False) for block in blocks]
    blocks = _align(stretches, expected, width)
    return blocks if lean else [replace(block, unsure=True) for block in blocks]


def _shared_line(stretches: Sequence[Stretch], full: int) -> tuple[PrintedValue, ...]:
    """Return the one line that holds every value of tables side by side; empty where none does."""
    lines = [line for stretch in stretches for line in stretch.lines]
    return lines[0] if len(lines) == 1 and len(lines[0]) == full else ()


def _cut(
    rows: Sequence[str], values: Sequence[PrintedValue], width: int, *, inferred: bool = False
) -> list[ValueBlock]:
    """Give each row its ``width`` values."""
    return [
        ValueBlock((row,), tuple(values[i * width : (i + 1) * width]), inferred=inferred)
        for i, row in enumerate(rows)
    ]


def align_labelled(stretches: Sequence[Stretch], width: int) -> list[ValueBlock]:
    """Give each row what follows its label, where rows may be anyone's and nothing can be inferred."""
    blocks = []
    for stretch in stretches:
        values = tuple(value for line in stretch.lines for value in line)
        if stretch.row is None or not values:
            continue
        if all(value.value is None for value in values):
            values = values[-width:]  # the unit has a dash too
        doubt = "" if len(values) <= width else "rows and figures differ in number"
        blocks.append(ValueBlock((stretch.row,), values, doubt=doubt))
    return blocks


def _lean(stretches: Sequence[Stretch]) -> int:
    """Return 1 where values follow their labels, -1 where they precede them, 0 where both may be.

    Empty lines tell which belong together; else the ends of the table do.
    """
    full = [stretch for stretch in stretches if stretch.lines and stretch.row is not None]
    lead = sum(stretch.close and not stretch.joined for stretch in full)
    trail = sum(stretch.joined and not stretch.close for stretch in full)
    if max(lead, trail) > 2 * min(lead, trail):
        return 1 if lead > trail else -1
    first, last = bool(stretches[0].lines), bool(stretches[-1].lines)
    return last - first


def _mirrored(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the same seen from the end, for tables that print values before their labels."""
    rows = [*(stretch.row for stretch in stretches[1:]), None]
    return [
        replace(stretch, row=row, lines=stretch.lines[::-1], bound=False, close=stretch.joined)
        for row, stretch in zip(rows, stretches, strict=True)
    ][::-1]


def _align(stretches: Sequence[Stretch], expected: Sequence[str], width: int) -> list[ValueBlock]:
    blocks: list[ValueBlock] = []
    start = 0
    balance = 0
    preceding: str | None = None
    for index, stretch in enumerate(stretches):
        balance += stretch.count(width) - (stretch.row is not None)
        if balance == 0:
            window = stretches[start : index + 1]
            following = next((s.row for s in stretches[index + 1 :]), None)
            if _is_complete(window, preceding, following, expected, width):
                blocks.extend(_by_order(window, width))
            else:
                blocks.extend(_unbalanced(window, following, expected, width))
            start = index + 1
            preceding = stretch.row
    if start < len(stretches):
        blocks.extend(_unbalanced(stretches[start:], None, expected, width))
    return blocks


def _is_complete(
    window: Sequence[Stretch],
    preceding: str | None,
    following: str | None,
    expected: Sequence[str],
    width: int,
) -> bool:
    """Tell whether no row of the form is lacking in or beside the window, none bound elsewhere.

    Where a label is lost, its values seem to be those of its neighbour; a window that balances
    because another row lost its values must not shift what stands between the two.
    """
    rows = [stretch.row for stretch in window if stretch.row is not None]
    if len(window) == 1 and (not rows or window[0].bound or window[0].close):
        return True
    start = expected.index(preceding) + 1 if preceding in expected else 0
    end = expected.index(following) if following in expected else len(expected)
    if list(expected[start if len(window) > 1 else expected.index(rows[0]) : end]) != rows:
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
    inferred = len(window) > 1
    if len(lines) == len(rows):
        end_lost = window[-1].end_lost and len(rows) == 1
        return [
            ValueBlock((row,), line, end_lost, inferred)
            for row, line in zip(rows, lines, strict=True)
        ]
    values = tuple(value for line in lines for value in line)
    if len(values) == width * len(rows):
        return _cut(rows, values, width, inferred=inferred)
    return [ValueBlock(tuple(rows), values, inferred=inferred)]


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
        parted = bool(unseen) and not stretch.close
        if count == 1 and (stretch.bound or not (loose or parted)):
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
