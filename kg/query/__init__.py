"""Named questions, and SPARQL that comes from outside, answered within limits.

Enters: a store and the text of a query. Leaves: rows, or bytes in a standard format. Knows nothing
of how the graph came to be; nothing that a query says can change a store or reach the network.
"""

from kg.query.ask import TIMEOUT, ask, ask_rows
from kg.query.binding import bind_parameters
from kg.query.known_names import check_names
from kg.query.named import NamedQuery, Parameter, find_query, list_queries
from kg.query.near import near_indicators
from kg.query.nothing import explain_nothing
from kg.query.results import FORMATS, Rows, empty_answer, write_results
from kg.query.run import run_query
from kg.query.short_names import ShortNames, read_short_names

__all__ = [
    "FORMATS",
    "TIMEOUT",
    "NamedQuery",
    "Parameter",
    "Rows",
    "ShortNames",
    "ask",
    "ask_rows",
    "bind_parameters",
    "check_names",
    "empty_answer",
    "explain_nothing",
    "find_query",
    "list_queries",
    "near_indicators",
    "read_short_names",
    "run_query",
    "write_results",
]
