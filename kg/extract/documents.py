"""PLACEHOLDER"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.model import Span

FACTORY: Final = "kg_documents"


@dataclass(frozen=True, slots=True)
class DocumentFinding:
    """PLACEHOLDER."""

    span: Span | None = None


def find_documents(doc: Doc) -> tuple[DocumentFinding, ...]:
    """PLACEHOLDER."""
    return ()


@Language.factory(FACTORY, assigns=["doc._.documents"])
def create_documents(nlp: Language, name: str):
    """Return the component."""
    if not Doc.has_extension("documents"):
        Doc.set_extension("documents", default=())

    def component(doc: Doc) -> Doc:
        doc._.documents = find_documents(doc)
        return doc

    return component
