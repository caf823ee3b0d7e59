"""The graph of agencies: other names, departments, and the events of reforms."""

from __future__ import annotations

from itertools import permutations

import pyoxigraph as ox
import pytest

from kg.graph.iris import DEFAULT_BASE
from kg.graph.shared import build_shared_graphs
from kg.graph.things import SharedThings, merge_things
from kg.model import Agency, Level
from kg.query.binding import bind_parameters
from kg.query.named import find_query
from kg.validate.check import Validator
from kg.validate.finding import Severity

D = DEFAULT_BASE
CITY = "青岚市"


def bureau(body: str, place: str = CITY) -> Agency:
    return Agency(place + body, Level.PREFECTURE, place, f"{place}人民政府")


def store(*agencies: Agency) -> ox.Store:
    """Return all shared graphs of these agencies in a store."""
    graphs = build_shared_graphs(SharedThings(agencies=frozenset(agencies)), {})
    loaded = ox.Store()
    for graph in graphs.values():
        loaded.load(graph, ox.RdfFormat.N_QUADS)
    return loaded


def rows(asked: ox.Store, query: str) -> list[list[str]]:
    solutions = asked.query(query, use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    return [
        ["" if value is None else str(getattr(value, "value", value)) for value in solution]
        for solution in solutions
    ]


def events(*agencies: Agency) -> list[list[str]]:
    return rows(
        store(*agencies),
        """PREFIX org: <http://www.w3.org/ns/org#> PREFIX gk: <https://w3id.org/gongkai/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?label ?year WHERE {
          ?event a org:ChangeEvent ; rdfs:label ?label OPTIONAL { ?event gk:reformYear ?year }
        } ORDER BY ?label""",
    )


@pytest.mark.parametrize(
    ("bodies", "found"),
    [
        (["环境保护局", "生态环境局"], [["青岚市环境保护局 → 青岚市生态环境局", "2018"]]),
        (
            ["工商行政管理局", "质量技术监督局", "市场监督管理局"],
            [["青岚市工商行政管理局、青岚市质量技术监督局 → 青岚市市场监督管理局", "2018"]],
        ),
        (
            ["国土资源和房屋管理局", "规划局", "规划和自然资源局"],
            [["青岚市国土资源和房屋管理局、青岚市规划局 → 青岚市规划和自然资源局", "2018"]],
        ),
        (
            ["扶贫开发办公室", "乡村振兴局", "农业局", "农业农村局"],
            [
                ["青岚市乡村振兴局 → 青岚市农业农村局", "2023"],
                ["青岚市农业局 → 青岚市农业农村局", "2018"],
                ["青岚市扶贫开发办公室 → 青岚市乡村振兴局", "2021"],
            ],
        ),
        (["人民政府法制办公室", "司法局"], [["青岚市人民政府法制办公室 → 青岚市司法局", "2018"]]),
        (["林业局", "林业和草原局"], [["青岚市林业局 → 青岚市林业和草原局", "2018"]]),
        (["环境保护局"], []),
        (["物价局", "发展和改革委员会"], []),
    ],
)
def test_a_reform_joins_the_agencies_of_a_place(bodies: list[str], found: list[list[str]]) -> None:
    assert events(*map(bureau, bodies)) == found


def test_agencies_of_two_places_are_not_joined() -> None:
    assert events(bureau("环境保护局"), bureau("生态环境局", "云泽县")) == []


def test_organs_of_the_centre_are_joined() -> None:
    organs = [Agency(name, Level.NATIONAL) for name in ("环境保护部", "生态环境部")]
    assert events(*organs) == [["环境保护部 → 生态环境部", "2018"]]


def test_a_branch_of_the_centre_is_what_became_of_a_local_bureau() -> None:
    branch = Agency("国家税务总局青岚市税务局", Level.PREFECTURE, CITY, "国家税务总局")
    assert [label for label, _ in events(bureau("地方税务局"), branch)] == [
        "青岚市地方税务局 → 国家税务总局青岚市税务局"
    ]


def test_events_do_not_depend_on_order() -> None:
    several = [
        SharedThings(agencies=frozenset({bureau(body)}))
        for body in ("工商行政管理局", "质量技术监督局", "市场监督管理局")
    ]
    graphs = {
        build_shared_graphs(merge_things(order), {})[f"{D}graph/agencies"]
        for order in permutations(several)
    }
    assert len(graphs) == 1


def test_an_agency_is_asked_for_by_its_short_names() -> None:
    district = Agency(
        "青岚市石汀区环境保护局", Level.COUNTY, "青岚市石汀区", "青岚市石汀区人民政府"
    )
    found = rows(
        store(district),
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?name "
        f"{{ <{D}agency/{district.name}> skos:altLabel ?name }} ORDER BY ?name",
    )
    assert found == [["石汀区环保局"], ["石汀区环境保护局"], ["青岚市石汀区环保局"]]


def test_a_department_is_followed_over_a_reform() -> None:
    query = bind_parameters(find_query("agency-changes"), {"agency": "青岚市环保局"})
    changed = store(*map(bureau, ("环境保护局", "生态环境局", "教育局")))
    answer = [[row[1], row[3], row[5]] for row in rows(changed, query)]
    assert answer == [["2018", "青岚市环境保护局", "青岚市生态环境局"]]


def test_a_change_has_both_sides_or_is_none() -> None:
    query = bind_parameters(find_query("agency-changes"), {})
    assert rows(store(bureau("环境保护局"), bureau("国土资源局")), query) == []


def test_the_graph_of_a_reform_conforms_to_the_shapes() -> None:
    agencies = frozenset((bureau("环境保护局"), bureau("生态环境局")))
    graphs = build_shared_graphs(SharedThings(agencies=agencies), {})
    findings = Validator().check_shared([graph for graph in graphs.values() if graph])
    assert [f.message for f in findings if f.severity is Severity.VIOLATION] == []
