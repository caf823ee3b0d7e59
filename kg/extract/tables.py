"""PLACEHOLDER"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.model import Span

FACTORY: Final = "kg_tables"


@dataclass(frozen=True, slots=True)
class TableFinding:
    """PLACEHOLDER."""

    span: Span | None = None


def find_tables(doc: Doc) -> TableFinding:
    """PLACEHOLDER."""
    return TableFinding()


@Language.factory(FACTORY, assigns=["doc._.tables"])
def create_tables(nlp: Language, name: str):
    """Return the component."""
    if not Doc.has_extension("tables"):
        Doc.set_extension("tables", default=())

    def component(doc: Doc) -> Doc:
        doc._.tables = find_tables(doc)
        return doc

    return component
