"""Builds the graphs of what reports share: documents, agencies, places, policies and the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from kg import __version__
from kg.graph.agencies import add_agencies, agency_accounts, jurisdictions
from kg.graph.catalogue import add_documents
from kg.graph.checks import add_checks_between
from kg.graph.iris import DEFAULT_BASE, SharedIris
from kg.graph.ntriples import GraphLines, calendar_year, chinese, english, plain
from kg.graph.ontology import Ontology, load_ontology
from kg.graph.places import add_places
from kg.graph.terms import GK, PROV, QB, RDF, RDFS, SKOS_TERMS, TIME
from kg.graph.things import NamedConcept, SharedThings
from kg.model import CitedDocument, LinkedDocument
from kg.resolve import compare_reports

_DATASETS: Final = (
    ("metrics", GK.metricStructure, "正文指标", "Quantities stated in the prose"),
    ("cells", GK.cellStructure, "法定表格数据", "Cells of the statutory tables"),
)


def build_shared_graphs(
    things: SharedThings,
    linked: Mapping[CitedDocument, LinkedDocument],
    base: str = DEFAULT_BASE,
) -> dict[str, bytes]:
    """Return the N-Quads (sorted, UTF-8) of each shared graph, by the graph's IRI.

    Args:
        things: the union of the things of all reports.
        linked: the catalogue's document for every document that a report cites.
        base: what the IRIs of the data start with.

    Raises:
        UsageError: the base is no absolute IRI that ends in a slash.
        KgError: the installation's ontology is broken.
    """
    iris, ontology = SharedIris(base), load_ontology()
    issuers = {document.issuer for document in linked.values() if document.issuer is not None}
    accounts = agency_accounts(things, issuers)
    graphs: dict[str, Callable[[GraphLines], None]] = {
        "documents": lambda lines: add_documents(
            lines, iris, linked, things.implementations, ontology
        ),
        "agencies": lambda lines: add_agencies(lines, iris, accounts),
        "places": lambda lines: add_places(lines, iris, things.places, jurisdictions(accounts)),
        "policies": lambda lines: _add_policies(lines, iris, things.policies, ontology),
        "years": lambda lines: _add_years(lines, iris, things.years),
        "indicators": lambda lines: _add_indicators(lines, iris, things.indicators, ontology),
        "checks": lambda lines: add_checks_between(lines, compare_reports(things.figures), base),
        "runs": lambda lines: _add_run(lines, iris, ontology),
        "datasets": lambda lines: _add_datasets(lines, iris),
    }
    built: dict[str, bytes] = {}
    for name, add in graphs.items():
        graph = iris.graph_iri(name)
        lines = GraphLines(f"<{graph}>")
        add(lines)
        if len(lines):  # a store knows no graph without triples
            built[graph] = lines.as_bytes()
    built[iris.graph_iri("ontology")] = _ontology_graph(iris, ontology)
    return built


def _add_policies(
    lines: GraphLines, iris: SharedIris, policies: Iterable[NamedConcept], ontology: Ontology
) -> None:
    scheme = iris.scheme("policies")
    _add_scheme(lines, scheme, "报告提到的政策", "Policies that the reports name")
    for policy in policies:
        subject = iris.policy(policy.name, policy.concept)
        lines.add(subject, RDF.type, GK.Policy)
        _add_concept(lines, subject, scheme, policy, ontology)


def _add_indicators(
    lines: GraphLines, iris: SharedIris, indicators: Iterable[NamedConcept], ontology: Ontology
) -> None:
    scheme = iris.scheme("indicators")
    _add_scheme(lines, scheme, "报告使用的指标", "Indicators that the reports state figures for")
    for indicator in indicators:
        subject = iris.indicator(indicator.name, indicator.concept)
        lines.add(subject, RDF.type, GK.Indicator)
        _add_concept(lines, subject, scheme, indicator, ontology)


def _add_scheme(lines: GraphLines, scheme: str, label: str, label_en: str) -> None:
    lines.add(scheme, RDF.type, SKOS_TERMS.ConceptScheme)
    lines.add(scheme, RDFS.label, chinese(label), english(label_en))


def _add_concept(
    lines: GraphLines, subject: str, scheme: str, named: NamedConcept, ontology: Ontology
) -> None:
    """Describe a concept, without saying again what the vocabulary says of its own."""
    label = ontology.labels.get(subject, chinese(named.name))
    lines.add(subject, RDF.type, SKOS_TERMS.Concept)
    lines.add(subject, SKOS_TERMS.prefLabel, label)
    lines.add(subject, RDFS.label, label)
    lines.add(subject, SKOS_TERMS.inScheme, scheme)
    for predicate, value in (
        (RDF.type, SKOS_TERMS.Concept),
        (RDF.type, GK.Policy),
        (RDF.type, GK.Indicator),
        (SKOS_TERMS.prefLabel, label),
        (RDFS.label, label),
    ):
        triple = f"{subject} {predicate} {value}"
        if triple in ontology.triples:
            lines.discard_triple(triple)


def _add_years(lines: GraphLines, iris: SharedIris, years: Iterable[int]) -> None:
    for year in years:
        subject = iris.year(year)
        lines.add(subject, RDF.type, GK.Year, TIME.ProperInterval)
        lines.add(subject, RDFS.label, chinese(f"{year}年"), english(str(year)))
        lines.add(subject, GK.gYear, calendar_year(year))


def _add_run(lines: GraphLines, iris: SharedIris, ontology: Ontology) -> None:
    run = iris.run(__version__)
    lines.add(run, RDF.type, PROV.Activity)
    lines.add(run, RDFS.label, english(f"gongkai-kg {__version__}"))
    lines.add(run, GK.softwareVersion, plain(__version__))
    lines.add(run, PROV.used, ontology.version)


def _add_datasets(lines: GraphLines, iris: SharedIris) -> None:
    for name, structure, label, label_en in _DATASETS:
        dataset = iris.dataset(name)
        lines.add(dataset, RDF.type, QB.DataSet)
        lines.add(dataset, RDFS.label, chinese(label), english(label_en))
        lines.add(dataset, QB.structure, structure)
    lines.add(GK.indicator, QB.codeList, iris.scheme("indicators"))


def _ontology_graph(iris: SharedIris, ontology: Ontology) -> bytes:
    lines = GraphLines(f"<{iris.graph_iri('ontology')}>")
    for triple in ontology.triples:
        lines.add_triple(triple)
    return lines.as_bytes()
