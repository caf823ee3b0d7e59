"""Opens a store: shared for reading, alone for writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.creation import Creation
from kg.store.layout import Layout
from kg.store.ledger import Ledger
from kg.store.locks import exclusive_lock, shared_lock
from kg.store.store import Store
from kg.store.writer import StoreWriter


@contextmanager
def open_for_reading(folder: Path) -> Iterator[Store]:
    """Open the store in ``folder`` to ask and to export; others may do the same meanwhile.

    Raises:
        StoreError: there is no store, a newer version made it, a build is writing it, or its graph
            is damaged.
    """
    layout = Layout(folder)
    layout.check()
    with shared_lock(layout.lock):
        try:
            graphs = ox.Store.read_only(str(layout.graph))
        except (OSError, RuntimeError) as error:
            raise StoreError(
                "the graph of this store cannot be opened",
                where=str(layout.graph),
                remedy="Run `kg build` on it; the graph is made again from the ledger",
            ) from error
        yield Store(graphs, unfinished=layout.unfinished.exists(), folder=layout.graph)


@contextmanager
def open_for_writing(folder: Path) -> Iterator[StoreWriter]:
    """Open the store in ``folder`` for a build, creating it where there is none.

    One that was created here and that the build abandons is removed again.

    Raises:
        StoreError: the folder holds something else, a newer version made the store, or another
            process uses it.
    """
    layout = Layout(folder)
    creation = Creation.of(layout)
    layout.prepare()
    with exclusive_lock(layout.lock):
        layout.write_marker()
        layout.check()
        with (
            closing(Ledger(layout.ledger)) as ledger,
            closing(StoreWriter(layout, ledger)) as writer,
        ):
            yield writer
        if writer.is_abandoned:
            creation.undo()
    if writer.is_abandoned:
        creation.remove_folders()


def is_store(folder: Path) -> bool:
    """Tell whether the folder holds a store, of whatever format."""
    return Layout(folder).is_store


def is_unfinished(folder: Path) -> bool:
    """Tell whether the last build of the store was stopped before its graphs were all written."""
    return Layout(folder).unfinished.exists()
