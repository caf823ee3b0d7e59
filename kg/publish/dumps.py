"""The whole graph as files to download, compressed, each with its checksum."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from kg.export import SYNTAXES, DocumentWriter

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


class DumpsWriter:
    """Writes the graph in every format at once. Use ``writing_dumps``."""

    def __init__(self, documents: Sequence[DocumentWriter]) -> None:
        """Take a document for each format, in the order of ``DUMP_FORMATS``."""
        self._documents = documents

    def add(self, graph: str, rendered: Iterable[Sequence[bytes]]) -> None:
        """Write the graph of that IRI, given in pieces, each in every format."""
        for document in self._documents:
            document.begin(graph)
        for piece in rendered:
            for document, written in zip(self._documents, piece, strict=True):
                document.write(written)
        for document in self._documents:
            document.finish()


@contextmanager
def writing_dumps(folder: Path) -> Iterator[DumpsWriter]:
    """Open the dumps to write graph by graph; they are complete when the block ends."""
    target = folder / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    with ExitStack() as files:
        documents = [
            DocumentWriter(
                SYNTAXES[form.name], files.enter_context(_compressed(target / form.file))
            )
            for form in DUMP_FORMATS
        ]
        yield DumpsWriter(documents)
        for document in documents:
            document.end()


def sum_dumps(folder: Path) -> tuple[Dump, ...]:
    """Return the dumps that were written, and list their checksums as ``sha256sum -c`` reads them."""
    dumps = tuple(_sum_dump(folder, form) for form in DUMP_FORMATS)
    lines = "".join(f"{dump.sha256}  {Path(dump.path).name}\n" for dump in dumps)
    (folder / FOLDER / CHECKSUMS).write_text(lines, encoding="utf-8", newline="\n")
    return dumps


def _sum_dump(folder: Path, form: DumpFormat) -> Dump:
    path = folder / FOLDER / form.file
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
