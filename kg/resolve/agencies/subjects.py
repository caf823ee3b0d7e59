"""Expands what a report calls itself and its neighbours: 我市, 全区, 本局, 市档案馆, 长寿区政府."""

from __future__ import annotations

import re
from typing import Final

from kg.model import ReportIdentity
from kg.resolve.agencies.phrases import chain_of, owner_in, read_agency
from kg.resolve.places import read_places

_OWN_BODY: Final = re.compile(
    r"(?:我|本)(?:机关|单位|部门|局|委|办|厅|院|会|中心|馆|处|部|公司|站|所|行|室|署|系统|级)$"
)
_OWN_PLACE: Final = re.compile(
    r"(?:全|我|本)?(自治区|街道|[省市州盟区县旗镇乡])(?:级|本级|域|范围|内)?$"
)
_OWN_GOVERNMENT: Final = re.compile(r"(?:我|本)(?=[省市州盟区县旗镇乡](?:人民)?政府)")


def expand_subject(phrase: str, identity: ReportIdentity) -> str | None:
    """Return the full name of the place or agency that a phrase of the report means.

    Places: 全市, 我区, 本县, 市 (the nearest place of that kind, so that 市 in a district's report
    is the city above) and names (长寿区, 南岸区). Agencies: 本局, 我委, 本机关 (the issuer),
    市政府, 区发改委, 市档案馆, and names. ``None`` where the phrase names no single body or place
    (各区县政府, 市级部门), or one that the report's identity does not determine.
    """
    if _OWN_BODY.fullmatch(phrase):
        return identity.issuer.name if identity.issuer else None
    within = chain_of(identity.place)
    own = _OWN_PLACE.fullmatch(phrase)
    if own:
        place = owner_in(own.group(1), within)
        return place.name if place else None
    if phrase.startswith(("各", "全", "有关", "相关", "部分", "多个", "所有")):
        return None
    agency = read_agency(_OWN_GOVERNMENT.sub("", phrase), within, identity.year)
    if agency is not None:
        return agency.name
    chain, rest = read_places(phrase, within)
    return chain[-1].name if chain and not rest else None
