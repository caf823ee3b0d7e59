"""The full names of agencies: a place and what stands after it (长寿区 + 府办) make one name.

Names follow the vocabularies ``agency-names`` and ``departments``, where a short one means different
bodies in different years the report's; a body that neither knows keeps the words of the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from kg.gazetteer import reference_year
from kg.institutions import DEPARTMENTS, find_institution
from kg.model import Agency, Level, Place
from kg.resolve.places import is_of_corps, is_zone, lineage
from kg.vocabulary import Concept, load_scheme

GOVERNMENT: Final = "人民政府"
BOTH_OFFICES: Final = "两办"
_PREFECTURES_WITHOUT_GOVERNMENT: Final = ("盟", "地区")
_TITLE_WORD: Final = re.compile(r"^(?:(?:人民)?政府|府(?!办)|行政公署|行署)(?=.)")
_PARTY_UNIT: Final = re.compile("^(?:党委|委)(?=..)")
_NO_PART_OF_GOVERNMENT: Final = re.compile(
    r"^(?:人民代表大会|人大|政协|政治协商|(?:中级|高级)?人民法院|人民检察院|监察委员会|监委|总工会|妇女联合会|残疾人联合会"
    r"|工商业联合会|科学技术协会|文学艺术界联合会|归国华侨联合会|红十字会)"
)
_OWN_TITLE: Final = re.compile(r"^(?:信息公开|信息与政务公开|采购|投资|集中采购)")
_OFFICE: Final = re.compile(r"(?<=[^公])办$")
_UNIT: Final = re.compile(
    r"(?P<body>.+?(?:局|委员会|厅|委))(?P<unit>办公室|.+(?:分局|总队|支队|大队|办公室))"
)
_COMMITTEE_FIRST: Final = re.compile("^(?:管理委员会|管委会)(?=.)")
_SHORT_ZONES: Final = ("高新区", "经开区")
_BRANCH: Final = re.compile("(?P<field>[^局委厅]{2,8})分局")
_GROUP_OFFICE: Final = re.compile(r"(?P<group>.+(?:领导小组|联席会议|委员会|指挥部))办公室")


@cache
def _organs() -> Mapping[str, Concept]:
    found: dict[str, Concept] = {}
    for concept in load_scheme("agency-names"):
        for label in concept.labels:
            found.setdefault(label, concept)
    return MappingProxyType(found)


def government_of(place: Place) -> Agency:
    """Return the people's government of a place, a zone's management committee, or a street's office.

    It belongs to the government of the place above.

    >>> government_of(Place("青岚市", Level.PREFECTURE)).name
    '青岚市人民政府'
    """
    if is_of_corps(place):
        return Agency(place.name, place.level, place.name, place.parent)
    if place.name.endswith("街道"):
        label = "办事处"
    elif is_zone(place):
        label = _committee_of(place)
    elif place.name.endswith(_PREFECTURES_WITHOUT_GOVERNMENT):
        label = "行政公署"
    else:
        label = GOVERNMENT
    return Agency(place.name + label, place.level, place.name, _government_above(place))


def _committee_of(place: Place) -> str:
    """Return what a zone's committee is called: in full where the zone is, else by its short name."""
    return "管委会" if place.name.endswith(_SHORT_ZONES) else "管理委员会"


def name_agency(place: Place, body: str, year: int | None = None) -> Agency:
    """Return the agency called ``body`` at a place, in a report of the year.

    >>> shouchang = Place("重庆市长寿区", Level.COUNTY)
    >>> [name_agency(shouchang, body).name for body in ("府办", "发改委", "委", "政府督查室")]
    ['重庆市长寿区人民政府办公室', '重庆市长寿区发展和改革委员会', '中共重庆市长寿区委员会', '重庆市长寿区人民政府督查室']
    """
    government = government_of(place)
    concept = _organs().get(body)
    if concept is not None:
        return _named_organ(place, concept, government)
    department = find_institution(DEPARTMENTS, body, year, [above.name for above in lineage(place)])
    if department is not None:
        return _below(government, place, department.name)
    if _PARTY_UNIT.match(body):
        return _party_unit(place, body, year)
    inner = _TITLE_WORD.match(body)
    if inner:
        unit = body[inner.end() :]
        if _OWN_TITLE.match(unit):
            return _below(government, place, f"政府{_in_full(unit, year)}")
        name = government.name + _in_full(unit, year)
        return Agency(name, place.level, place.name, government.name)
    return _below(government, place, _in_full(body, year))


