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
    CO_CITATION = "co-citation"
    """Two documents are tied by the reports that cite both."""
    COUPLING = "coupling"
    """Two reports are tied by the documents that both cite."""


class NodeKind(StrEnum):
    """What a node stands for."""

    REPORT = "report"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """A report or a cited document."""

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
    place: str | None = None
    """Full name of the place a report is about."""
    level: str | None = None
    """Notation of a report's tier of administration."""
    year: int | None = None
    citations: int = 0
    """How many reports of the network cite the document; 0 for a report."""
    cites: int = 0
    """How many documents of the network the report cites; 0 for a document."""


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """A tie between two nodes; directed in the citation network only."""

    source: str
    target: str
    relation: str
    """Notation of the citation's relation, or the kind of the projected network."""
    weight: int = 1
    """1 for a citation; else how many reports (or documents) the two have in common."""
    mentions: int = 0
    """How often the report mentions the document; 0 in a projected network."""
    quote: str = ""
    """The words of the report that show the relation."""
    shared: tuple[str, ...] = ()
    """In a projected network the IRIs of what the two have in common, sorted."""


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and edges in plain sorted order; every edge's ends are among the nodes."""

    kind: NetworkKind
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    context: tuple[Node, ...] = ()
    """What the edges of a projected network share, for reading their ``shared``."""

    @property
    def directed(self) -> bool:
        """Tell whether an edge has a direction."""
        return self.kind is NetworkKind.CITATION


@dataclass(frozen=True, slots=True)
class Selection:
    """Which citations make up the network. What is left at its default excludes nothing."""

    first_year: int | None = None
    """Earliest year of a citing report, inclusive."""
    last_year: int | None = None
    """Latest year of a citing report, inclusive."""
    place: str | None = None
    """Words of the place's full name: 长寿 finds 重庆市长寿区, 重庆市 all places within it."""
    relations: frozenset[str] = frozenset()
    """Notations of relations (``legal_basis``, ``implements`` …)."""
    types: frozenset[str] = frozenset()
    """Notations of document types (通知, 条例 …)."""
    least_citations: int = 1
    """Documents cited by fewer reports, after the other criteria, are left out."""
    least_shared: int = 1
    """Ties of a projected network with less in common are left out, and nodes left without any."""
