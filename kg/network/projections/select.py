"""Chooses the citations that a network is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kg.errors import UsageError
from kg.network.corpus import CitationRow, Corpus
from kg.network.values import NetworkKind, Node, Selection
from kg.vocabulary import load_scheme


def select(corpus: Corpus, kind: NetworkKind, selection: Selection) -> tuple[CitationRow, ...]:
    """Return the citations that meet the selection, in sorted order.

    Raises:
        UsageError: the years run backwards, or nothing is known of a relation, a level, a
            type, a place or an issuer.
    """
    first, last = selection.first_year, selection.last_year
    if first is not None and last is not None and first > last:
        raise UsageError(
            f"no year lies between {first} and {last}", remedy="Put the earlier year first"
        )
    ties = {link.relation.name for link in corpus.links} if kind is NetworkKind.DOCUMENTS else set()
    _check(selection.relations - ties, "relations", "relation", ties)
    _check(selection.levels, "levels", "level")
    _check_types(selection.types)
    _check_place_and_issuer(corpus, selection)
    relations = selection.relations - ties
    chosen = [row for row in corpus.citations if _meets(row, selection, relations)]
    cited = Counter(row.document.id for row in chosen)
    return tuple(row for row in chosen if cited[row.document.id] >= selection.least_citations)


def _check(names: Iterable[str], scheme: str, what: str, others: Iterable[str] = ()) -> None:
    known = {concept.notation for concept in load_scheme(scheme)} if names else set()
    for name in sorted(names):
        if name not in known:
            raise UsageError(
                f"there is no {what} {name!r}",
                remedy=f"Choose one of {', '.join(sorted({*known, *others}))}",
            )


def _check_types(types: Iterable[str]) -> None:
    known = {concept.label for concept in load_scheme("document-types")} if types else set()
    for name in sorted(types):
        if name not in known:
            raise UsageError(
                f"there is no type of documents {name!r}",
                remedy=f"Choose one of {'、'.join(sorted(known))}",
            )


def _check_place_and_issuer(corpus: Corpus, selection: Selection) -> None:
    """Refuse names that nothing bears, lest a slip of the pen looks like an empty result."""
    rows, place, issuer = corpus.citations, selection.place, selection.issuer
    if rows and place is not None and not any(_lies_in(row.report, place) for row in rows):
        raise UsageError(
            f"no report with citations is about a place named {place!r}",
            remedy="`kg query reports` shows the places of all reports",
        )
    documents = [row.document for row in rows]
    documents += [end for link in corpus.links for end in (link.source, link.target)]
    if (
        issuer is not None
        and documents
        and not any(issuer in (document.issuer or "") for document in documents)
    ):
        raise UsageError(
            f"no document has an issuer named {issuer!r}",
            remedy="`kg query most-cited` shows the issuers",
        )


def _meets(row: CitationRow, selection: Selection, relations: frozenset[str]) -> bool:
    year = row.report.year
    if selection.first_year is not None and (year is None or year < selection.first_year):
        return False
    if selection.last_year is not None and (year is None or year > selection.last_year):
        return False
    if selection.place is not None and not _lies_in(row.report, selection.place):
        return False
    if selection.levels and row.report.level not in selection.levels:
        return False
    if relations and row.relation not in relations:
        return False
    return is_chosen_document(row.document, selection)


def is_chosen_document(document: Node, selection: Selection) -> bool:
    """Tell whether a document meets what the selection says of documents."""
    if selection.types and document.type not in selection.types:
        return False
    return selection.issuer is None or selection.issuer in (document.issuer or "")


def _lies_in(report: Node, place: str) -> bool:
    """Tell whether the report's place, or one that it lies in, has the name or the code."""
    if report.code is not None and place.isdigit():
        # Province, prefecture and county take two digits each (GB/T 2260); zeros stand for "all".
        return report.code.startswith(_significant(place))
    return any(place in name for name in (*report.path, report.place or ""))


def _significant(code: str) -> str:
    while len(code) > 2 and code.endswith("00"):
        code = code[:-2]
    return code
