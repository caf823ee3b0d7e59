"""Finds document numbers (文号): ``岚政办发〔2013〕46号`` and ``落实岚云政发(2014)9号、12号文件``.

A number is a code (代字), a bracketed year and a serial. Brackets get lost or swapped, years are
printed with the letter O, several serials share one code. What is sure is mended in the canonical
form (〔〕, no spaces, no leading zeros); what is missing stays missing. Orders and announcements,
which have no such code, are in ``order_numbers``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extract.documents.number_codes import find_code, is_known_code, simplify_code
from kg.extract.documents.order_numbers import find_order_numbers
from kg.text.scanning import find_from

_OPEN: Final = r"[〔\[【（〈<{［]"
_CLOSE: Final = r"[〕\]】）〉>}］]"
_OPEN_SURE: Final = "〔[【"
_YEAR: Final = r"(?:19[4-9]\d|[2二][0OoΟО〇○Ｏ零][0-9OoΟО〇○零一二三四五六七八九]{2})"
_SERIALS: Final = r"\d{1,5}(?!\d)(?:[号號]?[、，和及与]第?\d{1,5}(?=[、，和及与号號]))*"
_NO_MEASURE: Final = r"(?![\d年月日个件条次万余多%.．])"

_STARTS: Final = re.compile(r"[〔\[【（〈<{［\d第二]")
_NUMBER: Final = re.compile(
    r"(?:"
    rf"(?P<open>{_OPEN})(?P<year>{_YEAR})年?{_CLOSE}"
    rf"(?:第?[〔（\[]?(?P<serials>{_SERIALS})(?:[号號]|[〕）\]][号號]?|{_NO_MEASURE})|(?P<none>[号號])"
    r"|(?P<behind>[\u4e00-\u9fff]{2,9}?)第?(?P<serial>\d{1,5})[号號])"
    rf"|(?P<open2>{_OPEN})(?P<year2>{_YEAR})年?第?(?P<serials2>\d{{1,5}})[号號]"
    rf"|(?<=[\u4e00-\u9fff])(?P<year3>{_YEAR})(?:年?{_CLOSE}第?|年第?|[-—－]|{_OPEN})?"
    rf"(?P<serials3>\d{{1,5}}){_CLOSE}?[号號]"
    r"|(?<=字)第?(?P<serial4>\d{1,5})[号號]"
    r"|(?<![\d第])第?(?P<short>\d{1,4})号文(?!化|物|明|章))"
)
_SERIAL: Final = re.compile(r"\d+")
_COURT_CASE: Final = re.compile("[初终再审监执破]字?$|行[初终审]|民[初终]|刑[初终]")
_SHARED_CODE: Final = re.compile(r"[、，和及与]?")
_DIGITS: Final = str.maketrans("OoΟО〇○Ｏ零一二三四五六七八九", "0000000" + "0123456789")


@dataclass(frozen=True, slots=True)
class NumberMatch:
    """A document number at cleaned characters ``[start, end)``."""

    start: int
    end: int
    canonical: str
    partial: bool = False
    """Whether only the serial is there (46号文): it points back to a number given in full."""


def find_numbers(text: str) -> list[NumberMatch]:
    """Return every document number of the cleaned text, in its order.

    >>> [number.canonical for number in find_numbers("岚政发[2013]046、51号文件")]
    ['岚政发〔2013〕46号', '岚政发〔2013〕51号']
    """
    found = [
        NumberMatch(order.start, order.end, order.canonical) for order in find_order_numbers(text)
    ]
    taken = [(number.start, number.end) for number in found]
    code = ""
    end = -1
    for match in find_from(_STARTS, _NUMBER, text):
        if any(match.start() < b and a < match.end() for a, b in taken):
            continue
        if match["short"]:
            found.append(NumberMatch(match.start(), match.end() - 1, f"{match['short']}号", True))
            continue
        shared = code if end >= 0 and _SHARED_CODE.fullmatch(text, end, match.start()) else ""
        numbers = list(_read(text, match, shared))
        if numbers:
            found.extend(numbers)
            code = _code_of(numbers[-1].canonical)
            end = match.end()
    return sorted(found, key=lambda number: number.start)


def _read(text: str, match: re.Match[str], shared: str) -> Iterator[NumberMatch]:
    year = (match["year"] or match["year2"] or match["year3"] or "").translate(_DIGITS)
    if match["behind"]:
        yield from _code_behind_year(match, year)
        return
    start, code = find_code(text, match.start())
    if not code:
        start, code = match.start(), shared
    if not code or _COURT_CASE.search(code) or not _is_sure(match, code):
        return
    code = simplify_code(code)
    if match["none"]:
        yield NumberMatch(start, match.end(), f"{code}〔{year}〕号")
        return
    if match["serial4"]:
        yield NumberMatch(start, match.end(), f"{code}第{int(match['serial4'])}号")
        return
    group = next(name for name in ("serials", "serials2", "serials3") if match[name])
    serials = list(_SERIAL.finditer(text, match.start(group), match.end(group)))
    for position, serial in enumerate(serials):
        last = position == len(serials) - 1
        end = match.end() if last else serial.end() + (text[serial.end()] in "号號")
        yield NumberMatch(start, end, f"{code}〔{year}〕{int(serial.group())}号")
        if not last:
            start = serials[position + 1].start()


def _code_behind_year(match: re.Match[str], year: str) -> Iterator[NumberMatch]:
    """Read ``〔2013〕岚政办字第46号``, where the year stands first."""
    code = match["behind"].rstrip("第")
    if is_known_code(code) and not _COURT_CASE.search(code):
        canonical = f"{simplify_code(code)}〔{year}〕{int(match['serial'])}号"
        yield NumberMatch(match.start(), match.end(), canonical)


def _is_sure(match: re.Match[str], code: str) -> bool:
    """Tell a number from a bracketed year; only 〔〕 [] 【】 are sure without a known code."""
    return (match["open"] or "x") in _OPEN_SURE or is_known_code(code)


def _code_of(canonical: str) -> str:
    return canonical.partition("〔")[0]
