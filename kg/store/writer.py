"""A store that is open for a build: the ledger, and the RDF store that is made to follow from it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
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


class StoreWriter:
    """The only way into a store. Use ``open_for_writing``; it holds the lock."""

    def __init__(self, layout: Layout, ledger: Ledger) -> None:
        """Open the RDF store; one that is damaged or missing is made again from the ledger."""
        self.ledger = ledger
        self._layout = layout
        self._graphs = _open_graphs(layout)
        self._written = 0
        self._forget_lost_graphs()

    def replace(self, graphs: Sequence[WrittenGraph], findings: Mapping[str, bytes]) -> None:
        """Write graphs in the place of those with the same keys, and what was found in them.

        Killed within, the ledger knows that these graphs have to be written again.
        """
        before = self.ledger.graphs()
        stale = [before[graph.key].iri for graph in graphs if graph.key in before]
        self._begin(replace(graph.row, digest="") for graph in graphs)
        for iri in {*stale, *(graph.iri for graph in graphs)}:
            self._graphs.remove_graph(ox.NamedNode(iri))
        data = b"".join(graph.nquads for graph in graphs)
        load = self._graphs.bulk_load if len(graphs) >= _BULK else self._graphs.load
        load(data, format=ox.RdfFormat.N_QUADS)
        self._graphs.flush()
        with self.ledger.transaction():
            self.ledger.put_graphs(graph.row for graph in graphs)
            self.ledger.put_findings(findings)
        self._written += len(graphs)

    def keep_only(self, keys: Iterable[str]) -> None:
        """Remove every graph whose key is not among these, and every graph without a key."""
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
        if self._written >= _SETTLE:
            self._graphs.optimize()
        self._graphs.flush()
        self._layout.unfinished.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the files; the RDF store closes when nothing refers to it any more."""
        del self._graphs

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
