"""Files that other programs read: Gephi, Cytoscape, VOSviewer, R, Python, spreadsheets."""

from kg.network.exchange.figures import write_figures_csv, write_figures_json
from kg.network.exchange.graphs import write_cytoscape, write_gexf, write_graphml, write_json
from kg.network.exchange.tables import write_edges, write_nodes
from kg.network.exchange.vosviewer import (
    write_vosviewer,
    write_vosviewer_map,
    write_vosviewer_network,
)

__all__ = [
    "write_cytoscape",
    "write_edges",
    "write_figures_csv",
    "write_figures_json",
    "write_gexf",
    "write_graphml",
    "write_json",
    "write_nodes",
    "write_vosviewer",
    "write_vosviewer_map",
    "write_vosviewer_network",
]
