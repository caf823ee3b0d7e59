"""Mentions of documents become citations: one for each distinct document of the report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.extract import Mentions
from kg.model import (
    Agency,
    Citation,
    CitedDocument,
    Implementation,
    Level,
    Place,
    Relation,
    ReportIdentity,
    Span,
    Unresolved,
)
from kg.resolve.agencies.phrases import chain_of
from kg.resolve.documents.implementations import find_implementations
from kg.resolve.documents.issuers import JOINT, expand_title
from kg.resolve.documents.known import is_known_core
from kg.resolve.documents.levels import is_national_title
from kg.resolve.documents.own_codes import is_own_code
from kg.resolve.documents.table import DocumentTable, Draft
from kg.resolve.documents.titles import promulgated_title, title_key, without_year
from kg.resolve.places import read_places

_NATIONAL_UNLESS_PLACED: Final = ("法", "条例")
"""Laws are national, and a place's own 条例 begins with its name."""
_RELATIVE_CODE: Final = re.compile(r"^[市县区镇乡]?(?:政|府|委|党)")
_OWN_DOING: Final = (Relation.ISSUES, Relation.REVISES, Relation.REPEALS)
_NEXT_ARTICLE: Final = re.compile("、(?=第[^、]{1,9}[条章])")
_DISCLOSURE_REPORT: Final = re.compile("公开.*(?:报告|年报)$")


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a report says of documents."""

    citations: tuple[Citation, ...]
    """In the order of their first mentions."""
    implementations: tuple[Implementation, ...]
    unresolved: tuple[Unresolved, ...]


def resolve_documents(mentions: Mentions, identity: ReportIdentity) -> DocumentFacts:
    """Return the report's citations, what carries out what, and what could not be resolved."""
    table = DocumentTable(identity)
    for found in mentions.documents:
        table.add(found)
    citations = {id(draft): _citation(draft, identity) for draft in table.drafts}
    return DocumentFacts(
        tuple(sorted(citations.values(), key=lambda citation: citation.mentions[0].span)),
        find_implementations(table.uses, citations, identity),
        tuple(table.unresolved),
    )


def _citation(draft: Draft, identity: ReportIdentity) -> Citation:
    is_self = _is_self(draft, identity)
    relation, quote = _relation(draft, identity)
    issuer = draft.issuer or _own_issuer(draft, relation, identity)
    scope = None if issuer else _scope(draft, identity)
    if relation not in _OWN_DOING and draft.title and is_known_core(draft.title):
        scope = None
    return Citation(
        document=CitedDocument(
            title=draft.title,
            number=draft.number,
            type=draft.type,
            issuer=issuer,
            year=draft.year,
            promulgates=_promulgated(draft, identity),
            version=draft.version,
            scope=scope,
            cited_in=None if draft.number or draft.year or draft.version else identity.year,
        ),
        relation=Relation.ISSUES if is_self else relation,
        pinpoint=_pinpoint(draft),
        is_self=is_self,
        mentions=tuple(sorted(set(draft.mentions))),
        quote=quote,
    )


def _pinpoint(draft: Draft) -> str | None:
    """Return the articles cited, each once, with what is cited of it (第九条第一款、第二款)."""
    articles = (part for words in draft.pinpoints for part in _NEXT_ARTICLE.split(words))
    return "、".join(dict.fromkeys(articles)) or None


def _promulgated(draft: Draft, identity: ReportIdentity) -> str | None:
    """Return the title of what the document issues, with the body that begins it in full."""
    title = promulgated_title(draft.title) if draft.title else None
    return expand_title(title, identity.place) if title else None


def _relation(draft: Draft, identity: ReportIdentity) -> tuple[Relation, Span]:
    """Return the strongest relation: the report's basis, else the first that is more than naming."""
    stated = [(_own(relation, draft, identity), clause) for relation, clause in draft.clauses]
    for relation, clause in stated:
        if relation is Relation.LEGAL_BASIS:
            return relation, clause
    return next((pair for pair in stated if pair[0] is not Relation.MENTIONS), stated[0])


def _own(relation: Relation, draft: Draft, identity: ReportIdentity) -> Relation:
    """Return the relation, for a place issues, revises and repeals only documents of its own."""
    if relation not in _OWN_DOING:
        return relation
    if identity.issuer is not None and identity.issuer.level is Level.NATIONAL:
        return relation if _is_of(identity.issuer, draft) else Relation.MENTIONS
    if draft.issued_elsewhere:
        return Relation.MENTIONS
    if draft.title and is_national_title(draft.title):
        return Relation.MENTIONS
    place = identity.place
    if place is None:
        return relation
    if draft.issuer:
        return relation if place.name in draft.issuer else Relation.MENTIONS
    named = read_places(without_year(draft.title or ""), chain_of(place))[0]
    return relation if not named or _lies_in(named[-1], place) else Relation.MENTIONS


def _lies_in(named: Place, place: Place) -> bool:
    """Tell whether a place named in a title is the report's own, or within it."""
    return any(above.name == place.name for above in chain_of(named))


def _own_issuer(draft: Draft, relation: Relation, identity: ReportIdentity) -> str | None:
    """Return the reporting body where it issued a document under a code made of its own name."""
    body, place = identity.issuer, identity.place
    if body is None or place is None or draft.number is None or draft.issued_elsewhere:
        return None
    own = relation in _OWN_DOING and is_own_code(draft.number, body, place)
    return body.name if own else None


def _is_of(body: Agency, draft: Draft) -> bool:
    """Tell whether a document can be one that a national body issued itself, alone or with others."""
    if draft.issuer is None:
        return draft.version is None
    return any(body.name in name or name in body.name for name in draft.issuer.split(JOINT))


def _is_self(draft: Draft, identity: ReportIdentity) -> bool:
    if draft.title is None or not _DISCLOSURE_REPORT.search(draft.title):
        return False
    return title_key(draft.title) == title_key(identity.title) or (
        identity.year is not None
        and draft.year == identity.year
        and any(relation is Relation.ISSUES for relation, _ in draft.clauses)
    )


def _scope(draft: Draft, identity: ReportIdentity) -> str | None:
    """Return the report's place where title, number and issuer leave open whose document it is."""
    if draft.version:
        return None
    if draft.number and not _RELATIVE_CODE.match(draft.number):
        return None
    title = draft.title or ""
    if is_national_title(title) or draft.type in _NATIONAL_UNLESS_PLACED:
        return None
    if read_places(without_year(title), chain_of(identity.place))[0]:
        return None
    if draft.owner:
        return draft.owner
    return identity.place.name if identity.place else identity.title
