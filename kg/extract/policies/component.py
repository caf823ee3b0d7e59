"""The component that finds named policies: 简政放权; “最多跑一次”改革; 清水河治理攻坚战."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.policies.candidates import keep_longest
from kg.extract.policies.known import find_known
from kg.extract.policies.proper import find_proper, find_repeated
from kg.extract.policies.quoted import find_quoted
from kg.model import Document, Span

FACTORY: Final = "kg_policies"


@dataclass(frozen=True, slots=True)
class PolicyMention:
    """A policy as written, and where."""

    span: Span
    name: str
    """Without quotation marks; the vocabulary's label for a known one."""
    concept: str | None
    """IRI in the vocabulary, for a known one."""


def find_policies(doc: Doc) -> tuple[PolicyMention, ...]:
    """Find the policies that the prose names, in the order of the text."""
    document: Document = doc._.document
    text = document.text
    quoted = list(find_quoted(text))
    found = [*quoted, *find_repeated(text, quoted), *find_proper(text), *find_known(text)]
    return tuple(
        PolicyMention(document.span(one.start, one.end), one.name, one.concept)
        for one in keep_longest(found)
    )


@Language.factory(FACTORY, assigns=["doc._.policies"])
def create_policies(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Return the component that sets ``doc._.policies``."""
    if not Doc.has_extension("policies"):
        Doc.set_extension("policies", default=())

    def component(doc: Doc) -> Doc:
        doc._.policies = find_policies(doc)
        return doc

    return component
