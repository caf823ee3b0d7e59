"""Which documents of the place carry out which others, as its report shows.

Three things show it: the document's title names the other; a sentence says that it was issued on the
other's ground; or it is the place's own on the subject, and of the year, of a national document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from kg.authority import load_authority
from kg.model import (
    Citation,
    CitedDocument,
    Ground,
    Implementation,
    Level,
    Relation,
    ReportIdentity,
    Span,
)
from kg.resolve.documents.known import as_cited
from kg.resolve.documents.levels import level_of
from kg.resolve.documents.named_titles import carried_out_by_title, named_document
from kg.resolve.documents.subjects import Subject, says_how, subject_of
from kg.resolve.documents.table import Draft, Use
from kg.resolve.documents.titles import core_title

_MADE: Final = (Relation.ISSUES, Relation.REVISES)


def find_implementations(
    uses: Sequence[Use], citations: Mapping[int, Citation], identity: ReportIdentity
) -> tuple[Implementation, ...]:
    """Return one implementation for each pair of documents, the surest ground first.

    Args:
        uses: the mentions in the order of the text.
        citations: by the ``id`` of the draft they were made of.
        identity: of the report.
    """
    cited = list(citations.values())
    found: dict[tuple[CitedDocument, CitedDocument], Implementation] = {}
    for implementation in (
        *_by_title(cited, identity),
        *_by_sentence(uses, citations),
        *_by_subject(cited),
    ):
        pair = (implementation.document, implementation.carried_out)
        if pair[0] != pair[1]:
            found.setdefault(pair, implementation)
    return tuple(sorted(found.values(), key=lambda each: (each.quote, each.ground, repr(each))))


def _by_title(citations: Sequence[Citation], identity: ReportIdentity) -> Iterator[Implementation]:
    """Yield what the titles of documents name."""
    for citation in citations:
        document = citation.document
        for title in carried_out_by_title(document.title) if document.title else ():
            named = named_document(title, document, identity.year)
            other = next((c.document for c in citations if _is_named(c.document, named)), named)
            yield Implementation(document, other, Ground.TITLE, citation.mentions[0].span)


def _is_named(cited: CitedDocument, named: CitedDocument) -> bool:
    """Tell whether the report cites the document that a title names."""
    if cited.title is None or core_title(cited.title) != core_title(named.title or ""):
        return False
    return cited.version == named.version


def _by_sentence(
    uses: Sequence[Use], citations: Mapping[int, Citation]
) -> Iterator[Implementation]:
    """Yield what was issued or revised in a sentence that carries another document out."""
    grounds: list[Use] = []
    for use in uses:
        if grounds and grounds[0].sentence != use.sentence:
            grounds = []
        if use.leads_on:
            grounds.append(use)
        citation = _of(use.draft, citations)
        if use.relation in _MADE and citation.relation in _MADE and not citation.is_self:
            for ground in grounds:
                other = _of(ground.draft, citations)
                if ground.draft is not use.draft and other.relation not in _MADE:
                    quote = Span(ground.clause.start, use.clause.end)
                    yield Implementation(citation.document, other.document, Ground.SENTENCE, quote)


def _of(draft: Draft, citations: Mapping[int, Citation]) -> Citation:
    return citations[id(draft)]


def _by_subject(citations: Sequence[Citation]) -> Iterator[Implementation]:
    """Yield the place's own documents on the subject, and of the year, of a national one."""
    national = [
        (subject_of(c.document.title), c.document)
        for c in citations
        if c.document.title and _is_national(c.document)
    ]
    for citation in citations:
        document = citation.document
        subject = subject_of(document.title) if document.title else None
        if subject is None or citation.relation not in _MADE or _is_national(document):
            continue
        if subject.year is None and not says_how(document.title or ""):
            continue
        opened = [other for theirs, other in national if theirs == subject]
        for other in opened[:1] or _known_subjects().get(subject, ())[:1]:
            yield Implementation(document, other, Ground.SUBJECT, citation.mentions[0].span)


def _is_national(document: CitedDocument) -> bool:
    return level_of(document.title, document.issuer, document.scope) is Level.NATIONAL


@cache
def _known_subjects() -> Mapping[Subject, tuple[CitedDocument, ...]]:
    """Return the documents of the authority file by subject, those with a number first."""
    found: dict[Subject, tuple[CitedDocument, ...]] = {}
    for known in sorted(load_authority(), key=lambda known: (known.number is None, known.title)):
        subject = subject_of(known.title)
        if subject is not None:
            found[subject] = (*found.get(subject, ()), as_cited(known))
    return found
