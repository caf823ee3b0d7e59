"""Which agency issued a document: as its title, its number or the words before it say.

Codes of numbers (代字) are built of region, body, office and kind; the region 宁 may be 宁夏 or 南京, so
the report's own place decides or the question stays open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from kg.model import Level, Place
from kg.resolve.agencies.names import name_agency
from kg.resolve.agencies.phrases import chain_of, read_agency
from kg.resolve.places import read_places
from kg.vocabulary import Concept, load_scheme

JOINT: Final = "、"
"""Separates the names of agencies that issued a document together."""

_BODY_END: Final = re.compile("中央|办公厅|办公室|人民政府|政府|国务院|委员会|[委局部厅院署]")
_SECOND_BODY: Final = re.compile(
    r"(?:办公厅|办公室|委员会|[委局厅部府])(?=国务院|中共|[\u4e00-\u9fff]{0,8}[省市州盟区县旗镇乡]?人民政府"
    r"|[省市州盟区县旗镇乡]政府)"
)
_BEFORE_SUBJECT: Final = re.compile(r"^(?P<body>.{2,45}?)(?:关于|印发|转发|批转)")
_GOVERNMENT_FIRST: Final = re.compile(
    r"^.{0,20}?(?:国务院(?:办公厅)?|人民政府(?:办公厅|办公室)?)(?!信息|门户|网站|各?部门|机构)"
)
_ORDER: Final = re.compile(r"^(?P<body>.+?)(?:令第\d|公告〔)")
_BODY_WORDS: Final = "政府|国务院|办公厅|办公室|委员会|[省市县区州国]委|局|部"
_NAMED_BODY: Final = re.compile(rf"(?:{_BODY_WORDS})$")
_BODY_FOR_CODE: Final = re.compile(rf"^(?P<body>[^〔]*(?:{_BODY_WORDS}))〔")
_CODE: Final = re.compile(r"^(?P<code>[^〔第]+)(?:〔|第)")


@lru_cache(maxsize=4096)
def read_issuer(words: str, place: Place | None) -> str | None:
    """Return the full name of the body, or of joint bodies, that the words name.

    >>> read_issuer("中共中央办公厅国务院办公厅", None)
    '中共中央办公厅、国务院办公厅'
    """
    names = [_in_full(name, place) for name in _read_names(words, place)]
    return JOINT.join(names) if names else None


@lru_cache(maxsize=4096)
def issuer_of_title(title: str, place: Place | None) -> str | None:
    """Return the issuer with which the title begins, or ``None``."""
    subject = _BEFORE_SUBJECT.match(title)
    if subject and (issuer := read_issuer(subject["body"], place)):
        return issuer
    government = _GOVERNMENT_FIRST.match(title)
    return read_issuer(government.group(), place) if government else None


def issuer_of_number(number: str, place: Place | None) -> str | None:
    """Return the issuer that a canonical number's code stands for, or ``None`` where it is open.

    >>> issuer_of_number("渝府办发〔2014〕87号", None)
    '重庆市人民政府办公厅'
    """
    order = _ORDER.match(number)
    if order:
        return _issuer_of_order(order["body"], place)
    match = _CODE.match(number)
    return _issuer_of_code(match["code"], place) if match else None


def _issuer_of_order(body: str, place: Place | None) -> str | None:
    """Return the issuer of an order, which names it (青岚市人民政府令) or has its code (渝府令)."""
    return read_issuer(body, place) or _issuer_of_code(body, place)


def _issuer_of_code(code: str, place: Place | None) -> str | None:
    if _NAMED_BODY.search(code):
        return read_issuer(code, place)
    if code in _issuers():
        return _issuers()[code]
    parts = _code_pattern().fullmatch(code)
    if parts is None:
        return None
    whose = place_of_region(parts["region"], parts["body"] or "", place)
    body = _bodies().get(parts["body"]) if parts["body"] else parts["office"] and "人民政府"
    return _name(whose, body, parts["office"] or "") if whose and body else None


def expand_number(number: str, place: Place | None) -> str:
    """Return the number with a body that is named in it in full (市政府令第3号, 市政府〔2013〕3号)."""
    named = _ORDER.match(number) or _BODY_FOR_CODE.match(number)
    issuer = _issuer_of_order(named["body"], place) if named else None
    return issuer + number[named.end("body") :] if named and issuer else number


def expand_title(title: str, place: Place | None) -> str:
    """Return the title with a relative body that begins it in full (市政府办关于…)."""
    subject = _BEFORE_SUBJECT.match(title)
    issuer = read_issuer(subject["body"], place) if subject else None
    if subject is None or issuer is None or JOINT in issuer:
        return title
    return issuer + title[subject.end("body") :]


def _in_full(name: str, place: Place | None) -> str:
    """Return the name with the places above the report's own, where the text leaves them out."""
    for near in chain_of(place):
        own = near.name.removeprefix(near.parent or "")
        if name.startswith(own) and not name.startswith(near.name):
            return near.name + name[len(own) :]
    return name


