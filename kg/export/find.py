"""Finds a report by what a person calls it: its IRI, its file's name, or the end of its IRI."""

from __future__ import annotations

import difflib
from typing import Final

from kg.errors import UsageError
from kg.graph.terms import DCTERMS, GK
from kg.store import Store

_REPORTS: Final = f"""
SELECT ?graph ?report ?name WHERE {{
  GRAPH ?graph {{ ?report {DCTERMS.source} ?source . ?source {GK.fileName} ?name }}
}} ORDER BY ?graph ?name
"""


def find_report(store: Store, words: str) -> str:
    """Return the IRI of the graph of a report.

    ``words`` is the IRI of the report or of its graph, a name of its source, or its id: what its
    IRI ends in.

    Raises:
        UsageError: no report is called that; names the nearest.
    """
    called: dict[str, str] = {}
    for row in store.rows(_REPORTS):
        identity = row["report"].rpartition("/")[2]
        for name in (row["graph"], row["report"], row["name"], identity):
            called.setdefault(name, row["graph"])
    if words in called:
        return called[words]
    near = difflib.get_close_matches(words, called, n=2, cutoff=0.4)
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    raise UsageError(f"no report is called {words!r}", remedy=f"{hint}`kg query reports` shows all")
