"""PLACEHOLDER"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.model import Span

FACTORY: Final = "kg_policies"


@dataclass(frozen=True, slots=True)
class PolicyMention:
    """PLACEHOLDER."""

    span: Span | None = None


def find_policies(doc: Doc) -> tuple[PolicyMention, ...]:
    """PLACEHOLDER."""
    return ()


@Language.factory(FACTORY, assigns=["doc._.policies"])
def create_policies(nlp: Language, name: str):
    """Return the component."""
    if not Doc.has_extension("policies"):
        Doc.set_extension("policies", default=())

    def component(doc: Doc) -> Doc:
        doc._.policies = find_policies(doc)
        return doc

    return component
