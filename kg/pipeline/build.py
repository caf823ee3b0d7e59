"""Builds a store from files, or brings it up to date with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kg.errors import InputError, UsageError
from kg.graph.iris import DEFAULT_BASE, check_base
from kg.pipeline.read import Stock, read_reports
from kg.pipeline.result import BuildResult, Progress
from kg.pipeline.write import PROGRAM, Catalogue, read_catalogue, write_graphs
from kg.store import Ledger, open_for_writing
from kg.store.codec import decode_findings
from kg.workers import Workers

_BASE: Final = "base"


def build(
    sources: Sequence[Path],
    store: Path,
    *,
    jobs: int = 1,
    base_iri: str | None = None,
    progress: Progress = lambda *_: None,
) -> BuildResult:
    """Read files and folders into the store in the folder ``store``.

    A store is made only where a report comes into it. Building adds and updates and never removes: what was built before stays, a file that changed
    takes the place of what it said before, and one that cannot be read leaves it. The store depends
    on the files alone and not on the order or number of builds. Killed at any moment, the next
    build leads to the same store.

    Args:
        sources: report files, and folders to search for them.
        store: the store's folder; created where it is missing.
        jobs: how many processes to use. A script that asks for more than one must guard what it
            does with ``if __name__ == "__main__":``, as those processes load it too.
        base_iri: what the IRIs of the data start with; that of the store by default, and another
            one renames everything in it.
        progress: told now and then how far the build is.

    Raises:
        StoreError: the folder is no store, or is in use.
        UsageError: ``jobs`` or ``base_iri`` makes no sense.
        KgError: a worker process was killed, or the installation is broken.
    """
    if jobs < 1:
        raise UsageError(f"{jobs} processes cannot do anything", remedy="Give 1 or more")
    if base_iri is not None:
        check_base(base_iri)
    with open_for_writing(store) as writer:
        base = base_iri or writer.ledger.setting(_BASE) or DEFAULT_BASE
        with Workers(jobs, preload=PROGRAM) as workers:
            stock = read_reports(sources, writer.ledger, workers, progress)
        catalogue = read_catalogue(writer)
        if not writer.ledger.versions() and not writer.ledger.graphs():
            writer.abandon()
            return _result(stock, catalogue, writer.ledger, 0)
        written = write_graphs(writer, catalogue, base, jobs, progress)
        writer.ledger.set_setting(_BASE, base)
        return _result(stock, catalogue, writer.ledger, written)


def _result(stock: Stock, catalogue: Catalogue, ledger: Ledger, written: int) -> BuildResult:
    reports, citations, metrics, cells = ledger.totals()
    things = catalogue.things
    return BuildResult(
        read=len(stock.read),
        unchanged=stock.unchanged,
        failed=tuple(sorted(stock.failed, key=_place)),
        written=written,
        reports=reports,
        citations=citations,
        documents=len({document.key for document in catalogue.linked.values()}),
        agencies=len({agency.name for agency in things.agencies}),
        policies=len({policy.concept or policy.name for policy in things.policies}),
        metrics=metrics,
        cells=cells,
        triples=sum(graph.triples for graph in ledger.graphs().values()),
        findings=tuple(sorted(f for data in ledger.findings() for f in decode_findings(data))),
    )


def _place(error: InputError) -> tuple[str, str]:
    return error.where, error.what
