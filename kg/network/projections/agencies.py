"""Ties agencies: who, in its reports, cites whose documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.network.corpus import CitationRow, Corpus
from kg.network.corpus.bodies import Agency, path_of
from kg.network.corpus.rows import last_part
from kg.network.projections.assembly import by_id, cited_nodes, evidence_of, years_of
from kg.network.values import Edge, Network, NetworkKind, Node, NodeKind, Selection


def agency_network(
    corpus: Corpus, citations: Sequence[CitationRow], selection: Selection
) -> Network:
    """Tie the publisher of each citing report to the issuers of what it cites.

    A document that several bodies issued jointly is cited from each of them. A citation whose
    publisher or issuer is unknown ties nobody, nor does an agency that cites its own documents:
    it would be a loop.
    """
    ties: defaultdict[tuple[str, str], list[CitationRow]] = defaultdict(list)
    for row in citations:
        for citing in _bodies(row.report.agency, corpus):
            for cited in _bodies(row.document.agency, corpus):
                if citing != cited:
                    ties[citing, cited].append(row)
    chosen = {
        pair: rows for pair, rows in sorted(ties.items()) if len(rows) >= selection.least_shared
    }
    edges = tuple(
        Edge(
            citing,
            cited,
            NetworkKind.AGENCIES.value,
            weight=len(rows),
            evidence=evidence_of(rows),
            years=years_of(rows),
        )
        for (citing, cited), rows in chosen.items()
    )
    reports = {each.report for edge in edges for each in edge.evidence}
    nodes = cited_nodes(citations)
    return Network(
        NetworkKind.AGENCIES,
        by_id(_agencies(corpus, edges)),
        edges,
        context=by_id(nodes[report] for report in reports),
    )


def _bodies(agency: str | None, corpus: Corpus) -> tuple[str, ...]:
    """Return the agency, or the members of a joint one."""
    if agency is None:
        return ()
    known = corpus.agencies.get(agency)
    return known.members if known is not None and known.members else (agency,)


def _agencies(corpus: Corpus, edges: Sequence[Edge]) -> list[Node]:
    making: defaultdict[str, int] = defaultdict(int)
    receiving: defaultdict[str, int] = defaultdict(int)
    years: defaultdict[str, set[int]] = defaultdict(set)
    for edge in edges:
        making[edge.source] += edge.weight
        receiving[edge.target] += edge.weight
        years[edge.target].update(edge.years)
    nodes = []
    for iri in sorted({*making, *receiving}):
        agency = corpus.agencies.get(iri) or Agency(iri, last_part(iri))
        path = path_of(agency.place, corpus.places)
        when = years.get(iri)
        nodes.append(
            Node(
                iri,
                NodeKind.AGENCY,
                agency.name or last_part(iri),
                title=agency.name or None,
                place=path[-1].name if path else None,
                place_id=agency.place,
                path=tuple(each.name for each in path),
                code=path[-1].code if path else None,
                level=agency.level,
                citations=receiving[iri],
                cites=making[iri],
                first_cited=min(when) if when else None,
                last_cited=max(when) if when else None,
            )
        )
    return nodes
