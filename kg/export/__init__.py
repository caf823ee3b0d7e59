"""The graph in the formats that people and portals read, always in the same bytes.

Enters: a store. Leaves: Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, sorted. Knows nothing
of what the graph says beyond which graph is which report's.
"""

from kg.export.endings import format_of
from kg.export.find import find_report
from kg.export.syntax import SYNTAXES, Syntax, split
from kg.export.write import FORMATS, DocumentWriter, write_export

__all__ = [
    "FORMATS",
    "SYNTAXES",
    "DocumentWriter",
    "Syntax",
    "find_report",
    "format_of",
    "split",
    "write_export",
]
