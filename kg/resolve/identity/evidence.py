"""Which of several places of one name a report is of: 鼓楼区 of 南京, 徐州, 福州 or 开封; 城关镇 anywhere.

The report shows it by the townships it tells of, by the city or province it names in full, or by the
city in its address or its file's folder. Where that shows none or several, the place stays open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kg import gazetteer
from kg.extract import Mentions
from kg.gazetteer import Division
from kg.model import Level, Place, Span, Unresolved
from kg.resolve.places import Chain, chain_of_division, short_name

_FEWEST_TOWNSHIPS: Final = 2
_LISTED: Final = 4
"""Of more places of one name than these the reason names only so many."""


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A name that several places bear, and nothing in the report says which."""

    name: str
    level: Level
    candidates: tuple[str, ...]
    """Their full names, sorted."""

    def unresolved(self, span: Span) -> Unresolved:
        """Say which places it may be."""
        listed = "、".join(self.candidates[:_LISTED])
        more = (
            ""
            if len(self.candidates) <= _LISTED
            else f" and {len(self.candidates) - _LISTED} others"
        )
        reason = f"“{self.name}” may be {listed}{more}; the report does not say which; the place above, printed before it, would"
        return Unresolved("place", span, reason)


def settle(place: Place, mentions: Mentions, inner: str = "") -> Chain | OpenPlace | None:
    """Return the places around and including one of whose name there are several.

    ``None`` where the table knows no place of that name, an ``OpenPlace`` where several remain.

    Args:
        place: the place as its name alone tells.
        mentions: what the report says.
        inner: name of a place that is said to lie in it.
    """
    if place.code is not None or place.parent is not None:
        return None
    if place.level is Level.TOWNSHIP:
        return _settle_township(place, mentions)
    candidates = gazetteer.nearest_in_time(gazetteer.divisions_named(place.name))
    tests = [_townships, _city, _city_in_address, _province]
    chosen = _only([each for each in candidates if inner and gazetteer.has_township(each, inner)])
    chosen = chosen or _choose(candidates, mentions, tests)
    if chosen is not None:
        return chain_of_division(chosen)
    return _open(place, candidates) if len(candidates) > 1 else None


def region_named(mentions: Mentions) -> Chain:
    """Return the autonomous region that a report calls 自治区, the only one it names otherwise."""
    regions = [
        division
        for division in gazetteer.divisions()
        if division.level is Level.PROVINCE and division.name.endswith("自治区")
    ]
    chosen = _choose(regions, mentions, [_own_name, _bare_name])
    return chain_of_division(chosen) if chosen else ()


def _settle_township(place: Place, mentions: Mentions) -> Chain | OpenPlace | None:
    counties = gazetteer.counties_with_township(place.name)
    chosen = _choose(counties, mentions, [_own_name, _city, _city_in_address, _province])
    if chosen is None:
        return _open(place, counties) if len(counties) > 1 else None
    county = chain_of_division(chosen)
    name = county[-1].name + place.name
    return (*county, Place(name, Level.TOWNSHIP, None, county[-1].name))


def _open(place: Place, candidates: Iterable[Division]) -> OpenPlace:
    suffix = place.name if place.level is Level.TOWNSHIP else ""
    names = sorted({gazetteer.full_name(each) + suffix for each in candidates})
    return OpenPlace(place.name, place.level, tuple(names))


Test = Callable[[Division, Mentions], bool]


def _choose(
    candidates: Sequence[Division], mentions: Mentions, tests: Iterable[Test]
) -> Division | None:
    """Return the only candidate that passes the first test that any passes."""
    for test in tests:
        passing = [division for division in candidates if test(division, mentions)]
        if passing:
            return _only(passing)
    return None


def _only(candidates: Sequence[Division]) -> Division | None:
    return candidates[0] if len(candidates) == 1 else None


def _townships(division: Division, mentions: Mentions) -> bool:
    names = gazetteer.townships_of(division)
    return sum(name in mentions.document.text for name in names) >= _FEWEST_TOWNSHIPS


def _own_name(division: Division, mentions: Mentions) -> bool:
    return division.name in _words(mentions)


def _bare_name(division: Division, mentions: Mentions) -> bool:
    return division.name[:2] in _words(mentions)


def _city(division: Division, mentions: Mentions) -> bool:
    return gazetteer.lineage(division)[-2].name in _words(mentions)


def _city_in_address(division: Division, mentions: Mentions) -> bool:
    address = mentions.identity.contact.address or ""
    bare = short_name(gazetteer.lineage(division)[-2].name)
    return bare in address or bare in mentions.document.source.name


def _province(division: Division, mentions: Mentions) -> bool:
    return gazetteer.lineage(division)[0].name in _words(mentions)


def _words(mentions: Mentions) -> str:
    return f"{mentions.document.source.name}\n{mentions.document.text}"
