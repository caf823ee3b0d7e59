"""Writes graphs in canonical order: graph by graph, each sorted, never all of it in memory.

Graphs follow each other by IRI and their triples by the bytes of N-Triples, which keeps a subject's
triples together; there are no blank nodes. So the same data gives the same bytes, and a change
shows as a few lines.
"""

from __future__ import annotations

from typing import BinaryIO, Final

from kg.errors import UsageError
from kg.export.find import find_report
from kg.export.syntax import JSONLD_OF_ONE_GRAPH, SYNTAXES, Syntax, split
from kg.store import Store

FORMATS: Final = tuple(SYNTAXES)
"""The formats that ``write_export`` knows."""


class DocumentWriter:
    """Writes a document of one format, graph by graph, each in pieces of whole subjects."""

    def __init__(self, syntax: Syntax, stream: BinaryIO) -> None:
        """Begin the document; the stream stays open in the end."""
        self._syntax = syntax
        self._stream = stream
        self._due = b""
        self._after = b""
        stream.write(syntax.around[0])

    def begin(self, graph: str) -> None:
        """Begin the graph of that IRI."""
        before, self._after = self._syntax.around_graph(graph)
        self._stream.write(self._due + before)
        self._due = b""

    def write(self, piece: bytes) -> None:
        """Write a rendered piece of the graph."""
        self._stream.write(self._due)
        self._stream.write(piece)
        self._due = self._syntax.between

    def finish(self) -> None:
        """End the graph."""
        self._stream.write(self._after)
        self._due = self._syntax.between

    def end(self) -> None:
        """End the document."""
        self._stream.write(self._syntax.around[1])


def write_export(store: Store, name: str, stream: BinaryIO, *, report: str | None = None) -> None:
    """Write the whole dataset, or the graph of one report, in the format of that name.

    TriG, N-Quads and the JSON-LD of the whole dataset keep the named graphs; the other formats hold
    triples alone.

    Raises:
        UsageError: there is no such format or no such report.
    """
    if name not in SYNTAXES:
        raise UsageError(f"there is no format {name!r}", remedy=f"Choose {', '.join(FORMATS)}")
    graphs = store.graph_names() if report is None else [find_report(store, report)]
    syntax = SYNTAXES[name] if report is None or name != "jsonld" else JSONLD_OF_ONE_GRAPH
    document = DocumentWriter(syntax, stream)
    for graph in graphs:
        document.begin(graph)
        for piece in split(store.graph_lines(graph)):
            document.write(syntax.render(graph, piece))
        document.finish()
    document.end()
