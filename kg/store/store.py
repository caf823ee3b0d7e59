"""A store that is open for reading: SPARQL over all graphs, and each graph in sorted lines."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

import pyoxigraph as ox

from kg.store.sorting import sort_lines

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Results: TypeAlias = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

_LINE_END: Final = b" .\n"
_IN_MEMORY: Final = 64 * 2**20
"""Bytes of a graph that are held before they go to disk."""


class Store:
    """The graphs of a store, which cannot be changed through this.

    The default graph of a query is the union of all graphs. No triple stands in two of them, so
    each counts once.
    """

    def __init__(
        self, graphs: ox.Store, *, unfinished: bool = False, folder: Path | None = None
    ) -> None:
        """Read from ``graphs``.

        Args:
            graphs: the RDF store.
            unfinished: whether the build that wrote it did not end.
            folder: where it is, so that other processes can read it too; ``None`` in memory.
        """
        self._graphs = graphs
        self.unfinished = unfinished
        self.folder = folder

    def __reduce__(self) -> tuple[Callable[[Path], Store], tuple[Path]]:
        """Travel to another process as the folder, which is opened there once.

        Raises:
            TypeError: the store is in memory, where no other process can read it.
        """
        if self.folder is None:
            raise TypeError("a store in memory is of this process alone")
        return open_graphs, (self.folder,)

    def close(self) -> None:
        """Let go of the files; the store is empty from now on."""
        self._graphs = ox.Store()

    def query(self, sparql: str, *, union: bool = True) -> Results:
        """Return the results of a SPARQL query.

        Its default graph is the union of all graphs, whatever ``FROM`` says; without ``union`` it
        is what ``FROM`` says. The text is trusted: what comes from outside goes through ``kg.query``.

        Raises:
            SyntaxError: the text is no SPARQL query.
        """
        return self._graphs.query(sparql, use_default_graph_as_union=union)

    def rows(self, sparql: str) -> Iterator[dict[str, str]]:
        """Yield each solution of a SELECT query by column; an unbound one is an empty string.

        Raises:
            SyntaxError: the text is no SPARQL query.
            TypeError: it is none that selects.
        """
        results = self.query(sparql)
        if not isinstance(results, ox.QuerySolutions):
            raise TypeError("only a SELECT query has rows")
        columns = [variable.value for variable in results.variables]
        for solution in results:
            yield {
                column: "" if term is None else _text(term)
                for column, term in zip(columns, solution, strict=True)
            }

    def graph_names(self) -> list[str]:
        """Return the IRIs of the graphs, sorted."""
        return sorted(
            name.value for name in self._graphs.named_graphs() if isinstance(name, ox.NamedNode)
        )

    def graph_lines(self, name: str) -> Iterator[bytes]:
        """Yield the triples of one graph as N-Triples lines, sorted by their bytes.

        A graph of any size: what does not fit in memory is sorted on disk.
        """
        with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as data:
            self._graphs.dump(data, ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(name))
            data.seek(0)
            yield from sort_lines(data)

    def subject_lines(self, iri: str) -> list[bytes]:
        """Return the triples about one thing as N-Triples lines, sorted by their bytes."""
        quads = self._graphs.quads_for_pattern(ox.NamedNode(iri), None, None)
        return sorted(str(quad.triple).encode() + _LINE_END for quad in quads)

    def graph_nquads(self, name: str) -> Iterator[bytes]:
        """Yield one graph as N-Quads lines, in the order of ``graph_lines``."""
        tail = f" <{name}> .\n".encode()
        for line in self.graph_lines(name):
            yield line.removesuffix(_LINE_END) + tail


@cache
def open_graphs(folder: Path) -> Store:
    """Open the RDF store in a folder to read; whoever built it has to keep its lock meanwhile."""
    return Store(ox.Store.read_only(str(folder)), folder=folder)


def _text(term: Term) -> str:
    return str(term) if isinstance(term, ox.Triple) else term.value
