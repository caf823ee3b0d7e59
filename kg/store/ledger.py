"""The ledger: which files were read, what they said, and which graphs were written from that.

This is the truth of a store, kept in SQLite; the RDF store beside it can always be made again from
here. A report enters in one transaction or not at all. A graph's row is cleared before the graph is
touched and filled again once it is safely on disk, so that whatever a killed build left half done is
known to be so.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import StoreError

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS settings (
  name TEXT PRIMARY KEY, value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sources (
  name TEXT PRIMARY KEY, checksum TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sources_by_checksum ON sources (checksum, name);
CREATE TABLE IF NOT EXISTS reports (
  checksum TEXT PRIMARY KEY, read_as TEXT NOT NULL, version TEXT NOT NULL,
  encoding TEXT NOT NULL, text BLOB NOT NULL, facts BLOB NOT NULL,
  things BLOB NOT NULL, citations INTEGER NOT NULL,
  metrics INTEGER NOT NULL, cells INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS graphs (
  key TEXT PRIMARY KEY, iri TEXT NOT NULL, digest TEXT NOT NULL, triples INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS findings (
  key TEXT PRIMARY KEY, data BLOB NOT NULL
);
"""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report as the ledger keeps it; the blobs are those of ``kg.store.codec``."""

    checksum: str
    read_as: str
    """The name it was read under: the first of the names that its bytes have."""
    version: str
    """The fingerprint of the software that read it."""
    encoding: str
    text: str
    facts: bytes
    things: bytes
    citations: int
    metrics: int
    cells: int


@dataclass(frozen=True, slots=True)
class GraphRow:
    """A named graph that is safely in the RDF store."""

    key: str
    """The checksum of a report, or the name of a graph that reports share."""
    iri: str
    digest: str
    """Of all that the graph follows from; empty while the graph is being written."""
    triples: int


class Ledger:
    """An open ledger. Changes stand once the ``transaction`` around them ends."""

    def __init__(self, path: Path) -> None:
        """Open the ledger, creating it where it is missing.

        Raises:
            StoreError: the file is no ledger, or cannot be opened.
        """
        try:
            self._connection = sqlite3.connect(path, isolation_level=None)
            self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise StoreError(
                f"the ledger cannot be opened ({error})",
                where=str(path),
                remedy="Remove the store's folder and build it again from the reports",
            ) from error

    def close(self) -> None:
        """Close the file; what stands in no finished transaction is undone."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Let all changes within stand together or not at all."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    # --- settings ---

    def setting(self, name: str) -> str | None:
        """Return a setting, or ``None`` where it was never made."""
        row = self._connection.execute("SELECT value FROM settings WHERE name = ?", (name,))
        found = row.fetchone()
        return str(found[0]) if found else None

    def set_setting(self, name: str, value: str) -> None:
        """Make or change a setting."""
        self._connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    # --- sources and reports ---

    def sources(self) -> dict[str, str]:
        """Return the checksum of each source name."""
        return dict(self._connection.execute("SELECT name, checksum FROM sources ORDER BY name"))

    def versions(self) -> dict[str, tuple[str, str]]:
        """Return ``(version, name it was read under)`` of each report by checksum."""
        rows = self._connection.execute("SELECT checksum, version, read_as FROM reports")
        return {checksum: (version, read_as) for checksum, version, read_as in rows}

    def text(self, checksum: str) -> tuple[str, str]:
        """Return ``(text, encoding)`` of a report that the ledger holds."""
        text, encoding = self._connection.execute(
            "SELECT text, encoding FROM reports WHERE checksum = ?", (checksum,)
        ).fetchone()
        return bytes(text).decode("utf-8"), encoding

    def facts(self, checksum: str) -> tuple[bytes, str]:
        """Return ``(facts, text)`` of a report that the ledger holds."""
        facts, text = self._connection.execute(
            "SELECT facts, text FROM reports WHERE checksum = ?", (checksum,)
        ).fetchone()
        return facts, bytes(text).decode("utf-8")

    def things(self) -> Iterator[tuple[str, bytes]]:
        """Yield ``(checksum, things)``, what each report shares with others, by checksum."""
        yield from self._connection.execute(
            "SELECT checksum, things FROM reports ORDER BY checksum"
        )

    def put_report(self, row: ReportRow) -> None:
        """Enter a report, replacing what an earlier reading of the same bytes gave."""
        values = (
            row.checksum,
            row.read_as,
            row.version,
            row.encoding,
            row.text.encode("utf-8"),
            row.facts,
            row.things,
            row.citations,
            row.metrics,
            row.cells,
        )
        self._connection.execute(
            f"INSERT OR REPLACE INTO reports VALUES ({', '.join('?' * len(values))})",  # noqa: S608
            values,
        )

    def put_source(self, name: str, checksum: str) -> None:
        """Say that a source name holds these bytes, whatever it held before."""
        self._connection.execute("INSERT OR REPLACE INTO sources VALUES (?, ?)", (name, checksum))

    def drop_nameless_reports(self) -> None:
        """Forget the reports whose last name has gone to other bytes."""
        self._connection.execute(
            "DELETE FROM reports WHERE checksum NOT IN (SELECT checksum FROM sources)"
        )

    def drop_report(self, checksum: str) -> None:
        """Forget a report and all its names."""
        self._connection.execute("DELETE FROM sources WHERE checksum = ?", (checksum,))
        self._connection.execute("DELETE FROM reports WHERE checksum = ?", (checksum,))

    def totals(self) -> tuple[int, int, int, int]:
        """Return how many reports, citations, metrics and cells the ledger holds."""
        reports, citations, metrics, cells = self._connection.execute(
            "SELECT COUNT(*), TOTAL(citations), TOTAL(metrics), TOTAL(cells) FROM reports"
        ).fetchone()
        return reports, int(citations), int(metrics), int(cells)

    # --- graphs ---

    def graphs(self) -> dict[str, GraphRow]:
        """Return the graphs by key."""
        rows = self._connection.execute("SELECT key, iri, digest, triples FROM graphs ORDER BY key")
        return {row[0]: GraphRow(*row) for row in rows}

    def put_graphs(self, rows: Iterable[GraphRow]) -> None:
        """Record graphs: written, or about to be written where the digest is empty."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO graphs VALUES (?, ?, ?, ?)",
            [(row.key, row.iri, row.digest, row.triples) for row in rows],
        )

    def drop_graphs(self, keys: Iterable[str]) -> None:
        """Forget graphs that are no longer in the RDF store, and what was found in them."""
        gone = [(key,) for key in keys]
        self._connection.executemany("DELETE FROM graphs WHERE key = ?", gone)
        self._connection.executemany("DELETE FROM findings WHERE key = ?", gone)

    def findings(self) -> Iterator[bytes]:
        """Yield what the validation found, by key: that of a report, or one for all they share."""
        for (data,) in self._connection.execute("SELECT data FROM findings ORDER BY key"):
            yield data

    def put_findings(self, findings: Mapping[str, bytes]) -> None:
        """Record what the validation found."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO findings VALUES (?, ?)", list(findings.items())
        )
