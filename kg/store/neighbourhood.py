"""One graph with all that it points to, as a small store in memory.

On disk a question about one report reads a few blocks for every term of its answer; once the
report's graph is read anyway, the same question is answered many times faster in memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from weakref import WeakKeyDictionary

import pyoxigraph as ox

from kg.store.store import Store

_IRI_END: Final = b"> .\n"
"""What a line ends in whose object is an IRI, or a literal of a datatype."""
_MOST: Final = 20_000
"""Things whose triples are kept for the next graph; some 20 MB."""
_known: Final[WeakKeyDictionary[Store, dict[bytes, bytes]]] = WeakKeyDictionary()
"""The triples about things that were pointed to, by token: most reports point to the same."""


def open_neighbourhood(store: Store, name: str, lines: Sequence[bytes]) -> Store:
    """Return a graph of the store with the triples about everything that it points to.

    Args:
        store: where the things are described that the graph points to.
        name: IRI of the graph.
        lines: its triples as N-Triples.
    """
    subjects = {line.split(b" ", 1)[0] for line in lines}
    ends = {line.rsplit(b" ", 2)[1] for line in lines if line.endswith(_IRI_END)}
    objects = {end for end in ends if b'"' not in end}
    graphs = ox.Store()
    _load(graphs, b"".join(lines), ox.NamedNode(name))
    _load(
        graphs,
        b"".join(_describe(store, thing) for thing in sorted(objects - subjects)),
        ox.DefaultGraph(),
    )
    return Store(graphs)


def _load(graphs: ox.Store, data: bytes, graph: ox.NamedNode | ox.DefaultGraph) -> None:
    # IRIs were checked when they entered the store
    graphs.load(data, format=ox.RdfFormat.N_TRIPLES, to_graph=graph, lenient=True)


def _describe(store: Store, token: bytes) -> bytes:
    known = _known.setdefault(store, {})
    if token not in known:
        if len(known) >= _MOST:
            known.clear()
        known[token] = b"".join(store.subject_lines(token[1:-1].decode()))
    return known[token]
