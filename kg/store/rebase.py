"""The same graphs under another base: for data that is published elsewhere than it was built for."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.iris import check_base
from kg.store.store import Store
from kg.vocabulary import ONTOLOGY, VOCABULARY

_BATCH: Final = 50_000
"""Quads that are loaded together, some 15 MB; each load costs files of its own."""
_LINE_END: Final = b" .\n"
_REMOVALS: Final = 20
_PAUSE: Final = 0.05
"""Seconds between two attempts to remove a folder."""
_SHARED: Final = "graph/documents"
"""The path of a graph that every store has."""


def find_base(store: Store) -> str:
    """Return what the IRIs of the data in the store start with.

    Raises:
        StoreError: the store holds no graphs yet.
    """
    for name in store.graph_names():
        if name.endswith(_SHARED):
            return name.removesuffix(_SHARED)
    raise StoreError("the store is empty", remedy="Build it: `kg build SOURCE… --store DIR`")


@contextmanager
def under_base(store: Store, base: str | None) -> Iterator[Store]:
    """Give the store with the IRIs of its data under ``base``; as it is where that is its own.

    The copy is made on disk, graph by graph, and gone afterwards. The ontology and the vocabulary
    keep their IRIs: they are the same for every publisher.

    Raises:
        UsageError: the base is no absolute IRI that ends in a slash.
        StoreError: the store holds no graphs yet.
    """
    own = find_base(store)
    if base is None or check_base(base) == own:
        yield store
        return
    with _scratch_folder() as folder:
        copy = ox.Store(folder)
        lines = _moved(store, own, base)
        while batch := b"".join(islice(lines, _BATCH)):
            copy.bulk_load(batch, format=ox.RdfFormat.N_QUADS, lenient=True)
        copy.flush()
        del copy
        opened = ox.Store.read_only(folder)
        moved = Store(opened, unfinished=store.unfinished, folder=Path(folder))
        del opened
        try:
            yield moved
        finally:
            moved.close()


@contextmanager
def _scratch_folder() -> Iterator[str]:
    """Give a folder that is gone afterwards, though RocksDB may still be writing its last file."""
    folder = tempfile.mkdtemp(prefix="kg-")
    try:
        yield folder
    finally:
        for _ in range(_REMOVALS):
            shutil.rmtree(folder, ignore_errors=True)
            if not os.path.lexists(folder):
                break
            time.sleep(_PAUSE)


def _moved(store: Store, own: str, base: str) -> Iterator[bytes]:
    """Yield the quads of the store with ``base`` in the place of ``own`` in IRIs, never in texts."""
    move = _mover(own, base)
    for name in store.graph_names():
        graph = move(f"<{name}>".encode())
        for line in store.graph_lines(name):
            subject, predicate, value = line.removesuffix(_LINE_END).split(b" ", 2)
            if value.startswith(b"<"):
                value = move(value)
            yield b"%b %b %b %b .\n" % (move(subject), move(predicate), value, graph)


def _mover(own: str, base: str) -> Callable[[bytes], bytes]:
    """Return what moves the token of an IRI, unless it is the ontology's or the vocabulary's."""
    old, new = f"<{own}".encode(), f"<{base}".encode()
    kept = (*(f"<{space}".encode() for space in (ONTOLOGY.rstrip("#"), VOCABULARY)), old + b">")

    def move(token: bytes) -> bytes:
        if token.startswith(old) and not token.startswith(kept):
            return new + token.removeprefix(old)
        return token

    return move
