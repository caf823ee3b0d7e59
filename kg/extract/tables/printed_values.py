"""The values that tables print: ``12,345``, ``3项``, ``86.5万元``, ``—``; and empty cells."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from kg.model import Span

BLANK: Final = "blank"
"""The mark of a cell that is there and empty."""

_UNIT: Final = r"[万亿]?元|[万亿]?(?:件次|人次|[件项次宗个条部份起篇期场册人])|[万亿]"
NUMBER: Final = r"\d{1,3}(?:[，,]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGN: Final = r"[-−+]|增加?|减少?"
CELL_NUMBER: Final = rf"(?P<sign>{_SIGN})?\s?(?P<number>{NUMBER})\s?(?P<unit>{_UNIT})?"
NOTE: Final = r"(?:\s?（(?P<note>[^（）]{0,40})）)?"
_GROUPING: Final = re.compile(r"[，,\s]")
_GROUP: Final = 3
"""Digits that stand together in a number with spaces."""
UNIT_CELL: Final = re.compile(_UNIT)
"""A unit in a cell of its own."""
_UNIT_NOTE: Final = re.compile(rf"(?:单位：?)?\s*(?P<unit>{_UNIT})")
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


def empty_cell(place: int, line: int) -> PrintedValue:
    """Return the value of a cell that is there and empty."""
    return PrintedValue(Span(place, place), None, "", BLANK, line)


def read_mark(word: re.Match[str], offset: int, line: int) -> PrintedValue:
    """Return the mark that a cell prints in place of a number, dashes and slashes in one form each."""
    printed = word["mark"]
    mark = "—" if printed[0] in "-—–―" else "/" if printed != "无" else "无"
    return PrintedValue(Span(offset + word.start(), offset + word.end()), None, "", mark, line)


def read_number(word: re.Match[str], offset: int, line: int) -> PrintedValue:
    """Return the number of a match of ``CELL_NUMBER`` and ``NOTE``."""
    value = Decimal(_GROUPING.sub("", word["number"]))
    start, end = word.span("number")
    if word["sign"]:
        start = word.start("sign")
        value = -value if word["sign"][0] in "-−减" else value
    unit = word["unit"] or (read_unit_note(word["note"]) if word["note"] else "")
    if unit and unit[0] in _TENS and not unit.endswith("元"):
        value, unit = value * _TENS[unit[0]], unit[1:]
    return PrintedValue(Span(offset + start, offset + end), value, unit, "", line)


def read_unit_note(note: str) -> str:
    """Return the unit that a note in brackets states (单位：万元), empty where it is something else."""
    found = _UNIT_NOTE.fullmatch(note)
    return found["unit"] if found else ""
