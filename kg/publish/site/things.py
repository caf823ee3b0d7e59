"""What gets a page, and the page itself with the thing's triples beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from kg.publish.pages import write_page
from kg.publish.site.facts import read_facts
from kg.publish.site.kinds import KINDS, Kind
from kg.publish.site.paths import Paths
from kg.publish.site.sections import answer_sections
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Thing:
    """A report, document, agency … and what people call it."""

    kind: Kind
    iri: str
    label: str


Things: TypeAlias = Mapping[Kind, Sequence[Thing]]


def find_things(store: Store) -> Things:
    """Return everything that gets a page, each thing once, by name."""
    return {kind: list(_find_kind(store, kind)) for kind in KINDS}


def _find_kind(store: Store, kind: Kind) -> Iterator[Thing]:
    rows = store.rows(f"""
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?thing (MIN(?name) AS ?label) WHERE {{
          ?thing a {kind.term} . OPTIONAL {{ ?thing rdfs:label|dcterms:title ?name }}
        }} GROUP BY ?thing""")
    found = sorted((row["label"] or row["thing"], row["thing"]) for row in rows)
    yield from (Thing(kind, iri, label) for label, iri in found)


def write_thing(store: Store, thing: Thing, folder: Path, paths: Paths) -> None:
    """Write the page of a thing from what the store says of it."""
    path = paths.find(thing.iri)
    write_page(
        "thing.html",
        folder,
        f"{path}.html",
        kind=thing.kind,
        label=thing.label,
        iri=thing.iri,
        file=path.rpartition("/")[2],
        facts=read_facts(store, thing.iri, paths),
        sections=list(answer_sections(store, thing.kind.name, thing.iri, paths)),
    )
