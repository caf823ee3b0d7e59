"""Everything that networks are made of, read from a store once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kg.network.corpus.bodies import Agency, Place, joint_level, path_of, read_bodies
from kg.network.corpus.citations import CitationRow, citations_query, read_citations
from kg.network.corpus.links import LinkRow, read_links
from kg.network.corpus.rows import Rows, read_query
from kg.network.values import Node


@dataclass(frozen=True, slots=True)
class Corpus:
    """Citations, ties between documents, agencies and places; reports and documents know theirs."""

    citations: tuple[CitationRow, ...] = ()
    links: tuple[LinkRow, ...] = ()
    agencies: Mapping[str, Agency] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)

    def located(self, node: Node) -> Node:
        """Return the node with its place's path; a document has level and place of its issuer."""
        place, level = node.place_id, node.level
        agency = self.agencies.get(node.agency or "")
        if agency is not None:
            place = place or agency.place
            level = level or joint_level(agency, self.agencies)
        path = path_of(place, self.places)
        return replace(
            node,
            level=level,
            place=node.place or (path[-1].name if path else None),
            place_id=place,
            path=tuple(each.name for each in path),
            code=path[-1].code if path else None,
        )


def read_corpus(rows: Rows) -> Corpus:
    """Read a store.

    Args:
        rows: runs a SPARQL SELECT over the store.

    Raises:
        KgError: the store's citations are incomplete.
    """
    agencies, places = read_bodies(rows(read_query("bodies")))
    citations = read_citations(rows(citations_query()))
    links = read_links(rows(read_query("links")), rows(read_query("implementations")))
    bare = Corpus((), (), agencies, places)
    known: dict[str, Node] = {}

    def located(node: Node) -> Node:
        # One node for one thing: thirty thousand citations are of five thousand documents.
        if node.id not in known:
            known[node.id] = bare.located(node)
        return known[node.id]

    return Corpus(
        tuple(
            replace(each, report=located(each.report), document=located(each.document))
            for each in citations
        ),
        tuple(
            replace(each, source=located(each.source), target=located(each.target))
            for each in links
        ),
        agencies,
        places,
    )
