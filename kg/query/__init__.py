"""Named questions, and SPARQL that comes from outside, answered within limits.

Enters: a store and the text of a query. Leaves: rows, or bytes in a standard format. Knows nothing
of how the graph came to be; nothing that a query says can change a store or reach the network.
"""

from kg.query.ask import TIMEOUT, ask, ask_rows
from kg.query.binding import bind_parameters
from kg.query.known_names import check_names
from kg.query.named import NamedQuery, Parameter, find_query, list_queries
from kg.query.near import near_indicators
from kg.query.results import FORMATS, Rows, write_results
from kg.query.run import run_query

__all__ = [
    "FORMATS",
    "TIMEOUT",
    "NamedQuery",
    "Parameter",
    "Rows",
    "ask",
    "ask_rows",
    "bind_parameters",
    "check_names",
    "find_query",
    "list_queries",
    "near_indicators",
    "run_query",
    "write_results",
]
