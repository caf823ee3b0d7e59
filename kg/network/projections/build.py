"""Makes the network that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from kg.errors import UsageError
from kg.network.corpus import CitationRow, Corpus, Rows, read_corpus
from kg.network.projections.agencies import agency_network
from kg.network.projections.assembly import by_id, cited_nodes, evidence_of, years_of
from kg.network.projections.documents import document_network
from kg.network.projections.select import select
from kg.network.projections.shared_citations import co_citation_network, coupling_network
from kg.network.values import Edge, Network, NetworkKind, Selection

_Builder = Callable[[Corpus, Sequence[CitationRow], Selection], Network]


def load_network(
    rows: Rows,
    kind: NetworkKind | str = NetworkKind.CITATION,
    selection: Selection | None = None,
) -> Network:
    """Return the network of a store's citations; see ``build_network``.

    Args:
        rows: runs a SPARQL SELECT over the store.
        kind: which network.
        selection: which citations count; all by default.

    Raises:
        UsageError: there is no such kind, or the selection contradicts itself.
        KgError: the store's citations are incomplete.
    """
    return build_network(read_corpus(rows), kind, selection)


def build_network(
    corpus: Corpus,
    kind: NetworkKind | str = NetworkKind.CITATION,
    selection: Selection | None = None,
) -> Network:
    """Return the network of the chosen citations; without any it is empty.

    Raises:
        UsageError: there is no such kind, or the selection contradicts itself.
    """
    try:
        kind = NetworkKind(kind)
    except ValueError as error:
        raise UsageError(
            f"there is no network of kind {kind!r}",
            remedy=f"Choose one of {', '.join(NetworkKind)}",
        ) from error
    selection = selection or Selection()
    return _BUILDERS[kind](corpus, select(corpus, kind, selection), selection)


def _citation_network(
    _corpus: Corpus, citations: Sequence[CitationRow], _selection: Selection
) -> Network:
    nodes = cited_nodes(citations)
    edges = [
        Edge(
            row.report.id,
            row.document.id,
            row.relation,
            mentions=row.mentions,
            evidence=evidence_of((row,)),
            years=years_of((row,)),
        )
        for row in citations
    ]
    return Network(
        NetworkKind.CITATION,
        by_id(nodes.values()),
        tuple(sorted(edges, key=lambda edge: (edge.source, edge.target))),
    )


_BUILDERS: Final[Mapping[NetworkKind, _Builder]] = {
    NetworkKind.CITATION: _citation_network,
    NetworkKind.DOCUMENTS: document_network,
    NetworkKind.CO_CITATION: co_citation_network,
    NetworkKind.COUPLING: coupling_network,
    NetworkKind.AGENCIES: agency_network,
}
