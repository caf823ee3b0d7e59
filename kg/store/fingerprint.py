"""The version of everything that decides what a report's graph says.

A report is read again when its bytes change or when this fingerprint does: the software's version,
its own code from reading to validating, the ontology with its vocabularies, the shapes, and the
gazetteer's tables.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from kg import __version__
from kg.resources import data_folder

_ROOMS: Final = ("reader", "text", "extract", "resolve", "graph", "validate", "store")
_DATA: Final = ("ontology", "shapes")


@cache
def fingerprint() -> str:
    """Return a hexadecimal digest, the same on every machine with the same installation."""
    digest = hashlib.sha256(__version__.encode())
    for label, path in sorted(_files()):
        digest.update(f"\0{label}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _files() -> Iterator[tuple[str, Path]]:
    package = Path(__file__).resolve().parents[1]
    for path in package.glob("*.py"):
        yield path.name, path
    for path in (package / "gazetteer").iterdir():
        if path.suffix in (".py", ".csv"):
            yield path.relative_to(package).as_posix(), path
    for room in _ROOMS:
        for path in (package / room).rglob("*.py"):
            yield path.relative_to(package).as_posix(), path
    for name in _DATA:
        folder = data_folder(name)
        for path in folder.rglob("*.ttl"):
            yield f"{name}/{path.relative_to(folder).as_posix()}", path
