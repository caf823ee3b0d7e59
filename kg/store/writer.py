"""A store that is open for a build: the ledger, and the RDF store that is made to follow from it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Final

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.layout import Layout
from kg.store.ledger import GraphRow, Ledger

_BULK: Final = 4
"""From this many graphs on, the RDF store's bulk loader is the faster way in."""
_SETTLE: Final = 200
"""After this many graphs written, compacting pays for itself in the queries."""


@dataclass(frozen=True, slots=True)
class WrittenGraph:
    """A named graph ready to be stored."""

    key: str
    """The checksum of a report, or the name of a graph that reports share."""
    iri: str
    digest: str
    """Of all that the graph follows from."""
    nquads: bytes

    @property
    def row(self) -> GraphRow:
        """The ledger's row for it; N-Quads have one line a triple."""
        return GraphRow(self.key, self.iri, self.digest, self.nquads.count(b"\n"))


@dataclass(frozen=True, slots=True)
class _Loading:
    """Graphs on their way into the RDF store, and what to record once they are there."""

    done: Future[None]
    rows: Sequence[GraphRow]
    findings: Mapping[str, bytes]


class StoreWriter:
    """The only way into a store. Use ``open_for_writing``; it holds the lock."""

    def __init__(self, layout: Layout, ledger: Ledger) -> None:
        """Open the RDF store; one that is damaged or missing is made again from the ledger."""
        self.ledger = ledger
        self.is_abandoned = False
        self._layout = layout
        self._graphs = _open_graphs(layout)
        self._written = 0
        self._loader = ThreadPoolExecutor(1, thread_name_prefix="kg-store")
        self._loading: _Loading | None = None
        self._forget_lost_graphs()

    def replace(self, graphs: Sequence[WrittenGraph], findings: Mapping[str, bytes]) -> None:
        """Write graphs in the place of those with the same keys, and what was found in them.

        The RDF store takes them in while the caller goes on; they stand from the next call on.
        Killed before, the ledger knows that these graphs have to be written again.
        """
        self._settle()
        before = self.ledger.graphs()
        stale = [before[graph.key].iri for graph in graphs if graph.key in before]
        self._begin(replace(graph.row, digest="") for graph in graphs)
        for iri in {*stale, *(graph.iri for graph in graphs)}:
            self._graphs.remove_graph(ox.NamedNode(iri))
        data = b"".join(graph.nquads for graph in graphs)
        loaded = self._loader.submit(_load, self._graphs, data, len(graphs))
        self._loading = _Loading(loaded, [graph.row for graph in graphs], findings)

    def keep_only(self, keys: Iterable[str]) -> None:
        """Remove every graph whose key is not among these, and every graph without a key."""
        self._settle()
        wanted, before = set(keys), self.ledger.graphs()
        gone = [row for key, row in before.items() if key not in wanted]
        known = {row.iri for key, row in before.items() if key in wanted}
        strangers = [name for name in self._names() if name not in known]
        if not gone and not strangers:
            return
        self._begin(replace(row, digest="") for row in gone)
        for iri in strangers:
            self._graphs.remove_graph(ox.NamedNode(iri))
        self._graphs.flush()
        with self.ledger.transaction():
            self.ledger.drop_graphs(row.key for row in gone)

    def finish(self) -> None:
        """Say that the graph follows from the ledger."""
        self._settle()
        if self._written >= _SETTLE:
            self._graphs.optimize()
        self._graphs.flush()
        self._layout.unfinished.unlink(missing_ok=True)

    def abandon(self) -> None:
        """Say that nothing came of the build; a store that was made for it is removed on closing."""
        self.is_abandoned = True

    def close(self) -> None:
        """Let go of the files; the RDF store closes when nothing refers to it any more."""
        self._loader.shutdown()
        self._loading = None
        del self._graphs

    def _settle(self) -> None:
        """Wait until the graphs under way are on the disk, and record that they are."""
        if self._loading is None:
            return
        loading, self._loading = self._loading, None
        try:
            loading.done.result()
            with self.ledger.transaction():
                self.ledger.put_graphs(loading.rows)
                self.ledger.put_findings(loading.findings)
            self._written += len(loading.rows)
        finally:
            # A circle of error and frame would keep the RDF store open after ``close``.
            del loading

    def _begin(self, rows: Iterable[GraphRow]) -> None:
        self._layout.unfinished.touch()
        with self.ledger.transaction():
            self.ledger.put_graphs(rows)

    def _names(self) -> set[str]:
        return {n.value for n in self._graphs.named_graphs() if isinstance(n, ox.NamedNode)}

    def _forget_lost_graphs(self) -> None:
        names = self._names()
        lost = [key for key, row in self.ledger.graphs().items() if row.iri not in names]
        if lost:
            self._layout.unfinished.touch()
            with self.ledger.transaction():
                self.ledger.drop_graphs(lost)


def _load(graphs: ox.Store, nquads: bytes, count: int) -> None:
    load = graphs.bulk_load if count >= _BULK else graphs.load
    # The validation has parsed every line a moment ago and refused what is no IRI.
    load(nquads, format=ox.RdfFormat.N_QUADS, lenient=True)
    graphs.flush()


def _open_graphs(layout: Layout) -> ox.Store:
    try:
        return ox.Store(layout.graph)
    except RuntimeError:  # the engine's word for data that is damaged
        shutil.rmtree(layout.graph)
        return ox.Store(layout.graph)
    except OSError as error:
        raise StoreError(
            f"the graph of this store cannot be opened ({error})",
            where=str(layout.graph),
            remedy="Check its permissions; if files are missing, remove this folder and build again",
        ) from error
