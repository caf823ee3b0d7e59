"""PLACEHOLDER"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.model import Span

FACTORY: Final = "kg_quantities"


@dataclass(frozen=True, slots=True)
class Quantity:
    """PLACEHOLDER."""

    span: Span | None = None


def find_quantities(doc: Doc) -> tuple[Quantity, ...]:
    """PLACEHOLDER."""
    return ()


@Language.factory(FACTORY, assigns=["doc._.quantities"])
def create_quantities(nlp: Language, name: str):
    """Return the component."""
    if not Doc.has_extension("quantities"):
        Doc.set_extension("quantities", default=())

    def component(doc: Doc) -> Doc:
        doc._.quantities = find_quantities(doc)
        return doc

    return component
