"""One office for each government: 市府办 is its 办公厅 where the report names that, else its 办公室.

Whether a city's office is a 办公厅 or a 办公室 no rule says; a report that names it in full, or that
the office itself issues, does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from kg.model import Agency

_OFFICES: Final = ("办公厅", "办公室")
_OPENNESS: Final = ("政务公开办公室", "信息公开办公室", "公开办公室")


def settle_offices(
    agencies: Iterable[Agency], in_full: Collection[str], issuer: Agency | None
) -> dict[Agency, Agency]:
    """Return for each agency the one that it proves to be among all those of its report.

    Args:
        agencies: all that the report names, short names read by the usual rule.
        in_full: the names that it writes with the words 办公厅 or 办公室.
        issuer: the body that issues the report.
    """
    known = {*agencies}
    stated = {*in_full, *([issuer.name] if issuer else [])}
    settled = {agency: _settle(agency, stated, issuer) for agency in known}
    named = sorted(filter(_is_office, settled.values()), key=_in_order)
    offices = {office.parent: office for office in named}
    return {agency: _part_of_office(found, offices) for agency, found in settled.items()}


def _settle(agency: Agency, stated: Collection[str], issuer: Agency | None) -> Agency:
    """Take the office by its other name where only that one is stated."""
    if not _is_office(agency) or agency.name in stated:
        return agency
    if issuer is not None and _is_office(issuer) and issuer.parent == agency.parent:
        return issuer
    for office in _OFFICES:
        other = f"{agency.parent}{office}"
        if other in stated:
            return replace(agency, name=other)
    return agency


def _in_order(agency: Agency) -> tuple[str, ...]:
    """Return what agencies are sorted by, of which some have no place."""
    return agency.name, agency.level, agency.place or "", agency.parent or ""


def _is_office(agency: Agency) -> bool:
    return agency.parent is not None and agency.name in [agency.parent + o for o in _OFFICES]


def _part_of_office(agency: Agency, offices: dict[str | None, Agency]) -> Agency:
    """Return an office for openness (公开办) as part of the government's office, where that is named."""
    office = offices.get(agency.parent)
    if office is None or not agency.name.endswith(_OPENNESS):
        return agency
    return replace(agency, parent=office.name)
