"""The same graphs under another base: for data that is published elsewhere than it was built for."""

from __future__ import annotations

import os
import re
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

_BATCH: Final = 100_000
"""Lines that move together."""
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
    rewrite = _rewriter(own, base)
    with _scratch_folder() as folder:
        copy = ox.Store(folder)
        for name in store.graph_names():
            lines = store.graph_nquads(name)
            while batch := b"".join(islice(lines, _BATCH)):
                moved_lines = rewrite(batch.decode()).encode()
                copy.bulk_load(moved_lines, format=ox.RdfFormat.N_QUADS, lenient=True)
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


def _rewriter(own: str, base: str) -> Callable[[str], str]:
    """Return what puts ``base`` in the place of ``own`` in the IRIs of N-Quads, never in texts."""
    kept = "|".join(
        re.escape(space.removeprefix(own))
        for space in (ONTOLOGY.rstrip("#"), VOCABULARY)
        if space.startswith(own)
    )
    others = f"(?!(?:{kept}))" if kept else ""
    token = re.compile(rf'"(?:[^"\\]|\\.)*"|<{re.escape(own)}(?=[^>]){others}')
    replacement = f"<{base}"
    return lambda text: token.sub(
        lambda found: found[0] if found[0].startswith('"') else replacement, text
    )
