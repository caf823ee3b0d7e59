"""The printed tables as one stream of words and values: ``行政处罚 | 12,345 | — |``, ``3项``, ``86.5万元``.

However a table arrives (pipe rows, tabs, one cell per line, flattened lines), what is left of it is
a sequence of label characters and values; where the cells' borders survived, empty cells are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from kg.model import Span, TableLine, TableRegion

VALUE: Final = "\x01"
"""Stands for a value in ``TableStream.text``; no label holds it."""

BLANK: Final = "blank"
"""The mark of a cell that is there and empty."""

_UNIT: Final = r"[万亿]?元|[万亿]?(?:件次|人次|[件项次宗个条部份起篇期场册人])|[万亿]"
_NUMBER: Final = r"\d{1,3}(?:[，,]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGN: Final = r"[-−+]|增加?|减少?"
_CELL_NUMBER: Final = rf"(?P<sign>{_SIGN})?\s?(?P<number>{_NUMBER})\s?(?P<unit>{_UNIT})?"
_NOTE: Final = r"(?:\s?（(?P<note>[^（）]{0,40})）)?"
_WORD: Final = re.compile(
    rf"(?P<value>{_CELL_NUMBER}{_NOTE})(?=\s|$)(?!\s*[.、])"
    r"|(?P<mark>[/∕\\]|[-—–―]{1,4}|无)(?=\s|$)"
    r"|(?P<text>(?:（[^（）]{0,60}）|[^\s（])(?:（[^（）]{0,60}）|[^\s（]|（(?=\S))*|（)"
)
_SPACED_NUMBER: Final = re.compile(r"\s*[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?\s*")
_GLUED: Final = re.compile(rf"(?P<label>.*[\u4e00-\u9fff）”])(?P<rest>{_NUMBER})")
_LABEL_PART: Final = re.compile("（(?![一二三四五六七八九十]{1,2}）)[^（）]*）|[0-9\u3400-\u9fff]+")
_CHINESE: Final = re.compile("[\u3400-\u9fff]")
_DIGITS: Final = re.compile(r"\d+")
_PLAIN_ROW: Final = re.compile(r"(?P<label>[^|│┃\t]*[\u4e00-\u9fff”）](?<![加减少]))(?: +\d+)+$")
"""A label and plain figures in one line, the most frequent of all shapes."""
_PLAIN_WORD: Final = re.compile(r"(?!无$)[\u4e00-\u9fff“”、，]+")
_LABEL_CHARACTER: Final = re.compile("[0-9\u3400-\u9fff]")
_GROUP: Final = 3
"""Digits that stand together in a number with spaces."""
_LONG_NOTE: Final = 15
"""A bracket of this length that follows no label is a text of its own."""
_NUMBERING_COLUMNS: Final = frozenset({"代码", "编码", "序号", "行次"})
"""Heads of a column that numbers the rows, one after the other, between label and unit."""
_ROWS_UNSEEN: Final = 10
"""By how many the number of a row may exceed that of the row seen before."""
_UNIT_CELL: Final = re.compile(_UNIT)
"""A unit in a cell of its own."""
_UNIT_NOTE: Final = re.compile(rf"(?:单位：?)?\s*(?P<unit>{_UNIT})")
_CELL_BORDER: Final = re.compile(r"[|│┃]")
_TAB: Final = re.compile(r"\t")
_TYPESETTING: Final = re.compile(r"&nbsp[;；]?|</?[A-Za-z][^<>]{0,60}>|\*")
_RULE_LINE: Final = re.compile(r"(?=.*(?:[-=─━]{3}|—{3}))[\s|│┃:：+=\-—─━┼├┤]*")
_PAGE_MARK: Final = re.compile(
    r"\s*(?:[-—–]{1,3}\s*\d{1,3}\s*[-—–]{1,3}|第\s*\d{1,3}\s*页.{0,12}|\d{1,3}/\d{1,3})\s*"
)
_TENS: Final = {"万": 10_000, "亿": 100_000_000}


class PrintedValue(NamedTuple):
    """What a cell prints: a number, or a mark in place of one."""

    span: Span
    """Of the number itself, its sign included; of the mark; empty where the cell is."""
    value: Decimal | None
    """As printed (86.5 for 86.5万元); ``None`` for a mark."""
    unit: str
    """Printed with the number, empty where none is."""
    mark: str
    """Empty for a number; else ``/``, ``—``, ``无`` or ``blank``."""
    line: int
    """Number of the printed line, to tell rows of values apart."""


def are_one_number(first: PrintedValue, second: PrintedValue) -> bool:
    """Tell whether two neighbours may be one number with a space in it: ``1 204``."""
    return (
        bool(first.value)
        and second.value is not None
        and not first.unit
        and first.line == second.line
        and first.span.end - first.span.start <= _GROUP
        and second.span.end - second.span.start == _GROUP
        and second.span.start - first.span.end == 1
    )


def join_number(first: PrintedValue, second: PrintedValue) -> PrintedValue:
    """Return two neighbours as the one number that they may be."""
    value = (first.value or Decimal(0)) * 10**_GROUP + (second.value or Decimal(0))
    return second._replace(span=Span(first.span.start, second.span.end), value=value)


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


def read_stream(
    regions: Iterable[TableRegion], labels: frozenset[str], *, units_apart: bool = False
) -> TableStream:
    """Return the tables as one stream; a number glued to one of the ``labels`` is a value.

    ``units_apart`` says that units stand in cells of their own, between label and value.
    """
    builder = _StreamBuilder(labels, units_apart=units_apart)
    heading: str | None = None
    for region in regions:
        if region.heading != heading:
            builder.stream.sections.add(len(builder.pieces))
            heading = region.heading
        for line in region.lines:
            builder.add_line(line)
    builder.stream.text = "".join(builder.pieces)
    return builder.stream


def squeezed(word: str) -> str:
    """Return the label characters of a word, notes in brackets left out."""
    return "".join(
        part.group() for part in _LABEL_PART.finditer(word) if not part.group().startswith("（")
    )


class _StreamBuilder:
    """Collects characters and values, line by line."""

    def __init__(self, labels: frozenset[str], *, units_apart: bool) -> None:
        self.labels = labels
        self.units_apart = units_apart
        self.stream = TableStream()
        self.pieces: list[str] = []
        self.words: list[int] = []
        """Where the words since the last value begin."""
        self.line = 0
        self.row_open = False
        self.row_number: int | None = None
        """Of the last row where the head of the table has a column of such numbers."""
        self.row_numbered = False
        """Whether the row's number is read, so that what follows its label is a figure."""

    def add_line(self, line: TableLine) -> None:
        self.line += 1
        text = line.text
        bare = text.strip()
        place = line.start + (len(text) - len(text.lstrip()) if bare else 0)
        if bare.isascii() and bare.isdigit():
            self._put_digits(place, place + len(bare), bare)
            return
        if text[-1:] != "\t" and _PLAIN_WORD.fullmatch(bare):
            self._put_text(bare, place)
            return
        if "&" in text or "<" in text or "*" in text:
            text = _TYPESETTING.sub(lambda found: " " * len(found.group()), text)
        if not text or text.isspace():
            self._add_empty(line, is_cell="\t" in text or bool(line.text.strip()))
        elif row := _PLAIN_ROW.match(text) if text[-1].isdigit() else None:
            self._add_words(text, 0, row.end("label"), line.start)
            for number in _DIGITS.finditer(text, row.end("label")):
                start, end = number.span()
                self._put_digits(line.start + start, line.start + end, number.group())
        elif not _RULE_LINE.fullmatch(text) and not _PAGE_MARK.fullmatch(text):
            self._add_cells(list(_cells(text)), text, line.start)

    def _put_digits(self, start: int, end: int, digits: str) -> None:
        self._put_value(PrintedValue(Span(start, end), Decimal(digits), "", "", self.line))

    def _add_empty(self, line: TableLine, *, is_cell: bool) -> None:
        if is_cell and self.row_open:
            self._put_value(_empty_cell(line.start, self.line))
        elif not is_cell:
            self.stream.breaks.add(len(self.pieces))
            self.row_open = False

    def _add_cells(self, cells: list[tuple[int, int]], text: str, offset: int) -> None:
        # empty cells before a label are spanned by it; where no label is, they are the row's own
        in_row = not _CHINESE.search(text)
        spanned = _is_header(text[start:end].strip() for start, end in cells)
        whole = len(cells) > 1 or text.lstrip(" ").startswith("\t")
        for start, end in cells:
            if text[start:end].strip():
                self._add_words(text, start, end, offset, whole=whole)
                in_row = True
            elif in_row and not spanned:
                self._put_value(_empty_cell(offset + start, self.line))

    def _add_words(
        self, text: str, start: int, end: int, offset: int, *, whole: bool = False
    ) -> None:
        for word in _words(text, start, end, whole=whole):
            self._add_word(word, offset)

    def _add_word(self, word: re.Match[str], offset: int) -> None:
        if word["value"]:
            self._put_value(_printed_number(word, offset, self.line))
            return
        if word["mark"]:
            span = Span(offset + word.start(), offset + word.end())
            mark = "—" if word["mark"][0] in "-—–―" else "/" if word["mark"] != "无" else "无"
            self._put_value(PrintedValue(span, None, "", mark, self.line))
            return
        glued = _GLUED.fullmatch(word["text"]) if word["text"][-1].isdigit() else None
        if glued and squeezed(glued["label"]) in self.labels:
            self._put_text(glued["label"], offset + word.start())
            start = offset + word.start() + glued.start("rest")
            value = Decimal(re.sub("[，,]", "", glued["rest"]))
            span = Span(start, start + len(glued["rest"]))
            self._put_value(PrintedValue(span, value, "", "", self.line))
            return
        self._put_text(word["text"], offset + word.start())

    def _put_text(self, text: str, place: int) -> None:
        if text in _NUMBERING_COLUMNS and self.units_apart:
            self.row_number = 0
        elif not _UNIT_CELL.fullmatch(text):
            self.row_numbered = False
        elif self.row_number is not None:
            self._take_back_row_number()
            self.row_numbered = True
        first = True
        for characters, offsets, unit in _label_parts(text):
            if unit:
                self.stream.unit_notes[len(self.pieces)] = unit
                continue
            if first:
                self.stream.word_starts.add(len(self.pieces))
                self.words.append(len(self.pieces))
                first = False
            self.pieces.extend(characters)
            self.stream.places.extend([place + offset for offset in offsets])
            self.stream.lines.extend([self.line] * len(offsets))
        self.row_open = False

    def _put_value(self, value: PrintedValue) -> None:
        if self._numbers_row(value):
            return
        if self.units_apart:
            self._take_units()
        self.words.clear()
        self.stream.values[len(self.pieces)] = value
        self.pieces.append(VALUE)
        self.stream.places.append(value.span.start)
        self.stream.lines.append(self.line)
        self.row_open = True

    def _numbers_row(self, value: PrintedValue) -> bool:
        """Tell whether the value is no figure but the number of a row, which follows its label.

        Rows between may have lost their labels; nothing stands between label and number.
        """
        if self.row_number is None or not self.words or self.row_numbered:
            return False
        if value.value is None or not 0 < value.value - self.row_number <= _ROWS_UNSEEN:
            return False
        self.row_number = int(value.value)
        self.row_numbered = True
        return True

    def _take_back_row_number(self) -> None:
        """Drop the value before a unit: units stand before figures, and after the numbers of rows."""
        last = len(self.pieces) - 1
        if last >= 0 and self.pieces[last] == VALUE and self.stream.values[last].value is not None:
            del self.pieces[last], self.stream.places[last], self.stream.lines[last]
            del self.stream.values[last]
            self.stream.breaks = {min(at, last) for at in self.stream.breaks}
            if self.row_numbered:  # the number of another row, which lost its label
                self.stream.loose.add(last)

    def _take_units(self) -> None:
        """Turn the unit right before a value into a note of the label before it.

        Several units in a row are a column of their own, or of rows that lost a label and a figure.
        """
        units = []
        while self.words and _UNIT_CELL.fullmatch(unit := "".join(self.pieces[self.words[-1] :])):
            units.append(unit)
            del self.pieces[self.words.pop() :]
        if not units:
            return
        end = len(self.pieces)
        self.stream.word_starts = {at for at in self.stream.word_starts if at < end}
        self.stream.breaks = {min(at, end) for at in self.stream.breaks}
        del self.stream.places[end:], self.stream.lines[end:]
        if len(units) == 1:
            self.stream.unit_notes[end] = units[0]
        else:
            self.stream.loose.add(end)


