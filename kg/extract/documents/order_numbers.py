"""Finds orders and announcements: ``国务院令第711号``, ``青岚市人民政府第12号令``, ``公告2013年第8号``.

They have no code; the body stands before or behind, in six orders of words that mean the same. An
order's canonical form is ``<body>令第<serial>号``, an announcement's ``<body>公告〔<year>〕<serial>号``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.text.scanning import find_from

_SERIAL: Final = r"\d{1,5}|[一二三四五六七八九十百零〇]{1,7}"
_YEAR: Final = r"(?:19|20)\d\d"
_BODY_BEHIND: Final = r"[\u4e00-\u9fff]{2,14}?"
_STARTS: Final = re.compile(r"[令第公\d]")
_ORDER: Final = re.compile(
    rf"令(?:[（〔\[]?{_YEAR}年?[）〕\]]?)?第?(?P<a>{_SERIAL})[号號]"
    rf"|第(?P<b>{_SERIAL})[号號](?P<body>中华人民共和国国务院|国务院|{_BODY_BEHIND}(?:政府|部|局|委员会|署))令"
    rf"|第?(?P<c>{_SERIAL})[号號]令"
    rf"|公告[（〔\[]?(?P<year>{_YEAR})(?:年第?|[）〕\]]第?)(?P<d>{_SERIAL})[号號]"
    rf"|(?P<year2>{_YEAR})年第?(?P<e>{_SERIAL})[号號]公告"
)
_BODY: Final = re.compile(
    r"(?:中华人民共和国)?(?:国务院|国家[\u4e00-\u9fff]{2,8}?(?:总局|局|委员会|委))$"
    r"|[\u4e00-\u9fff]{0,10}?(?:人民政府|政府|总局|委员会|部|局|委|署)$"
)
_WORDS_BEFORE: Final = re.compile(
    r".*(?:根据|依据|按照|依照|落实|贯彻|执行|印发|发布|公布|颁布|实施|施行|经由|通过|关于|以|由|经|按|据|的|了|和|与|及|即)"
)
_STATE_COUNCIL: Final = "中华人民共和国国务院"
_RUN: Final = re.compile(r"[\u4e00-\u9fff]+$")
_NUMERALS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0}


@dataclass(frozen=True, slots=True)
class OrderMatch:
    """An order or announcement at cleaned characters ``[start, end)``."""

    start: int
    end: int
    canonical: str


def find_order_numbers(text: str) -> Iterator[OrderMatch]:
    """Yield the orders and announcements of the text that name their body.

    >>> [order.canonical for order in find_order_numbers("（第492号国务院令）")]
    ['国务院令第492号']
    """
    if "令" not in text and "公告" not in text:
        return
    for match in find_from(_STARTS, _ORDER, text):
        if match["body"]:
            start, body = match.start(), match["body"]
        else:
            start, body = _body_before(text, match.start())
        if not body:
            continue
        serial = read_serial(next(match[name] for name in "abcde" if match[name]))
        year = match["year"] or match["year2"]
        kind = f"公告〔{year}〕{serial}号" if year else f"令第{serial}号"
        yield OrderMatch(start, match.end(), canonical_body(body) + kind)


def canonical_body(body: str) -> str:
    """Return the body of an order by its usual name: 中华人民共和国国务院 and 国 are 国务院."""
    body = body.removeprefix("中华人民共和国") if body.endswith("国务院") else body
    return "国务院" if body == "国" else body


def read_serial(printed: str) -> int:
    """Return a serial printed in digits or in Chinese numerals.

    >>> read_serial("四百九十二"), read_serial("七一一"), read_serial("12")
    (492, 711, 12)
    """
    if printed.isdigit() and printed.isascii():
        return int(printed)
    if not any(unit in printed for unit in "十百"):
        return int("".join(str(_NUMERALS[c]) for c in printed))
    total = digit = 0
    for character in printed:
        if character == "百":
            total, digit = total + digit * 100, 0
        elif character == "十":
            total, digit = total + (digit or 1) * 10, 0
        else:
            digit = _NUMERALS[character]
    return total + digit


def _body_before(text: str, end: int) -> tuple[int, str]:
    run = _RUN.search(text, max(0, end - 24), end)
    if run is None:
        return end, ""
    words = run.group()
    if words.endswith(_STATE_COUNCIL):
        return end - len(_STATE_COUNCIL), _STATE_COUNCIL
    before = _WORDS_BEFORE.match(words)
    if before:
        words = words[before.end() :]
    if words == "国":
        return end - 1, words
    body = _BODY.search(words)
    return (end - len(body.group()), body.group()) if body else (end, "")
