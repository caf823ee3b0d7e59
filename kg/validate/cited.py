"""What checks between reports point to: their figures, and the words that state these."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from kg.graph.terms import PROV
from kg.validate.statements import as_triples

_POINTS_TO: Final = re.compile(
    b" (?:"
    + b"|".join(re.escape(each.encode()) for each in (PROV.used, PROV.wasQuotedFrom))
    + rb") <([^>]*)> \.$",
    re.MULTILINE,
)


def cited_by_checks(graphs: Iterable[bytes], describe: Callable[[str], Iterable[bytes]]) -> bytes:
    """Return what the graphs of reports say of the figures and words of shared checks.

    Args:
        graphs: the graphs that reports share, N-Quads.
        describe: gives the lines (N-Triples) about a thing, wherever they stand.
    """
    cited = {found for graph in graphs for found in _POINTS_TO.findall(as_triples(graph))}
    return b"".join(line for iri in sorted(cited) for line in describe(iri.decode()))