def _read_names(words: str, place: Place | None) -> list[str]:
    several = "、" in words or _SECOND_BODY.search(words)
    agency = None if several else read_agency(words, chain_of(place))
    if agency is not None:
        return [agency.name]
    if re.search("[、和与]", words):
        parts = [_read_names(part, place) for part in re.split("[、和与]", words)]
        return [name for names in parts for name in names] if all(parts) else []
    return _split_names(words, place)


def _split_names(words: str, place: Place | None) -> list[str]:
    """Return the names of bodies that follow each other without a sign, the first one longest."""
    several = _SECOND_BODY.search(words)
    for end in reversed([match.end() for match in _BODY_END.finditer(words)]):
        if several and end == len(words):
            continue
        first = read_agency(words[:end], chain_of(place))
        if first is not None and end == len(words):
            return [first.name]
        if first is not None and (rest := _read_names(words[end:], place)):
            return [first.name, *rest]
    return []


@cache
def _concepts(part: str) -> tuple[Concept, ...]:
    return tuple(c for c in load_scheme("issuer-codes") if part in c.properties["codePart"])


@cache
def _issuers() -> Mapping[str, str | None]:
    return {c.notation: c.value("standsFor") for c in _concepts("issuer")}


@cache
def _bodies() -> Mapping[str, str | None]:
    return {c.notation: c.value("standsFor") for c in _concepts("body")}


@cache
def _cities_with_hall() -> frozenset[str]:
    """Return the cities whose office 办 is a 办公厅, as that of a province is."""
    return frozenset(
        city for c in _concepts("office") for city in c.properties.get("generalOfficeOf", ())
    )


@cache
def _regions() -> Mapping[str, tuple[str, ...]]:
    return {c.notation: c.properties["standsFor"] for c in _concepts("region")}


@cache
def _governments() -> Mapping[str, str]:
    """Return with which character, 府 or 政, the governments of places write themselves."""
    return {
        place: c.notation
        for c in _concepts("body")
        for place in c.properties.get("governmentOf", ())
    }


@cache
def _code_pattern() -> re.Pattern[str]:
    def words(part: str) -> str:
        notations = sorted((c.notation for c in _concepts(part)), key=lambda w: (-len(w), w))
        return "|".join(map(re.escape, notations))

    return re.compile(
        rf"(?P<region>.{{0,6}}?)(?P<body>{words('body')})?(?P<office>{words('office')})?"
        rf"(?:{words('kind')}|{words('office')})*"
    )


def place_of_region(region: str, body: str, place: Place | None) -> Place | None:
    """Return the place that a region's code means: by the vocabulary, or by the report's place.

    Of several places that share a code, those whose government writes itself otherwise are none:
    云政 is 云南, 云府 云浮.
    """
    chain = chain_of(place)
    if not region:
        return None
    known = _regions().get(region, ())
    if body in _governments().values():
        known = tuple(name for name in known if _governments().get(name, body) == body)
    near = [near for near in chain if near.name in known]
    if not near:  # a province has the code that the vocabulary knows: 江 is not 浙江
        below = [near for near in chain if near.level is not Level.PROVINCE]
        near = [near for near in below if _abbreviates(region, near)]
    if not near and len(known) == 1:
        return read_places(known[0])[0][-1]
    return near[0] if len(near) == 1 else None


def _abbreviates(region: str, place: Place) -> bool:
    """Tell whether the characters stand in this order in the place's name, the last in its own part."""
    own = place.name.removeprefix(place.parent or "")
    name = (place.parent or "") + own
    position = -1
    for character in region:
        position = name.find(character, position + 1)
        if position < 0:  # the city's character before the county's own
            city = _regions().get(region[0], ()) != () or place.parent is None
            return city and len(region) > 1 and region[1:] in own
    return region[-1] in own[:-1]


def _name(place: Place, body: str, office: str) -> str:
    if body == "人民政府":
        return name_agency(place, _office("政府", place, office)).name
    if body == "委员会":
        return name_agency(place, _office("委", place, office)).name
    if len(body) == 2:  # 财政, 审计: 厅 in provinces, 局 elsewhere, also in the four municipalities
        body += "厅" if place.level is Level.PROVINCE and not place.name.endswith("市") else "局"
    return name_agency(place, body).name


def _office(body: str, place: Place, office: str) -> str:
    if not office:
        return body
    city = place.name.removeprefix(place.parent or "")
    hall = (
        office in ("厅", "办公厅")
        or place.level is Level.PROVINCE
        or (office == "办" and city in _cities_with_hall())
    )
    return body + ("办公厅" if hall else "办公室")
