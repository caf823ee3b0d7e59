"""The report and its source text as triples."""

from __future__ import annotations

from collections.abc import Sequence

from kg import __version__
from kg.graph.iris import concept
from kg.graph.ntriples import calendar_day, chinese, plain
from kg.graph.scope import ReportScope
from kg.graph.terms import DCTERMS, FOAF, GK, PROV, RDF, RDFS, SCHEMA


def add_report(scope: ReportScope) -> None:
    """Add what the report says of itself."""
    identity, iris, report, add = scope.facts.report, scope.iris, scope.report, scope.lines.add
    add(report, RDF.type, GK.DisclosureReport, GK.Report, FOAF.Document, PROV.Entity)
    add(report, DCTERMS.title, chinese(identity.title))
    add(report, DCTERMS.language, plain("zh"))
    add(report, DCTERMS.source, iris.text)
    add(report, GK.form, concept("report-forms", identity.form))
    add(report, PROV.wasGeneratedBy, iris.run(__version__))
    if identity.issuer is not None:
        add(report, DCTERMS.publisher, iris.agency(identity.issuer.name))
    if identity.place is not None:
        add(report, DCTERMS.spatial, iris.place(identity.place.name))
    if identity.level is not None:
        add(report, GK.level, concept("levels", identity.level))
    if identity.year is not None:
        add(report, GK.reportYear, iris.year(identity.year))
        add(report, DCTERMS.temporal, iris.year(identity.year))
    if identity.issued is not None:
        add(report, DCTERMS.issued, calendar_day(identity.issued))
    _add_evidence(scope)
    _add_contact(scope)


def _add_evidence(scope: ReportScope) -> None:
    identity, add = scope.facts.report, scope.lines.add
    add(scope.report, GK.titleMention, scope.evidence(identity.title_span))
    if identity.issuer_span is not None:
        add(scope.report, GK.publisherMention, scope.evidence(identity.issuer_span))
    if identity.issued_span is not None:
        add(scope.report, GK.dateMention, scope.evidence(identity.issued_span))


def _add_contact(scope: ReportScope) -> None:
    contact, iris, add = scope.facts.report.contact, scope.iris, scope.lines.add
    stated = [
        (term, value)
        for term, value in (
            (SCHEMA.streetAddress, contact.address),
            (SCHEMA.postalCode, contact.postcode),
            (SCHEMA.telephone, contact.telephone),
            (SCHEMA.faxNumber, contact.fax),
            (SCHEMA.email, contact.email),
            (SCHEMA.url, contact.website),
        )
        if value
    ]
    for term, value in stated:
        add(iris.contact, term, plain(value))
    if stated:
        add(iris.contact, RDF.type, SCHEMA.PostalAddress)
        add(scope.report, SCHEMA.contactPoint, iris.contact)


def add_source(scope: ReportScope, names: Sequence[str]) -> None:
    """Add the text that was read and every name it was built under, the first as its label."""
    source, text, add = scope.facts.source, scope.iris.text, scope.lines.add
    known = sorted(set(names)) or [source.name]
    add(text, RDF.type, GK.Source)
    add(text, RDFS.label, plain(known[0]))
    add(text, GK.fileName, *map(plain, known))
    add(text, GK.checksum, plain(source.checksum))
    add(text, GK.encoding, plain(source.encoding))
