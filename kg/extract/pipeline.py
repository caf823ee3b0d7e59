"""The spaCy pipeline: ``blank("zh")``, one token per character, one component per kind of mention.

The order matters where a component declares what it requires. Another package adds a component by
registering a factory through spaCy's entry points (``spacy_factories``) and naming it in
``make_pipeline(extra=[…])``; what it finds, it keeps in a ``Doc`` extension of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.agencies import component as agencies
from kg.extract.characters import CharacterTokenizer
from kg.extract.documents import component as documents
from kg.extract.identity import component as identity
from kg.extract.identity.second_report import first_report
from kg.extract.mentions import Mentions
from kg.extract.policies import component as policies
from kg.extract.quantities import component as quantities
from kg.extract.tables import component as tables
from kg.extract.years import component as years
from kg.model import Document

COMPONENTS: Final = (
    identity.FACTORY,
    documents.FACTORY,
    agencies.FACTORY,
    policies.FACTORY,
    years.FACTORY,
    quantities.FACTORY,
    tables.FACTORY,
)


def make_pipeline(extra: Sequence[str] = ()) -> Language:
    """Return the pipeline, with components of other packages after our own.

    Raises:
        ValueError: spaCy knows no factory of that name.
    """
    if not Doc.has_extension("document"):
        Doc.set_extension("document", default=None)
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    for factory in (*COMPONENTS, *extra):
        nlp.add_pipe(factory)
    return nlp


@cache
def _pipeline() -> Language:
    return make_pipeline()


def extract(document: Document) -> Mentions:
    """Return everything that the components find in the document, of two reports in it in the first."""
    document, second = first_report(document)
    nlp = _pipeline()
    doc = nlp.make_doc(document.text)
    doc._.document = document
    for _, component in nlp.pipeline:
        doc = component(doc)
    return Mentions(
        document=document,
        identity=doc._.identity,
        documents=doc._.documents,
        agencies=doc._.agencies,
        policies=doc._.policies,
        years=doc._.years,
        quantities=doc._.quantities,
        tables=doc._.tables,
        second_report=second,
    )
