"""Finds document numbers (文号): ``岚政办发〔2013〕46号`` and ``落实岚云政发(2014)9号、12号文件``.

A number is a code (代字), a bracketed year and a serial. Brackets get lost or swapped, years are
printed with the letter O, several serials share one code. What is sure is mended in the canonical
form (〔〕, no spaces, no leading zeros); what is missing stays missing. Orders and announcements,
which have no such code, are in ``orders``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.extract.documents.body_before import find_body_before
from kg.extract.documents.numbers.codes import (
    find_code,
    is_court_case,
    is_known_code,
    is_whole_code,
    names_body,
)
from kg.extract.documents.numbers.grammar import NUMBER, SERIAL_ALONE, STARTS, SURE_BRACKETS
from kg.extract.documents.numbers.match import NumberMatch
from kg.extract.documents.numbers.numerals import YEAR, read_serial, read_year
from kg.extract.documents.numbers.orders import find_order_numbers
from kg.extract.documents.numbers.traditional import simplify
from kg.text.scanning import find_from

_SERIAL: Final = re.compile(r"[^号、，和及与以第/]*[^号、，和及与以第/\n]")
_YEAR: Final = re.compile(YEAR)
_SHARED_CODE: Final = re.compile("(?:[、，；和及与]|以及)?")
_BODY: Final = re.compile("(?:政府|国务院|办公厅|办公室|委员会|[省市县区州国]委|局|部)$")
_DOCUMENT_BEHIND: Final = re.compile("[）)]?文(?![化物明章])")
_OTHER_REGISTER: Final = re.compile("(?:编号|[案证批账]|受理|备案|序列?|登记|许可|项目)号?[:：]?$")
"""Registers whose entries have years and serials, too."""
_LONGEST_REGISTER: Final = 8


def find_numbers(text: str) -> list[NumberMatch]:
    """Return every document number of the cleaned text, in its order.

    >>> [number.canonical for number in find_numbers("岚政发[2013]046、51号文件")]
    ['岚政发〔2013〕46号', '岚政发〔2013〕51号']
    """
    text = simplify(text)
    found = list(find_order_numbers(text))
    taken = [(number.start, number.end) for number in found]
    last: NumberMatch | None = None
    for match in find_from(STARTS, NUMBER, text):
        if not _overlaps(match.start(), match.end(), taken):
            numbers = list(_read(text, match, last))
            found.extend(numbers)
            last = numbers[-1] if numbers else last
    taken = [(number.start, number.end) for number in found]
    found.extend(n for n in _find_serials_alone(text) if not _overlaps(n.start, n.end, taken))
    return sorted(found, key=lambda number: number.start)


def _overlaps(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < b and a < end for a, b in taken)


def _read(text: str, match: re.Match[str], last: NumberMatch | None) -> Iterator[NumberMatch]:
    """Yield the numbers of a match; ``last`` is the number before it, whose code it may share."""
    shape = next(name for name in "abcdefgh" if match[name] is not None)
    floor = last.end if last else 0
    if shape == "c":
        if is_known_code(match["c_code"]):
            yield _whole(match.start(), match.end(), match["c_code"], match["a_year"], match["c"])
    elif shape == "g":
        yield from _year_before_code(text, match)
    elif shape == "h":
        start, code = find_code(text, match.start(), floor)
        if is_whole_code(code):
            yield _whole(start, match.end(), code, match["h_year"], match["h"])
    else:
        yield from _code_before(text, match, shape, last)


def _year_before_code(text: str, match: re.Match[str]) -> Iterator[NumberMatch]:
    """Read ``2013年岚政发46号``; words between year and code leave the year out (2013年印发岚政发46号)."""
    start, code = find_code(text, match.end("g_code"), match.start("g_code"))
    if is_whole_code(code):
        year = match["g_year"] if start == match.start("g_code") else None
        begin = match.start() if year else start
        yield _whole(begin, match.end(), code, year, match["g"])


def _whole(start: int, end: int, code: str, year: str | None, serial: str) -> NumberMatch:
    middle = f"〔{read_year(year)}〕" if year else "第"
    return NumberMatch(start, end, f"{code}{middle}{read_serial(serial)}号")


def _code_before(
    text: str, match: re.Match[str], shape: str, last: NumberMatch | None
) -> Iterator[NumberMatch]:
    floor = last.end if last else 0
    start, code = _find_issuer(text, match.start(), floor)
    if not code and last and _SHARED_CODE.fullmatch(text, last.end, match.start()):
        code = last.canonical.partition("〔")[0]
    if not code:
        if shape == "a" and _is_alone(text, match):
            canonical = f"〔{read_year(match['a_year'])}〕{read_serial(match['a'])}号"
            yield NumberMatch(match.start(), match.end(), canonical, partial=True)
    elif _is_sure(text, match, shape, code):
        if shape == "b":
            yield NumberMatch(start, match.end(), f"{code}〔{read_year(match['a_year'])}〕号")
        else:
            yield from _serials(match, shape, start, code)


def _find_issuer(text: str, end: int, floor: int) -> tuple[int, str]:
    """Return the code that ends at ``end``, or the body named in its place (国务院办公厅〔2008〕36号)."""
    if _BODY.search(text, max(floor, end - 3), end):
        body = find_body_before(text[:end], end)
        if body and "、" not in body and end - len(body) >= floor:
            return end - len(body), body
    return find_code(text, end, floor)


def _is_alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether 〔2013〕46号 without a code points back to a number given in full."""
    if match.group()[0] not in SURE_BRACKETS or not match.group().endswith("号"):
        return False
    earliest = max(0, match.start() - _LONGEST_REGISTER)
    registered = _OTHER_REGISTER.search(text, earliest, match.start())
    return match["a"].isdigit() and not registered


