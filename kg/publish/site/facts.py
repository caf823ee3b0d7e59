"""The facts that head a page."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from kg.publish.site.cells import Cell
from kg.publish.site.kinds import FACTS
from kg.publish.site.paths import Paths
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Fact:
    """A property of the thing and its values."""

    zh: str
    en: str
    values: tuple[Cell, ...]


def read_facts(store: Store, iri: str, paths: Paths) -> tuple[Fact, ...]:
    """Return the facts that head the page of a thing, in their order."""
    found: dict[str, set[Cell]] = {}
    rows = store.rows(f"""
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX schema: <https://schema.org/>
        SELECT ?property ?value ?label ?labelled WHERE {{
          {{ {ox.NamedNode(iri)} ?property ?value }}
          UNION {{ {ox.NamedNode(iri)} dcterms:source|schema:contactPoint ?part . ?part ?property ?value }}
          OPTIONAL {{ ?value rdfs:label|skos:prefLabel ?label FILTER(LANG(?label) IN ("zh", "")) }}
          OPTIONAL {{ ?value dcterms:title ?labelled }}
        }}""")
    for row in rows:
        name = row["label"] or row["labelled"] or row["value"]
        cell = Cell(name, paths.find(row["value"]))
        found.setdefault(f"<{row['property']}>", set()).add(cell)
    return tuple(
        Fact(zh, en, tuple(sorted(found[term], key=lambda cell: (cell.text, cell.path))))
        for term, zh, en in FACTS
        if term in found
    )
