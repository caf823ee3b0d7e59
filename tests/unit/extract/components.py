"""Runs chosen components on a document, so that a test of one does not lean on its siblings."""

from __future__ import annotations

from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.pipeline import make_pipeline
from kg.model import Document


@cache
def _pipeline() -> Language:
    return make_pipeline()


def run(document: Document, *factories: str) -> Doc:
    """Return the document's ``Doc`` after the named components, in that order."""
    nlp = _pipeline()
    doc = nlp.make_doc(document.text)
    doc._.document = document
    for factory in factories:
        doc = nlp.get_pipe(factory)(doc)
    return doc
