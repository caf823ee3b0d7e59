"""The record that portals harvest: DCAT 3 in the application profile DCAT-AP 3.0.

https://www.w3.org/TR/vocab-dcat-3/, https://semiceu.github.io/DCAT-AP/releases/3.0.0/. Everything
has an IRI and every IRI that the profile wants to be of a class is of it here, so that a validator
needs no other file.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from rdflib import DCAT, DCTERMS, FOAF, PROV, RDF, SKOS, XSD, Graph, Literal, Namespace, URIRef

from kg.publish.coverage import Coverage
from kg.publish.description import DCATAP, SPDX, VCARD
from kg.publish.dumps import Dump
from kg.publish.settings import Settings
from kg.vocabulary import ONTOLOGY

_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"
_MEDIA_TYPES: Final = "https://www.iana.org/assignments/media-types/"
_PUBLISHER_TYPES: Final = "http://purl.org/adms/publishertype/"
_LICENCE_TYPES: Final = Namespace("http://purl.org/adms/licencetype/")
_CHINA: Final = URIRef(f"{_AUTHORITY}country/CHN")
_GOVERNMENT: Final = URIRef(f"{_AUTHORITY}data-theme/GOVE")
_LANGUAGES: Final = (URIRef(f"{_AUTHORITY}language/ZHO"), URIRef(f"{_AUTHORITY}language/ENG"))
_STABLE: Final = URIRef(f"{_AUTHORITY}planned-availability/STABLE")
_UNNAMED: Final = "unnamed publisher"


class CatalogueIris:
    """The IRIs of the catalogue and of what it describes."""

    def __init__(self, base: str) -> None:
        """Take the base of the data's IRIs."""
        self.base = base
        self.catalogue = URIRef(f"{base}catalog")
        self.dataset = URIRef(f"{base}catalog/reports")
        self.publisher = URIRef(f"{base}catalog/publisher")
        self.contact = URIRef(f"{base}catalog/contact")
        self.period = URIRef(f"{base}catalog/period")
        self.themes = URIRef(f"{_AUTHORITY}data-theme")

    def distribution(self, dump: Dump) -> URIRef:
        """Return the distribution of a dump."""
        return URIRef(f"{self.dataset}/{dump.format.name}")

    def file(self, path: str) -> URIRef:
        """Return the address of a published file."""
        return URIRef(f"{self.base}{path}")


def describe_catalogue(
    base: str, settings: Settings, coverage: Coverage, dumps: tuple[Dump, ...]
) -> Graph:
    """Return the catalogue with its one dataset and a distribution for each dump."""
    graph, iris = Graph(), CatalogueIris(base)
    _add_publisher(graph, iris, settings)
    _add_licence(graph, settings)
    _add_authorities(graph, iris)
    for subject, kind in ((iris.catalogue, DCAT.Catalog), (iris.dataset, DCAT.Dataset)):
        graph.add((subject, RDF.type, kind))
        _add_shared(graph, iris, subject, settings, coverage)
    _add_catalogue(graph, iris, settings)
    _add_dataset(graph, iris, settings, coverage)
    for dump in dumps:
        _add_distribution(graph, iris, dump, settings, coverage)
    return graph


def published_on(settings: Settings, coverage: Coverage) -> date | None:
    """Return the day of publication: the one that was set, else that of the newest report."""
    return settings.date or coverage.newest


def _add_shared(
    graph: Graph, iris: CatalogueIris, subject: URIRef, settings: Settings, coverage: Coverage
) -> None:
    """Add what the catalogue and its dataset have in common."""
    for text, language in ((settings.title_zh, "zh"), (settings.title_en, "en")):
        graph.add((subject, DCTERMS.title, Literal(text, lang=language)))
    for text, language in ((settings.description_zh, "zh"), (settings.description_en, "en")):
        graph.add((subject, DCTERMS.description, Literal(text, lang=language)))
    graph.add((subject, DCTERMS.publisher, iris.publisher))
    for language_iri in _LANGUAGES:
        graph.add((subject, DCTERMS.language, language_iri))
    graph.add((subject, DCTERMS.spatial, _CHINA))
    day = published_on(settings, coverage)
    if day is not None:
        graph.add((subject, DCTERMS.issued, Literal(day)))
        graph.add((subject, DCTERMS.modified, Literal(day)))


