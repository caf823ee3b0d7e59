"""The full names of places that no table knows."""

from __future__ import annotations

from dataclasses import replace

from kg import gazetteer
from kg.model import Level, Place
from kg.resolve.places.zones import is_zone, zone


def place_in(above: Place, place: Place) -> Place:
    """Return a place that no table knows as part of ``above``, under the name its agencies bear.

    As the official ones are: districts and townships carry the name of the place above, counties
    outside the municipalities and prefectures do not.

    >>> place_in(Place("云泽县", Level.COUNTY), Place("石汀镇", Level.TOWNSHIP)).name
    '云泽县石汀镇'
    """
    if is_zone(place):
        return zone(place.name, (above,))
    alone = place.level is Level.PREFECTURE or (
        place.level is Level.COUNTY
        and not place.name.endswith("区")
        and above.name not in gazetteer.MUNICIPALITIES
    )
    name = place.name if alone else above.name + place.name.removeprefix(above.name)
    return replace(place, name=name, parent=above.name)
