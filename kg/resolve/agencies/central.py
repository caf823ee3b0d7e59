"""The organs of the centre and their local branches, by their full names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from kg.extract.agencies.branches import LOCAL_BRANCHES
from kg.gazetteer import (
    Division,
    divisions_called,
    divisions_named,
    names_in_full,
    nearest_in_time,
)
from kg.institutions import NATIONAL_ORGANS, find_institution, load_institutions
from kg.model import Agency, Level, Place
from kg.resolve.agencies.organs import KIND_CHARACTERS, is_organ
from kg.resolve.places import Chain, chain_of_division, read_places, short_name
from kg.vocabulary import load_scheme

_OFFICE: Final = re.compile(r"(?<=..)办公[厅室]$")
_UNIT_END: Final = re.compile("(?:司|局|督查室|研究室)$")
_UNIT: Final = re.compile(r"[^\W省市州盟区县旗镇乡]+$")
_WITH_SEAT: Final = re.compile("(?:公司|集团|医院|大学|学院|学校|公证处|电视台)$")
_SHORTEST_NAME: Final = 4
_SHORTEST_SEAT: Final = 2
_LONGEST_SEAT: Final = 4
_STATE: Final = "中华人民共和国"


def national_agency(name: str) -> Agency | None:
    """Return the central organ of that full or short name, or ``None``.

    >>> national_agency("国办").name
    '国务院办公厅'
    """
    organ = find_institution(NATIONAL_ORGANS, name)
    if organ is None:
        unit = _OFFICE.search(name) or _unit_of_organ(name)
        body = national_agency(name[: unit.start()]) if unit else None
        if unit is None or body is None:
            return None
        return Agency(body.name + unit.group(), Level.NATIONAL, None, body.name)
    above = next((c for c in load_scheme(NATIONAL_ORGANS) if c.iri == organ.concept.broader), None)
    return Agency(organ.name, Level.NATIONAL, None, above.label if above else None)


def branch_agency(phrase: str, within: Chain) -> Agency | None:
    """Read a body of the centre at a place (国家税务总局青岚市税务局, 青岚海关) under its own name."""
    if not phrase.startswith(tuple(_organ_names())):
        return _branch_by_seat(phrase, within)
    if not is_organ(phrase):
        return None
    for label, organ in _organ_names().items():
        if phrase.startswith(label):
            own = phrase.removeprefix(label)
            place = _place_of_branch(own.removeprefix("驻"), within)
            if place is not None:
                return Agency(organ + own, place.level, place.name, organ)
    return None


def _unit_of_organ(name: str) -> re.Match[str] | None:
    """Return the words for a unit of the longest organ that a name begins with (财政部|税政司)."""
    if not _UNIT_END.search(name):
        return None
    organs = load_institutions(NATIONAL_ORGANS)
    for end in range(len(name) - 2, 2, -1):
        if name[:end] in organs or (name[:end].endswith("办公厅") and name[: end - 3] in organs):
            unit = _UNIT.match(name, end)
            return None if unit is None or _begins_with_seat(unit.group()) else unit
    return None


def _begins_with_seat(words: str) -> bool:
    """Tell whether the words for a unit are those for a branch (丽水监管分局)."""
    return _seat_before(words) is not None


def _branch_by_seat(phrase: str, within: Chain) -> Agency | None:
    """Read a local body of the centre that is called by the bare name of its seat (汕头|海事局)."""
    own = phrase.removeprefix(_STATE)
    for word, organ in _branch_words().items():
        seat, found, office = own.partition(word)
        if not found or len(seat) < _SHORTEST_SEAT or office not in ("", "办公室"):
            continue
        near = _seat(seat, within)
        above = seat + word if office else organ
        return Agency(own, near.level, near.name, above) if near else None
    return None


def _seat(bare: str, within: Chain) -> Place | None:
    """Return the place of that bare name: one around the report, else the only one of the table."""
    near = next((each for each in reversed(within) if short_name(each.name) == bare), None)
    divisions = nearest_in_time(divisions_called(bare) or _counties_called(bare))
    if near is None and len(divisions) == 1:
        return chain_of_division(divisions[0])[-1]
    return near


def _seat_before(words: str) -> Place | None:
    """Return the place with whose bare name the words begin."""
    seats = (_seat(words[:length], ()) for length in range(_LONGEST_SEAT, 1, -1))
    return next((seat for seat in seats if seat is not None), None)


def _counties_called(seat: str) -> tuple[Division, ...]:
    return tuple(each for name in names_in_full(seat) for each in divisions_named(name))


@cache
def _branch_words() -> Mapping[str, str]:
    """Return the organ of the centre by the words for its local bodies, the longest first."""
    words = {
        label: concept.value("branchOf") or ""
        for concept in load_scheme(LOCAL_BRANCHES)
        for label in concept.labels
    }
    return dict(sorted(words.items(), key=lambda item: (-len(item[0]), item[0])))


@cache
def _organ_names() -> Mapping[str, str]:
    """Return the organs by all their names, the longest first (人民银行: 中国人民银行)."""
    named = {
        label: concept.label for concept in load_scheme(NATIONAL_ORGANS) for label in concept.labels
    }
    return dict(sorted(named.items(), key=lambda item: (-len(item[0]), item[0])))


def _place_of_branch(words: str, within: Chain) -> Place | None:
    """Return the place that a branch's own part begins with, the report's also by its short name."""
    chain, rest = read_places(words, within)
    if chain and rest:
        return chain[-1]
    for place in reversed(within):
        if words.startswith(short_name(place.name.removeprefix(place.parent or ""))):
            return place
    return _seat_before(words)


def seated_body(phrase: str) -> Agency | None:
    """Return a company, school or hospital that is called by its city (青岛|水务集团有限公司)."""
    seat = _seat_before(phrase) if _WITH_SEAT.search(phrase) else None
    return Agency(phrase, seat.level, seat.name) if seat else None


def central_body(phrase: str) -> Agency | None:
    """Return a body that no local government has (黄河水利委员会, 青岚海关) under its own name."""
    lone = phrase.startswith(("我", "本", "各", "全", *KIND_CHARACTERS)) or phrase.endswith("分局")
    if lone or len(phrase) < _SHORTEST_NAME or not is_organ(phrase):
        return None
    return Agency(phrase, Level.NATIONAL)
