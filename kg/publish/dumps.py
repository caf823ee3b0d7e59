"""The whole graph as files to download, compressed, each with its checksum."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from kg.export import write_export
from kg.store import Store

Progress: TypeAlias = Callable[[str, int, int], None]
"""Told what is being written, how many are done, and how many there are."""

FOLDER: Final = "dumps"
CHECKSUMS: Final = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class DumpFormat:
    """A format of the whole graph and what catalogues call it."""

    name: str
    """As ``kg export --format`` has it."""
    file: str
    label: str
    media_type: str
    """IANA's name."""
    file_type: str
    """Notation in the file types of the Publications Office of the European Union."""


DUMP_FORMATS: Final = (
    DumpFormat("turtle", "graph.ttl.gz", "Turtle", "text/turtle", "RDF_TURTLE"),
    DumpFormat("nquads", "graph.nq.gz", "N-Quads", "application/n-quads", "RDF_N_QUADS"),
    DumpFormat("jsonld", "graph.jsonld.gz", "JSON-LD", "application/ld+json", "JSON_LD"),
)


@dataclass(frozen=True, slots=True)
class Dump:
    """A file that was written: its format, and the size and checksum of the compressed bytes."""

    format: DumpFormat
    path: str
    """Relative to the published folder."""
    size: int
    """Bytes."""
    sha256: str
    """Hexadecimal."""


def write_dumps(store: Store, folder: Path, progress: Progress) -> tuple[Dump, ...]:
    """Write the graph in each format and a list of checksums that ``sha256sum -c`` reads."""
    target = folder / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    dumps = []
    for done, form in enumerate(DUMP_FORMATS):
        progress("dumps", done, len(DUMP_FORMATS))
        dumps.append(_write_dump(store, target / form.file, form))
    lines = "".join(f"{dump.sha256}  {Path(dump.path).name}\n" for dump in dumps)
    (target / CHECKSUMS).write_text(lines, encoding="utf-8", newline="\n")
    return tuple(dumps)


def _write_dump(store: Store, path: Path, form: DumpFormat) -> Dump:
    with _compressed(path) as stream:
        write_export(store, form.name, stream)
    with path.open("rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    return Dump(form, f"{FOLDER}/{path.name}", path.stat().st_size, digest)


@contextmanager
def _compressed(path: Path) -> Iterator[BinaryIO]:
    """Open a gzip file without name and time, so that the same data is the same bytes."""
    with (
        path.open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=raw, mtime=0) as stream,
    ):
        yield stream  # type: ignore[misc]  # a GzipFile writes like any binary stream