@lru_cache(maxsize=4096)
def _label_parts(text: str) -> tuple[tuple[str, tuple[int, ...], str], ...]:
    """Return the label characters of a word with their offsets in it, and the units it notes.

    The labels of the form are the same in every report, so they are worth keeping.
    """
    parts: list[tuple[str, tuple[int, ...], str]] = []
    first = True
    for part in _LABEL_PART.finditer(text):
        if part.group().startswith("（") and (not first or len(part.group()) < _LONG_NOTE):
            note = _UNIT_NOTE.fullmatch(part.group()[1:-1].strip())
            if note:
                parts.append(("", (), note["unit"]))
            continue
        first = False
        found = list(_LABEL_CHARACTER.finditer(text, part.start(), part.end()))
        parts.append(("".join(c.group() for c in found), tuple(c.start() for c in found), ""))
    return tuple(parts)


def _is_header(cells: Iterable[str]) -> bool:
    """Tell a line of a table's head, whose empty cells are spanned: a label, empty cells, a label."""
    shape = "".join("x" if _CHINESE.search(cell) else "1" if cell else " " for cell in cells)
    return "1" not in shape and re.search(r"x +x", shape) is not None


def _empty_cell(place: int, line: int) -> PrintedValue:
    return PrintedValue(Span(place, place), None, "", BLANK, line)


