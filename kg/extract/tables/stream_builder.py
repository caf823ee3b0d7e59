"""Reads the lines of printed tables into a stream: ``行政处罚 | 12,345 | — |``, ``3项``, ``86.5万元``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from kg.extract.tables.printed_values import (
    NUMBER,
    UNIT_CELL,
    PrintedValue,
    empty_cell,
    read_mark,
    read_number,
)
from kg.extract.tables.stream import VALUE, TableStream
from kg.extract.tables.words import (
    CHINESE,
    find_cells,
    find_words,
    is_header,
    label_parts,
    squeezed,
)
from kg.model import Span, TableLine, TableRegion

_GLUED: Final = re.compile(rf"(?P<label>.*[\u4e00-\u9fff）”])(?P<rest>{NUMBER})")
_COMMA: Final = re.compile("[，,]")
_DIGITS: Final = re.compile(r"\d+")
_PLAIN_ROW: Final = re.compile(r"(?P<label>[^|│┃\t]*[\u4e00-\u9fff”）](?<![加减少]))(?: +\d+)+$")
"""A label and plain figures in one line, the most frequent of all shapes."""
_PLAIN_WORD: Final = re.compile(r"(?!无$)[\u4e00-\u9fff“”、，]+")
_NUMBERING_COLUMNS: Final = frozenset({"代码", "编码", "序号", "行次"})
"""Heads of a column that numbers the rows, one after the other, between label and unit."""
_ROWS_UNSEEN: Final = 10
"""By how many the number of a row may exceed that of the row seen before."""
_TYPESETTING: Final = re.compile(r"&nbsp[;；]?|</?[A-Za-z][^<>]{0,60}>|\*")
_RULE_LINE: Final = re.compile(r"(?=.*(?:[-=─━]{3}|—{3}))[\s|│┃:：+=\-—─━┼├┤]*")
_PAGE_MARK: Final = re.compile(
    r"\s*(?:[-—–]{1,3}\s*\d{1,3}\s*[-—–]{1,3}|第\s*\d{1,3}\s*页.{0,12}|\d{1,3}/\d{1,3})\s*"
)


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
        text, start = line
        bare = text.strip()
        if bare.isdigit() and bare.isascii():
            self._put_digits(start + text.index(bare), bare)
            return
        if text[-1:] != "\t" and _PLAIN_WORD.fullmatch(bare):
            self._put_text(bare, start + text.index(bare))
            return
        if "&" in text or "<" in text or "*" in text:
            text = _TYPESETTING.sub(lambda found: " " * len(found.group()), text)
        if not text or text.isspace():
            self._add_empty(line, is_cell="\t" in text or bool(bare))
        elif row := _PLAIN_ROW.match(text) if text[-1].isdigit() else None:
            self._add_words(text, 0, row.end("label"), start)
            for number in _DIGITS.finditer(text, row.end("label")):
                self._put_digits(start + number.start(), number.group())
        elif not _RULE_LINE.fullmatch(text) and not _PAGE_MARK.fullmatch(text):
            self._add_cells(list(find_cells(text)), text, start)

    def _put_digits(self, place: int, digits: str) -> None:
        span = Span(place, place + len(digits))
        self._put_value(PrintedValue(span, Decimal(digits), "", "", self.line))

    def _add_empty(self, line: TableLine, *, is_cell: bool) -> None:
        if is_cell and self.row_open:
            self._put_value(empty_cell(line.start, self.line))
        elif not is_cell:
            self.stream.breaks.add(len(self.pieces))
            self.row_open = False

    def _add_cells(self, cells: list[tuple[int, int]], text: str, offset: int) -> None:
        # empty cells before a label are spanned by it; where no label is, they are the row's own
        in_row = not CHINESE.search(text)
        spanned = is_header(text[start:end].strip() for start, end in cells)
        whole = len(cells) > 1 or text.lstrip(" ").startswith("\t")
        for start, end in cells:
            if text[start:end].strip():
                self._add_words(text, start, end, offset, whole=whole)
                in_row = True
            elif in_row and not spanned:
                self._put_value(empty_cell(offset + start, self.line))

    def _add_words(
        self, text: str, start: int, end: int, offset: int, *, whole: bool = False
    ) -> None:
        for word in find_words(text, start, end, whole=whole):
            self._add_word(word, offset)

    def _add_word(self, word: re.Match[str], offset: int) -> None:
        if word["value"]:
            self._put_value(read_number(word, offset, self.line))
            return
        if word["mark"]:
            self._put_value(read_mark(word, offset, self.line))
            return
        glued = _GLUED.fullmatch(word["text"]) if word["text"][-1].isdigit() else None
        if glued and squeezed(glued["label"]) in self.labels:
            self._put_text(glued["label"], offset + word.start())
            start = offset + word.start() + glued.start("rest")
            value = Decimal(_COMMA.sub("", glued["rest"]))
            span = Span(start, start + len(glued["rest"]))
            self._put_value(PrintedValue(span, value, "", "", self.line))
            return
        self._put_text(word["text"], offset + word.start())

    def _put_text(self, text: str, place: int) -> None:
        if self.units_apart:
            self._watch_row_numbers(text)
        first = True
        for characters, offsets, unit in label_parts(text):
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

    def _watch_row_numbers(self, text: str) -> None:
        """Take note of a word that heads a column of the rows' numbers, or follows such a number."""
        if text in _NUMBERING_COLUMNS:
            self.row_number = 0
        elif not UNIT_CELL.fullmatch(text):
            self.row_numbered = False
        elif self.row_number is not None:
            self._take_back_row_number()
            self.row_numbered = True

    def _put_value(self, value: PrintedValue) -> None:
        if self.row_number is not None and self._numbers_row(value, self.row_number):
            return
        if self.units_apart:
            self._take_units()
        self.words.clear()
        self.stream.values[len(self.pieces)] = value
        self.pieces.append(VALUE)
        self.stream.places.append(value.span.start)
        self.stream.lines.append(self.line)
        self.row_open = True

    def _numbers_row(self, value: PrintedValue, before: int) -> bool:
        """Tell whether the value is no figure but the number of a row, which follows its label.

        ``before`` is that of the last row. Rows between may have lost their labels; nothing stands
        between label and number.
        """
        if not self.words or self.row_numbered:
            return False
        if value.value is None or not 0 < value.value - before <= _ROWS_UNSEEN:
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
        while self.words and UNIT_CELL.fullmatch(unit := "".join(self.pieces[self.words[-1] :])):
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
