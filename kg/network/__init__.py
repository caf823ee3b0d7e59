"""A store becomes a network: citations are projected, measured, laid out, drawn and exported.

In come the rows of one SPARQL query (``citations.rq``), out go a ``Network`` and the bytes of a
picture, a page or a file for Gephi. This room draws; it knows no store, no RDF library, no command.
"""

from kg.network.citations import Rows, citations_query
from kg.network.formats import NetworkFormat, write_network
from kg.network.measures import Measures, NodeMeasures, measure
from kg.network.projection import load_network
from kg.network.values import Edge, Network, NetworkKind, Node, NodeKind, Selection

__all__ = [
    "Edge",
    "Measures",
    "Network",
    "NetworkFormat",
    "NetworkKind",
    "Node",
    "NodeKind",
    "NodeMeasures",
    "Rows",
    "Selection",
    "citations_query",
    "load_network",
    "measure",
    "write_network",
]
