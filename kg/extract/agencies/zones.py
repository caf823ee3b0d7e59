"""Finds development zones with their committee, and zones and towns that are listed among bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.extract.agencies.candidates import Candidate
from kg.extract.agencies.owners import LEADING_WORDS, Owners
from kg.gazetteer import WITH_COMMITTEE

_ZONE_END: Final = re.compile(
    r"(?:高新技术产业开发区|经济技术开发区|经济开发区|开发区|高新区|经开区|保税港?区|新区|工业园区|产业园区|科技园区?|试验区|合作区|管理区|工业走廊"
    r"|度假区|风景名胜区|示范区)(?P<committee>(?:管委会|管理委员会)(?:办公室)?)?"
)
_COMMITTEE: Final = re.compile("管(?:委会|理委员会)")
_COMMITTEE_END: Final = re.compile(
    rf"(?:{'|'.join(WITH_COMMITTEE)})(?P<committee>(?:管委会|管理委员会)(?:办公室)?)"
)
_LONGEST_KIND: Final = max(map(len, WITH_COMMITTEE))
_LONGEST_ZONE: Final = 8
_SHORTEST_ZONE: Final = 2
_ZONE_NAME: Final = re.compile(r"[^\W\d_a-zA-Z的和与及由在对为向等]{2,8}\Z")
_OWN_COMMITTEE: Final = re.compile(
    r"(?<![^\W\d_和与及由向经报对为])(?P<zone>园?区)(?P<committee>(?:管委会|管理委员会)(?:办公室)?)"
)
_TOWN: Final = re.compile(
    r"(?P<town>[^\W\d_a-zA-Z的和与及由在对为等各乡]{2,4}?(?:镇|乡|街道))(?P<body>人民政府|政府|办事处)?$"
)
_ITEM: Final = re.compile(r"[^、，。；：（）“”《》\n]+")


def find_listed(text: str, known: Sequence[Candidate], owners: Owners) -> Iterator[Candidate]:
    """Find zones with their committee, and zones and towns that are listed among bodies.

    In 区公安局、石汀镇等部门和街镇 the town is one of the bodies; in 云泽新区、石汀高新区管委会 both
    items have the committee.
    """
    ends = {found.end for found in known}
    for match in (*_ZONE_END.finditer(text), *_committees(text)):
        start = _zone_start(text, match.start())
        committee = match.group("committee")
        if start is None:
            if committee:
                yield from _find_unnamed(text, match, owners)
        elif committee:
            zone = text[start : match.start("committee")]
            yield Candidate(start, match.end(), zone, committee)
        elif _shares_committee(text, match.end()):
            yield Candidate(start, match.end(), text[start : match.end()], "管委会")
        elif text.startswith("、", start - 1) and start - 1 in ends:
            ends.add(match.end())
            yield Candidate(start, match.end(), text[start : match.end()], "")
    if owners.in_zone:
        for match in _OWN_COMMITTEE.finditer(text):
            yield Candidate(match.start(), match.end(), match["zone"], match["committee"])
    for end in sorted(ends):
        yield from _find_towns(text, end)


def _committees(text: str) -> Iterator[re.Match[str]]:
    """Find the kinds of zones that are one only with their committee (滨湖新城管委会)."""
    for committee in _COMMITTEE.finditer(text):
        first = max(0, committee.start() - _LONGEST_KIND)
        if match := _COMMITTEE_END.search(text, first, committee.end() + len("办公室")):
            yield match


def _find_unnamed(text: str, match: re.Match[str], owners: Owners) -> Iterator[Candidate]:
    """Read a zone that is named by its kind only: the report's own (高新区管委会), or 县|经开区管委会."""
    owner = owners.before(match.start())
    if owners.in_zone:
        zone = text[match.start() : match.start("committee")]
        yield Candidate(match.start(), match.end(), zone, match["committee"])
    elif owner is not None:
        yield Candidate(owner, match.end(), text[owner : match.start()], match.group())


def _zone_start(text: str, end: int) -> int | None:
    """Return where the name of a zone starts, without the verb before it (推进|云泽|高新区)."""
    name = _ZONE_NAME.search(text, max(0, end - _LONGEST_ZONE), end)
    if name is None:
        return None
    cuts = [cut.end() for cut in LEADING_WORDS.finditer(text, name.start(), end)]
    start = max(cuts, default=name.start())
    return start if end - start >= _SHORTEST_ZONE else None


def _find_towns(text: str, position: int) -> Iterator[Candidate]:
    """Find the towns that go on a list of bodies, and step over its zones."""
    while text.startswith("、", position):
        item = _ITEM.match(text, position + 1)
        if item is None:
            return
        words, _, _ = item.group().partition("等")
        end = item.start() + len(words)
        zone = _ZONE_END.search(words)
        town = _TOWN.fullmatch(words)
        if town:
            yield Candidate(item.start(), end, town["town"], town["body"] or "")
        elif zone is None or zone.end() != len(words):
            return
        position = end


def _shares_committee(text: str, position: int) -> bool:
    """Tell whether a list of zones goes on to one that ends in 管委会."""
    rest = text[position : position + 60]
    follow = re.match(
        r"(?:、[^、，。；：]{2,14}?区)*(?:、|和|及)[^、，。；：]{2,14}?[区城园]管(?:委会|理委员会)",
        rest,
    )
    return follow is not None
