"""The integrity constraints of the RDF Data Cube recommendation over the two data sets.

https://www.w3.org/TR/vocab-data-cube/#wf-rules. The graph has no slices, no measure dimension and
no hierarchical code list, so IC-7 to IC-10, IC-15 to IC-18, IC-20 and IC-21 ask that none turns up.
"""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.graph import build_report_graph, build_shared_graphs, things_of
from tests.unit.graph.sample_report import LINKED, sample_facts

PREFIXES = """
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
CONSTRAINTS = {
    "IC-1 unique data set": """
        { ?obs a qb:Observation . FILTER NOT EXISTS { ?obs qb:dataSet ?ds } } UNION
        { ?obs a qb:Observation ; qb:dataSet ?ds , ?other . FILTER(?ds != ?other) }""",
    "IC-2 unique structure": """
        { ?ds a qb:DataSet . FILTER NOT EXISTS { ?ds qb:structure ?dsd } } UNION
        { ?ds a qb:DataSet ; qb:structure ?dsd , ?other . FILTER(?dsd != ?other) }""",
    "IC-3 structure includes a measure": """
        ?dsd a qb:DataStructureDefinition .
        FILTER NOT EXISTS { ?dsd qb:component/qb:measure/rdf:type qb:MeasureProperty }""",
    "IC-4 dimensions have range": """
        ?dim a qb:DimensionProperty . FILTER NOT EXISTS { ?dim rdfs:range ?range }""",
    "IC-5 concept dimensions have code lists": """
        ?dim a qb:DimensionProperty ; rdfs:range skos:Concept .
        FILTER NOT EXISTS { ?dim qb:codeList ?list }""",
    "IC-6 only attributes may be optional": """
        ?dsd qb:component ?component . ?component qb:componentRequired false .
        FILTER NOT EXISTS { ?component qb:attribute ?attribute }""",
    "IC-7 to IC-10 and IC-18 no slices": """
        { ?slice a qb:Slice } UNION { ?key a qb:SliceKey } UNION { ?ds qb:slice ?slice }""",
    "IC-11 all dimensions required": """
        ?obs qb:dataSet/qb:structure/qb:component/qb:dimension ?dim .
        FILTER NOT EXISTS { ?obs ?dim ?value }""",
    "IC-12 no duplicate observations": """
        ?one qb:dataSet ?ds . ?two qb:dataSet ?ds . FILTER(?one != ?two)
        FILTER NOT EXISTS {
          ?ds qb:structure/qb:component/qb:dimension ?dim .
          ?one ?dim ?v1 . ?two ?dim ?v2 . FILTER(?v1 != ?v2)
        }""",
    "IC-13 required attributes": """
        ?obs qb:dataSet/qb:structure/qb:component ?component .
        ?component qb:componentRequired true ; qb:attribute ?attribute .
        FILTER NOT EXISTS { ?obs ?attribute ?value }""",
    "IC-14 all measures present": """
        ?obs qb:dataSet/qb:structure/qb:component/qb:measure ?measure .
        FILTER NOT EXISTS { ?obs ?measure ?value }""",
    "IC-15 to IC-17 no measure dimension": """
        ?dsd qb:component/qb:dimension qb:measureType""",
    "IC-19 codes from the code list": """
        ?obs qb:dataSet/qb:structure/qb:component/(qb:dimension|qb:attribute) ?property .
        ?property qb:codeList ?list . ?obs ?property ?value .
        FILTER NOT EXISTS { ?value a skos:Concept ; skos:inScheme ?list }""",
    "IC-20 and IC-21 no hierarchical code lists": """
        ?list a qb:HierarchicalCodeList""",
}


@pytest.fixture(scope="module")
def store() -> ox.Store:
    facts = sample_facts()
    second = sample_facts("b.txt", "1e" * 32)
    store = ox.Store()
    for each in (facts, second):
        store.load(build_report_graph(each, (), LINKED), format=ox.RdfFormat.N_QUADS)
    for quads in build_shared_graphs(things_of(facts).merge(things_of(second)), LINKED).values():
        store.load(quads, format=ox.RdfFormat.N_QUADS)
    return store


def ask(store: ox.Store, pattern: str) -> bool:
    answer = store.query(f"{PREFIXES} ASK {{ {pattern} }}", use_default_graph_as_union=True)
    return bool(answer)


@pytest.mark.parametrize("constraint", CONSTRAINTS)
def test_constraint_holds(store: ox.Store, constraint: str) -> None:
    assert not ask(store, CONSTRAINTS[constraint])


def test_both_data_sets_have_observations(store: ox.Store) -> None:
    for name in ("metrics", "cells"):
        assert ask(store, f"?obs qb:dataSet <https://w3id.org/gongkai/dataset/{name}>")
