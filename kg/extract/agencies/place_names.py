"""Finds the names of places in a text: those of the official table, and those that the report names.

A name of two characters (云县, 城区), or one that ordinary words make up as well (会同|县发改委), is taken
only where the report's title, the place before it or the government after it shows that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from kg import gazetteer
from kg.model import Level
from kg.vocabulary import load_scheme

_SHORT: Final = 2
_ALSO_WORDS: Final = frozenset(
    {"会同县", "互助县", "通道县", "合作市", "平安区", "和平区", "市中区", "新市区"}
)
"""Counties whose names also arise from a word and the kind after it (会同|县发改委)."""
_PARTS_OF_TOWNS: Final = frozenset({"城区", "郊区", "矿区", "市区", "新区", "东区", "西区"})
"""Districts called by what every town has: a place only in the report of that city or district."""
_CONJUNCTIONS: Final = "和与及"
_INSIDE_A_WORD: Final = re.compile(r"[主老新旧全各县镇乡厂高]$")
_AFTER_PLACE: Final = re.compile(r"[省市州盟年度]$")
_KINDS: Final = "省市州盟区县旗镇乡"
_NAME: Final = re.compile(rf"[^\W\d_a-zA-Z年度关于]{{2,7}}?[{_KINDS}](?![{_KINDS}])")
_ZONE_NAME: Final = re.compile(
    rf"[^\W\d_a-zA-Z年度关于|]{{2,8}}?(?:{'|'.join(gazetteer.WITH_COMMITTEE)})(?=管委会|管理委员会)"
)
_FORMAL_ZONE: Final = re.compile(
    r"[^\W\d_a-zA-Z年度关于|]{2,8}?(?:高新技术|高技术|经济技术|经济|综合|出口加工|保税|旅游|生态|现代|循环|农业)"
    r"[^\W\d_a-zA-Z|]{0,6}?(?:开发区|示范区|园区|度假区|试验区|合作区|保税区|港区)"
)
"""A zone by its full name, which is longer than other places': 青岚高新技术产业开发区."""
_NO_NAME: Final = re.compile("信息|公开|工作|政府")
_OPENS: Final = re.compile(r"[\n《〈“（，。；：]$")
_GOVERNMENT: Final = re.compile(r"(?:人民)?政府|委(?:办公室|宣传部|组织部)|人大|政协")


def find_place_names(
    text: str, own_places: Collection[str], opening: Iterable[str]
) -> dict[int, int]:
    """Return where each name of a place starts, by where it ends.

    Args:
        text: the cleaned text.
        own_places: the names in the report's title, which no table may know.
        opening: other names that no table may know.
    """
    below = frozenset(name for place in own_places for name in _unsure_below().get(place, ()))
    own = {*own_places, *below}
    starts: dict[int, int] = {}
    for _, start, end in _table().find_matches_as_indexes(text):
        name = text[start:end]
        if name not in _unsure() or _shows_itself(text, start, end, own, starts):
            starts[end] = start
    for name in (*own_places, *opening, *_townships(own_places)):
        position = text.find(name)
        while position >= 0:
            if len(name) > _SHORT or not _INSIDE_A_WORD.search(
                text, max(0, position - 1), position
            ):
                starts.setdefault(position + len(name), position)
            position = text.find(name, position + 1)
    return starts


def _townships(own_places: Iterable[str]) -> Iterator[str]:
    """Yield the townships of the counties among the report's own places."""
    for division in (each for name in own_places for each in gazetteer.divisions_named(name)):
        if division.level is Level.COUNTY:
            yield from (n for n in sorted(gazetteer.townships_of(division)) if len(n) > _SHORT)


def names_in_title(title: str) -> tuple[str, ...]:
    """Return the names of places in a title, those of the table first, then those no table knows.

    >>> names_in_title("长治市城区石汀镇2012年政府信息公开工作年度报告")
    ('长治市', '城区', '石汀镇')
    """
    names, rest = [], title
    for _, start, end in _table().find_matches_as_indexes(title):
        name = title[start:end]
        if name not in _unsure() or start == 0 or _AFTER_PLACE.search(title, start - 1, start):
            names.append(name)
            rest = rest.replace(name, "|", 1)
    zones = [*_FORMAL_ZONE.findall(rest), *_ZONE_NAME.findall(rest)]
    for zone in zones:
        rest = rest.replace(zone, "|", 1)
    unknown = (name for name in _NAME.findall(rest) if not _NO_NAME.search(name))
    return (*names, *zones, *unknown)


def _shows_itself(
    text: str, start: int, end: int, own: Collection[str], starts: Mapping[int, int]
) -> bool:
    """Tell whether an unsure name is one here: the report's own, or after a place, or opening a line."""
    name = text[start:end]
    if name in own:
        return not _INSIDE_A_WORD.search(text, max(0, start - 1), start)
    if start in starts and name not in _PARTS_OF_TOWNS:
        return True
    if name in _PARTS_OF_TOWNS or name[0] in _CONJUNCTIONS:
        return False
    opens = start == 0 or _OPENS.search(text, start - 1, start)
    return bool(opens and _GOVERNMENT.match(text, end))


@cache
def _table() -> AhoCorasick:
    zones = {label for concept in load_scheme("zones") for label in concept.labels}
    return AhoCorasick(
        sorted({*gazetteer.division_names(), *zones}),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.DFA,
    )


@cache
def _unsure() -> frozenset[str]:
    short = {name for name in gazetteer.division_names() if len(name) <= _SHORT}
    return _ALSO_WORDS | short


@cache
def _unsure_below() -> Mapping[str, frozenset[str]]:
    """Return the unsure names of a city's districts and counties, by the city's name."""
    below: dict[str, set[str]] = {}
    for name in sorted(_unsure()):
        for division in gazetteer.divisions_named(name):
            for above in gazetteer.lineage(division)[:-1]:
                below.setdefault(above.name, set()).add(name)
    return MappingProxyType({name: frozenset(found) for name, found in below.items()})
