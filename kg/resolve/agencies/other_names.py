"""What else an agency is called, and which department or organ of the vocabulary it is."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kg.institutions import DEPARTMENTS, NATIONAL_ORGANS, Institution, load_institutions
from kg.model import Agency, Level
from kg.vocabulary import load_scheme

_PARTY: Final = "中共"
_GOVERNMENT_FIRST: Final = re.compile("^人民政府(?=.)")
_OFFICES: Final = ("general-office", "office")
_ITSELF: Final = ("机关", "本级")
_DISTRICT: Final = re.compile(".+[市州盟](.{2,}[区县市旗])|.+[区县市旗](.{2,}(?:[镇乡]|街道))")


def institution_of(agency: Agency) -> Institution | None:
    """Return the department or organ that an agency is, by its full name, or ``None``.

    >>> institution_of(Agency("青岚市环境保护局", Level.PREFECTURE, "青岚市")).name
    '环境保护局'
    """
    if agency.level is Level.NATIONAL:
        return _named(NATIONAL_ORGANS, agency.name)
    whole = agency.name.removeprefix(agency.place or "")  # 人民政府法制办公室 has it in its name
    body = agency.name.removeprefix(agency.parent or "").removeprefix(agency.place or "")
    return _named(DEPARTMENTS, whole) or _named(DEPARTMENTS, _GOVERNMENT_FIRST.sub("", body))


def other_names(agency: Agency) -> tuple[str, ...]:
    """Return the short names by which the agency is asked for, sorted.

    Each with the place in full and, of a place that is named with the one above, by its own name.
    A lone 市政府 is none: it is another city's in another report.

    >>> other_names(Agency("重庆市长寿区环境保护局", Level.COUNTY, "重庆市长寿区"))
    ('重庆市长寿区环保局', '长寿区环保局', '长寿区环境保护局')
    """
    if agency.level is Level.NATIONAL:
        organ = _named(NATIONAL_ORGANS, agency.name)
        return tuple(sorted(set(organ.labels) - {agency.name})) if organ else ()
    place = agency.place
    name = agency.name.removeprefix(_PARTY)
    if place is None or not name.startswith(place):
        return ()
    names = {whose + body for whose in _place_names(place) for body in _bodies(agency, name, place)}
    return tuple(sorted(names - {agency.name}))


def _bodies(agency: Agency, name: str, place: str) -> set[str]:
    """Return the words for the body after its place, full and short."""
    body = name.removeprefix(place)
    institution = institution_of(agency)
    if institution is not None:
        before = body.removesuffix(institution.name)
        return {before + label for label in institution.labels}
    party = agency.name.startswith(_PARTY)
    labels = _organ_labels().get(body, frozenset())
    return {label for label in labels if party or not label.startswith("委")} or {body}


@cache
def _organ_labels() -> dict[str, frozenset[str]]:
    """Return the names of governments, Party committees and their offices by the full one."""
    labels = {
        concept.notation: frozenset(
            label for label in concept.labels if not label.endswith(_ITSELF) and "署" not in label
        )
        for concept in load_scheme("agency-names")
    }
    full = {concept.notation: concept.label for concept in load_scheme("agency-names")}
    either_office = labels["office-short"]  # 府办 is a 办公厅 or a 办公室
    committee = labels["zone-committee"]  # 高新区管委会 has the short name in its own
    return dict.fromkeys(committee, committee) | {
        full[notation]: found | (either_office if notation in _OFFICES else frozenset())
        for notation, found in labels.items()
    }


def _place_names(place: str) -> tuple[str, ...]:
    own = _DISTRICT.fullmatch(place)
    return (place, own.group(1) or own.group(2)) if own else (place,)


def _named(scheme: str, name: str) -> Institution | None:
    return next(
        (each for each in load_institutions(scheme).get(name, ()) if each.name == name), None
    )
