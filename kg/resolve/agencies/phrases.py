"""Reads a phrase as an agency: a full name, a short one of the report's surroundings, an organ's."""

from __future__ import annotations

import re
from typing import Final

from kg.model import Agency, Place
from kg.resolve.agencies.central import branch_agency, national_agency
from kg.resolve.agencies.names import government_of, name_agency
from kg.resolve.agencies.organs import KIND_CHARACTERS, is_organ
from kg.resolve.places import Chain, is_short_for, is_zone, lineage, read_places, short_name

RELATIVE: Final = ("自治区", "自治州", "自治县", "自治旗", "街道", "苏木")
"""Words of more than one character that mean a place around the report's own."""
_UNIT_TAIL: Final = re.compile(r"(?:本级|机关)$")


def read_agency(text: str, within: Chain = (), year: int | None = None) -> Agency | None:
    """Return the agency that a phrase names, or ``None`` where it names none or not surely one.

    Args:
        text: the phrase.
        within: the places of the report it stands in, which a lone 市政府 leans on.
        year: the report's, by which a short name is of the one or the other department (广电局).
    """
    phrase = _UNIT_TAIL.sub("", text.removeprefix("中共").removeprefix("中国共产党"))
    national = national_agency(text) or national_agency(phrase)
    if national is not None:
        return national
    vertical = branch_agency(phrase, within)
    if vertical is not None:
        return vertical
    chain, rest = read_places(phrase, within)
    if chain:
        chain = _own_zone(chain, within)
        if not rest:
            return government_of(chain[-1]) if is_zone(chain[-1]) else None
        if rest == "政府" or is_organ(rest):
            return name_agency(chain[-1], rest, year)
        return None
    return _relative(phrase, within, year)


def _own_zone(chain: Chain, within: Chain) -> Chain:
    """Return the report's own zone where the chain is only a short name for it (高新区)."""
    own = within[-1] if within else None
    if own is None or len(chain) > 1 or not is_short_for(chain[-1].name, own):
        return chain
    return within


def _relative(phrase: str, within: Chain, year: int | None) -> Agency | None:
    for kind in (*RELATIVE, *KIND_CHARACTERS):
        body = phrase.removeprefix(kind)
        if (
            body != phrase
            and body
            and is_organ(body)
            and not body.startswith(("场", *KIND_CHARACTERS))
        ):
            place = owner_in(kind, within)
            return name_agency(place, body, year) if place else None
    for short in sorted({short_name(place.name) for place in within if not place.parent}):
        if phrase.startswith(short) and is_organ(phrase.removeprefix(short)):
            return name_agency(within[0], phrase.removeprefix(short), year)
    return None


def owner_in(kind: str, within: Chain) -> Place | None:
    """Return the place that a lone 市, 区 or 县 means in a report of the innermost of ``within``.

    It is the nearest place of that kind: in a county's report 市 is the city above.

    >>> chain = read_places("重庆市长寿区")[0]
    >>> [owner_in(kind, chain).name for kind in ("区", "市")]
    ['重庆市长寿区', '重庆市']
    """
    for place in reversed(within):
        if place.name.endswith(kind) or (kind == "街道" and place.name.endswith("街道")):
            return place
    return None


def chain_of(place: Place | None) -> Chain:
    """Return the places around and including a report's own, outermost first."""
    return lineage(place) if place else ()
