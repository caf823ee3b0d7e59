"""Which format a file's ending stands for, as registered with the media types of RDF."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import Final

_ENDINGS: Final = MappingProxyType(
    {
        ".ttl": "turtle",
        ".trig": "trig",
        ".nt": "ntriples",
        ".nq": "nquads",
        ".jsonld": "jsonld",
        ".rdf": "rdfxml",
    }
)


def format_of(path: Path) -> str:
    """Return the name of the format, Turtle for an ending that stands for none.

    >>> format_of(Path("graph.nq")), format_of(Path("graph"))
    ('nquads', 'turtle')
    """
    return _ENDINGS.get(path.suffix.lower(), "turtle")
