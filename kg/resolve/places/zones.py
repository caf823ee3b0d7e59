"""Development zones, new areas and pilot zones: places beside the official tiers.

青岚高新技术产业开发区; 重庆两江新区; 中国（福建）自由贸易试验区厦门片区.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kg.gazetteer import (
    WITH_COMMITTEE,
    Division,
    divisions_called,
    divisions_named,
    full_name,
    is_within,
    lineage,
    nearest_in_time,
    place_standings,
    reference_year,
)
from kg.model import Level, Place
from kg.resolve.places.chain import Chain, chain_of_division, division_of, is_below, short_name
from kg.resolve.places.shapes import SYLLABLES
from kg.vocabulary import Concept, load_scheme

ZONE_WORDS: Final = (
    "高新技术产业开发区", "经济技术开发区", "经济开发区", "产业开发区", "旅游开发区", "开发区",
    "综合保税区", "保税港区", "保税区", "高新区", "经开区", "工业园区", "产业园区", "工业园", "农业园区", "物流园区", "化工园区",
    "高科技园区", "科技园区", "试验区", "实验区", "风景名胜区", "风景区", "旅游度假区", "度假区", "旅游区", "示范区", "合作区", "管理区",
    "新区", "工业走廊", "工业集中区", "产业集聚区", "集聚区", "工业区", "经济区", "港务区", "商务区", "科技城", "生态城", "直管区",
)  # fmt: skip
_NEW_AREA: Final = "新区"
_QUALITIES: Final = re.compile("(?<=..)(?:国家|国际|省级|边境|高新|综合|经济|农业|文化|科技)+$")
_SYLLABLES: Final = r"(?![省市县的和与及对由在为于向将从被把是按各全本我该等其此])[^\W\d_a-zA-Z]"
"""Of a zone's name, which may have more characters than that of a division (净月, 外高桥)."""
_ZONE: Final = re.compile(
    rf"(?:{_SYLLABLES}){{0,10}}?(?:(?:{'|'.join(ZONE_WORDS)})"
    rf"|(?:{'|'.join(WITH_COMMITTEE)})(?=管委会|管理委员会|$))"
)
_WITH_COMMITTEE: Final = (*ZONE_WORDS, *WITH_COMMITTEE)
_FREE_TRADE: Final = re.compile(
    rf"(中国（(?P<place>[^（）]{{2,4}})）自由贸易试验区)(?P<area>{SYLLABLES}{{2,8}}片区)?"
)


def read_zone(text: str, chain: Chain) -> tuple[Chain, int] | None:
    """Read a zone that the text starts with by the word for its kind."""
    match = _ZONE.match(text)
    in_county = chain and chain[-1].level is Level.COUNTY and not is_zone(chain[-1])
    if match is None or not (in_county or is_below(Level.COUNTY, chain)):
        return None
    return (*chain, zone(match.group(), chain)), match.end()


def read_free_trade_zone(text: str) -> tuple[Chain, int] | None:
    """Read a pilot free trade zone, or an area of it, with the province or city in its brackets."""
    match = _FREE_TRADE.match(text)
    found = divisions_called(match["place"]) if match else ()
    found = tuple(each for each in nearest_in_time(found) if each.parent is None)
    if match is None or len(found) != 1:
        return None
    above = chain_of_division(found[0])
    whole = Place(match.group(1), Level.COUNTY, None, above[-1].name)
    if match["area"] is None:
        return (*above, whole), match.end()
    return (*above, whole, Place(match.group(), Level.COUNTY, None, whole.name)), match.end()


def read_national_zone(text: str) -> tuple[Chain, int] | None:
    """Read a national new area, whose name has no full name of a place in it (重庆两江新区)."""
    match = _national_zone_labels().match(text)
    if match is None:
        return None
    concept = _national_zones()[match.group()]
    name = concept.value("liesIn")
    division = place_standings(name)[-1] if name else None
    above = chain_of_division(division) if division else ()
    return (*above, Place(concept.label, Level.COUNTY, None, name)), match.end()


@cache
def _national_zones() -> dict[str, Concept]:
    return {label: concept for concept in load_scheme("zones") for label in concept.labels}


@cache
def _national_zone_labels() -> re.Pattern[str]:
    longest_first = sorted(_national_zones(), key=lambda label: (-len(label), label))
    return re.compile("|".join(map(re.escape, longest_first)))


def zone(name: str, chain: Chain) -> Place:
    """Return a development zone as a place: counties' tier, named with the place it lies in.

    A zone that the text calls by the short name of its city keeps that (重庆高新区).
    """
    if not chain:
        seat = _seat(name)
        return Place(name, Level.COUNTY, None, full_name(seat) if seat else None)
    seat = None if name.endswith(_NEW_AREA) else _seat(name)
    above = division_of(chain[-1])
    if seat is not None and above is not None and is_within(seat, above):
        return Place(name, Level.COUNTY, None, full_name(seat))  # 苏州市|昆山经济技术开发区
    parent = chain[-1].name
    prefixed = name.startswith(short_name(parent))
    return Place(name if prefixed else parent + name, Level.COUNTY, None, parent)


def _seat(name: str) -> Division | None:
    """Return the city or county that a zone is called by, what it lies in where that did not stand.

    A new area (北戴河新区) is beside the district whose name it has.

    >>> seat = _seat("昆山经济技术开发区")
    >>> seat.name if seat else None
    '昆山市'
    """
    words = (*ZONE_WORDS, *WITH_COMMITTEE)
    bare = name.removesuffix(next(word for word in words if name.endswith(word)))
    bare = _QUALITIES.sub("", bare)
    called = [each for kind in "市县区" for each in divisions_named(bare + kind)]
    nearest = nearest_in_time(called)
    if len(nearest) != 1:
        return None
    stands = nearest[0].distance(reference_year()) == 0 and not name.endswith(_NEW_AREA)
    return nearest[0] if stands else lineage(nearest[0])[-2]


def is_zone(place: Place) -> bool:
    """Tell whether a place is a development zone, which has a committee and no government."""
    if place.code is not None:
        return False
    named = place.name.endswith(_WITH_COMMITTEE)
    return named or _FREE_TRADE.match(place.name) is not None


def is_short_for(name: str, zone_place: Place) -> bool:
    """Tell whether a name is short for that of a zone: its characters stand in it, in their order.

    >>> is_short_for("青岚高新区", Place("青岚高新技术产业开发区", Level.COUNTY))
    True
    """
    rest = iter(zone_place.name)
    return (
        is_zone(zone_place)
        and name.endswith(ZONE_WORDS)
        and all(character in rest for character in name)
    )
