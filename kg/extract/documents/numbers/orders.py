"""Finds orders and announcements: ``国务院令第711号``, ``青岚市人民政府第12号令``, ``公告2013年第8号``.

They have no code; the body stands before or behind, in six orders of words that mean the same. An
order's canonical form is ``<body>令第<serial>号``, an announcement's ``<body>公告〔<year>〕<serial>号``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.documents.numbers.match import NumberMatch
from kg.extract.documents.numbers.numerals import read_serial
from kg.text.scanning import find_from

_SERIAL: Final = r"\d{1,5}|[一二三四五六七八九十百零〇]{1,7}"
_YEAR: Final = r"(?:19|20)\d\d"
_OPENS: Final = r"[（〔\[【]"
_OPEN: Final = f"{_OPENS}?"
_CLOSE: Final = r"[）〕\]】]?"
_BODY_BEHIND: Final = r"[\u4e00-\u9fff]{2,14}?"
_STARTS: Final = re.compile(
    r"[令第公通（〔\[\d](?:(?<=令)(?=[\n（〔\[【\d第一二三四五六七八九十百零〇])|(?<=[公通])(?=告)"
    r"|(?<=[第（〔\[])(?=[第\d一二三四五六七八九十百零〇])|(?<=\d)(?=\d{0,4}[号年]))"
)
"""What an order or announcement can start with, its next character included."""
_ORDER: Final = re.compile(
    rf"令\n?(?:{_OPEN}{_YEAR}年?{_CLOSE})?(?P<opened>{_OPENS})?第?\n?(?P<a>{_SERIAL})\n?号(?(opened){_CLOSE})"
    rf"|第?(?P<b>{_SERIAL})号"
    rf"(?P<body>中华人民共和国国务院|国务院|{_BODY_BEHIND}(?:政府|部|局|委员会|署))令"
    rf"|(?:{_YEAR}年)?{_OPEN}第?(?P<c>{_SERIAL})号{_CLOSE}令"
    rf"|(?P<kind>公告|通告)(?P<opened2>{_OPENS})?(?P<year>{_YEAR})(?:年第?|(?P<closed>[）〕\]])第?)(?P<d>{_SERIAL})号"
    rf"(?(opened2)(?(closed)|{_CLOSE}))"
    rf"|(?P<year2>{_YEAR})年第?(?P<e>{_SERIAL})号(?P<kind2>公告|通告)"
    rf"|(?P<kind3>公告|通告)第(?P<f>{_SERIAL})号"
)
_FURTHER: Final = re.compile(rf"[、，和及与]第(?P<serial>{_SERIAL})号(?:令(?!\d))?")
_BODY: Final = re.compile(
    r"(?:中华人民共和国)?(?:国务院|国家[\u4e00-\u9fff]{2,8}?(?:总局|局|委员会|委))$"
    r"|(?:中华人民共和国|国家)?主席$|(?:[\u4e00-\u9fff]{2,8})?[省市县区州]长$"
    r"|[\u4e00-\u9fff]{0,10}?(?:人民政府|政府|总局|委员会|部|局|委|署)$|[\u4e00-\u9fff]{1,2}府$"
)
_WORDS_BEFORE: Final = re.compile(
    r".*(?:根据|依据|按照|依照|落实|贯彻|执行|印发|发布|公布|颁布|实施|施行|经由|通过|关于|年|以|由|经|按|据|的|了|和|与|及|即)"
)
_STATE_COUNCIL: Final = "中华人民共和国国务院"
_PRESIDENT: Final = "中华人民共和国主席"
_RUN: Final = re.compile(r"[\u4e00-\u9fff]+$")


def find_order_numbers(text: str) -> Iterator[NumberMatch]:
    """Yield the orders and announcements of the text that name their body.

    >>> [order.canonical for order in find_order_numbers("（第492号国务院令）")]
    ['国务院令第492号']
    """
    if "令" not in text and "公告" not in text and "通告" not in text:
        return
    for match in find_from(_STARTS, _ORDER, text):
        if match["body"]:
            start, body = match.start(), match["body"]
        else:
            start, body = _body_before(text, match.start())
        if not body:
            continue
        body = canonical_body(body)
        serial = read_serial(next(match[name] for name in "abcdef" if match[name]))
        yield NumberMatch(start, match.end(), body + _kind(match, serial))
        if not (match["kind"] or match["kind2"] or match["kind3"]):
            yield from _further(text, match.end(), body)


def _kind(match: re.Match[str], serial: int) -> str:
    """Return what follows the body: the kind, the year where announcements have one, the serial."""
    year = match["year"] or match["year2"]
    if year:
        return f"{match['kind'] or match['kind2']}〔{year}〕{serial}号"
    return f"{match['kind3'] or '令'}第{serial}号"


def _further(text: str, end: int, body: str) -> Iterator[NumberMatch]:
    """Yield further serials of the same body (国务院令第492号、第711号)."""
    while match := _FURTHER.match(text, end):
        serial = read_serial(match["serial"])
        yield NumberMatch(match.start() + 1, match.end(), f"{body}令第{serial}号")
        end = match.end()


def canonical_body(body: str) -> str:
    """Return the body of an order by its usual name: 中华人民共和国国务院 and 国 are 国务院."""
    body = body.removeprefix("中华人民共和国") if body.endswith("国务院") else body
    if body.endswith("主席"):
        return _PRESIDENT
    return "国务院" if body == "国" else body


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
    words = words.removeprefix("原")  # 原国家环保总局令: so called before it was renamed
    body = _BODY.search(words)
    return (end - len(body.group()), body.group()) if body else (end, "")
