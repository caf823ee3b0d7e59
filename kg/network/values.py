"""The values of a network: nodes, edges and what was asked for. Frozen, sorted, without a library."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NetworkKind(StrEnum):
    """Which network is drawn from the citations.

    Co-citation: Small, H. (1973), JASIS 24(4). Bibliographic coupling: Kessler, M. M. (1963),
    American Documentation 14(1).
    """

    CITATION = "citation"
    """A report points to each document it cites."""
    DOCUMENTS = "documents"
    """A document points to what it promulgates, amends, repeals or carries out."""
    CO_CITATION = "co-citation"
    """Two documents are tied by the reports that cite both."""
    COUPLING = "coupling"
    """Two reports are tied by the documents that both cite."""
    AGENCIES = "agencies"
    """An agency points to those whose documents its reports cite."""


DIRECTED_KINDS = frozenset({NetworkKind.CITATION, NetworkKind.DOCUMENTS, NetworkKind.AGENCIES})


LEVELS = ("national", "province", "prefecture", "county", "township", "department")
"""Notations of the tiers of administration, the highest first."""


def rank_of_level(level: object) -> tuple[int, str]:
    """Return a key to sort tiers by; what is none of them comes last."""
    name = str(level or "")
    return (LEVELS.index(name) if name in LEVELS else len(LEVELS), name)


class NodeKind(StrEnum):
    """What a node stands for."""

    REPORT = "report"
    DOCUMENT = "document"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """A report, a document or an agency."""

    id: str
    """Its IRI in the graph."""
    kind: NodeKind
    label: str
    """What to call it: the title, else the number, else the end of the IRI. Never empty."""
    title: str | None = None
    number: str | None = None
    """Canonical 文号 of a document."""
    type: str | None = None
    """Notation of the document type (通知, 办法, …)."""
    issuer: str | None = None
    """Name of the agency that issued the document or published the report."""
    agency: str | None = None
    """IRI of that agency."""
    place: str | None = None
    """Name of the place a report is about, or that a document's issuer serves."""
    place_id: str | None = None
    """IRI of that place."""
    path: tuple[str, ...] = ()
    """Names of that place and of all it lies in, the widest first."""
    code: str | None = None
    """Division code of that place."""
    level: str | None = None
    """Notation of the tier of administration of a report, of a document's issuer, of an agency."""
    year: int | None = None
    """The year a report is about, or in which a document was issued."""
    citations: int = 0
    """Citations received within the selection: a document's or an agency's; 0 for a report."""
    cites: int = 0
    """Citations made within the selection: a report's or an agency's; 0 for a document."""
    first_cited: int | None = None
    """Earliest year of a report that cites it."""
    last_cited: int | None = None
    """Latest year of a report that cites it."""


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words of a report that show a tie."""

    report: str
    """IRI of the report."""
    relation: str
    """Notation of what the report does with the document."""
    quote: str


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """A tie between two nodes; what it means depends on the kind of network."""

    source: str
    target: str
    relation: str
    """Notation of the citation's relation, name of the tie between documents, or, where an edge
    stands for many citations, the network's kind."""
    weight: int = 1
    """1 for one citation or tie; else how many citations the edge stands for, or how many reports
    (or documents) the two have in common."""
    mentions: int = 0
    """How often the report mentions the document; 0 in other networks."""
    evidence: tuple[Evidence, ...] = ()
    """Sorted; for a tie between documents the words that show it, else what reports say where they
    cite its source."""
    shared: tuple[str, ...] = ()
    """In a projected network the IRIs of what the two have in common, sorted."""
    years: tuple[int, ...] = ()
    """Years in which the tie shows, sorted: of the citing reports; of the later of two reports that
    cite the same; in which the first of two documents was issued."""

    @property
    def quote(self) -> str:
        """Return the first words of its evidence, or nothing."""
        return self.evidence[0].quote if self.evidence else ""


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """A relation that no vocabulary lists, as the store's ontology names it."""

    name: str
    label: str
    label_en: str


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and edges in plain sorted order; every edge's ends are among the nodes.

    At most one edge joins two nodes in one direction.
    """

    kind: NetworkKind
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    context: tuple[Node, ...] = ()
    """What ``shared`` and ``evidence`` of the edges speak of and no node is, sorted."""
    terms: tuple[Term, ...] = ()
    """Names of the relations of a network of documents, sorted."""

    @property
    def directed(self) -> bool:
        """Tell whether an edge has a direction."""
        return self.kind in DIRECTED_KINDS


@dataclass(frozen=True, slots=True)
class Selection:
    """Which citations make up the network. What is left at its default excludes nothing."""

    first_year: int | None = None
    """Earliest year of a citing report, inclusive."""
    last_year: int | None = None
    """Latest year of a citing report, inclusive."""
    place: str | None = None
    """Words of the name or the code of the place of a citing report, or of one it lies in."""
    relations: frozenset[str] = frozenset()
    """Notations of relations (``legal_basis``, ``implements`` …); in the network of documents also
    names of ties between them (``promulgates``, ``amends`` …)."""
    types: frozenset[str] = frozenset()
    """Notations of document types (通知, 条例 …)."""
    least_citations: int = 1
    """Documents cited by fewer reports, after the other criteria, are left out."""
    least_shared: int = 1
    """Ties of a projected network with less in common are left out, and nodes left without any."""
    levels: frozenset[str] = frozenset()
    """Tiers of administration of the citing reports (``county`` …)."""
    issuer: str | None = None
    """Words of the name of the agency that issued the cited document."""
