"""What a graph may lean on without holding it: the types of things other graphs describe."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.graph.terms import GK, RDF, SKOS_TERMS
from kg.validate.statements import as_triples, object_iris

# A report names documents, agencies, places, years and concepts that other graphs describe. Shapes
# ask of them no more than their class, their scheme, and of a year its value.
_PREDICATES = (RDF.type, SKOS_TERMS.inScheme, GK.gYear)
_LINE = re.compile(
    rb"^(<[^>]*>) (?:"
    + b"|".join(re.escape(predicate.encode()) for predicate in _PREDICATES)
    + rb") .* \.$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Context:
    """Classes, schemes and years of shared things, by subject, as lines of N-Triples."""

    lines: dict[bytes, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, graphs: Iterable[bytes]) -> Context:
        """Return the context that shared graphs (N-Quads or N-Triples) give."""
        lines: dict[bytes, list[bytes]] = {}
        for graph in graphs:
            for match in _LINE.finditer(as_triples(graph)):
                lines.setdefault(match[1], []).append(match[0] + b"\n")
        return cls({subject: b"".join(about) for subject, about in lines.items()})

    def around(self, triples: bytes) -> bytes:
        """Return the lines about what ``triples`` (N-Triples) point to, in a stable order."""
        named = object_iris(triples) & self.lines.keys()
        return b"".join(self.lines[iri] for iri in sorted(named))
