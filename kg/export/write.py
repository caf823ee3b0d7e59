"""Writes graphs in canonical order: graph by graph, each sorted, never all of it in memory.

Graphs follow each other by IRI and their triples by the bytes of N-Triples, which keeps a subject's
triples together; there are no blank nodes. So the same data gives the same bytes, and a change
shows as a few lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from types import MappingProxyType
from typing import BinaryIO, Final

import pyoxigraph as ox

from kg.errors import UsageError
from kg.export.find import find_report
from kg.graph.terms import PREFIXES
from kg.store import Store

_BATCH: Final = 10_000
"""Lines that are parsed together."""


def write_export(store: Store, name: str, stream: BinaryIO, *, report: str | None = None) -> None:
    """Write the whole dataset, or the graph of one report, in the format of that name.

    TriG, N-Quads and the JSON-LD of the whole dataset keep the named graphs; the other formats hold
    triples alone.

    Raises:
        UsageError: there is no such format or no such report.
    """
    if name not in _WRITERS:
        raise UsageError(f"there is no format {name!r}", remedy=f"Choose {', '.join(FORMATS)}")
    graphs = store.graph_names() if report is None else [find_report(store, report)]
    if name == "jsonld" and report is not None:
        _write_triples(store, graphs, stream, ox.RdfFormat.JSON_LD)
    else:
        _WRITERS[name](store, graphs, stream)


def _write_ntriples(store: Store, graphs: Sequence[str], stream: BinaryIO) -> None:
    for graph in graphs:
        stream.writelines(store.graph_lines(graph))


def _write_nquads(store: Store, graphs: Sequence[str], stream: BinaryIO) -> None:
    for graph in graphs:
        stream.writelines(store.graph_nquads(graph))


def _write_triples(
    store: Store, graphs: Sequence[str], stream: BinaryIO, form: ox.RdfFormat
) -> None:
    ox.serialize(
        (quad.triple for graph in graphs for quad in _quads(store, graph)),
        stream,
        format=form,
        prefixes=dict(PREFIXES),
    )


def _write_quads(store: Store, graphs: Sequence[str], stream: BinaryIO, form: ox.RdfFormat) -> None:
    ox.serialize(
        (quad for graph in graphs for quad in _quads(store, graph)),
        stream,
        format=form,
        prefixes=dict(PREFIXES),
    )


def _quads(store: Store, graph: str) -> Iterator[ox.Quad]:
    lines = store.graph_nquads(graph)
    while batch := b"".join(islice(lines, _BATCH)):
        # IRIs were checked when they entered the store
        yield from ox.parse(batch, format=ox.RdfFormat.N_QUADS, lenient=True)


_Writer = Callable[[Store, Sequence[str], BinaryIO], None]


def _in(form: ox.RdfFormat) -> _Writer:
    write = _write_quads if form.supports_datasets else _write_triples
    return lambda store, graphs, stream: write(store, graphs, stream, form)


_WRITERS: Final = MappingProxyType(
    {
        "turtle": _in(ox.RdfFormat.TURTLE),
        "trig": _in(ox.RdfFormat.TRIG),
        "ntriples": _write_ntriples,
        "nquads": _write_nquads,
        "jsonld": _in(ox.RdfFormat.JSON_LD),
        "rdfxml": _in(ox.RdfFormat.RDF_XML),
    }
)
FORMATS: Final = tuple(_WRITERS)
"""The formats that ``write_export`` knows."""
