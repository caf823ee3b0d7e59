"""Reads the rows of ``bodies.rq``: agencies and places, and what belongs to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kg.network.corpus.rows import Row, text_of

_DEEPEST: Final = 8
"""More tiers than there are: a place that is part of itself is not followed for ever."""


@dataclass(frozen=True, slots=True, order=True)
class Agency:
    """A body that publishes reports or issues documents."""

    id: str
    name: str
    level: str | None = None
    place: str | None = None
    """IRI of the place it serves."""
    members: tuple[str, ...] = ()
    """IRIs of the bodies that a joint one stands for, sorted."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """An administrative division."""

    id: str
    name: str
    level: str | None = None
    code: str | None = None
    parent: str | None = None
    """IRI of the place it is part of."""


def read_bodies(rows: Iterable[Row]) -> tuple[dict[str, Agency], dict[str, Place]]:
    """Return the agencies and the places by IRI, whatever the order of the rows."""
    agencies: dict[str, Agency] = {}
    places: dict[str, Place] = {}
    members: dict[str, set[str]] = {}
    for row in sorted(rows, key=lambda row: sorted(row.items())):
        name = text_of(row, "name") or ""
        if agency := text_of(row, "agency"):
            agencies.setdefault(
                agency, Agency(agency, name, text_of(row, "level"), text_of(row, "placeOf"))
            )
            if member := text_of(row, "member"):
                members.setdefault(agency, set()).add(member)
        elif place := text_of(row, "place"):
            level, code = text_of(row, "level"), text_of(row, "code")
            places.setdefault(place, Place(place, name, level, code, text_of(row, "parent")))
    for joint, found in members.items():
        known = agencies[joint]
        agencies[joint] = Agency(joint, known.name, known.level, known.place, tuple(sorted(found)))
    return dict(sorted(agencies.items())), dict(sorted(places.items()))


def path_of(place: str | None, places: Mapping[str, Place]) -> tuple[Place, ...]:
    """Return the place and all that it lies in, the widest first."""
    path: list[Place] = []
    while place is not None and place in places and len(path) < _DEEPEST:
        path.append(places[place])
        place = places[place].parent
    return tuple(reversed(path))


def joint_level(agency: Agency, agencies: Mapping[str, Agency]) -> str | None:
    """Return the agency's level; that of a joint body is its members', where they agree."""
    if agency.level is not None or not agency.members:
        return agency.level
    levels = {agencies[member].level for member in agency.members if member in agencies}
    levels.discard(None)
    return levels.pop() if len(levels) == 1 else None
