"""Where a place lies that no table knows: 石汀镇, which the text calls 云泽县石汀镇; 市政府 of 云泽县.

A report says little about what surrounds its own place. What it prints right before the place's name
is certain (由云泽县石汀镇人民政府编制); else the place above is the only one of its tier that the report
names as the owner of a body or at the head of a document's title (《青岚市…办法》).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from kg.extract import Mentions
from kg.extract.agencies.owners import LEADING_WORDS
from kg.extract.identity.title_parts import head_of
from kg.model import Level, Place
from kg.resolve.agencies.names import GOVERNMENT
from kg.resolve.places import TIERS, is_zone, place_in, read_places

_LONGEST_NAME: Final = 12
_NAME_BEFORE: Final = re.compile(r"[^\W\d_a-zA-Z由在对为向和与及的是]{2,12}$")
_TITLE_HEAD: Final = re.compile(r"[《〈]([^\W\d_a-zA-Z]{2,8}?[省市州盟县区旗镇乡])(?![场级域])")


def place_with_above(place: Place, mentions: Mentions) -> Place:
    """Return the place under its full name and with the place above, as far as the text tells."""
    if place.code is not None or place.parent is not None or place.level is Level.PROVINCE:
        return place
    named = _only(_names_before(place, mentions.document.text))
    above = _read(named) if named else None
    if above is None and not is_zone(place):
        above = named_above(place, mentions)
    return place if above is None or not _above(above, place) else place_in(above, place)


def named_above(place: Place, mentions: Mentions) -> Place | None:
    """Return the only place of the tier above that the report names as an owner or in a title.

    What the report's own title prints before the place is it (宁州省|青岚市|云泽县).
    """
    tier = TIERS[TIERS.index(place.level) - 1]
    owners = {mention.owner for mention in mentions.agencies if len(mention.owner) > 1}
    heads = {match.group(1) for match in _TITLE_HEAD.finditer(mentions.document.text)}
    title = mentions.identity.title
    for name in [head_of(title.text) if title else "", *sorted(owners)]:
        chain, _ = read_places(name)
        if any(each.name == place.name for each in chain[1:]):
            return next((each for each in chain if each.level is tier), None)
    found = {
        above.name: above
        for name in sorted(owners | heads)
        if (above := _read(name)) is not None and above.level is tier
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _names_before(place: Place, text: str) -> set[str]:
    """Return the names of places that the text prints right before the place's own name."""
    names = set()
    position = text.find(place.name)
    while position >= 0:
        before = _NAME_BEFORE.search(text, max(0, position - _LONGEST_NAME), position)
        if before:
            cuts = [cut.end() for cut in LEADING_WORDS.finditer(before.group())]
            name = before.group()[max(cuts, default=0) :].removesuffix(GOVERNMENT)
            if _read(name) is not None:
                names.add(name)
        position = text.find(place.name, position + 1)
    return names


def _only(names: Iterable[str]) -> str | None:
    """Return the one name that all are, words before it left aside, or ``None``."""
    shortest = min(names, key=lambda name: (len(name), name), default=None)
    return shortest if shortest and all(name.endswith(shortest) for name in names) else None


def _read(name: str) -> Place | None:
    chain, rest = read_places(name)
    return chain[-1] if chain and not rest else None


def _above(above: Place, place: Place) -> bool:
    return TIERS.index(above.level) < TIERS.index(place.level)
