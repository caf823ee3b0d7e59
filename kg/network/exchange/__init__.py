"""Files that other programs read: Gephi, Cytoscape, VOSviewer, R, Python, spreadsheets."""

from kg.network.exchange.graphs import write_gexf, write_graphml, write_json
from kg.network.exchange.tables import write_edges, write_nodes

__all__ = ["write_edges", "write_gexf", "write_graphml", "write_json", "write_nodes"]