def _below(government: Agency, place: Place, body: str) -> Agency:
    """Return a body of a place: of its government, or of the body that its own name begins with.

    The 分局 and 支队 of a bureau belong to that, a county's 生态环境分局 to the bureau of the place above,
    the office of a leading group to the group. Bodies beside the government (人大, 法院) belong to none.
    """
    body = _COMMITTEE_FIRST.sub(_committee_of(place), body)
    name = place.name + body
    if _NO_PART_OF_GOVERNMENT.match(body):
        return Agency(name, place.level, place.name)
    branch = _BRANCH.fullmatch(body)
    if branch and (above := lineage(place)[:-1]):
        bureau = find_institution(DEPARTMENTS, f"{branch['field']}局")
        parent = f"{above[-1].name}{bureau.name}" if bureau else government.name
        return Agency(name, place.level, place.name, parent)
    unit = _UNIT.fullmatch(body)
    whole = find_institution(DEPARTMENTS, unit["body"]) if unit else None
    if unit and whole and not find_institution(DEPARTMENTS, body):
        department = place.name + whole.name
        return Agency(department + unit["unit"], place.level, place.name, department)
    group = _GROUP_OFFICE.fullmatch(body)
    if group and not find_institution(DEPARTMENTS, body):
        return Agency(name, place.level, place.name, place.name + group["group"])
    return Agency(name, place.level, place.name, government.name)


def _named_organ(place: Place, concept: Concept, government: Agency) -> Agency:
    if concept.notation == "government":
        return government
    if concept.notation in ("zone-committee", "township-office"):
        committee = concept.notation == "zone-committee"
        name = place.name + (_committee_of(place) if committee else concept.label)
        return Agency(name, place.level, place.name, _government_above(place))
    if concept.notation == "youth-league":
        return Agency(f"共青团{place.name}委员会", place.level, place.name)
    if concept.notation.startswith("party-"):
        return _party_organ(place, concept)
    label = concept.label
    if concept.notation == "office-short":
        label = "人民政府办公厅" if place.level is Level.PROVINCE else "人民政府办公室"
    return Agency(place.name + label, place.level, place.name, government.name)


def _party_organ(place: Place, concept: Concept) -> Agency:
    """Return the Party committee of a place or an organ of it; in 自治区 the committee keeps its name.

    中共青岚省委办公厅, but 中共广西壮族自治区委员会办公厅.
    """
    committee = f"中共{place.name}委员会"
    if concept.notation == "party-committee":
        above = lineage(place)[:-1]
        parent = f"中共{above[-1].name}委员会" if above else None
        return Agency(committee, place.level, place.name, parent)
    label = concept.label
    if place.name.endswith("自治区") and label.startswith("委"):
        label = "委员会" + label.removeprefix("委")
    return Agency(f"中共{place.name}{label}", place.level, place.name, committee)


def _party_unit(place: Place, body: str, year: int | None) -> Agency:
    """Return a unit of the Party committee that no vocabulary knows (县委|审计委员会办公室)."""
    unit = _PARTY_UNIT.sub("", body)
    committee = "委员会" if place.name.endswith("自治区") else "委"
    name = f"中共{place.name}{committee}{_in_full(unit, year)}"
    return Agency(name, place.level, place.name, f"中共{place.name}委员会")


def both_offices(place: Place) -> list[Agency]:
    """Return what 两办 means: the offices of the Party committee and of the government."""
    offices = (
        ("委办公厅", "政府办公厅") if place.level is Level.PROVINCE else ("委办公室", "政府办公室")
    )
    return [name_agency(place, office) for office in offices]


def _in_full(body: str, year: int | None) -> str:
    """Return the words of a body with the vocabulary's name for its last part (法制办 → 法制办公室)."""
    known = find_institution(DEPARTMENTS, body, year)
    return known.name if known else _OFFICE.sub("办公室", body)


def _government_above(place: Place) -> str | None:
    return _government_above_as_of(place, reference_year())


@lru_cache(maxsize=4096)
def _government_above_as_of(place: Place, year: int) -> str | None:  # noqa: ARG001
    """Return the name of the government above, found once for each year."""
    above = lineage(place)[:-1]
    return government_of(above[-1]).name if above else None
