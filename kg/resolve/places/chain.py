"""A chain of places, outermost first, and what a place of the official table is in it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from kg import gazetteer
from kg.gazetteer import Division
from kg.model import Level, Place

Chain = tuple[Place, ...]
"""A place and those it belongs to, outermost first; empty where there is none."""

TIERS: Final = (Level.PROVINCE, Level.PREFECTURE, Level.COUNTY, Level.TOWNSHIP)
_KIND: Final = re.compile(r"(?<=..)(?:自治州|地区|[省市县区盟旗州])$")


def place_of(division: Division) -> Place:
    """Return the division as a place under its full name."""
    above = gazetteer.lineage(division)[:-1]
    return Place(
        name=gazetteer.full_name(division),
        level=division.level,
        code=division.code,
        parent=gazetteer.full_name(above[-1]) if above else None,
    )


@cache
def chain_of_division(division: Division) -> Chain:
    """Return the division as a place with those above it in its years."""
    return tuple(place_of(above) for above in gazetteer.lineage(division))


def division_of(place: Place) -> Division | None:
    """Return the division that a place of the table is, of those with its code the one so named."""
    if place.code is None:
        return None
    return _standing_as_of(place.name, place.code, gazetteer.reference_year())


@lru_cache(maxsize=4096)
def _standing_as_of(name: str, code: str, year: int) -> Division | None:  # noqa: ARG001
    """Return how the place stood, found once for each year."""
    standings = [each for each in gazetteer.place_standings(name) if each.code == code]
    return gazetteer.nearest_in_time(standings)[-1] if standings else None


def is_below(level: Level, chain: Chain) -> bool:
    """Tell whether a place of that tier can lie in the innermost of the chain."""
    return not chain or TIERS.index(level) > TIERS.index(chain[-1].level)


def as_county(place: Place) -> Place:
    """Return the city as one of county level, as the text around it shows."""
    return replace(place, level=Level.COUNTY)


def short_name(name: str) -> str:
    """Return a place's name without the word for its kind (重庆市 → 重庆).

    >>> short_name("重庆市")
    '重庆'
    """
    return _KIND.sub("", name)
