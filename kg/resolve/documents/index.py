"""Finds among many documents of one title those that another could be, without comparing all.

``are_compatible`` decides; the index only narrows down by issuer and place, since thousands of places
issue documents of the same title.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from kg.model import CitedDocument
from kg.resolve.documents.issuers import JOINT
from kg.resolve.documents.titles import is_yearly

Owner = TypeVar("Owner")


def are_compatible(one: CitedDocument, other: CitedDocument) -> bool:
    """Tell whether nothing that the two state contradicts that they are one document.

    Titles and numbers are the caller's to compare.
    """
    for mine, theirs in ((one.year, other.year), (one.version, other.version)):
        if mine and theirs and mine != theirs:
            return False
    if not _fit_in_time(one, other):
        return False
    if one.issuer and other.issuer:
        return share_issuer(one, other)
    if one.scope or other.scope:
        issuer, scope = one.issuer or other.issuer, one.scope or other.scope
        if issuer:
            return issuer.startswith(scope or "")
        return one.scope == other.scope
    return True


def _fit_in_time(one: CitedDocument, other: CitedDocument) -> bool:
    """Tell whether a document can have been cited when it was.

    A report on a year comes out in the next one and cites nothing later. What comes out each year
    under the same title (关于做好年度报告编制工作的通知) is, undated, that of the citing report's year.
    """
    yearly = is_yearly(one.title or other.title or "")
    if one.cited_in and other.cited_in:
        return not yearly or one.cited_in == other.cited_in
    year, cited_in = one.year or other.year, one.cited_in or other.cited_in
    if year is None or cited_in is None:
        return True
    return year <= cited_in + 1 and not (yearly and year < cited_in - 1)


def share_issuer(one: CitedDocument, other: CitedDocument) -> bool:
    """Tell whether the two name an issuer in common; joint ones name several."""
    return bool(set(issuers_of(one)) & set(issuers_of(other)))


def issuers_of(document: CitedDocument) -> tuple[str, ...]:
    """Return the issuers, none or one or several joint ones."""
    return tuple(document.issuer.split(JOINT)) if document.issuer else ()


class DocumentIndex(Generic[Owner]):
    """Documents of one title with their owners (a group, or the document itself)."""

    def __init__(self, entries: Iterable[tuple[CitedDocument, Owner]]) -> None:
        """Index the documents by issuer and by place."""
        self._by_issuer: dict[str, list[tuple[CitedDocument, Owner]]] = defaultdict(list)
        self._by_scope: dict[str, list[tuple[CitedDocument, Owner]]] = defaultdict(list)
        self._unowned: list[tuple[CitedDocument, Owner]] = []
        for entry in entries:
            document = entry[0]
            for issuer in issuers_of(document):
                self._by_issuer[issuer].append(entry)
            if not document.issuer and document.scope:
                self._by_scope[document.scope].append(entry)
            elif not document.issuer:
                self._unowned.append(entry)
        self._issuers = sorted(self._by_issuer)

    def compatible(self, document: CitedDocument) -> Iterator[tuple[CitedDocument, Owner]]:
        """Yield the entries that the document could be; one of joint issuers more than once."""
        for entry in self._near(document):
            if are_compatible(document, entry[0]):
                yield entry

    def _near(self, document: CitedDocument) -> Iterator[tuple[CitedDocument, Owner]]:
        if document.issuer:
            for issuer in issuers_of(document):
                yield from self._by_issuer.get(issuer, ())
            for length in range(1, len(document.issuer) + 1):
                yield from self._by_scope.get(document.issuer[:length], ())
            yield from self._unowned
        elif document.scope:
            yield from self._by_scope.get(document.scope, ())
            for issuer in self._issued_within(document.scope):
                yield from self._by_issuer[issuer]
        else:
            yield from self._unowned
            for entries in self._by_issuer.values():
                yield from entries

    def _issued_within(self, place: str) -> Iterator[str]:
        """Yield the issuers whose names begin with the place's."""
        position = bisect_left(self._issuers, place)
        while position < len(self._issuers) and self._issuers[position].startswith(place):
            yield self._issuers[position]
            position += 1
