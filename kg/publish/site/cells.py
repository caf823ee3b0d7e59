"""What pages show: cells, and tables of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: a text, the path of a page it leads to, and how it is set."""

    text: str
    path: str = ""
    style: str = ""
    """``quote`` for words of a source, ``title`` for names, ``short`` for what stays on one line."""


@dataclass(frozen=True, slots=True)
class Section:
    """A table of a page."""

    name: str
    title_zh: str
    title_en: str
    heads: tuple[tuple[str, str], ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int
    """How many rows there are, shown or not."""
    has_marks: bool = False
    """Whether a cell bears a mark that has to be explained."""
