"""The graph of places, from the official table and from what reports say."""

from __future__ import annotations

import pytest

from kg.graph.iris import DEFAULT_BASE, SharedIris
from kg.graph.ntriples import GraphLines
from kg.graph.places import add_places
from kg.graph.terms import PREFIXES
from kg.model import Level, Place

D = f"{DEFAULT_BASE}place/"


def built(*places: Place, named: tuple[str, ...] = ()) -> set[tuple[str, str, str]]:
    """Return the triples in short: names of places, local names of properties, values."""
    lines = GraphLines("<urn:graph>")
    add_places(lines, SharedIris(DEFAULT_BASE), places, named)
    triples = set()
    for line in lines.as_bytes().decode().splitlines():
        subject, predicate, value = line.removesuffix(" <urn:graph> .").split(" ", 2)
        for namespace in PREFIXES.values():
            predicate = predicate.replace(f"<{namespace}", "<")
        value = value.replace(f"<{D}", "").partition("^^")[0].strip('<>"')
        triples.add((subject[len(D) + 1 : -1], predicate[1:-1], value))
    return triples


COUNTY = Place("无为县", Level.COUNTY, "341422", "巢湖市")


@pytest.mark.parametrize(
    ("subject", "predicate", "value"),
    [
        ("无为县", "divisionCode", "340225"),
        ("无为县", "isPartOf", "芜湖市"),
        ("无为县", "validFrom", "1999"),
        ("无为县", "validUntil", "2018"),
        ("无为县", "isReplacedBy", "无为市"),
        ("无为市", "replaces", "无为县"),
        ("无为县", "standing", "无为县/standing/341422-1999"),
        ("无为县/standing/341422-1999", "divisionCode", "341422"),
        ("无为县/standing/341422-1999", "isPartOf", "巢湖市"),
        ("无为县/standing/341422-1999", "validUntil", "2010"),
        ("无为县/standing/340225-2011", "isPartOf", "芜湖市"),
        ("无为市", "isPartOf", "芜湖市"),
        ("芜湖市", "isPartOf", "安徽省"),
        ("安徽省", "divisionCode", "340000"),
    ],
)
def test_a_division_is_described_over_its_years(subject: str, predicate: str, value: str) -> None:
    assert (subject, predicate, value) in built(COUNTY)


def test_what_two_reports_say_of_a_division_does_not_matter() -> None:
    later = Place("无为县", Level.COUNTY, "340225", "芜湖市")
    assert built(COUNTY) == built(later) == built(COUNTY, later)


def test_a_place_that_no_table_knows_is_as_the_fullest_account_has_it() -> None:
    town = Place("云泽县石汀镇", Level.TOWNSHIP, None, "云泽县")
    triples = built(Place("云泽县石汀镇", Level.TOWNSHIP), town)
    assert ("云泽县石汀镇", "isPartOf", "云泽县") in triples
    assert ("云泽县", "label", '云泽县"@zh') in triples
    assert not any(predicate == "standing" for _, predicate, _ in triples)


def test_a_place_that_is_only_named_is_described_by_the_table() -> None:
    assert ("芜湖市", "divisionCode", "340200") in built(named=("芜湖市",))
