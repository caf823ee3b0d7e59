"""The townships of each county: towns, townships, sumu and subdistricts, of the table's last year."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kg.gazetteer.division import Division
from kg.gazetteer.lineage import successors
from kg.gazetteer.table import division_with_code

_TABLE: Final = Path(__file__).with_name("townships.csv")


@cache
def _lists() -> Mapping[str, str]:
    """Return the names of each county's townships, parted by spaces, by the county's code."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return MappingProxyType(dict(line.split(",", 1) for line in lines))


@cache
def townships_of(county: Division) -> frozenset[str]:
    """Return the townships of a county, of an abolished one those of the counties after it."""
    names = frozenset(_lists().get(county.code, "").split())
    return names.union(*(townships_of(after) for after in successors(county)))


def has_township(county: Division, name: str) -> bool:
    """Tell whether a county has a township of that name, or the counties that took its place.

    >>> from kg.gazetteer.table import divisions_named
    >>> (district,) = divisions_named("长寿区")
    >>> has_township(district, "邻封镇"), has_township(district, "石汀镇")
    (True, False)
    """
    return name in townships_of(county)


@cache
def _counties() -> Mapping[str, tuple[str, ...]]:
    counties: dict[str, list[str]] = {}
    for code, names in _lists().items():
        for name in names.split():
            counties.setdefault(name, []).append(code)
    return MappingProxyType({name: tuple(codes) for name, codes in counties.items()})


def counties_with_township(name: str) -> tuple[Division, ...]:
    """Return the counties that have a township of that name: many 城关镇, one 川沙新镇."""
    found = (division_with_code(code) for code in _counties().get(name, ()))
    return tuple(county for county in found if county is not None)