def _add_catalogue(graph: Graph, iris: CatalogueIris, settings: Settings) -> None:
    home = URIRef(iris.base)
    graph.add((home, RDF.type, FOAF.Document))
    graph.add((iris.catalogue, DCAT.dataset, iris.dataset))
    graph.add((iris.catalogue, DCAT.themeTaxonomy, iris.themes))
    graph.add((iris.catalogue, DCTERMS.license, URIRef(settings.licence)))
    graph.add((iris.catalogue, FOAF.homepage, home))


def _add_dataset(graph: Graph, iris: CatalogueIris, settings: Settings, coverage: Coverage) -> None:
    dataset = iris.dataset
    graph.add((dataset, DCTERMS.identifier, Literal(str(dataset))))
    graph.add((dataset, DCTERMS.license, URIRef(settings.licence)))
    graph.add((dataset, DCAT.theme, _GOVERNMENT))
    graph.add((dataset, DCAT.landingPage, URIRef(iris.base)))
    frequency = URIRef(f"{_AUTHORITY}frequency/{settings.frequency}")
    graph.add((frequency, RDF.type, DCTERMS.Frequency))
    graph.add((dataset, DCTERMS.accrualPeriodicity, frequency))
    for keywords, language in ((settings.keywords_zh, "zh"), (settings.keywords_en, "en")):
        for keyword in keywords:
            graph.add((dataset, DCAT.keyword, Literal(keyword, lang=language)))
    if settings.contact:
        graph.add((dataset, DCAT.contactPoint, iris.contact))
    for place, name in coverage.places:
        graph.add((URIRef(place), RDF.type, DCTERMS.Location))
        graph.add((URIRef(place), SKOS.prefLabel, Literal(name, lang="zh")))
        graph.add((dataset, DCTERMS.spatial, URIRef(place)))
    if coverage.first_year is not None and coverage.last_year is not None:
        graph.add((iris.period, RDF.type, DCTERMS.PeriodOfTime))
        graph.add((iris.period, DCAT.startDate, Literal(date(coverage.first_year, 1, 1))))
        graph.add((iris.period, DCAT.endDate, Literal(date(coverage.last_year, 12, 31))))
        graph.add((dataset, DCTERMS.temporal, iris.period))
    for name in ("void.ttl", "provenance.ttl", "ontology/index.html"):
        page = iris.file(name)
        graph.add((page, RDF.type, FOAF.Document))
        graph.add((dataset, FOAF.page, page))
    ontology = URIRef(ONTOLOGY.rstrip("#"))
    graph.add((ontology, RDF.type, DCTERMS.Standard))
    graph.add((dataset, DCTERMS.conformsTo, ontology))
    run = iris.file("catalog/publication")
    graph.add((run, RDF.type, PROV.Activity))
    graph.add((dataset, PROV.wasGeneratedBy, run))


def _add_distribution(
    graph: Graph, iris: CatalogueIris, dump: Dump, settings: Settings, coverage: Coverage
) -> None:
    node, form, file = iris.distribution(dump), dump.format, iris.file(dump.path)
    graph.add((iris.dataset, DCAT.distribution, node))
    graph.add((node, RDF.type, DCAT.Distribution))
    graph.add((node, DCTERMS.title, Literal(f"全部数据（{form.label}）", lang="zh")))
    graph.add((node, DCTERMS.title, Literal(f"All data as {form.label}", lang="en")))
    described = (
        (f"全部数据，{form.label} 格式，以 gzip 压缩。", "zh"),
        (f"The whole graph in {form.label}, compressed with gzip.", "en"),
    )
    for text, language in described:
        graph.add((node, DCTERMS.description, Literal(text, lang=language)))
    graph.add((node, DCAT.accessURL, file))
    graph.add((node, DCAT.downloadURL, file))
    graph.add((node, DCTERMS.license, URIRef(settings.licence)))
    graph.add((node, DCATAP.availability, _STABLE))
    day = published_on(settings, coverage)
    if day is not None:
        graph.add((node, DCTERMS.issued, Literal(day)))
        graph.add((node, DCTERMS.modified, Literal(day)))
    for predicate, media_type in (
        (DCAT.mediaType, form.media_type),
        (DCAT.compressFormat, "application/gzip"),
    ):
        kind = URIRef(f"{_MEDIA_TYPES}{media_type}")
        graph.add((kind, RDF.type, DCTERMS.MediaType))
        graph.add((node, predicate, kind))
    file_type = URIRef(f"{_AUTHORITY}file-type/{form.file_type}")
    graph.add((file_type, RDF.type, DCTERMS.MediaTypeOrExtent))
    graph.add((node, DCTERMS["format"], file_type))
    size = Literal(str(dump.size), datatype=XSD.nonNegativeInteger)
    graph.add((node, DCAT.byteSize, size))
    checksum = URIRef(f"{node}/checksum")
    graph.add((node, SPDX.checksum, checksum))
    graph.add((checksum, RDF.type, SPDX.Checksum))
    graph.add((checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256))
    value = Literal(dump.sha256, datatype=XSD.hexBinary, normalize=False)
    graph.add((checksum, SPDX.checksumValue, value))


