"""How wide the columns of a table are: words and numbers whole, Chinese text folded, or no table at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len

GAP: Final = 3
"""Cells between two columns."""
_NARROWEST: Final = 14
"""Cells: seven Chinese characters, below which a folded text is a tower that nobody reads."""


def fit_columns(
    columns: Sequence[str], rows: Sequence[Sequence[str]], room: int
) -> tuple[int, ...] | None:
    """Return the width of each column so that a table fits into ``room`` cells, or ``None``.

    Columns without Chinese text or spaces (file names, codes, numbers) keep their width, for half a
    number is a wrong one; of the others the widest give way, all down to one width.

    >>> fit_columns(["year", "title"], [["2014", "政府信息公开工作要点的通知"]], 30)
    (4, 21)
    >>> fit_columns(["year", "title"], [["2014", "政府信息公开工作要点的通知"]], 20) is None
    True
    """
    free = room - 2 - GAP * (len(columns) - 1)
    widths = [
        max(map(cell_len, (column, *(row[at] for row in rows))))
        for at, column in enumerate(columns)
    ]
    if sum(widths) <= free:
        return tuple(widths)
    elastic = {
        at
        for at, width in enumerate(widths)
        if width > _NARROWEST and any(_folds(row[at]) for row in rows)
    }
    cap = _cap(sorted(widths[at] for at in elastic), free - sum(_rest(widths, elastic)))
    if cap < _NARROWEST:
        return None
    return tuple(min(width, cap) if at in elastic else width for at, width in enumerate(widths))


def _folds(cell: str) -> bool:
    """Tell whether a cell may be folded anywhere: Chinese may, and so may words at their spaces."""
    return not cell.isascii() or " " in cell


def _rest(widths: Sequence[int], elastic: set[int]) -> list[int]:
    return [width for at, width in enumerate(widths) if at not in elastic]


def _cap(widths: Sequence[int], room: int) -> int:
    """Return the greatest width to which all can be cut so that together they fit into the room."""
    for at, width in enumerate(widths):
        share = room // (len(widths) - at)
        if width > share:
            return share
        room -= width
    return 0
