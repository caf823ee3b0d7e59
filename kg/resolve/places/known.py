"""Reads names of the official table: full ones, bare ones of cities, and those of townships."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg import gazetteer
from kg.gazetteer import Division
from kg.model import Level, Place
from kg.resolve.places.chain import Chain, chain_of_division, division_of, is_below
from kg.resolve.places.shapes import NO_PLACE
from kg.resolve.places.zones import read_zone

_LONGEST_TOWNSHIP: Final = 15
_LONGEST_BARE: Final = 5
_OF_REGION: Final = re.compile(
    r"(?:人民)?政府|党委|[^，。；：、（）]{1,12}(?:厅|局|委员会|委)(?![员会])"
)
"""What follows a region's bare name where it is the owner of a body (广西财政厅)."""

_BODY: Final = re.compile(r"$|(?:人民)?政府|委|.{2,12}[局委办]")


def read_known(text: str, chain: Chain, within: Chain) -> tuple[Chain, int] | None:
    """Read a name of the official table, the longest one that fits the chain so far."""
    for length in range(min(gazetteer.longest_name(), len(text)), 1, -1):
        named = gazetteer.divisions_named(text[:length])
        if not named:
            continue
        candidates = [division for division in named if is_below(division.level, chain)]
        division = _choose(candidates, chain or within, strict=bool(chain))
        if division is not None and (not NO_PLACE.match(text[:length]) or _stands(division)):
            return chain_of_division(division), length
    return None


def read_shared(text: str) -> tuple[Chain, int] | None:
    """Read a county's name that several places bear (市中区, 城区), without saying which it is."""
    for length in range(min(gazetteer.longest_name(), len(text)), 1, -1):
        if len(gazetteer.nearest_in_time(gazetteer.divisions_named(text[:length]))) > 1:
            place = Place(text[:length], Level.COUNTY)
            return ((place,), length) if _BODY.match(text[length:]) else None
    return None


def _stands(division: Division) -> bool:
    """Tell whether a district that is called by a common word (城区, 郊区) stood around the year."""
    return division.distance(gazetteer.reference_year()) <= 1


def _choose(candidates: Sequence[Division], near: Chain, *, strict: bool) -> Division | None:
    """Return the candidate that lies in the nearest of the places, or the only one there is."""
    for place in reversed(near):
        above = division_of(place)
        if above is None:
            continue
        inside = [c for c in candidates if gazetteer.is_within(c, above) or c.code == above.code]
        inside = gazetteer.nearest_in_time(inside)
        if len(inside) == 1:
            return inside[0]
        if strict:
            return None
    candidates = gazetteer.nearest_in_time(candidates)
    if strict or len(candidates) != 1 or (near and candidates[0].name.endswith("区")):
        return None  # a district elsewhere would be named with its city
    return candidates[0]


def read_bare(text: str, chain: Chain = ()) -> tuple[Chain, int] | None:
    """Read a province or prefecture by its bare name, where what follows shows that it is one.

    That is a place in it (天津滨海新区, 南京鼓楼区, 成都高新区), and of provinces nothing more (广西). After a
    province it is a prefecture of that (江苏省|苏州工业园区).
    """
    above = division_of(chain[-1]) if chain else None
    if chain and (above is None or above.level is not Level.PROVINCE):
        return None
    for length in range(min(_LONGEST_BARE, len(text)), 1, -1):
        called = gazetteer.nearest_in_time(gazetteer.divisions_called(text[:length]))
        inside = [each for each in called if above is None or gazetteer.is_within(each, above)]
        read = {_read_after_bare(division, text, length) for division in inside} - {None}
        if len(read) == 1:
            return read.pop()
    return None


def _read_after_bare(division: Division, text: str, length: int) -> tuple[Chain, int] | None:
    above, rest = chain_of_division(division), text[length:]
    if not rest or (division.name.endswith("自治区") and _OF_REGION.match(rest)):
        return (above, length) if division.level is Level.PROVINCE else None
    inner = read_known(rest, above, ()) or read_bare(rest, above)
    if inner is not None:
        return inner[0], length + inner[1]
    zone = read_zone(rest, above)
    if zone is None:
        return None
    end = length + zone[1]
    return (*above, Place(text[:end], Level.COUNTY, None, above[-1].name)), end


def read_township(text: str, chain: Chain) -> tuple[Chain, int] | None:
    """Read the longest township of the county read before."""
    county = division_of(chain[-1]) if chain else None
    if county is None or county.level is not Level.COUNTY:
        return None
    for length in range(min(_LONGEST_TOWNSHIP, len(text)), 1, -1):
        name = text[:length]
        if gazetteer.has_township(county, name):
            above = chain[-1].name
            return (*chain, Place(above + name, Level.TOWNSHIP, None, above)), length
    return None
