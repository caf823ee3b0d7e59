"""What a division belongs to, what it became, and the full name that its agencies bear."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from kg.gazetteer.division import MUNICIPALITIES, Division
from kg.gazetteer.table import divisions, divisions_named, divisions_with_code
from kg.model import Level


@cache
def lineage(division: Division) -> tuple[Division, ...]:
    """Return the division and those above it in its years, the province first."""
    if division.parent is None:
        return (division,)
    above = [each for each in divisions_with_code(division.parent) if each.overlaps(division)]
    return (*lineage(above[-1]), division)


def is_within(division: Division, ancestor: Division) -> bool:
    """Tell whether ``division`` lay in ``ancestor``, directly or not."""
    return any(above.code == ancestor.code for above in lineage(division)[:-1])


def successors(division: Division) -> tuple[Division, ...]:
    """Return what the division or its area went on as in the year after its last."""
    if division.last is None:
        return ()
    following = (
        min(
            divisions_with_code(code),
            key=lambda each: each.distance((division.last or 0) + 1),
            default=None,
        )
        for code in division.successors
    )
    return tuple(each for each in following if each is not None)


@cache
def full_name(division: Division) -> str:
    """Return the name that the division's own agencies bear.

    Districts carry their city (杭州市西湖区), counties of a municipality the municipality; other
    counties and county-level cities stand alone (义乌市) unless another place has, or since the
    table's beginning had, the same name.

    >>> [full_name(division) for division in divisions_named("长寿区")]
    ['重庆市长寿区']
    """
    if division.level is not Level.COUNTY:
        return division.name
    above = lineage(division)[-2]
    alone = (
        (above.level is Level.PROVINCE or not division.name.endswith("区"))
        and above.name not in MUNICIPALITIES
        and _is_one_place(divisions_named(division.name))
    )
    return division.name if alone else full_name(above) + division.name


def _is_one_place(standings: tuple[Division, ...]) -> bool:
    """Tell whether divisions of one name are one place, recoded or moved to another superior."""
    in_time = sorted(standings, key=lambda each: each.first or 0)
    return all(
        each.level is then.level and then in (*successors(each), each)
        for each, then in pairwise(in_time)
    )


@cache
def _by_full_name() -> Mapping[str, tuple[Division, ...]]:
    names: dict[str, list[Division]] = {}
    for division in divisions():
        names.setdefault(full_name(division), []).append(division)
    return MappingProxyType(
        {
            name: tuple(sorted(found, key=lambda each: each.first or 0))
            for name, found in names.items()
        }
    )


def place_standings(name: str) -> tuple[Division, ...]:
    """Return how the place of that full name stood over the years, the earliest first.

    >>> [(each.code, each.first, each.last) for each in place_standings("无为县")]
    [('341422', 1999, 2010), ('340225', 2011, 2018)]
    """
    return _by_full_name().get(name, ())
