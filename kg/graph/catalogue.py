"""The documents that reports cite, one node each, joined to what they promulgate and replace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.graph.iris import SharedIris, concept
from kg.graph.ntriples import GraphLines, boolean, calendar_year, chinese, plain
from kg.graph.ontology import Ontology
from kg.graph.terms import DCTERMS, ELI, GK, RDF, RDFS
from kg.model import CitedDocument, LinkedDocument


def add_documents(
    lines: GraphLines,
    iris: SharedIris,
    linked: Mapping[CitedDocument, LinkedDocument],
    implementations: Iterable[tuple[CitedDocument, CitedDocument]],
    ontology: Ontology,
) -> None:
    """Add every document of the catalogue, those that a cited notice promulgates, and their links."""
    documents = {document.key: document for document in linked.values()}
    for document in documents.values():
        _add_document(lines, iris, document, ontology)
        _add_numbers(lines, iris, document)
        _add_links(lines, iris, document, documents)
    for implementing, carried_out in implementations:
        keys = linked[implementing].key, linked[carried_out].key
        if keys[0] != keys[1]:
            subject, target = (iris.document(key) for key in keys)
            lines.add(subject, GK.carriesOut, target)
            lines.add(subject, ELI.applies, target)
    for key, title in _uncited(linked, documents).items():
        subject = iris.document(key)
        lines.add(subject, RDF.type, GK.Document, ELI.LegalResource)
        lines.add(subject, DCTERMS.title, chinese(title))
        lines.add(subject, RDFS.label, chinese(title))


def _add_document(
    lines: GraphLines, iris: SharedIris, document: LinkedDocument, ontology: Ontology
) -> None:
    subject, add = iris.document(document.key), lines.add
    add(subject, RDF.type, GK.Document, ELI.LegalResource)
    add(subject, RDFS.label, chinese(document.title or document.number or document.key))
    if document.title is not None:
        add(subject, DCTERMS.title, chinese(document.title))
    if document.type is not None:
        add(subject, DCTERMS.type, concept("document-types", document.type))
        if document.type in ontology.class_of_type:
            add(subject, RDF.type, ontology.class_of_type[document.type])
    if document.issuer is not None:
        add(subject, GK.issuer, iris.agency(document.issuer))
        add(subject, ELI.passed_by, iris.agency(document.issuer))
    if document.issuer_is_derived:
        add(subject, GK.issuerIsDerived, boolean(True))
    if document.year is not None:
        add(subject, GK.documentYear, calendar_year(document.year))
    if document.level is not None:
        add(subject, GK.level, concept("levels", document.level))
    if document.version is not None:
        add(subject, GK.edition, plain(document.version))
    for title in document.other_titles:
        add(subject, DCTERMS.alternative, chinese(title))
        if document.title is not None and len(title) < len(document.title):
            add(subject, ELI.title_short, chinese(title))


def _add_numbers(lines: GraphLines, iris: SharedIris, document: LinkedDocument) -> None:
    subject = iris.document(document.key)
    if document.number is not None:
        lines.add(subject, GK.documentNumber, plain(document.number))
        lines.add(subject, ELI.id_local, plain(document.number))
    lines.add(subject, GK.otherNumber, *map(plain, document.other_numbers))


def _add_links(
    lines: GraphLines,
    iris: SharedIris,
    document: LinkedDocument,
    documents: Mapping[str, LinkedDocument],
) -> None:
    """Link to other documents; to those of the authority file only where they are in the graph."""
    subject = iris.document(document.key)
    if document.promulgates is not None:
        lines.add(subject, GK.promulgates, iris.document(document.promulgates))
    if document.forwards is not None:
        lines.add(subject, GK.transmits, iris.document(document.forwards))
    if document.amends is not None and document.amends in documents:
        lines.add(subject, ELI.amends, iris.document(document.amends))
    for key in document.repeals:
        if key in documents:
            lines.add(subject, ELI.repeals, iris.document(key))


def _uncited(
    linked: Mapping[CitedDocument, LinkedDocument], documents: Mapping[str, LinkedDocument]
) -> dict[str, str]:
    """Return key and title of the promulgated documents that no report cites themselves."""
    titles: dict[str, str] = {}
    for cited, document in linked.items():
        key, title = document.promulgates or document.forwards, cited.promulgates
        if key is not None and key not in documents:
            words = title or key
            titles[key] = min(titles.get(key, words), words)
    return titles
