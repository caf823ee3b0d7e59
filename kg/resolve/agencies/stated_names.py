"""One name for each body: a short one (市文旅局) is the body that the report names in full (文化广电旅游局).

What a short name is short for differs from place to place; a report that prints a full name of the
same place with all its characters in their order tells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.agencies.component import AgencyMention
from kg.institutions import DEPARTMENTS, find_institution
from kg.model import Agency

_IN_FULL: Final = {"委": "委员会"}
_ENDINGS: Final = ("局", "厅", "委员会")

Read = Sequence[tuple[AgencyMention, list[Agency]]]


def settle_names(read: Read, issuer: Agency | None) -> Mapping[tuple[str, str], str]:
    """Return the full name for each place and short name (as written) that the report tells it for."""
    written: defaultdict[str, set[str]] = defaultdict(set)
    for mention, agencies in read:
        for agency in agencies:
            if agency.place and mention.body and mention.owner:
                written[agency.place].add(mention.body)
    if issuer is not None and issuer.place:
        written[issuer.place].add(issuer.name.removeprefix(issuer.place))
    settled = _of_the_centre(read, issuer)
    for place, bodies in written.items():
        for short in bodies:
            full = [body for body in bodies if _is_short_for(short, body)]
            if len(full) == 1 and not _is_full(short):
                settled[place, short] = full[0]
    return settled | _of_the_government(read, written)


def _of_the_government(read: Read, written: Mapping[str, set[str]]) -> dict[tuple[str, str], str]:
    """Return the bodies that are also named with the government (人民政府外事办公室 for 市外办)."""
    settled = {}
    for mention, agencies in read:
        for agency in agencies:
            body = f"人民政府{agency.name.removeprefix(agency.place or '')}"
            if agency.place and body in written[agency.place]:
                settled[agency.place, mention.body] = body
    return settled


def _of_the_centre(read: Read, issuer: Agency | None) -> dict[tuple[str, str], str]:
    """Return the full names of branches that the report also calls by place and body (市税务局)."""
    agencies = [agency for _, found in read for agency in found]
    branches = {each for each in (*agencies, issuer) if each and each.place and each.parent}
    settled = {}
    for each in sorted(branches):
        before, place, body = each.name.partition(each.place or "")
        if before and place and before == each.parent:
            settled[place, body] = each.name
    return settled


def renamed(agency: Agency, told: str) -> Agency:
    """Return the agency under the name that is told, with its place or without."""
    if agency.place and agency.place in told:
        return replace(agency, name=told, parent=told.partition(agency.place)[0])
    return replace(agency, name=f"{agency.place}{told}")


def _is_full(body: str) -> bool:
    """Tell whether the words are the full name of a department that any place may have."""
    known = find_institution(DEPARTMENTS, body)
    return known is not None and known.name == body


def _is_short_for(short: str, body: str) -> bool:
    """Tell whether a name has the first and the last of a longer one and others between, in order."""
    long = body.removesuffix("委") + "委员会" if body.endswith("委") else body
    end = next((_IN_FULL.get(short[-1], short[-1]) for _ in short), "")
    if not long.endswith(_ENDINGS) or not long.endswith(end) or short == body:
        return False
    stem, words = short[:-1], iter(long.removesuffix(end))
    return (
        len(stem) + len(end) < len(long)
        and short[0] == long[0]
        and all(character in words for character in stem)
    )
