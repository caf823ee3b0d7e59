"""Bodies by their full names: mentions of one body come together, short and full ones alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kg.extract import Mentions
from kg.extract.agencies.component import AgencyMention
from kg.extract.identity.title_parts import head_of
from kg.model import Agency, AgencyFact, Level, Place, ReportIdentity, Span, Unresolved
from kg.resolve.agencies.central import branch_agency, national_agency
from kg.resolve.agencies.names import BOTH_OFFICES, both_offices, government_of, name_agency
from kg.resolve.agencies.offices import settle_offices
from kg.resolve.agencies.organs import KIND_CHARACTERS
from kg.resolve.agencies.phrases import RELATIVE, chain_of, owner_in
from kg.resolve.agencies.stated_names import renamed, settle_names
from kg.resolve.agencies.surroundings import named_above
from kg.resolve.places import (
    CORPS,
    TIERS,
    ZONE_WORDS,
    Chain,
    is_short_for,
    is_zone,
    place_in,
    read_places,
    zone,
)

_KINDS: Final = {
    Level.PROVINCE: ("省", "自治区"),
    Level.PREFECTURE: ("市", "州", "盟", "自治州"),
    Level.COUNTY: ("县", "区", "旗", "自治县", "自治旗"),
    Level.TOWNSHIP: ("镇", "乡", "街道"),
}


def resolve_agencies(
    mentions: Mentions, identity: ReportIdentity
) -> tuple[tuple[AgencyFact, ...], tuple[Unresolved, ...]]:
    """Return the bodies that the report names, by name, and the mentions that stay open.

    A lone 市 or 县 is the nearest place of that kind around the report's own; where there is none,
    or several places bear a name, the mention is unresolved.
    """
    within = _around(mentions, identity)
    read = [(mention, _agencies(mention, within, identity)) for mention in mentions.agencies]
    told = settle_names(read, identity.issuer)
    read = [(mention, [_told(mention, each, told) for each in found]) for mention, found in read]
    in_full = {
        agency.name for mention, agencies in read for agency in agencies if _is_full(mention)
    }
    settled = settle_offices(
        (agency for _, agencies in read for agency in agencies), in_full, identity.issuer
    )
    named: dict[str, Agency] = {}
    found: dict[str, list[Span]] = {}
    unresolved = []
    for mention, agencies in read:
        if not agencies:
            unresolved.append(
                Unresolved("agency", mention.span, _reason(mention, identity, within))
            )
        for agency in (settled[agency] for agency in agencies):
            named.setdefault(agency.name, agency)
            found.setdefault(agency.name, []).append(mention.span)
    facts = tuple(AgencyFact(named[name], tuple(found[name])) for name in sorted(found))
    return facts, tuple(unresolved)


def _told(mention: AgencyMention, agency: Agency, told: Mapping[tuple[str, str], str]) -> Agency:
    """Return the agency under the name that the report tells its short one for."""
    body = told.get((agency.place or "", mention.body))
    return renamed(agency, body) if body else agency


def _is_full(mention: AgencyMention) -> bool:
    return mention.body.endswith(("办公厅", "办公室"))


def _around(mentions: Mentions, identity: ReportIdentity) -> Chain:
    """Return the places around the report's own; those of the tiers that only the text tells too.

    Where the table does not know a county, 市政府 in its report is open unless a single city is named.
    """
    known = chain_of(identity.place)
    while known and known[0].code is None and known[0].level is not Level.PROVINCE:
        above = named_above(known[0], mentions)
        if above is None:
            break
        known = (above, *known)
    return (*_corps_around(mentions), *known)


def _corps_around(mentions: Mentions) -> Chain:
    """Return the corps and the division of it that the title names beside a city (第八师石河子市)."""
    title = mentions.identity.title
    head = head_of(title.text) if title else ""
    return read_places(head)[0] if head.startswith(CORPS) else ()


def _agencies(mention: AgencyMention, within: Chain, identity: ReportIdentity) -> list[Agency]:
    own = identity.issuer
    if own is not None and own.name == mention.owner + mention.body:
        return [own]
    if not mention.owner:
        national = national_agency(mention.body) or branch_agency(mention.body, within)
        if national is not None:
            return [national]
    place = _owner(mention.owner, within) if mention.owner else identity.place
    if place is None:
        return []
    if mention.body == BOTH_OFFICES:
        return both_offices(place)
    if not mention.body:
        government = government_of(place)
        named = Agency(place.name, place.level, place.name, government.parent)
        return [named if is_zone(place) else government]
    return [name_agency(place, mention.body, identity.year)]


def _owner(owner: str, within: Chain) -> Place | None:
    if owner == "师市":  # a division and its city are one
        owner = "师"
    seat = owner_in(owner[0], within) if len(owner) > 1 and owner[0] in KIND_CHARACTERS else None
    if seat is not None and owner.endswith(ZONE_WORDS):
        return zone(owner[1:], chain_of(seat))  # 县|经开区
    relative = owner_in(owner, within) if len(owner) == 1 or owner in RELATIVE else None
    if relative is not None or len(owner) == 1:
        return relative
    for place in reversed(within):
        if place.name.endswith(owner) or is_short_for(owner, place):
            return place
    chain, rest = read_places(owner, within)
    if chain and not rest:
        return _placed(owner, chain, within)
    return None


def _placed(owner: str, chain: Chain, within: Chain) -> Place:
    """Return the place with its own place before it, where only the report says which that is."""
    place = chain[-1]
    if len(chain) > 1 or place.code is not None or place.parent is not None or not within:
        return place
    if is_zone(place):
        return zone(owner, within)
    around = [above for above in within if TIERS.index(above.level) < TIERS.index(place.level)]
    return place_in(around[-1], place) if around else place


def _reason(mention: AgencyMention, identity: ReportIdentity, within: Chain) -> str:
    """Say which word is open, why, and what would decide it."""
    owner, whose = mention.owner, identity.place
    if whose is None:
        return (
            f"which place “{owner}” stands for is open, as the report's own place is;"
            " a title or signature with the place's full name would decide it"
        )
    if len(owner) > 1 and owner not in RELATIVE:
        return (
            f"“{owner}” is no place that the table of divisions or the report knows, or several"
            " places bear the name; the place above it, printed before it, would decide it"
        )
    tier = next((level for level, kinds in _KINDS.items() if owner in kinds), None)
    lower = tier is not None and TIERS.index(tier) > TIERS.index(whose.level)
    if lower:
        return (
            f"“{owner}” stands for a place below {whose.name}, which has several;"
            " its name, printed before the word, would decide it"
        )
    above = "、".join(place.name for place in within)
    return (
        f"“{owner}” stands for the place above {whose.name} of that kind, and what is known around"
        f" it ({above}) has none; a title that begins with its full name (…{owner}{whose.name})"
        " would decide it"
    )
