"""Whether a code (代字) can be made of an agency's name: 云·政·办 of 青岚市云泽县人民政府办公室."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from kg.resolve.places import read_places
from kg.vocabulary import load_scheme

_OFFICE: Final = re.compile("(?:政府|委员?会?)办公[厅室]$")
_SUFFIXES: Final = "省市县区州盟旗镇乡"


def region_in(code: str, agency: str) -> str | None:
    """Return the part of the code that abbreviates the agency's place, or ``None`` if it does not fit.

    A code fits if its characters, the kind left out, stand in this order in the agency's name and
    begin with some of its place's. Regions that several places share decide nothing.

    >>> region_in("岚云政办发", "青岚市云泽县人民政府办公室")
    '岚云'
    >>> region_in("岚政发", "青岚市人民政府办公室") is None  # 政 without 办 is the government itself
    True
    """
    core = _kind().sub("", code)
    places, body = read_places(agency)
    if not core or not places or not _stands_in(core, agency):
        return None
    if _OFFICE.search(agency) and not re.search("[办厅]", core):
        return None
    name = re.sub(f"(?<=.)[{_SUFFIXES}]", "", agency.removesuffix(body))
    region = next((core[:n] for n in range(len(core), 0, -1) if _stands_in(core[:n], name)), "")
    return region if region and region not in _shared_regions() else None


def _stands_in(part: str, name: str) -> bool:
    """Tell whether the characters stand in the name, in this order."""
    rest = iter(name)
    return all(character in rest for character in part)


@cache
def _kind() -> re.Pattern[str]:
    kinds = [c.notation for c in load_scheme("issuer-codes") if "kind" in c.properties["codePart"]]
    kinds = [
        kind for kind in kinds if kind[0] not in "办厅"
    ]  # 办发: the office belongs to the name
    return re.compile(f"(?:{_alternation(kinds)})+$")


@cache
def _shared_regions() -> frozenset[str]:
    concepts = load_scheme("issuer-codes")
    return frozenset(
        c.notation
        for c in concepts
        if "region" in c.properties["codePart"] and len(c.properties["standsFor"]) > 1
    )


def _alternation(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
