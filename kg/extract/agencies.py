"""PLACEHOLDER"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.model import Span

FACTORY: Final = "kg_agencies"


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """PLACEHOLDER."""

    span: Span | None = None


def find_agencies(doc: Doc) -> tuple[AgencyMention, ...]:
    """PLACEHOLDER."""
    return ()


@Language.factory(FACTORY, assigns=["doc._.agencies"])
def create_agencies(nlp: Language, name: str):
    """Return the component."""
    if not Doc.has_extension("agencies"):
        Doc.set_extension("agencies", default=())

    def component(doc: Doc) -> Doc:
        doc._.agencies = find_agencies(doc)
        return doc

    return component
