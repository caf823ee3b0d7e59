"""Citations as triples: the citation itself, where it stands, and the direct links beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from kg.graph.iris import concept
from kg.graph.ntriples import boolean, chinese, integer
from kg.graph.scope import ReportScope
from kg.graph.terms import CITO, DCTERMS, ELI, GK, PROV, RDF
from kg.model import Citation, CitedDocument, LinkedDocument, MentionKind, Relation

_MENTION: Final = {
    MentionKind.TITLE: GK.titleMention,
    MentionKind.ALIAS: GK.aliasMention,
    MentionKind.NUMBER: GK.numberMention,
}
_CHARACTERIZATION: Final = {
    Relation.LEGAL_BASIS: CITO.citesAsAuthority,
    Relation.IMPLEMENTS: GK.implements,
    Relation.ISSUES: GK.issues,
    Relation.FORWARDS: GK.forwards,
    Relation.REVISES: GK.revises,
    Relation.REPEALS: GK.repeals,
    Relation.PLANS: GK.plansToImplement,
    Relation.MENTIONS: CITO.citesForInformation,
}
_LINKS: Final = (GK.cites, CITO.cites, DCTERMS.references, ELI.refers_to)
_LINKS_BY_RELATION: Final = {
    Relation.LEGAL_BASIS: (GK.citesAsLegalBasis, ELI.based_on, CITO.citesAsAuthority),
    Relation.IMPLEMENTS: (GK.implements, ELI.applies),
    Relation.ISSUES: (GK.issues, CITO.documents),
    Relation.FORWARDS: (GK.forwards, CITO.documents),
    Relation.REVISES: (GK.revises, CITO.documents),
    Relation.REPEALS: (GK.repeals, CITO.documents),
    Relation.PLANS: (GK.plansToImplement,),
    Relation.MENTIONS: (),
}


def add_citations(scope: ReportScope, linked: Mapping[CitedDocument, LinkedDocument]) -> None:
    """Add the citations of a report.

    Raises:
        KeyError: a cited document is missing from ``linked``.
    """
    for key, citation in merge_citations(scope.facts.citations, linked).items():
        _add_citation(scope, key, citation)


def merge_citations(
    citations: Iterable[Citation], linked: Mapping[CitedDocument, LinkedDocument]
) -> dict[str, Citation]:
    """Return one citation for each linked document, by its key.

    Two documents of one report may prove to be one when other reports are known: one cites it by
    number, the next by title, a third by both. The relation is the first in the text that says
    more than that the document is mentioned.

    Raises:
        KeyError: a cited document is missing from ``linked``.
    """
    merged: dict[str, Citation] = {}
    for citation in sorted(citations, key=lambda each: each.mentions[0].span):
        key = linked[citation.document].key
        known = merged.get(key)
        merged[key] = citation if known is None else _join(known, citation)
    return merged


def _join(first: Citation, second: Citation) -> Citation:
    vague = first.relation is Relation.MENTIONS
    chosen = second if vague and second.relation is not Relation.MENTIONS else first
    return Citation(
        document=first.document,
        relation=chosen.relation,
        pinpoint=_both(first.pinpoint, second.pinpoint),
        is_self=first.is_self or second.is_self,
        mentions=tuple(sorted({*first.mentions, *second.mentions})),
        quote=chosen.quote,
    )


def _both(first: str | None, second: str | None) -> str | None:
    """Return the articles of both."""
    if first is None or second is None or second in first:
        return first or second
    return f"{first}、{second}"


def _add_citation(scope: ReportScope, key: str, citation: Citation) -> None:
    subject, document = scope.iris.citation(key), scope.iris.document(key)
    add = scope.lines.add
    add(subject, RDF.type, GK.Citation, CITO.Citation)
    add(subject, CITO.hasCitingEntity, scope.report)
    add(subject, CITO.hasCitedEntity, document)
    add(subject, CITO.hasCitationCharacterization, _CHARACTERIZATION[citation.relation])
    add(subject, GK.relation, concept("relations", citation.relation))
    add(subject, GK.isSelf, boolean(citation.is_self))
    add(subject, GK.mentionCount, integer(len(citation.mentions)))
    add(subject, PROV.wasQuotedFrom, scope.evidence(citation.quote))
    if citation.pinpoint is not None:
        add(subject, GK.pinpoint, chinese(citation.pinpoint))
    for mention in citation.mentions:
        add(subject, _MENTION[mention.kind], scope.evidence(mention.span))
    if not citation.is_self:
        for link in (*_LINKS, *_LINKS_BY_RELATION[citation.relation]):
            add(scope.report, link, document)
