"""The integrity constraints of the RDF Data Cube recommendation, section 11.1, as ASK queries.

https://www.w3.org/TR/vocab-data-cube/#wf-rules. Each is true of a cube that breaks it. They presume
the normal form of section 10, which ``NORMALISE`` makes; IC-20 and IC-21 are templates that are
filled in with the properties that the cube's own hierarchies name.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

PREFIXES: Final = """
PREFIX gk: <https://w3id.org/gongkai/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX ex: <https://data.example/>
"""

NORMALISE: Final = """
INSERT { ?o rdf:type qb:Observation } WHERE { ?any qb:observation ?o } ;
INSERT { ?o rdf:type qb:Observation } WHERE { ?o qb:dataSet ?any } ;
INSERT { ?s rdf:type qb:Slice } WHERE { ?any qb:slice ?s } ;
INSERT { ?c qb:componentProperty ?p . ?p rdf:type qb:DimensionProperty }
WHERE { ?c qb:dimension ?p } ;
INSERT { ?c qb:componentProperty ?p . ?p rdf:type qb:MeasureProperty }
WHERE { ?c qb:measure ?p } ;
INSERT { ?c qb:componentProperty ?p . ?p rdf:type qb:AttributeProperty }
WHERE { ?c qb:attribute ?p } ;
INSERT { ?o qb:dataSet ?d } WHERE { ?d qb:slice/qb:observation ?o } ;
INSERT { ?o ?p ?v } WHERE {
  ?structure qb:component ?c .
  ?c qb:componentProperty ?p ; qb:componentAttachment qb:DataSet .
  ?d qb:structure ?structure ; ?p ?v . ?o qb:dataSet ?d
}
"""

CONSTRAINTS: Final = MappingProxyType(
    {
        "IC-1 unique data set": """
            { ?obs a qb:Observation . FILTER NOT EXISTS { ?obs qb:dataSet ?one } } UNION
            { ?obs a qb:Observation ; qb:dataSet ?one, ?two . FILTER(?one != ?two) }""",
        "IC-2 unique structure": """
            { ?data a qb:DataSet . FILTER NOT EXISTS { ?data qb:structure ?one } } UNION
            { ?data a qb:DataSet ; qb:structure ?one, ?two . FILTER(?one != ?two) }""",
        "IC-3 structure includes a measure": """
            ?dsd a qb:DataStructureDefinition .
            FILTER NOT EXISTS {
              ?dsd qb:component/qb:componentProperty ?m . ?m a qb:MeasureProperty }""",
        "IC-4 dimensions have a range": """
            ?dim a qb:DimensionProperty . FILTER NOT EXISTS { ?dim rdfs:range ?range }""",
        "IC-5 concept dimensions have code lists": """
            ?dim a qb:DimensionProperty ; rdfs:range skos:Concept .
            FILTER NOT EXISTS { ?dim qb:codeList ?list }""",
        "IC-6 only attributes may be optional": """
            ?dsd qb:component ?c . ?c qb:componentRequired false ; qb:componentProperty ?p .
            FILTER NOT EXISTS { ?p a qb:AttributeProperty }""",
        "IC-7 slice keys are declared": """
            ?key a qb:SliceKey .
            FILTER NOT EXISTS { ?dsd a qb:DataStructureDefinition ; qb:sliceKey ?key }""",
        "IC-8 slice keys are consistent with the structure": """
            ?key a qb:SliceKey ; qb:componentProperty ?p . ?dsd qb:sliceKey ?key .
            FILTER NOT EXISTS { ?dsd qb:component/qb:componentProperty ?p }""",
        "IC-9 unique slice structure": """
            { ?slice a qb:Slice . FILTER NOT EXISTS { ?slice qb:sliceStructure ?key } } UNION
            { ?slice a qb:Slice ; qb:sliceStructure ?one, ?two . FILTER(?one != ?two) }""",
        "IC-10 slice dimensions are complete": """
            ?slice qb:sliceStructure/qb:componentProperty ?dim .
            FILTER NOT EXISTS { ?slice ?dim ?value }""",
        "IC-11 all dimensions are required": """
            ?obs qb:dataSet/qb:structure/qb:component/qb:componentProperty ?dim .
            ?dim a qb:DimensionProperty . FILTER NOT EXISTS { ?obs ?dim ?value }""",
        "IC-12 no duplicate observations": """
            FILTER(?allEqual) {
              SELECT (MIN(?equal) AS ?allEqual) WHERE {
                ?one qb:dataSet ?data . ?two qb:dataSet ?data . FILTER(?one != ?two)
                ?data qb:structure/qb:component/qb:componentProperty ?dim .
                ?dim a qb:DimensionProperty . ?one ?dim ?v1 . ?two ?dim ?v2 .
                BIND(?v1 = ?v2 AS ?equal)
              } GROUP BY ?one ?two }""",
        "IC-13 required attributes": """
            ?obs qb:dataSet/qb:structure/qb:component ?c .
            ?c qb:componentRequired true ; qb:componentProperty ?p .
            FILTER NOT EXISTS { ?obs ?p ?value }""",
        "IC-14 all measures are present": """
            ?obs qb:dataSet/qb:structure ?dsd .
            FILTER NOT EXISTS { ?dsd qb:component/qb:componentProperty qb:measureType }
            ?dsd qb:component/qb:componentProperty ?m . ?m a qb:MeasureProperty .
            FILTER NOT EXISTS { ?obs ?m ?value }""",
        "IC-15 measure dimension is consistent": """
            ?obs qb:dataSet/qb:structure ?dsd ; qb:measureType ?m .
            ?dsd qb:component/qb:componentProperty qb:measureType .
            FILTER NOT EXISTS { ?obs ?m ?value }""",
        "IC-16 single measure on a measure dimension": """
            ?obs qb:dataSet/qb:structure ?dsd ; qb:measureType ?m ; ?other ?value .
            ?dsd qb:component/qb:componentProperty qb:measureType, ?other .
            ?other a qb:MeasureProperty . FILTER(?other != ?m)""",
        "IC-17 all measures are present in a measure dimension cube": """
            { SELECT ?measures (COUNT(?two) AS ?count) WHERE {
                { SELECT ?dsd (COUNT(?m) AS ?measures) WHERE {
                    ?dsd qb:component/qb:componentProperty ?m . ?m a qb:MeasureProperty
                  } GROUP BY ?dsd }
                ?one qb:dataSet/qb:structure ?dsd ; qb:dataSet ?data ; qb:measureType ?m1 .
                ?two qb:dataSet ?data ; qb:measureType ?m2 .
                FILTER NOT EXISTS {
                  ?dsd qb:component/qb:componentProperty ?dim .
                  FILTER(?dim != qb:measureType) ?dim a qb:DimensionProperty .
                  ?one ?dim ?v1 . ?two ?dim ?v2 . FILTER(?v1 != ?v2) }
              } GROUP BY ?one ?measures HAVING (COUNT(?two) != ?measures) }""",
        "IC-18 consistent links to the data set": """
            ?data qb:slice ?slice . ?slice qb:observation ?obs .
            FILTER NOT EXISTS { ?obs qb:dataSet ?data }""",
        "IC-19 codes from the code list": """
            ?obs qb:dataSet/qb:structure/qb:component/qb:componentProperty ?p .
            ?p a ?kind ; qb:codeList ?list . ?obs ?p ?value .
            FILTER(?kind IN (qb:DimensionProperty, qb:AttributeProperty))
            FILTER(
              (EXISTS { ?list a skos:ConceptScheme } &&
               NOT EXISTS { ?value a skos:Concept ; skos:inScheme ?list }) ||
              (EXISTS { ?list a skos:Collection } &&
               NOT EXISTS { ?value a skos:Concept . ?list skos:member+ ?value }))""",
        "IC-20 codes from the hierarchy": """
            ?obs qb:dataSet/qb:structure/qb:component/qb:componentProperty ?dim .
            ?dim a qb:DimensionProperty ; qb:codeList ?list . ?list a qb:HierarchicalCodeList .
            ?obs ?dim ?value . FILTER NOT EXISTS { ?list qb:hierarchyRoot/($down)* ?value }""",
        "IC-21 codes from the hierarchy, told from below": """
            ?obs qb:dataSet/qb:structure/qb:component/qb:componentProperty ?dim .
            ?dim a qb:DimensionProperty ; qb:codeList ?list . ?list a qb:HierarchicalCodeList .
            ?obs ?dim ?value . FILTER NOT EXISTS { ?list qb:hierarchyRoot/(^$up)* ?value }""",
    }
)

_HIERARCHIES: Final = {
    "$down": "?list qb:parentChildProperty ?p . FILTER(isIRI(?p))",
    "$up": "?list qb:parentChildProperty/owl:inverseOf ?p . FILTER(isIRI(?p))",
}


def normalise(store: ox.Store) -> None:
    """Bring a cube into the normal form that the constraints presume."""
    store.update(PREFIXES + NORMALISE)


def is_broken(store: ox.Store, constraint: str) -> bool:
    """Tell whether the normalised cube breaks the constraint."""
    return any(
        bool(store.query(f"{PREFIXES} ASK {{ {pattern} }}"))
        for pattern in _filled_in(store, constraint)
    )


def _filled_in(store: ox.Store, constraint: str) -> list[str]:
    """Return the constraint's pattern, once for each property that its template stands for."""
    pattern = CONSTRAINTS[constraint]
    for mark, where in _HIERARCHIES.items():
        if mark in pattern:
            found = store.query(f"{PREFIXES} SELECT DISTINCT ?p {{ {where} }}")
            assert isinstance(found, ox.QuerySolutions)
            return [pattern.replace(mark, str(row["p"])) for row in found]
    return [pattern]
