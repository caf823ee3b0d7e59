"""Places: read by the official table where it knows them, else by the shape of their names.

``read_places`` turns 重庆市长寿区邻封镇 into a chain of places, outermost first. Names that the table
does not know (renamed or abolished counties, development zones) end in the word for their kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from kg import gazetteer
from kg.gazetteer import Division
from kg.model import AgencyFact, Level, Metric, Place, ReportIdentity
from kg.vocabulary import Concept, load_scheme

Chain = tuple[Place, ...]
"""A place and those it belongs to, outermost first; empty where there is none."""

TIERS: Final = (Level.PROVINCE, Level.PREFECTURE, Level.COUNTY, Level.TOWNSHIP)
_NO_NAME: Final = "的和与及对由在为于向将从被把是按各全本我该等其此个第年月日中外内上下"
_SYLLABLES: Final = f"[^\\W\\d_a-zA-Z{_NO_NAME}]"
_NO_PLACE: Final = re.compile(
    r"城市|市[区场政委民]|^地区|(?:[各该本等老山内]|沿海|民族|贫困|偏远|[东西南北中]部)地区|城区|社区|辖区|园区|山区|库区|景区|小区|专区|片区|校区|区域|郊区|自治区|[局厅]|委员会|办公|乡镇|城镇|街镇|村镇|城乡|县区|区县|政府|国家|中国"
)
_SHAPES: Final = tuple(
    (level, re.compile(f"(?![省市县区])(?:{pattern})"))
    for level, pattern in (
        (Level.PROVINCE, rf"{_SYLLABLES}{{1,3}}?省|{_SYLLABLES}{{2,6}}?自治区"),
        (Level.PREFECTURE, rf"{_SYLLABLES}{{2,9}}?(?:自治州|地区|盟|市)(?![域级场划])"),
        (Level.COUNTY, rf"{_SYLLABLES}{{1,9}}?(?:自治[县旗]|[县区旗市])(?![域级场划])"),
        (Level.TOWNSHIP, rf"{_SYLLABLES}{{1,9}}?(?:街道|苏木|[镇乡])"),
    )
)
ZONE_WORDS: Final = (
    "高新技术产业开发区", "经济技术开发区", "经济开发区", "产业开发区", "旅游开发区", "开发区",
    "综合保税区", "保税港区", "保税区", "高新区", "经开区", "工业园区", "产业园区", "工业园",
    "高科技园区", "科技园区", "试验区", "风景名胜区", "旅游度假区", "度假区", "示范区", "合作区", "管理区", "新区", "工业走廊",
)  # fmt: skip
_LONGEST_TOWNSHIP: Final = 15
_GOVERNMENT_BETWEEN: Final = re.compile(r"人民政府(?=[^政府]{2,8}(?:街道|镇|乡))")
_ZONE: Final = re.compile(rf"(?:(?![省市州县]){_SYLLABLES}){{0,10}}?(?:{'|'.join(ZONE_WORDS)})")


def read_places(text: str, within: Chain = ()) -> tuple[Chain, str]:
    """Read the places that the text starts with; return them and what follows.

    ``within`` are the places in whose report the text stands: they decide between districts of one
    name. A name that several places bear, none of them within reach, is not read.

    >>> [place.name for place in read_places("重庆市长寿区邻封镇人民政府")[0]]
    ['重庆市', '重庆市长寿区', '重庆市长寿区邻封镇']
    """
    chain: Chain = ()
    rest = text
    while True:
        rest = _GOVERNMENT_BETWEEN.sub("", rest, count=1) if chain else rest
        step = (
            _read_national_zone(rest)
            or (None if chain else _read_near(rest, within))
            or _read_known(rest, chain, within)
            or _read_township(rest, chain or _as_far_as_county(within))
            or _read_zone(rest, chain)
            or _read_shape(rest, chain)
        )
        if step is None:
            return chain, rest
        chain, length = step
        rest = rest[length:]


def place_of(division: Division) -> Place:
    """Return the division as a place under its full name."""
    above = gazetteer.lineage(division)[:-1]
    return Place(
        name=gazetteer.full_name(division),
        level=division.level,
        code=division.code,
        parent=gazetteer.full_name(above[-1]) if above else None,
    )


def lineage(place: Place) -> Chain:
    """Return the place and those above it in its years, outermost first, as far as known."""
    division = _division(place)
    if division is not None:
        return tuple(place_of(above) for above in gazetteer.lineage(division))
    if place.parent is None:
        return (place,)
    above, rest = read_places(place.parent)
    if rest or not above:
        above = (Place(place.parent, _tier_above(place.level)),)
    return (*lineage(above[-1]), place)


def _division(place: Place) -> Division | None:
    """Return the division that a place of the table is, of those with its code the one so named."""
    if place.code is None:
        return None
    standings = [each for each in gazetteer.place_standings(place.name) if each.code == place.code]
    return gazetteer.nearest_in_time(standings)[-1] if standings else None


def places_named(
    identity: ReportIdentity, agencies: Sequence[AgencyFact], metrics: Sequence[Metric]
) -> tuple[Place, ...]:
    """Return every place that the facts of a report name, and those above, by name."""
    named = [identity.place] if identity.place else []
    named += _read_all(fact.agency.place for fact in agencies)
    named += _read_all(metric.subject for metric in metrics)
    found: dict[str, Place] = {}
    for place in (above for start in named for above in lineage(start)):
        known = found.get(place.name)
        if known is None or (known.parent is None and place.parent is not None):
            found[place.name] = place
    return tuple(sorted(found.values()))


def _read_all(names: Iterable[str | None]) -> list[Place]:
    chains = (read_places(name) for name in sorted({name for name in names if name}))
    return [chain[-1] for chain, rest in chains if chain and not rest]


def _tier_above(level: Level) -> Level:
    return TIERS[max(TIERS.index(level) - 1, 0)] if level in TIERS else Level.COUNTY


def _below(level: Level, chain: Chain) -> bool:
    return not chain or TIERS.index(level) > TIERS.index(chain[-1].level)


def _read_known(text: str, chain: Chain, within: Chain) -> tuple[Chain, int] | None:
    """Read a name of the official table, the longest one that fits the chain so far."""
    for length in range(min(gazetteer.longest_name(), len(text)), 1, -1):
        named = gazetteer.divisions_named(text[:length])
        if not named:
            continue
        candidates = [division for division in named if _below(division.level, chain)]
        division = _choose(candidates, chain or within, strict=bool(chain))
        if division is not None and not _NO_PLACE.match(text[:length]):
            return tuple(place_of(above) for above in gazetteer.lineage(division)), length
    return None


def _choose(candidates: list[Division], near: Chain, *, strict: bool) -> Division | None:
    """Return the candidate that lies in the nearest of the places, or the only one there is."""
    for place in reversed(near):
        above = _division(place)
        if above is None:
            continue
        inside = [c for c in candidates if gazetteer.is_within(c, above) or c.code == above.code]
        inside = gazetteer.nearest_in_time(inside)
        if len(inside) == 1:
            return inside[0]
        if strict:
            return None
    candidates = gazetteer.nearest_in_time(candidates)
    if strict or len(candidates) != 1 or (near and candidates[0].name.endswith("区")):
        return None  # a district elsewhere would be named with its city
    return candidates[0]


def _read_township(text: str, chain: Chain) -> tuple[Chain, int] | None:
    """Read the longest township of the county read before."""
    county = _division(chain[-1]) if chain else None
    if county is None or county.level is not Level.COUNTY:
        return None
    for length in range(min(_LONGEST_TOWNSHIP, len(text)), 1, -1):
        name = text[:length]
        if gazetteer.has_township(county, name):
            above = chain[-1].name
            return (*chain, Place(above + name, Level.TOWNSHIP, None, above)), length
    return None


def _as_far_as_county(within: Chain) -> Chain:
    return tuple(place for place in within if place.level is not Level.TOWNSHIP)


def _read_zone(text: str, chain: Chain) -> tuple[Chain, int] | None:
    match = _ZONE.match(text)
    if match is None or not _below(Level.COUNTY, chain):
        return None
    return (*chain, zone(match.group(), chain)), match.end()


def _read_national_zone(text: str) -> tuple[Chain, int] | None:
    """Read a national new area, whose name has no full name of a place in it (重庆两江新区)."""
    match = _national_zone_labels().match(text)
    if match is None:
        return None
    concept = _national_zones()[match.group()]
    above = read_places(concept.value("liesIn") or "")[0]
    parent = above[-1].name if above else None
    return (*above, Place(concept.label, Level.COUNTY, None, parent)), match.end()


@cache
def _national_zones() -> dict[str, Concept]:
    return {label: concept for concept in load_scheme("zones") for label in concept.labels}


@cache
def _national_zone_labels() -> re.Pattern[str]:
    longest_first = sorted(_national_zones(), key=lambda label: (-len(label), label))
    return re.compile("|".join(map(re.escape, longest_first)))


def zone(name: str, chain: Chain) -> Place:
    """Return a development zone as a place: counties' tier, named with the place it lies in.

    A zone that the text calls by the short name of its city keeps that (重庆高新区).
    """
    if not chain:
        return Place(name, Level.COUNTY)
    parent = chain[-1].name
    prefixed = name.startswith(short_name(parent))
    return Place(name if prefixed else parent + name, Level.COUNTY, None, parent)


def is_zone(place: Place) -> bool:
    """Tell whether a place is a development zone, which has a committee and no government."""
    return place.code is None and place.name.endswith(ZONE_WORDS)


def is_short_for(name: str, zone_place: Place) -> bool:
    """Tell whether a name is short for that of a zone: its characters stand in it, in their order.

    >>> is_short_for("青岚高新区", Place("青岚高新技术产业开发区", Level.COUNTY))
    True
    """
    rest = iter(zone_place.name)
    return (
        is_zone(zone_place)
        and name.endswith(ZONE_WORDS)
        and all(character in rest for character in name)
    )


def place_in(above: Place, place: Place) -> Place:
    """Return a place that no table knows as part of ``above``, under the name its agencies bear.

    As the official ones are: districts and townships carry the name of the place above, counties
    outside the municipalities and prefectures do not.

    >>> place_in(Place("云泽县", Level.COUNTY), Place("石汀镇", Level.TOWNSHIP)).name
    '云泽县石汀镇'
    """
    if is_zone(place):
        return zone(place.name, (above,))
    alone = place.level is Level.PREFECTURE or (
        place.level is Level.COUNTY
        and not place.name.endswith("区")
        and above.name not in gazetteer.MUNICIPALITIES
    )
    name = place.name if alone else above.name + place.name.removeprefix(above.name)
    return replace(place, name=name, parent=above.name)


def short_name(name: str) -> str:
    """Return a place's name without the word for its kind (重庆市 → 重庆).

    >>> short_name("重庆市")
    '重庆'
    """
    return re.sub(r"(?<=..)(?:自治州|地区|[省市县区盟旗州])$", "", name)


def _read_shape(text: str, chain: Chain) -> tuple[Chain, int] | None:
    """Read a name that the table does not know by the word it ends in."""
    for level, shape in _SHAPES:
        if not _below(level, chain):
            continue
        match = shape.match(text)
        if match is None or _NO_PLACE.search(match.group()):
            continue
        named = Place(match.group(), level)
        return (*chain, place_in(chain[-1], named) if chain else named), match.end()
    return None


def _read_near(text: str, within: Chain) -> tuple[Chain, int] | None:
    """Read the own name of one of the places around, which no table knows (石汀镇 in its report)."""
    for number, place in enumerate(within):
        own = place.name.removeprefix(place.parent or "")
        if place.code is None and own and text.startswith(own):
            return within[: number + 1], len(own)
    return None


def as_county(place: Place) -> Place:
    """Return the city as one of county level, as the text around it shows."""
    return replace(place, level=Level.COUNTY)
