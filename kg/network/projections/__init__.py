"""A corpus becomes a network: citations are chosen, then tied together in one of five ways.

The ties are counted here: as a self-join in SPARQL co-citation grows with the square of what a
report cites, and took minutes where this takes a second.
"""

from kg.network.projections.build import build_network, load_network
from kg.network.projections.neighbourhood import ego_network, find_node, path_network

__all__ = ["build_network", "ego_network", "find_node", "load_network", "path_network"]
