"""What all networks do alike: count citations at the nodes, sort them, tell like titles apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.network.corpus import CitationRow
from kg.network.values import Evidence, Node


def cited_nodes(citations: Sequence[CitationRow]) -> dict[str, Node]:
    """Return reports and documents by IRI, with how many citations they make and receive."""
    citing = Counter(row.report.id for row in citations)
    cited = Counter(row.document.id for row in citations)
    years: defaultdict[str, list[int]] = defaultdict(list)
    for row in citations:
        if row.report.year is not None:
            years[row.document.id].append(row.report.year)
    nodes: dict[str, Node] = {}
    for row in citations:
        report, document = row.report, row.document
        if report.id not in nodes:
            nodes[report.id] = replace(report, cites=citing[report.id])
        if document.id not in nodes:
            when = years.get(document.id)
            nodes[document.id] = replace(
                document,
                citations=cited[document.id],
                first_cited=min(when) if when else None,
                last_cited=max(when) if when else None,
            )
    return nodes


def evidence_of(citations: Iterable[CitationRow]) -> tuple[Evidence, ...]:
    """Return what the reports say, sorted; a citation without a quotation says nothing."""
    return tuple(
        sorted({Evidence(row.report.id, row.relation, row.quote) for row in citations if row.quote})
    )


def years_of(citations: Iterable[CitationRow]) -> tuple[int, ...]:
    """Return the years of the citing reports, sorted, where they are known."""
    return tuple(sorted({row.report.year for row in citations if row.report.year is not None}))


def by_id(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Sort the nodes; those of one title are told apart by number or year in their label."""
    found = sorted(nodes, key=lambda node: node.id)
    alike = Counter(node.label for node in found)
    return tuple(
        replace(node, label=_told_apart(node)) if alike[node.label] > 1 else node for node in found
    )


def _told_apart(node: Node) -> str:
    mark = node.number if node.number not in (None, node.label) else None
    mark = mark or (f"{node.year}年" if node.year else node.issuer)
    return f"{node.label}（{mark}）" if mark else node.label
