"""Reads the places that a text starts with: by the official table, else by the shape of their names.

Names that the table does not know (of townships that are gone, misprinted ones) end in the word for
their kind.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from kg import gazetteer
from kg.model import Level, Place
from kg.resolve.places.chain import TIERS, Chain, chain_of_division, division_of, is_below
from kg.resolve.places.corps import read_corps
from kg.resolve.places.known import read_bare, read_known, read_shared, read_township
from kg.resolve.places.names import place_in
from kg.resolve.places.shapes import NO_PLACE, SHAPES
from kg.resolve.places.zones import is_zone, read_free_trade_zone, read_national_zone, read_zone

_GOVERNMENT_BETWEEN: Final = re.compile(r"人民政府(?=[^政府]{2,8}(?:街道|镇|乡))")


def read_places(text: str, within: Chain = ()) -> tuple[Chain, str]:
    """Read the places that the text starts with; return them and what follows.

    ``within`` are the places in whose report the text stands: they decide between districts of one
    name. A name that several places bear, none of them within reach, is not read.

    >>> [place.name for place in read_places("重庆市长寿区邻封镇人民政府")[0]]
    ['重庆市', '重庆市长寿区', '重庆市长寿区邻封镇']
    """
    return _read_as_of(text, within, gazetteer.reference_year())


@lru_cache(maxsize=4096)
def _read_as_of(text: str, within: Chain, year: int) -> tuple[Chain, str]:  # noqa: ARG001
    """Read the places, once for each year: the same names stand in a report, and in its place, often."""
    chain: Chain = ()
    rest = text
    while True:
        rest = _GOVERNMENT_BETWEEN.sub("", rest, count=1) if chain else rest
        step = (
            (None if chain else read_corps(rest))
            or read_national_zone(rest)
            or (None if chain else read_free_trade_zone(rest) or _read_near(rest, within))
            or read_known(rest, chain, within)
            or _read_in_zone(rest, chain)
            or read_bare(rest, chain)
            or read_township(rest, chain or _as_far_as_county(within))
            or read_zone(rest, chain)
            or (None if chain else read_shared(rest))
            or _read_shape(rest, chain)
        )
        if step is None:
            return chain, rest
        chain, length = step
        rest = rest[length:]


def lineage(place: Place) -> Chain:
    """Return the place and those above it in its years, outermost first, as far as known."""
    division = division_of(place)
    if division is not None:
        return chain_of_division(division)
    if place.parent is None:
        return (place,)
    above, rest = read_places(place.parent)
    if rest or not above:
        above = (Place(place.parent, _tier_above(place.level)),)
    return (*lineage(above[-1]), place)


def _tier_above(level: Level) -> Level:
    return TIERS[max(TIERS.index(level) - 1, 0)] if level in TIERS else Level.COUNTY


def _as_far_as_county(within: Chain) -> Chain:
    return tuple(
        place for place in within if place.level is not Level.TOWNSHIP and not is_zone(place)
    )


def _read_shape(text: str, chain: Chain) -> tuple[Chain, int] | None:
    """Read a name that the table does not know by the word it ends in."""
    for level, shape in SHAPES:
        if not is_below(level, chain):
            continue
        match = shape.match(text)
        if match is None or NO_PLACE.search(match.group()):
            continue
        named = Place(match.group(), level)
        return (*chain, place_in(chain[-1], named) if chain else named), match.end()
    return None


def _read_in_zone(text: str, chain: Chain) -> tuple[Chain, int] | None:
    """Read a county that lies in a new area (雄安新区|容城县): it belongs to its own city."""
    zoned = len(chain) > 1 and is_zone(chain[-1])
    return read_known(text, chain[:-1], ()) if zoned else None


def _read_near(text: str, within: Chain) -> tuple[Chain, int] | None:
    """Read the own name of one of the places around, which no table knows (石汀镇 in its report)."""
    for number, place in enumerate(within):
        own = place.name.removeprefix(place.parent or "")
        if place.code is None and own and text.startswith(own):
            return within[: number + 1], len(own)
    return None