def _add_publisher(graph: Graph, iris: CatalogueIris, settings: Settings) -> None:
    agent = iris.publisher
    graph.add((agent, RDF.type, FOAF.Agent))
    graph.add((agent, FOAF.name, Literal(settings.publisher or _UNNAMED)))
    if settings.homepage:
        page = URIRef(settings.homepage)
        graph.add((page, RDF.type, FOAF.Document))
        graph.add((agent, FOAF.homepage, page))
    if settings.publisher_type:
        kind = URIRef(_PUBLISHER_TYPES + settings.publisher_type)
        graph.add((agent, DCTERMS.type, kind))
        graph.add((kind, RDF.type, SKOS.Concept))
        graph.add((kind, SKOS.prefLabel, Literal(settings.publisher_type, lang="en")))
    if not settings.contact:
        return
    graph.add((iris.contact, RDF.type, VCARD.Kind))
    graph.add((iris.contact, RDF.type, VCARD.Organization))
    graph.add((iris.contact, VCARD.fn, Literal(settings.publisher or _UNNAMED)))
    is_mail = settings.contact.startswith("mailto:")
    predicate = VCARD.hasEmail if is_mail else VCARD.hasURL
    graph.add((iris.contact, predicate, URIRef(settings.contact)))


def _add_licence(graph: Graph, settings: Settings) -> None:
    licence = URIRef(settings.licence)
    graph.add((licence, RDF.type, DCTERMS.LicenseDocument))
    if settings.licence.startswith("https://creativecommons.org/licenses/by/"):
        kind = _LICENCE_TYPES.Attribution
        graph.add((licence, DCTERMS.type, kind))
        graph.add((kind, RDF.type, SKOS.Concept))
        graph.add((kind, SKOS.prefLabel, Literal("Attribution", lang="en")))


def _add_authorities(graph: Graph, iris: CatalogueIris) -> None:
    """Say of what class the terms of the Publications Office are, and what they are called."""
    for language, names in zip(_LANGUAGES, (("中文", "Chinese"), ("英文", "English")), strict=True):
        graph.add((language, RDF.type, DCTERMS.LinguisticSystem))
        _label(graph, language, *names)
    graph.add((_CHINA, RDF.type, DCTERMS.Location))
    _label(graph, _CHINA, "中国", "China")
    for concept, names in (
        (_GOVERNMENT, ("政府与公共部门", "Government and public sector")),
        (_STABLE, ("稳定", "stable")),
    ):
        graph.add((concept, RDF.type, SKOS.Concept))
        _label(graph, concept, *names)
    graph.add((_GOVERNMENT, SKOS.inScheme, iris.themes))
    graph.add((iris.themes, RDF.type, SKOS.ConceptScheme))
    graph.add((iris.themes, DCTERMS.title, Literal("Data theme", lang="en")))


def _label(graph: Graph, subject: URIRef, chinese: str, english: str) -> None:
    graph.add((subject, SKOS.prefLabel, Literal(chinese, lang="zh")))
    graph.add((subject, SKOS.prefLabel, Literal(english, lang="en")))
