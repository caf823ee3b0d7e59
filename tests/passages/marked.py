"""Reads a passage: its text without the marks, and the spans that they enclose."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kg.model import Span

_MARK: Final = re.compile(r"⟦(?P<fact>\w+)(?P<doubt>\??)(?P<kind>[|#])|⟧")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A marked stretch of a passage."""

    span: Span
    fact: str
    by_number: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and the facts it should yield, by the names its marks use."""

    name: str
    text: str
    marks: tuple[Mark, ...]
    gold: dict[str, Any]
    """The other entries of the file, as TOML reads them."""

    def marks_of(self, fact: str) -> list[Mark]:
        """Return the marks that mention ``fact``."""
        return [mark for mark in self.marks if mark.fact == fact]

    def quote(self, span: Span) -> str:
        """Return the words at ``span``."""
        return self.text[span.start : span.end]


def read_passage(path: Path) -> Passage:
    """Read a passage.

    Raises:
        ValueError: a mark is not closed, or closes what nothing opened.
    """
    gold = tomllib.loads(path.read_text(encoding="utf-8"))
    marked: str = gold.pop("text")
    plain, marks, opened, last = "", [], list[tuple[int, re.Match[str]]](), 0
    for match in _MARK.finditer(marked):
        plain += marked[last : match.start()]
        last = match.end()
        if match["fact"]:
            opened.append((len(plain), match))
            continue
        if not opened:
            raise ValueError(f"{path}: a ⟧ closes nothing after {plain[-20:]!r}")
        start, opening = opened.pop()
        span = Span(start, len(plain))
        marks.append(Mark(span, opening["fact"], opening["kind"] == "#", bool(opening["doubt"])))
    if opened:
        raise ValueError(f"{path}: the mark of {opened[-1][1]['fact']} is not closed")
    name = f"{path.parent.name}/{path.stem}"
    return Passage(name, plain + marked[last:], tuple(sorted(marks)), gold)
