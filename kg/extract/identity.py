"""PLACEHOLDER"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.model import Span

FACTORY: Final = "kg_identity"


@dataclass(frozen=True, slots=True)
class IdentityFinding:
    """PLACEHOLDER."""

    span: Span | None = None


def find_identity(doc: Doc) -> IdentityFinding:
    """PLACEHOLDER."""
    return IdentityFinding()


@Language.factory(FACTORY, assigns=["doc._.identity"])
def create_identity(nlp: Language, name: str):
    """Return the component."""
    if not Doc.has_extension("identity"):
        Doc.set_extension("identity", default=())

    def component(doc: Doc) -> Doc:
        doc._.identity = find_identity(doc)
        return doc

    return component
