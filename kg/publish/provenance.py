"""Where the published data comes from: which files, read by which version (PROV-O)."""

from __future__ import annotations

from rdflib import DCTERMS, PROV, RDF, RDFS, Graph, Literal, URIRef

from kg import __version__
from kg.publish.catalogue import CatalogueIris
from kg.publish.coverage import Coverage
from kg.publish.description import SPDX


def describe_provenance(base: str, coverage: Coverage, ontology_version: str) -> Graph:
    """Return the activity that made the dataset, the software, and every source with its checksum.

    No time of day: the same store is published in the same bytes.
    """
    graph, iris = Graph(), CatalogueIris(base)
    activity, software = iris.file("catalog/publication"), iris.file("catalog/software")
    graph.add((activity, RDF.type, PROV.Activity))
    graph.add((activity, RDFS.label, Literal("reading and publication of the reports", lang="en")))
    graph.add((activity, RDFS.label, Literal("读取并发布报告", lang="zh")))
    graph.add((activity, PROV.wasAssociatedWith, software))
    graph.add((activity, PROV.used, URIRef(ontology_version)))
    graph.add((software, RDF.type, PROV.SoftwareAgent))
    graph.add((software, RDFS.label, Literal(f"gongkai-kg {__version__}")))
    graph.add((iris.dataset, RDF.type, PROV.Entity))
    graph.add((iris.dataset, PROV.wasGeneratedBy, activity))
    graph.add((iris.dataset, PROV.wasAttributedTo, iris.publisher))
    for report in coverage.reports:
        source = URIRef(report.source)
        graph.add((iris.dataset, PROV.wasDerivedFrom, source))
        graph.add((activity, PROV.used, source))
        graph.add((source, RDF.type, PROV.Entity))
        graph.add((source, DCTERMS.title, Literal(report.file)))
        graph.add((source, SPDX.checksum, URIRef(f"{source}/checksum")))
        _add_checksum(graph, URIRef(f"{source}/checksum"), report.checksum)
    return graph


def _add_checksum(graph: Graph, node: URIRef, sha256: str) -> None:
    graph.add((node, RDF.type, SPDX.Checksum))
    graph.add((node, SPDX.algorithm, SPDX.checksumAlgorithm_sha256))
    graph.add((node, SPDX.checksumValue, Literal(sha256)))