def _cells(text: str) -> Iterator[tuple[int, int]]:
    """Yield the cells of a line: between pipes, else between tabs, else the whole line.

    What stands before the first pipe or tab is a cell only where it is not empty, or where a row
    of tabs has no label: then its first cell is blank.
    """
    piped = bool(_CELL_BORDER.search(text))
    unlabelled_row = not piped and text.count("\t") > 1 and not _CHINESE.search(text)
    start = 0
    for match in (_CELL_BORDER if piped else _TAB).finditer(text):
        if start > 0 or unlabelled_row or text[: match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:].strip() or not piped:
        yield start, len(text)


def _words(text: str, start: int, end: int, *, whole: bool) -> Iterator[re.Match[str]]:
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


def _printed_number(word: re.Match[str], offset: int, line: int) -> PrintedValue:
    value = Decimal(re.sub(r"[，,\s]", "", word["number"]))
    start, end = word.span("number")
    if word["sign"]:
        start = word.start("sign")
        value = -value if word["sign"][0] in "-−减" else value
    unit = word["unit"] or ""
    note = _UNIT_NOTE.fullmatch(word["note"]) if word["note"] else None
    if not unit and note:
        unit = note["unit"]
    if unit and unit[0] in _TENS and not unit.endswith("元"):
        value, unit = value * _TENS[unit[0]], unit[1:]
    return PrintedValue(Span(offset + start, offset + end), value, unit, "", line)
