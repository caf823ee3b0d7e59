"""Reads passages of an invented county's report into citations."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import spacy
from spacy.tokens import Doc

from kg.extract import Mentions
from kg.extract.characters import CharacterTokenizer
from kg.extract.documents.component import find_documents
from kg.model import (
    Citation,
    Contact,
    Document,
    Form,
    Level,
    Place,
    ReportIdentity,
    Span,
    Unresolved,
)
from kg.resolve.documents.citations import DocumentFacts, resolve_documents

COUNTY = Place("青岚市云泽县", Level.COUNTY, None, "青岚市")
TITLE = "云泽县2013年政府信息公开年度报告"
Resolver = Callable[..., tuple[tuple[Citation, ...], tuple[Unresolved, ...]]]


def identity(place: Place | None = COUNTY, year: int | None = 2013) -> ReportIdentity:
    """Return who the report is by."""
    return ReportIdentity(
        TITLE, Span(0, 1), None, place, Level.COUNTY, year, None, Form.PROSE, Contact()
    )


def fact_reader(document: Callable[[str], Document]) -> Callable[..., DocumentFacts]:
    """Return a function from a passage to all that it says of documents."""
    tokenizer = CharacterTokenizer(spacy.blank("zh").vocab)
    if not Doc.has_extension("document"):
        Doc.set_extension("document", default=None)

    def run(text: str, place: Place | None = COUNTY, year: int | None = 2013) -> DocumentFacts:
        cleaned = document(text)
        doc = tokenizer(cleaned.text)
        doc._.document = cleaned
        found = SimpleNamespace(document=cleaned, documents=find_documents(doc))
        return resolve_documents(cast(Mentions, found), identity(place, year))

    return run


def resolver(document: Callable[[str], Document]) -> Resolver:
    """Return a function from a passage to its citations and what stays unresolved."""
    read = fact_reader(document)

    def run(
        text: str, place: Place | None = COUNTY, year: int | None = 2013
    ) -> tuple[tuple[Citation, ...], tuple[Unresolved, ...]]:
        facts = read(text, place, year)
        return facts.citations, facts.unresolved

    return run