def _is_sure(text: str, match: re.Match[str], shape: str, code: str) -> bool:
    """Tell a number from a bracketed year: by its brackets, its code, or the word 文 behind it."""
    if _OTHER_REGISTER.search(code) or is_court_case(code):
        return False
    if is_known_code(code):
        return True
    if _BODY.search(code) and shape in "adf":
        behind = _DOCUMENT_BEHIND.match(text, match.end())
        return bool(behind) or (shape == "a" and match.group().endswith("号"))
    if shape == "a" and match.group().endswith("号") and names_body(code):
        return True
    return shape in "abd" and any(bracket in SURE_BRACKETS for bracket in match.group())


def _serials(match: re.Match[str], shape: str, start: int, code: str) -> Iterator[NumberMatch]:
    printed = match[f"{shape}_year"]
    serials = list(_SERIAL.finditer(match.string, match.start(shape), match.end(shape)))
    if shape == "e" and printed.isdigit() and _YEAR.fullmatch(match["e"]):  # 〔46〕2013号
        yield _whole(start, match.end(), code, match["e"], printed)
        return
    year = read_year(printed) if _YEAR.fullmatch(printed) else ""
    for position, serial in enumerate(serials):
        final = position == len(serials) - 1
        end = match.end() if final else serial.end() + (match.string[serial.end()] == "号")
        yield NumberMatch(start, end, f"{code}〔{year}〕{read_serial(serial.group())}号")
        if not final:
            start = serials[position + 1].start()


def _find_serials_alone(text: str) -> Iterator[NumberMatch]:
    """Yield the serials before 号文 that have neither code nor year (按46号文要求)."""
    position = text.find("号文")
    while position >= 0:
        before = SERIAL_ALONE.search(text, max(0, position - 6), position)
        if before and _DOCUMENT_BEHIND.match(text, position + 1):
            canonical = f"{read_serial(before['serial'])}号"
            yield NumberMatch(before.start(), position + 1, canonical, partial=True)
        position = text.find("号文", position + 2)
