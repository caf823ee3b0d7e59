"""The formats, each as a document that is put together graph by graph.

What stands around the graphs and around one graph never depends on the other graphs; a graph is
written in pieces of whole subjects. So a graph is rendered once, anywhere, and its bytes serve the
whole dataset and the report's own file alike. Put together, the pieces are what Oxigraph's
serialisers write of all triples at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from kg.graph.terms import PREFIXES

_PIECE: Final = 10_000
"""Triples of a graph that are rendered together, and the rest of the last one's subject."""
_LINE_END: Final = b" .\n"
_NODE: Final = ox.NamedNode("urn:x")
_STATEMENT: Final = b"<urn:x> <urn:x> <urn:x> .\n"
_XML_END: Final = b"</rdf:RDF>"

Frame = tuple[bytes, bytes]
"""What stands before and after."""


@dataclass(frozen=True, slots=True)
class Syntax:
    """A format: what stands around the document, between its parts, and how triples are written."""

    name: str
    around: Frame
    between: bytes
    around_graph: Callable[[str], Frame]
    """What stands around the graph of that IRI."""
    render: Callable[[str, list[bytes]], bytes]
    """Writes sorted N-Triples lines of the graph of that IRI, without what stands around."""

    def document(self, body: bytes) -> bytes:
        """Return a document that holds one graph and does not name it."""
        return self.around[0] + body + self.around[1]


def split(lines: Iterable[bytes], size: int = _PIECE) -> Iterator[list[bytes]]:
    """Yield sorted N-Triples lines in pieces of some ``size`` that tear no subject apart.

    >>> list(split([b"<a> <p> 1 .", b"<a> <p> 2 .", b"<b> <p> 1 ."], size=1))
    [[b'<a> <p> 1 .', b'<a> <p> 2 .'], [b'<b> <p> 1 .']]
    """
    rest = iter(lines)
    piece = list(islice(rest, size))
    while piece:
        subject = _subject(piece[-1])
        following: list[bytes] = []
        for line in rest:
            if _subject(line) != subject:
                following = [line, *islice(rest, size - 1)]
                break
            piece.append(line)
        yield piece
        piece = following


def _subject(line: bytes) -> bytes:
    return line[: line.index(b" ")]


def _parse(lines: Sequence[bytes]) -> Iterator[ox.Quad]:
    """Return what the lines say, in the default graph."""
    # IRIs were checked when they entered the store
    return ox.parse(b"".join(lines), format=ox.RdfFormat.N_TRIPLES, lenient=True)


def _serialise(quads: Iterable[ox.Quad], form: ox.RdfFormat) -> bytes:
    return ox.serialize(quads, format=form, prefixes=dict(PREFIXES)) or b""


def _inner(document: bytes, around: Frame) -> bytes:
    return document.removeprefix(around[0]).removesuffix(around[1])


def _unframed(_: str) -> Frame:
    return b"", b""


def _ntriples() -> Syntax:
    return Syntax("ntriples", (b"", b""), b"", _unframed, lambda _, lines: b"".join(lines))


def _nquads() -> Syntax:
    def render(graph: str, lines: list[bytes]) -> bytes:
        tail = f" <{graph}> .\n".encode()
        # each line ends in its full stop; no other can stand before a line's end
        return b"".join(lines).replace(_LINE_END, tail)

    return Syntax("nquads", (b"", b""), b"", _unframed, render)


def _turtle() -> Syntax:
    around = _around_statement(ox.Quad(_NODE, _NODE, _NODE), ox.RdfFormat.TURTLE)

    def render(_: str, lines: list[bytes]) -> bytes:
        return _inner(_serialise(_parse(lines), ox.RdfFormat.TURTLE), around)

    return Syntax("turtle", around, b"", _unframed, render)


def _trig() -> Syntax:
    head, _ = _around_statement(ox.Quad(_NODE, _NODE, _NODE), ox.RdfFormat.TRIG)

    def around_graph(graph: str) -> Frame:
        quad = ox.Quad(_NODE, _NODE, _NODE, ox.NamedNode(graph))
        before, after = _around_statement(quad, ox.RdfFormat.TRIG)
        return before.removeprefix(head).removesuffix(b"\t"), after

    def render(graph: str, lines: list[bytes]) -> bytes:
        name = ox.NamedNode(graph)
        quads = (ox.Quad(t.subject, t.predicate, t.object, name) for t in _parse(lines))
        before, after = around_graph(graph)
        return _inner(_serialise(quads, ox.RdfFormat.TRIG), (head + before, after))

    return Syntax("trig", (head, b""), b"", around_graph, render)


def _around_statement(statement: ox.Quad, form: ox.RdfFormat) -> Frame:
    before, _, after = _serialise([statement], form).partition(_STATEMENT)
    return before, after


def _jsonld_nodes() -> Syntax:
    """Return JSON-LD of triples alone: one array of nodes."""
    around = (b"[", b"]")

    def render(_: str, lines: list[bytes]) -> bytes:
        return _inner(_serialise(_parse(lines), ox.RdfFormat.JSON_LD), around)

    return Syntax("jsonld", around, b",", _unframed, render)


def _jsonld() -> Syntax:
    nodes = _jsonld_nodes()

    def around_graph(graph: str) -> Frame:
        quad = ox.Quad(_NODE, _NODE, _NODE, ox.NamedNode(graph))
        before, _, after = _inner(_serialise([quad], ox.RdfFormat.JSON_LD), nodes.around).partition(
            nodes.render(graph, [_STATEMENT])
        )
        return before, after

    return Syntax("jsonld", nodes.around, nodes.between, around_graph, nodes.render)


def _rdfxml() -> Syntax:
    around = (_serialise([], ox.RdfFormat.RDF_XML).removesuffix(_XML_END), _XML_END)

    def render(_: str, lines: list[bytes]) -> bytes:
        return _inner(_serialise(_parse(lines), ox.RdfFormat.RDF_XML), around)

    return Syntax("rdfxml", around, b"", _unframed, render)


JSONLD_OF_ONE_GRAPH: Final = _jsonld_nodes()
SYNTAXES: Final = MappingProxyType(
    {
        syntax.name: syntax
        for syntax in (_turtle(), _trig(), _ntriples(), _nquads(), _jsonld(), _rdfxml())
    }
)
"""The formats of a whole dataset by the names that ``kg export --format`` has."""
