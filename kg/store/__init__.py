"""Graphs at rest: a ledger of what was read, and the graph that follows from it.

Enters: facts and N-Quads. Leaves: SPARQL results and N-Triples. Knows how to survive being killed
and who may read or write at once; knows nothing of what the graph says.
"""

from kg.store.ledger import Ledger
from kg.store.neighbourhood import open_neighbourhood
from kg.store.open import is_store, is_unfinished, open_for_reading, open_for_writing
from kg.store.rebase import find_base, under_base
from kg.store.store import Store
from kg.store.writer import StoreWriter

__all__ = [
    "Ledger",
    "Store",
    "StoreWriter",
    "find_base",
    "is_store",
    "is_unfinished",
    "open_for_reading",
    "open_for_writing",
    "open_neighbourhood",
    "under_base",
]
