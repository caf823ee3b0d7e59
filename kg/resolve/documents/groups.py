"""Groups the cited documents of all reports: the members of a group are one document.

Documents with a number come first: one number is one document unless its titles or issuers differ.
Then those without: each joins the only group that its title, issuer, year and version allow, or
stays its own. Every decision looks at the whole set, so the order of reading cannot matter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from kg.model import CitedDocument
from kg.resolve.documents.index import DocumentIndex, are_compatible, share_issuer
from kg.resolve.documents.titles import core_title, is_yearly

_ALIKE: Final = 0.8
_COMPLETE: Final = re.compile(r"〔\d{4}〕\d+号|第\d+号")
_ORDER: Final = re.compile("令第")


def order_of(document: CitedDocument) -> tuple[str, ...]:
    """Return a sort key for documents, whose empty fields cannot be compared themselves."""
    return tuple(
        str(value or "")
        for value in (
            document.title, document.number, document.issuer, document.year, document.version,
            document.scope, document.type, document.promulgates, document.cited_in,
        )
    )  # fmt: skip


@dataclass(frozen=True)
class Group:
    """The members, in a stable order, that are one document."""

    members: tuple[CitedDocument, ...]

    def __hash__(self) -> int:
        """Groups do not overlap, so the first member tells them apart."""
        return hash(self.members[0])

    @cached_property
    def title(self) -> str | None:
        """The most complete title."""
        titles = {member.title for member in self.members if member.title}
        return min(titles, key=lambda title: (-len(title), title)) if titles else None

    @cached_property
    def cores(self) -> frozenset[str]:
        """The titles as compared, without issuers."""
        return frozenset(core_title(m.title) for m in self.members if m.title)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """All numbers stated."""
        return frozenset(member.number for member in self.members if member.number)

    @cached_property
    def own_number(self) -> str | None:
        """The number by which the document goes; that of an order belongs to the order."""
        return min((n for n in self.numbers if not _ORDER.search(n)), default=None)

    @property
    def issuer(self) -> str | None:
        """The issuer with the fullest name."""
        return _fullest(member.issuer for member in self.members)

    @property
    def scope(self) -> str | None:
        """The place whose document it is, where nothing else says so."""
        return None if self.issuer else _fullest(member.scope for member in self.members)

    @property
    def type(self) -> str | None:
        """The type that a member states."""
        return _fullest(member.type for member in self.members)

    @property
    def version(self) -> str | None:
        """The version of a revised document."""
        return _fullest(member.version for member in self.members)

    @property
    def cited_in(self) -> int | None:
        """The year of the first report that cites it, where nothing else dates it."""
        return min((m.cited_in for m in self.members if m.cited_in), default=None)

    @property
    def year(self) -> int | None:
        """The year of the document: of its number where it has one."""
        numbered = [m.year for m in self.members if m.number and m.year]
        return min(numbered or [m.year for m in self.members if m.year], default=None)


def group_documents(
    documents: Iterable[CitedDocument], known: frozenset[CitedDocument]
) -> list[Group]:
    """Return the documents in groups, ordered; those of the authority file anchor theirs."""
    ordered = sorted(documents, key=order_of)
    numbered: dict[str, list[CitedDocument]] = defaultdict(list)
    unnumbered: list[CitedDocument] = []
    for document in ordered:
        if document.number and _COMPLETE.search(document.number):
            numbered[document.number].append(document)
        else:
            unnumbered.append(document)
    groups = [group for members in numbered.values() for group in _split_number(members)]
    anchors = [*groups, *(Group((d,)) for d in unnumbered if d in known)]
    free = [document for document in unnumbered if document not in known]
    return sorted(_join(free, anchors), key=lambda group: order_of(group.members[0]))


def _split_number(members: Sequence[CitedDocument]) -> list[Group]:
    """Return the documents that share a number: mostly one, more where titles or issuers differ."""
    titled = [member for member in members if member.title and member.issuer]
    clusters = _components(titled)
    for open_issuer in [member for member in members if member.title and not member.issuer]:
        fitting = [c for c in clusters if any(_alike(open_issuer, member) for member in c)]
        if len(fitting) == 1:
            fitting[0].append(open_issuer)
        else:
            clusters.append([open_issuer])
    untitled = [member for member in members if not member.title]
    if untitled:
        whose = clusters if len(clusters) == 1 else [c for c in clusters if c[0].promulgates]
        if len(whose) == 1:
            whose[0].extend(untitled)
        else:
            clusters.append(untitled)
    return [_group(cluster) for cluster in clusters]


def _components(members: Sequence[CitedDocument]) -> list[list[CitedDocument]]:
    """Return the members in clusters of alike titles and the same issuer."""
    clusters: list[list[CitedDocument]] = []
    for member in members:
        near = [
            cluster
            for cluster in clusters
            if any(_alike(member, other) and share_issuer(member, other) for other in cluster)
        ]
        merged = [member, *(other for cluster in near for other in cluster)]
        clusters = [cluster for cluster in clusters if cluster not in near]
        clusters.append(merged)
    return clusters


def _join(free: Sequence[CitedDocument], anchors: Sequence[Group]) -> list[Group]:
    """Let each document without a number join the only group that it fits."""
    entries: dict[str, list[tuple[CitedDocument, Group]]] = defaultdict(list)
    for group in anchors:
        for member in group.members:
            if member.title:
                entries[core_title(member.title)].append((member, group))
    indexes = {core: DocumentIndex(members) for core, members in entries.items()}
    joined: dict[Group, list[CitedDocument]] = {group: [] for group in anchors}
    rest: dict[str, list[CitedDocument]] = defaultdict(list)
    for document in free:
        core = core_title(document.title or document.number or "")
        near = {group for _, group in indexes[core].compatible(document)} if core in indexes else ()
        fitting = [group for group in near if _fits(document, group)]
        if len(fitting) == 1:
            joined[fitting[0]].append(document)
        else:
            rest[core].append(document)
    groups = [_group([*group.members, *more]) for group, more in joined.items()]
    return [*groups, *(group for documents in rest.values() for group in _settle(documents))]


def _settle(documents: Sequence[CitedDocument]) -> list[Group]:
    """Group documents of one title without numbers: those that say less join the one that says more."""
    stated: dict[tuple[object, ...], list[CitedDocument]] = defaultdict(list)
    for document in documents:
        yearly = document.cited_in if is_yearly(document.title or "") else None
        signature = (document.issuer, document.year, document.version, document.scope, yearly)
        stated[signature].append(document)
    clusters = {members[0]: members for members in stated.values()}
    index = DocumentIndex((first, first) for first in clusters)
    tops = {first for first in clusters if not any(_fuller(first, index))}
    members = {first: list(cluster) for first, cluster in clusters.items() if first in tops}
    for first, cluster in clusters.items():
        fitting = {top for _, top in index.compatible(first) if top in tops}
        if first not in tops and len(fitting) == 1:
            members[fitting.pop()].extend(cluster)
        elif first not in tops:
            members[first] = list(cluster)
    return [_group(cluster) for cluster in members.values()]


def _fuller(document: CitedDocument, index: DocumentIndex[CitedDocument]) -> Iterator[bool]:
    """Yield for each document that this one could be whether that one says more."""
    for other, _ in index.compatible(document):
        yield _stated(other) > _stated(document)


def _group(members: Iterable[CitedDocument]) -> Group:
    return Group(tuple(sorted(members, key=order_of)))


def _fits(document: CitedDocument, group: Group) -> bool:
    return all(are_compatible(document, member) for member in group.members if member.title)


def _stated(document: CitedDocument) -> int:
    fields = (document.number, document.issuer, document.year, document.version)
    return sum(field is not None for field in fields)


def _alike(one: CitedDocument, other: CitedDocument) -> bool:
    """Tell whether two titles under one number are the same, a few characters wrong or lost."""
    mine, theirs = core_title(one.title or ""), core_title(other.title or "")
    if mine == theirs:
        return True
    if one.type != other.type or bool(one.promulgates) != bool(other.promulgates):
        return False
    return SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= _ALIKE


def _fullest(values: Iterable[str | None]) -> str | None:
    return min((v for v in values if v), key=lambda value: (-len(value), value), default=None)
