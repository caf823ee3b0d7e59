"""The documents of all reports become one catalogue: what is one document is one node.

``link_documents`` is a pure function of the *set* of cited documents: neither their order nor how
often they were cited matters. A document cited by number here and by title there is one; a number or
title used twice is kept apart by issuer and year; what fits more than one candidate fits none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg.authority import AuthorityDocument, load_authority
from kg.extract.documents.types import document_type
from kg.model import CitedDocument, LinkedDocument
from kg.resolve.documents.groups import Group, group_documents, order_of
from kg.resolve.documents.issuers import issuer_of_title
from kg.resolve.documents.keys import mint_keys
from kg.resolve.documents.known import as_cited
from kg.resolve.documents.learned_issuers import learn_issuers, with_learned_issuer
from kg.resolve.documents.levels import level_of
from kg.resolve.documents.titles import forwarded_title, promulgated_title, year_of_title


def link_documents(documents: Iterable[CitedDocument]) -> dict[CitedDocument, LinkedDocument]:
    """Return the node of each cited document, over all reports.

    Besides the documents given, the result holds those that they promulgate or amend, so that every
    key which a node refers to is the key of a node.
    """
    cited = frozenset(documents)
    learned = learn_issuers(cited)
    with_issuer = {document: with_learned_issuer(document, learned) for document in cited}
    linked = _link_documents(_with_promulgated(set(with_issuer.values())))
    stated = {linked[with_issuer[d]].key for d in cited if d.issuer}
    derived = {
        linked[new].key for old, new in with_issuer.items() if new.issuer and not old.issuer
    } - stated
    linked |= {document: linked[new] for document, new in with_issuer.items()}
    return {
        document: replace(node, issuer_is_derived=node.key in derived)
        for document, node in linked.items()
    }


def _link_documents(given: set[CitedDocument]) -> dict[CitedDocument, LinkedDocument]:
    known = {as_cited(document): document for document in load_authority()}
    promulgated = _with_promulgated(set(known))
    groups = group_documents(given | promulgated, frozenset(known))
    of_member = {member: group for group in groups for member in group.members}
    needed = _needed(given, of_member, known)
    keys = mint_keys(needed)
    nodes = {group: _link(group, of_member, keys, known) for group in needed}
    linked = {member: nodes[of_member[member]] for member in sorted(given, key=order_of)}
    for group in needed:
        linked.setdefault(group.members[0], nodes[group])
    return linked


def _with_promulgated(documents: set[CitedDocument]) -> set[CitedDocument]:
    """Return the documents and, step by step, what each of them issues or forwards."""
    found = set(documents)
    pending = list(documents)
    while pending:
        inner = promulgated_document(pending.pop())
        if inner is not None and inner not in found:
            found.add(inner)
            pending.append(inner)
    return found


def promulgated_document(document: CitedDocument) -> CitedDocument | None:
    """Return the document that a notice issues, as the notice describes it, or ``None``."""
    title = document.promulgates
    if title is None:
        return None
    issuer = issuer_of_title(title, None) or document.issuer
    return CitedDocument(
        title=title,
        number=None,
        type=document_type(title),
        issuer=issuer,
        year=year_of_title(title),
        promulgates=promulgated_title(title),
        scope=None if issuer else document.scope,
    )


def _needed(
    given: set[CitedDocument],
    of_member: Mapping[CitedDocument, Group],
    known: Mapping[CitedDocument, AuthorityDocument],
) -> list[Group]:
    """Return the groups that the given documents belong to or lead to, in a stable order."""
    pending = [of_member[member] for member in given]
    needed: set[Group] = set()
    while pending:
        group = pending.pop()
        if group not in needed:
            needed.add(group)
            pending.extend(_promulgated_groups(group, of_member))
            amended = _amended(group, of_member, known)
            pending.extend([amended] if amended else [])
    return sorted(needed, key=lambda group: order_of(group.members[0]))


def _promulgated_groups(group: Group, of_member: Mapping[CitedDocument, Group]) -> list[Group]:
    inner = [promulgated_document(member) for member in group.members]
    found = {of_member[document] for document in inner if document is not None}
    return sorted(found - {group}, key=lambda other: order_of(other.members[0]))


def _amended(
    group: Group,
    of_member: Mapping[CitedDocument, Group],
    known: Mapping[CitedDocument, AuthorityDocument],
) -> Group | None:
    for document in _known(group, known):
        for member, other in known.items():
            if other.title == document.title and other.version == document.amends_version:
                return of_member[member] if document.amends_version else None
    return None


def _known(
    group: Group, known: Mapping[CitedDocument, AuthorityDocument]
) -> Sequence[AuthorityDocument]:
    return [known[member] for member in group.members if member in known]


def _link(
    group: Group,
    of_member: Mapping[CitedDocument, Group],
    keys: Mapping[Group, str],
    known: Mapping[CitedDocument, AuthorityDocument],
) -> LinkedDocument:
    authority = next(iter(_known(group, known)), None)
    title = authority.title if authority else group.title
    stated = [m.number for m in group.members if m.number and m not in known]
    number = min(stated, default=None) or group.own_number
    amended = _amended(group, of_member, known)
    promulgated = _promulgated_groups(group, of_member)
    short_titles = authority.short_titles if authority and authority.version else ()
    inner = keys[promulgated[0]] if len(promulgated) == 1 else None
    forwards = any(member.title and forwarded_title(member.title) for member in group.members)
    issuer = authority.issuer if authority and authority.issuer else group.issuer
    titles = {member.title for member in group.members if member.title} - {title}
    return LinkedDocument(
        key=keys[group],
        title=title,
        number=number,
        type=document_type(title) if title else group.type,
        issuer=issuer,
        year=group.year,
        version=group.version,
        other_titles=tuple(sorted(titles | {t for t in short_titles if t in titles})),
        other_numbers=tuple(sorted(group.numbers - {number})),
        level=level_of(title, issuer, group.scope),
        promulgates=None if forwards else inner,
        forwards=inner if forwards else None,
        amends=keys[amended] if amended else None,
    )
