"""Reads what is new, changed, or was last read by other software, into the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kg.errors import InputError
from kg.extract import extract
from kg.graph.things import things_of
from kg.model import ReportFacts, Source
from kg.pipeline.result import Progress, Stage
from kg.reader import decode_source, find_sources, read_source
from kg.resolve import resolve
from kg.store import is_store
from kg.store.codec import encode_facts, encode_things
from kg.store.fingerprint import fingerprint
from kg.store.ledger import Ledger, ReportRow
from kg.text import clean
from kg.workers import Workers

_BATCH: Final = 16
"""Reports; some 150,000 characters, a fraction of a second."""


@dataclass(slots=True)
class Stock:
    """What the given files hold, and what became of it."""

    paths: dict[str, Path] = field(default_factory=dict)
    """By source name."""
    checksums: dict[str, str] = field(default_factory=dict)
    """By source name."""
    failed: list[InputError] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    """Checksums of the reports that were read in this build."""

    @property
    def unchanged(self) -> int:
        """How many of the files were known already."""
        return sum(checksum not in self.read for checksum in self.checksums.values())


@dataclass(frozen=True, slots=True)
class _Reading:
    """A report read, or why it could not be."""

    checksum: str
    outcome: ReportRow | InputError


def extract_file(path: Path, name: str | None = None) -> ReportFacts:
    """Return the facts of one report.

    Raises:
        InputError: the file cannot be read or is no report.
    """
    try:
        return _facts(read_source(name or path.name, path))
    except InputError as error:
        error.where = str(path)
        raise


def extract_bytes(data: bytes, name: str) -> ReportFacts:
    """Return the facts of a report that is at hand as the bytes of a file.

    Raises:
        InputError: the bytes are no text or no report.
    """
    return _facts(decode_source(name, data, where=name))


def read_reports(
    sources: Sequence[Path], ledger: Ledger, workers: Workers, progress: Progress
) -> Stock:
    """Bring the ledger up to date with the files, and with this version of the software.

    A file that cannot be read now leaves what was read under its name before.
    """
    stock = _take_stock(sources)
    _enter_known(stock, ledger)
    _enter_new(stock, ledger, workers, progress)
    _read_outdated(stock, ledger, workers, progress)
    return stock


def _facts(source: Source) -> ReportFacts:
    try:
        return resolve(extract(clean(source)))
    except InputError:
        raise
    except Exception as error:
        error.add_note(f"while reading {source.name} ({source.checksum})")
        raise


def _take_stock(sources: Sequence[Path]) -> Stock:
    stock = Stock()
    for found in find_sources(sources, is_store):
        if isinstance(found, InputError):
            stock.failed.append(found)
            continue
        name, path = found
        try:
            stock.checksums[name] = read_source(name, path).checksum
        except InputError as error:
            stock.failed.append(error)
        else:
            stock.paths[name] = path
    return stock


def _enter_known(stock: Stock, ledger: Ledger) -> None:
    """Enter the names of bytes that the ledger holds: nothing has to be read for these."""
    held, before = ledger.versions(), ledger.sources()
    with ledger.transaction():
        for name, checksum in stock.checksums.items():
            if checksum in held and before.get(name) != checksum:
                ledger.put_source(name, checksum)


def _enter_new(stock: Stock, ledger: Ledger, workers: Workers, progress: Progress) -> None:
    held, names = ledger.versions(), _names_by_checksum(stock.checksums)
    new = {checksum: sorted(own) for checksum, own in names.items() if checksum not in held}

    def sources() -> Iterator[Source]:
        for checksum, own in new.items():
            try:
                source = read_source(own[0], stock.paths[own[0]])
                _check_unchanged(source, checksum, stock.paths[own[0]])
            except InputError as error:
                _fail(stock, checksum, error)
            else:
                yield source

    done = 0
    for batch in workers.run(_read_batch, sources(), _BATCH):
        with ledger.transaction():
            for reading in batch:
                if isinstance(reading.outcome, InputError):
                    _fail(stock, reading.checksum, reading.outcome)
                    continue
                ledger.put_report(reading.outcome)
                for name in new[reading.checksum]:
                    ledger.put_source(name, reading.checksum)
                stock.read.add(reading.checksum)
        done += len(batch)
        progress(Stage.READING, done, len(new))
    with ledger.transaction():
        ledger.drop_nameless_reports()


def _read_outdated(stock: Stock, ledger: Ledger, workers: Workers, progress: Progress) -> None:
    """Read again, from the ledger's text, what other software read or what has a new first name.

    The name counts because a report that names no issuer may be told by its file's name.
    """
    names = {checksum: min(own) for checksum, own in _names_by_checksum(ledger.sources()).items()}
    current = fingerprint()
    outdated = [
        checksum
        for checksum, held in sorted(ledger.versions().items())
        if held != (current, names[checksum])
    ]

    def sources() -> Iterator[Source]:
        for checksum in outdated:
            text, encoding = ledger.text(checksum)
            yield Source(names[checksum], text, encoding, checksum)

    done = 0
    for batch in workers.run(_read_batch, sources(), _BATCH):
        with ledger.transaction():
            for reading in batch:
                if isinstance(reading.outcome, InputError):
                    ledger.drop_report(reading.checksum)
                    stock.failed.append(reading.outcome)
                else:
                    ledger.put_report(reading.outcome)
                    stock.read.add(reading.checksum)
        done += len(batch)
        progress(Stage.READING, done, len(outdated))


def _read_batch(sources: list[Source]) -> list[_Reading]:
    readings = []
    for source in sources:
        try:
            facts = _facts(source)
        except InputError as error:
            error.where = error.where or source.name
            readings.append(_Reading(source.checksum, error))
        else:
            readings.append(_Reading(source.checksum, _row(facts)))
    return readings


def _row(facts: ReportFacts) -> ReportRow:
    source = facts.source
    return ReportRow(
        checksum=source.checksum,
        read_as=source.name,
        version=fingerprint(),
        encoding=source.encoding,
        text=source.text,
        facts=encode_facts(facts),
        things=encode_things(things_of(facts)),
        citations=len(facts.citations),
        metrics=len(facts.metrics),
        cells=len(facts.cells),
    )


def _fail(stock: Stock, checksum: str, error: InputError) -> None:
    """Tell the failure once for each file that holds these bytes."""
    for name in [name for name, held in stock.checksums.items() if held == checksum]:
        path = str(stock.paths[name])
        stock.failed.append(InputError(error.what, where=path, remedy=error.remedy))
        del stock.checksums[name]


def _check_unchanged(source: Source, checksum: str, path: Path) -> None:
    if source.checksum != checksum:
        raise InputError(
            "the file changed while it was being read", where=str(path), remedy="Build again"
        )


def _names_by_checksum(checksums: dict[str, str]) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for name, checksum in checksums.items():
        names.setdefault(checksum, []).append(name)
    return names
