"""A store becomes a network: citations are projected, measured, laid out, drawn and exported.

In come the rows of SPARQL queries (``corpus/*.rq``), out go a ``Network``, its statistics, and the
bytes of a picture, a page or a file for Gephi. This room draws; it knows no store, no RDF library,
no command.
"""

from kg.network.corpus import Corpus, Rows, citations_query, read_corpus
from kg.network.formats import NetworkFormat, write_figures, write_network
from kg.network.measures import Measures, NodeMeasures, measure
from kg.network.projections import build_network, ego_network, load_network, path_network
from kg.network.statistics import Table, describe
from kg.network.values import (
    Edge,
    Evidence,
    Network,
    NetworkKind,
    Node,
    NodeKind,
    Selection,
    Term,
)

__all__ = [
    "Corpus",
    "Edge",
    "Evidence",
    "Measures",
    "Network",
    "NetworkFormat",
    "NetworkKind",
    "Node",
    "NodeKind",
    "NodeMeasures",
    "Rows",
    "Selection",
    "Table",
    "Term",
    "build_network",
    "citations_query",
    "describe",
    "ego_network",
    "load_network",
    "measure",
    "path_network",
    "read_corpus",
    "write_figures",
    "write_network",
]
