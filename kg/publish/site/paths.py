"""Where the page of a thing lies in the published folder: where its IRI points."""

from __future__ import annotations

from typing import Final
from urllib.parse import unquote

from kg.publish.file_names import file_name
from kg.vocabulary import ONTOLOGY, VOCABULARY

_SCHEMES: Final = ("policies", "indicators")
"""Schemes of the vocabulary whose concepts the data speaks of, so that they have pages."""


class Paths:
    """Paths of pages, without ending, by the IRIs of things."""

    def __init__(self, base: str) -> None:
        """Take the base of the data's IRIs."""
        self._base = base
        self.renamed: dict[str, str] = {}
        """The paths that differ from what a server makes of the IRI, by the latter."""

    def place(self, iri: str) -> str:
        """Return the path of the page that a thing gets, without ending, and note a changed name."""
        path = self.find(iri)
        decoded = unquote(iri.removeprefix(self._base))
        if iri.startswith(self._base) and decoded != path:
            self.renamed[decoded] = path
        return path

    def find(self, iri: str) -> str:
        """Return the path of the page of a report, document, agency …, without ending.

        An IRI that is neither the data's nor a concept's with a page has none: an empty string.
        """
        if iri.startswith(VOCABULARY):
            scheme, _, notation = iri.removeprefix(VOCABULARY).partition("/")
            return f"vocabulary/{scheme}/{file_name(notation)}" if scheme in _SCHEMES else ""
        if iri.startswith((ONTOLOGY, VOCABULARY)) or not iri.startswith(self._base):
            return ""
        kind, _, name = iri.removeprefix(self._base).partition("/")
        return f"{kind}/{file_name(name)}" if name and "/" not in name else ""
