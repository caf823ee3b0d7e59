"""The graph of places: the divisions of the official table with their years, and other places.

Of a division everything is said that the table knows, whichever report names it: how it stood over
the years, and the places it became, with those they lie in. Of a place that no table knows (a
township, a development zone) the fullest account that a report gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg import gazetteer
from kg.gazetteer import Division
from kg.graph.fullness import fullness
from kg.graph.iris import SharedIris, concept
from kg.graph.ntriples import GraphLines, calendar_year, chinese, plain
from kg.graph.terms import DCTERMS, GK, RDF, RDFS
from kg.model import Place


def add_places(
    lines: GraphLines, iris: SharedIris, places: Iterable[Place], named: Iterable[str]
) -> None:
    """Add the places.

    Args:
        lines: the graph they are added to.
        iris: mints their IRIs.
        places: those that reports describe.
        named: full names of places that something else refers to.
    """
    described: dict[str, Place] = {}
    for place in sorted(places, key=fullness, reverse=True):
        described[place.name] = place
    names = {*described, *named} | {place.parent for place in described.values() if place.parent}
    divisions = _divisions(names, described)
    for name in names | divisions.keys():
        lines.add(iris.place(name), RDF.type, GK.Place)
        lines.add(iris.place(name), RDFS.label, chinese(name))
    for name, place in described.items():
        if name not in divisions:
            _add_described(lines, iris, place)
    for name, standings in divisions.items():
        _add_division(lines, iris, name, standings)


def _divisions(
    names: Iterable[str], described: Mapping[str, Place]
) -> dict[str, Sequence[Division]]:
    """Return how the named divisions, those above them and those they became stood, by full name.

    A place that a report describes without a code is not the division of the same name.
    """
    found: dict[str, Sequence[Division]] = {}
    open_names = {name for name in names if name not in described or described[name].code}
    while open_names:
        name = open_names.pop()
        standings = gazetteer.place_standings(name)
        if not standings or name in found:
            continue
        found[name] = standings
        for standing in standings:
            related = (*gazetteer.lineage(standing)[:-1], *gazetteer.successors(standing))
            open_names.update(gazetteer.full_name(each) for each in related)
    return found


def _add_described(lines: GraphLines, iris: SharedIris, place: Place) -> None:
    subject = iris.place(place.name)
    lines.add(subject, GK.level, concept("levels", place.level))
    if place.code is not None:
        lines.add(subject, GK.divisionCode, plain(place.code))
    if place.parent is not None:
        lines.add(subject, DCTERMS.isPartOf, iris.place(place.parent))


def _add_division(
    lines: GraphLines, iris: SharedIris, name: str, standings: Sequence[Division]
) -> None:
    """Add a place of the table: as it stood last, and each of its standings."""
    subject = iris.place(name)
    lines.add(subject, GK.level, concept("levels", standings[-1].level))
    _add_standing(lines, iris, subject, standings[-1])
    _add_years(lines, subject, standings[0].first, standings[-1].last)
    for standing in standings:
        node = iris.standing(name, standing.code, standing.first)
        lines.add(subject, GK.standing, node)
        lines.add(node, RDF.type, GK.Standing)
        _add_standing(lines, iris, node, standing)
        _add_years(lines, node, standing.first, standing.last)
    for after in gazetteer.successors(standings[-1]):
        following = iris.place(gazetteer.full_name(after))
        lines.add(subject, DCTERMS.isReplacedBy, following)
        lines.add(following, DCTERMS.replaces, subject)


def _add_standing(lines: GraphLines, iris: SharedIris, subject: str, division: Division) -> None:
    lines.add(subject, GK.divisionCode, plain(division.code))
    above = gazetteer.lineage(division)[:-1]
    if above:
        lines.add(subject, DCTERMS.isPartOf, iris.place(gazetteer.full_name(above[-1])))


def _add_years(lines: GraphLines, subject: str, first: int | None, last: int | None) -> None:
    if first is not None:
        lines.add(subject, GK.validFrom, calendar_year(first))
    if last is not None:
        lines.add(subject, GK.validUntil, calendar_year(last))
