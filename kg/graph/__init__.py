"""Facts become triples: IRIs, terms, provenance.

Enters: ``ReportFacts`` and the catalogue of documents. Leaves: N-Quads as bytes, sorted, one named
graph for each report and one for each kind of thing that reports share; no triple stands in two of
them and there are no blank nodes. Knows no store and no reading.
"""

from kg.graph.iris import DEFAULT_BASE, check_base
from kg.graph.report import build_report_graph, report_graph_iri, report_iri
from kg.graph.shared import build_shared_graphs
from kg.graph.things import NamedConcept, SharedThings, merge_things, things_of

__all__ = [
    "DEFAULT_BASE",
    "NamedConcept",
    "SharedThings",
    "build_report_graph",
    "build_shared_graphs",
    "check_base",
    "merge_things",
    "report_graph_iri",
    "report_iri",
    "things_of",
]
