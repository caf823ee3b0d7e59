"""The full names of agencies: a place and what stands after it (长寿区 + 府办) make one name.

Names follow the vocabularies ``agency-names``, ``departments`` and ``national-organs``; a body that
none of them knows keeps the words of the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from kg.extract.agencies.owners import NO_PART_OF_NAME
from kg.model import Agency, Level, Place
from kg.resolve.places import Chain, is_zone, lineage, read_places, short_name
from kg.vocabulary import Concept, load_scheme

GOVERNMENT: Final = "人民政府"
BOTH_OFFICES: Final = "两办"
KIND_CHARACTERS: Final = "省市州盟区县旗镇乡"
_ORGAN: Final = re.compile(
    r"(?:政府|府办|办公厅|办公室|委员会|管委会|委|局|厅|处|部|署|院|中心|馆|站|所|总队|支队|大队|"
    r"办事处|办|室|海关|银行|支行|分行|兵团|公署|公司|学校|协会|联合会|工会|合作社|社|会|段|队|集团|管理区|开发区|新区)$"
)
_TITLE_WORD: Final = re.compile(r"^(?:(?:人民)?政府|行政公署|行署)(?=.)")
_NO_PART_OF_GOVERNMENT: Final = re.compile(
    r"^(?:人民代表大会|人大|政协|政治协商|人民法院|人民检察院|监察委员会|监委|总工会|妇女联合会|工商业联合会|科学技术协会)"
)
_OWN_TITLE: Final = re.compile(r"^(?:信息公开|信息与政务公开|采购|投资|集中采购)")
_NATIONAL_OFFICE: Final = re.compile(r"(?<=..)办公[厅室]$")
_OFFICE: Final = re.compile(r"(?<=[^公])办$")
_SHORTEST_NAME: Final = 4
_UNIT_TAIL: Final = re.compile(r"(?:本级|机关)$")


@cache
def _concepts(scheme: str) -> Mapping[str, Concept]:
    found: dict[str, Concept] = {}
    for concept in load_scheme(scheme):
        for label in concept.labels:
            found.setdefault(label, concept)
    return MappingProxyType(found)


def national_agency(name: str) -> Agency | None:
    """Return the central organ of that full or short name, or ``None``.

    >>> national_agency("国办").name
    '国务院办公厅'
    """
    concept = _concepts("national-organs").get(name)
    if concept is None:
        office = _NATIONAL_OFFICE.search(name)
        body = national_agency(name[: office.start()]) if office else None
        return Agency(body.name + name[-3:], Level.NATIONAL, None, body.name) if body else None
    above = next((c for c in load_scheme("national-organs") if c.iri == concept.broader), None)
    return Agency(concept.label, Level.NATIONAL, None, above.label if above else None)


def government_of(place: Place) -> Agency:
    """Return the people's government of a place, a zone's management committee, or a street's office.

    >>> government_of(Place("青岚市", Level.PREFECTURE)).name
    '青岚市人民政府'
    """
    if place.name.endswith("街道"):
        return Agency(place.name + "办事处", place.level, place.name, _parent_government(place))
    if is_zone(place):
        return Agency(place.name + "管委会", place.level, place.name, _parent_government(place))
    label = "行政公署" if place.name.endswith(("盟", "地区")) else GOVERNMENT
    return Agency(place.name + label, place.level, place.name)


def name_agency(place: Place, body: str) -> Agency:
    """Return the agency called ``body`` at a place.

    >>> shouchang = Place("重庆市长寿区", Level.COUNTY)
    >>> [name_agency(shouchang, body).name for body in ("府办", "发改委", "委", "政府督查室")]
    ['重庆市长寿区人民政府办公室', '重庆市长寿区发展和改革委员会', '中共重庆市长寿区委员会', '重庆市长寿区人民政府督查室']
    """
    government = government_of(place)
    concept = _concepts("agency-names").get(body)
    if concept is not None:
        return _named_organ(place, concept, government)
    department = _concepts("departments").get(body)
    if department is not None:
        return _below(government, place, department.label)
    inner = _TITLE_WORD.match(body)
    if inner:
        unit = body[inner.end() :]
        if _OWN_TITLE.match(unit):
            return Agency(
                f"{place.name}政府{_full(unit)}", place.level, place.name, government.name
            )
        return Agency(government.name + _full(unit), place.level, place.name, government.name)
    return _below(government, place, _full(body))


def _below(government: Agency, place: Place, body: str) -> Agency:
    """Return a body of a place: of its government, unless it is one beside it (人大, 法院)."""
    own = _NO_PART_OF_GOVERNMENT.match(body)
    return Agency(place.name + body, place.level, place.name, None if own else government.name)


def _named_organ(place: Place, concept: Concept, government: Agency) -> Agency:
    if concept.notation == "government":
        return government
    if concept.notation in ("zone-committee", "township-office"):
        return Agency(
            place.name + concept.label, place.level, place.name, _parent_government(place)
        )
    if concept.notation == "youth-league":
        return Agency(f"共青团{place.name}委员会", place.level, place.name)
    if concept.notation == "party-committee":
        return Agency(f"中共{place.name}委员会", place.level, place.name)
    if concept.notation.startswith("party-"):
        committee = f"中共{place.name}委员会"
        return Agency(f"中共{place.name}{concept.label}", place.level, place.name, committee)
    label = concept.label
    if concept.notation == "office-short":
        label = "人民政府办公厅" if place.level is Level.PROVINCE else "人民政府办公室"
    return Agency(place.name + label, place.level, place.name, government.name)


def both_offices(place: Place) -> list[Agency]:
    """Return what 两办 means: the offices of the Party committee and of the government."""
    offices = (
        ("委办公厅", "政府办公厅") if place.level is Level.PROVINCE else ("委办公室", "政府办公室")
    )
    return [name_agency(place, office) for office in offices]


def _full(body: str) -> str:
    """Return the words of a body with the vocabulary's name for its last part (法制办 → 法制办公室)."""
    known = _concepts("departments").get(body)
    return known.label if known else _OFFICE.sub("办公室", body)


