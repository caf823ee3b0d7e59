"""The cells of one printed line, and the words and values in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from kg.extract.tables.printed_values import CELL_NUMBER, NOTE, read_unit_note

_WORD: Final = re.compile(
    rf"(?P<value>{CELL_NUMBER}{NOTE})(?=\s|$)(?!\s*[.、])"
    r"|(?P<mark>[/∕\\]|[-—–―]{1,4}|无)(?=\s|$)"
    r"|(?P<text>(?:（[^（）]{0,60}）|[^\s（])(?:（[^（）]{0,60}）|[^\s（]|（(?=\S))*|（)"
)
_SPACED_NUMBER: Final = re.compile(r"\s*[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?\s*")
_LABEL_PART: Final = re.compile("（(?![一二三四五六七八九十]{1,2}）)[^（）]*）|[0-9\u3400-\u9fff]+")
CHINESE: Final = re.compile("[\u3400-\u9fff]")
_LABEL_CHARACTER: Final = re.compile("[0-9\u3400-\u9fff]")
_LONG_NOTE: Final = 15
"""A bracket of this length that follows no label is a text of its own."""
_CELL_BORDER: Final = re.compile(r"[|│┃]")
_TAB: Final = re.compile(r"\t")
_LABEL_BETWEEN_BLANKS: Final = re.compile("x +x")


def squeezed(word: str) -> str:
    """Return the label characters of a word, notes in brackets left out."""
    return "".join(
        part.group() for part in _LABEL_PART.finditer(word) if not part.group().startswith("（")
    )


@lru_cache(maxsize=4096)
def label_parts(text: str) -> tuple[tuple[str, tuple[int, ...], str], ...]:
    """Return the label characters of a word with their offsets in it, and the units it notes.

    The labels of the form are the same in every report, so they are worth keeping.
    """
    parts: list[tuple[str, tuple[int, ...], str]] = []
    first = True
    for part in _LABEL_PART.finditer(text):
        if part.group().startswith("（") and (not first or len(part.group()) < _LONG_NOTE):
            if unit := read_unit_note(part.group()[1:-1].strip()):
                parts.append(("", (), unit))
            continue
        first = False
        found = list(_LABEL_CHARACTER.finditer(text, part.start(), part.end()))
        parts.append(("".join(c.group() for c in found), tuple(c.start() for c in found), ""))
    return tuple(parts)


def is_header(cells: Iterable[str]) -> bool:
    """Tell a line of a table's head, whose empty cells are spanned: a label, empty cells, a label."""
    shape = "".join("x" if CHINESE.search(cell) else "1" if cell else " " for cell in cells)
    return "1" not in shape and _LABEL_BETWEEN_BLANKS.search(shape) is not None


def find_cells(text: str) -> Iterator[tuple[int, int]]:
    """Yield the cells of a line: between pipes, else between tabs, else the whole line.

    What stands before the first pipe or tab is a cell only where it is not empty, or where a row
    of tabs has no label: then its first cell is blank.
    """
    piped = bool(_CELL_BORDER.search(text))
    unlabelled_row = not piped and text.count("\t") > 1 and not CHINESE.search(text)
    start = 0
    for match in (_CELL_BORDER if piped else _TAB).finditer(text):
        if start > 0 or unlabelled_row or text[: match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:].strip() or not piped:
        yield start, len(text)


def find_words(text: str, start: int, end: int, *, whole: bool) -> Iterator[re.Match[str]]:
    """Yield the words and values of a cell; ``1 204`` alone in its cell is one number."""
    if whole and _SPACED_NUMBER.fullmatch(text, start, end):
        first = len(text[start:end]) - len(text[start:end].lstrip()) + start
        last = first + len(text[start:end].strip())
        spaced = re.compile(
            rf"(?P<value>(?P<sign>)(?P<number>.{{{last - first}}})(?P<unit>)(?P<note>))"
        )
        found = spaced.match(text, first, last)
        if found:
            yield found
        return
    position = start
    while match := _WORD.search(text, position, end):
        yield match
        position = match.end()
