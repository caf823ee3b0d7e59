"""Ties documents by what one says of the other: promulgates, amends, repeals, carries out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from kg.network.corpus import CitationRow, Corpus, LinkRow
from kg.network.projections.assembly import by_id, cited_nodes, evidence_of
from kg.network.projections.select import is_chosen_document
from kg.network.values import Edge, Network, NetworkKind, Node, Selection, Term

_STRONGEST: Final = ("repeals", "amends", "promulgates", "transmits")
"""Where several ties join two documents, the first of these names the edge."""


def document_network(
    corpus: Corpus, citations: Sequence[CitationRow], selection: Selection
) -> Network:
    """Tie the chosen documents to each other and to those they promulgate, amend or carry out.

    One end of a tie at least is a document that the chosen citations cite: the other may be one
    that no report names, as the annex of a notice often is.
    """
    cited = cited_nodes(citations)
    said: defaultdict[str, list[CitationRow]] = defaultdict(list)
    for row in citations:
        said[row.document.id].append(row)
    wanted = selection.relations & {link.relation.name for link in corpus.links}
    links = [
        link
        for link in corpus.links
        if (not wanted or link.relation.name in wanted)
        and any(end.id in said and is_chosen_document(end, selection) for end in _ends(link))
    ]
    pairs: defaultdict[tuple[str, str], list[LinkRow]] = defaultdict(list)
    for link in links:
        pairs[link.source.id, link.target.id].append(link)
    edges = tuple(_edge(pairs[pair], said, cited) for pair in sorted(pairs))
    nodes = {node.id: cited.get(node.id, node) for link in links for node in _ends(link)}
    reports = {each.report for edge in edges for each in edge.evidence}
    return Network(
        NetworkKind.DOCUMENTS,
        by_id(nodes.values()),
        edges,
        context=by_id(cited[report] for report in reports),
        terms=_terms(links),
    )


def _ends(link: LinkRow) -> tuple[Node, Node]:
    return link.source, link.target


def _edge(
    links: Sequence[LinkRow],
    said: Mapping[str, Sequence[CitationRow]],
    nodes: Mapping[str, Node],
) -> Edge:
    source = links[0].source
    names = {link.relation.name for link in links}
    shown = tuple(each for link in links for each in link.evidence if each.report in nodes)
    return Edge(
        source.id,
        links[0].target.id,
        next((name for name in _STRONGEST if name in names), min(names)),
        # Better than what reports say of the one document is what they say of both.
        evidence=shown or evidence_of(said.get(source.id, ())),
        years=(source.year,) if source.year is not None else (),
    )


def _terms(links: Sequence[LinkRow]) -> tuple[Term, ...]:
    return tuple(sorted({link.relation for link in links}))