def _parent_government(place: Place) -> str | None:
    return place.parent + GOVERNMENT if place.parent else None


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


def read_agency(text: str, within: Chain = ()) -> Agency | None:
    """Return the agency that a phrase names, or ``None`` where it names none or not surely one.

    ``within`` are the places of the report it stands in, which a lone 市政府 leans on.
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
        if not rest:
            return government_of(chain[-1]) if is_zone(chain[-1]) else None
        if rest == "政府" or is_organ(rest):
            return name_agency(chain[-1], rest)
        return None
    return _relative(phrase, within)


def is_organ(words: str) -> bool:
    """Tell whether words end as the name of a body does, and no sentence is in them.

    >>> is_organ("人民政府办公室"), is_organ("人民政府落实青岚市人民政府办公室")
    (True, False)
    """
    return bool(_ORGAN.search(words)) and not NO_PART_OF_NAME.search(words)


def _relative(phrase: str, within: Chain) -> Agency | None:
    for kind in ("自治区", "街道", *KIND_CHARACTERS):
        body = phrase.removeprefix(kind)
        if (
            body != phrase
            and body
            and is_organ(body)
            and not body.startswith(("场", *KIND_CHARACTERS))
        ):
            place = owner_in(kind, within)
            return name_agency(place, body) if place else None
    for short in sorted({short_name(place.name) for place in within if not place.parent}):
        if phrase.startswith(short) and is_organ(phrase.removeprefix(short)):
            return name_agency(within[0], phrase.removeprefix(short))
    return None


def branch_agency(phrase: str, within: Chain) -> Agency | None:
    """Read a body of the centre at a place (国家税务总局青岚市税务局, 青岚海关) under its own name."""
    if not is_organ(phrase):
        return None
    for concept in load_scheme("national-organs"):
        if phrase.startswith(concept.label):
            chain, rest = read_places(phrase.removeprefix(concept.label), within)
            if chain and rest:
                place = chain[-1]
                return Agency(phrase, place.level, place.name, concept.label)
    return None


def central_body(phrase: str) -> Agency | None:
    """Return a body that no local government has (黄河水利委员会, 青岚海关) under its own name."""
    lone = phrase.startswith(("我", "本", "各", "全", *KIND_CHARACTERS)) or phrase.endswith("分局")
    if lone or len(phrase) < _SHORTEST_NAME or not is_organ(phrase):
        return None
    return Agency(phrase, Level.NATIONAL)


def chain_of(place: Place | None) -> Chain:
    """Return the places around and including a report's own, outermost first."""
    return lineage(place) if place else ()
