"""The two data sets are well-formed cubes, and each constraint would find a cube that is not."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.graph.report import build_report_graph
from kg.graph.shared import build_shared_graphs
from kg.graph.things import things_of
from tests.unit.graph.cube_constraints import CONSTRAINTS, PREFIXES, is_broken, normalise
from tests.unit.graph.sample_report import LINKED, sample_facts

METRICS = "<https://w3id.org/gongkai/dataset/metrics>"
"""A data set of the examples; ``?o`` of its observations are metrics."""

MEASURE_DIMENSION = """
    ex:data a qb:DataSet ; qb:structure ex:dsd .
    ex:dsd a qb:DataStructureDefinition ; qb:component ex:c1, ex:c2, ex:c3, ex:c4 .
    ex:c1 qb:dimension qb:measureType . ex:c2 qb:dimension ex:day .
    ex:c3 qb:measure ex:rain . ex:c4 qb:measure ex:wind .
    qb:measureType rdfs:range rdf:Property . ex:day rdfs:range xsd:date ."""
HIERARCHY = """
    ex:data a qb:DataSet ; qb:structure ex:dsd .
    ex:dsd a qb:DataStructureDefinition ; qb:component ex:c1, ex:c2 .
    ex:c1 qb:dimension ex:place . ex:c2 qb:measure ex:rain .
    ex:place rdfs:range skos:Concept ; qb:codeList ex:places .
    ex:places a qb:HierarchicalCodeList ; qb:hierarchyRoot ex:province .
    ex:o qb:dataSet ex:data ; ex:place ex:stranger ; ex:rain 3 ."""

FAULTS = {
    "IC-1": f"DELETE WHERE {{ ?o a gk:Metric ; qb:dataSet {METRICS} }}",
    "IC-2": f"DELETE WHERE {{ {METRICS} qb:structure ?any }}",
    "IC-3": "DELETE WHERE { ?c qb:measure gk:value }",
    "IC-4": "DELETE WHERE { gk:subject rdfs:range ?any }",
    "IC-5": "DELETE WHERE { gk:row qb:codeList ?any } ; "
    "INSERT DATA { gk:row rdfs:range skos:Concept }",
    "IC-6": "INSERT DATA { gk:component-year qb:componentRequired false }",
    "IC-7": "INSERT DATA { ex:key a qb:SliceKey }",
    "IC-8": "INSERT DATA { ex:key a qb:SliceKey ; qb:componentProperty ex:colour . "
    "gk:cellStructure qb:sliceKey ex:key }",
    "IC-9": "INSERT DATA { ex:slice a qb:Slice }",
    "IC-10": "INSERT DATA { ex:slice a qb:Slice ; qb:sliceStructure ex:key . "
    "ex:key qb:componentProperty gk:year }",
    "IC-11": "DELETE WHERE { ?o a gk:Metric ; gk:subject ?any }",
    "IC-12": "INSERT { ex:again ?p ?v } WHERE { "
    "{ SELECT ?o { ?o a gk:TableCell ; qb:dataSet ?d } LIMIT 1 } ?o ?p ?v }",
    "IC-13": "DELETE WHERE { ?o a gk:Metric ; gk:qualifier ?any }",
    "IC-14": "DELETE WHERE { ?o a gk:Metric ; gk:value ?any }",
    "IC-15": f"INSERT DATA {{ {MEASURE_DIMENSION} ex:o qb:dataSet ex:data ; "
    "ex:day '2013-01-01'^^xsd:date ; qb:measureType ex:rain ; ex:wind 3 }",
    "IC-16": f"INSERT DATA {{ {MEASURE_DIMENSION} ex:o qb:dataSet ex:data ; "
    "ex:day '2013-01-01'^^xsd:date ; qb:measureType ex:rain ; ex:rain 1 ; ex:wind 3 }",
    "IC-17": f"INSERT DATA {{ {MEASURE_DIMENSION} ex:o qb:dataSet ex:data ; "
    "ex:day '2013-01-01'^^xsd:date ; qb:measureType ex:rain ; ex:rain 1 }",
    "IC-18": f"INSERT DATA {{ {METRICS} qb:slice ex:slice . ex:slice qb:observation ex:o . "
    f"ex:o qb:dataSet ex:other }} ; DELETE DATA {{ ex:o qb:dataSet {METRICS} }}",
    "IC-19": "INSERT DATA { ex:odd a qb:Observation ; "
    "qb:dataSet <https://w3id.org/gongkai/dataset/cells> ; gk:row ex:noRow }",
    "IC-20": f"INSERT DATA {{ {HIERARCHY} ex:places qb:parentChildProperty skos:narrower . "
    "ex:province skos:narrower ex:city }",
    "IC-21": f"INSERT DATA {{ {HIERARCHY} ex:places qb:parentChildProperty _:up . "
    "_:up owl:inverseOf skos:broader . ex:city skos:broader ex:province }",
}
"""What turns the sound cubes into ones that break the constraint."""


@pytest.fixture(scope="module")
def triples() -> list[ox.Quad]:
    facts, second = sample_facts(), sample_facts("b.txt", "1e" * 32)
    graphs = [build_report_graph(each, (), LINKED) for each in (facts, second)]
    things = things_of(facts).merge(things_of(second))
    graphs += build_shared_graphs(things, LINKED).values()
    return [
        ox.Quad(quad.subject, quad.predicate, quad.object)
        for graph in graphs
        for quad in ox.parse(graph, format=ox.RdfFormat.N_QUADS)
    ]


@pytest.fixture
def cubes(triples: list[ox.Quad]) -> ox.Store:
    store = ox.Store()
    store.extend(triples)
    return store


def short(constraint: str) -> str:
    return constraint.partition(" ")[0]


@pytest.mark.parametrize("constraint", CONSTRAINTS, ids=short)
def test_the_cubes_keep_the_constraint(cubes: ox.Store, constraint: str) -> None:
    normalise(cubes)
    assert not is_broken(cubes, constraint)


@pytest.mark.parametrize("constraint", CONSTRAINTS, ids=short)
def test_a_cube_that_breaks_the_constraint_is_found(cubes: ox.Store, constraint: str) -> None:
    if short(constraint) == "IC-18":  # normalising would mend it
        normalise(cubes)
        cubes.update(PREFIXES + FAULTS["IC-18"])
    else:
        cubes.update(PREFIXES + FAULTS[short(constraint)])
        normalise(cubes)
    assert is_broken(cubes, constraint)


def test_all_twenty_one_constraints_are_here() -> None:
    assert list(map(short, CONSTRAINTS)) == [f"IC-{number}" for number in range(1, 22)]
    assert FAULTS.keys() == set(map(short, CONSTRAINTS))


def test_both_data_sets_have_observations(cubes: ox.Store) -> None:
    for name in ("metrics", "cells"):
        dataset = f"<https://w3id.org/gongkai/dataset/{name}>"
        assert bool(cubes.query(f"{PREFIXES} ASK {{ ?obs qb:dataSet {dataset} }}"))
