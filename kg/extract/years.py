"""PLACEHOLDER"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.model import Span

FACTORY: Final = "kg_years"


@dataclass(frozen=True, slots=True)
class YearMention:
    """PLACEHOLDER."""

    span: Span | None = None


def find_years(doc: Doc) -> tuple[YearMention, ...]:
    """PLACEHOLDER."""
    return ()


@Language.factory(FACTORY, assigns=["doc._.years"])
def create_years(nlp: Language, name: str):
    """Return the component."""
    if not Doc.has_extension("years"):
        Doc.set_extension("years", default=())

    def component(doc: Doc) -> Doc:
        doc._.years = find_years(doc)
        return doc

    return component
