"""Loads ``divisions.csv`` and finds divisions in it by name and code."""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kg.gazetteer.division import Division
from kg.gazetteer.short_names import autonomous_short_names, without_kind
from kg.gazetteer.years import nearest_in_time
from kg.model import Level

OLDEST_YEAR: Final = 2000
"""The table has every division that stood at the end of this year or later."""
_TABLE: Final = Path(__file__).with_name("divisions.csv")


@cache
def divisions() -> tuple[Division, ...]:
    """Return provinces, prefectures and counties in the order of codes, then of years."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        next(lines)
        return tuple(
            Division(code, name, parent or None, _year(first), _year(last), tuple(after.split()))
            for code, name, parent, first, last, after in lines
        )


def _year(text: str) -> int | None:
    return int(text) if text else None


@cache
def _by_code() -> Mapping[str, tuple[Division, ...]]:
    codes: dict[str, list[Division]] = {}
    for division in divisions():
        codes.setdefault(division.code, []).append(division)
    return MappingProxyType({code: tuple(found) for code, found in codes.items()})


@cache
def _by_name() -> Mapping[str, tuple[Division, ...]]:
    names: dict[str, list[Division]] = {}
    for division in divisions():
        names.setdefault(division.name, []).append(division)
    for division in divisions():
        for short in autonomous_short_names(division.name):
            if not any(other.name == short for other in names.get(short, ())):
                names.setdefault(short, []).append(division)
    return MappingProxyType({name: tuple(found) for name, found in names.items()})


@cache
def longest_name() -> int:
    """Return the number of characters of the longest name above the townships."""
    return max(len(name) for name in _by_name())


def division_names() -> Collection[str]:
    """Return every name that a division ever bore, autonomous ones also in short (湘西州)."""
    return _by_name().keys()


def names_in_full(short: str) -> tuple[str, ...]:
    """Return the names that a name without the word for its kind is short for, sorted (南京 → 南京市)."""
    return _by_short_name().get(short, ())


@cache
def _by_short_name() -> Mapping[str, tuple[str, ...]]:
    names: dict[str, list[str]] = {}
    for name in sorted(_by_name()):
        short = without_kind(name)
        if short != name:
            names.setdefault(short, []).append(name)
    return MappingProxyType({short: tuple(full) for short, full in names.items()})


def divisions_named(name: str) -> tuple[Division, ...]:
    """Return the divisions that ever bore the name: several 鼓楼区, one 长寿区."""
    return _by_name().get(name, ())


def divisions_called(bare: str) -> tuple[Division, ...]:
    """Return the provinces and prefectures of that name without the word for their kind (南京)."""
    named = (division for name in names_in_full(bare) for division in divisions_named(name))
    return tuple(dict.fromkeys(each for each in named if each.level is not Level.COUNTY))


def divisions_with_code(code: str) -> tuple[Division, ...]:
    """Return the divisions that ever had the code, the earliest first."""
    return _by_code().get(code, ())


def division_with_code(code: str) -> Division | None:
    """Return the division that had the code in the reference year, or nearest to it."""
    found = nearest_in_time(divisions_with_code(code))
    return found[-1] if found else None
