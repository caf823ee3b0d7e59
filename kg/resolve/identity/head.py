"""What stands in a title before its subject: a place, a body, or a name that several places bear."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from kg.extract import Mentions
from kg.model import Agency, Level, Place
from kg.resolve.agencies.central import central_body, seated_body
from kg.resolve.agencies.names import name_agency
from kg.resolve.agencies.organs import KIND_CHARACTERS
from kg.resolve.agencies.phrases import read_agency
from kg.resolve.agencies.surroundings import place_with_above
from kg.resolve.identity.evidence import OpenPlace, region_named, settle
from kg.resolve.places import Chain, as_county, read_places

_COUNTY_CUES: Final = re.compile(r"各?(?:乡镇|镇街|街镇|镇乡|乡（镇)|各镇|各乡")
_PREFECTURE_CUES: Final = re.compile(r"县（?市?、?区|区县|市县|县区|县（市|区（县|各区|各县")
_OTHER_NAME: Final = re.compile("^（[^（）]+）|（[^（）]+）$")
"""What a place or body is called as well."""
_REGION: Final = "自治区"
_DIVISION_OF_CORPS: Final = re.compile(r"新疆生产建设兵团第[一二三四五六七八九十]+师(?=.)")


@dataclass(frozen=True, slots=True)
class Head:
    """Whose report a title or another phrase says it is."""

    place: Place | None = None
    body: Agency | None = None
    """A body that it names; none where it names a place only."""
    several: OpenPlace | None = None
    """A name that several places bear, where nothing says which is meant."""


def read_head(words: str, mentions: Mentions, year: int | None) -> Head:
    """Read a title's head: the place it names, and the body if it names one."""
    named = read_agency(words, (), year)
    if (
        named is not None
        and named.parent is not None
        and not named.name.startswith(named.place or "-")
    ):
        return Head(_place_named(named.place), named)  # a body of the centre at a place
    chain, rest = read_places(_DIVISION_OF_CORPS.sub("", words))
    if not chain:
        chain, rest = read_places(words)
    if not chain and words.startswith(_REGION):
        chain, rest = region_named(mentions), words.removeprefix(_REGION)
    if not chain:
        lone = words.startswith(_REGION)
        seated = None if lone or named else seated_body(words)
        if seated is not None:
            return Head(_place_named(seated.place), seated)
        return Head(None, named or (None if lone else central_body(words)))
    place = _settled(chain, mentions)
    if isinstance(place, OpenPlace):
        return Head(several=place)
    rest = _OTHER_NAME.sub(
        "", rest
    )  # 武汉经济技术开发区（汉南区）, 湘江新区管理委员会（岳麓区人民政府）
    if not rest or rest[-1] in KIND_CHARACTERS:
        return Head(place)
    return Head(place, name_agency(place, rest, year))


def _settled(chain: Chain, mentions: Mentions) -> Place | OpenPlace:
    """Return the innermost place, with what the report says of where it lies.

    What it prints before a township's name is surer than the table, which may lack the township.
    """
    place = chain[-1]
    inner = place.name.removeprefix(chain[0].name)
    settled = settle(chain[0], mentions, inner)
    if isinstance(settled, OpenPlace) and inner:
        return replace(settled, name=place.name, level=place.level)
    if isinstance(settled, tuple) and (inner or place.level is not Level.TOWNSHIP):
        return read_places(settled[-1].name + inner)[0][-1]
    if place.code is None and place.name.endswith("市"):
        place = _as_it_looks(place, mentions.document.text)
    place = place_with_above(place, mentions)
    if place.parent is not None or settled is None:
        return place
    return settled if isinstance(settled, OpenPlace) else settled[-1]


def _as_it_looks(city: Place, text: str) -> Place:
    """Tell a county-level city from a prefecture by the tier below that its report speaks of."""
    towns, counties = len(_COUNTY_CUES.findall(text)), len(_PREFECTURE_CUES.findall(text))
    return as_county(city) if towns > counties * 2 else city


def _place_named(name: str | None) -> Place | None:
    chain = read_places(name)[0] if name else ()
    return chain[-1] if chain else None
