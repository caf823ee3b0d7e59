"""Writes everything that a linked-data portal wants into one folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.graph.ontology import load_ontology
from kg.publish.catalogue import describe_catalogue
from kg.publish.coverage import find_coverage
from kg.publish.description import write_jsonld, write_turtle
from kg.publish.dumps import Dump, Progress, sum_dumps
from kg.publish.graphs import write_graphs
from kg.publish.negotiation import write_negotiation
from kg.publish.ontology_documentation import write_ontology
from kg.publish.pages import copy_file
from kg.publish.provenance import describe_provenance
from kg.publish.query_examples import describe_queries
from kg.publish.replacing import replacing
from kg.publish.settings import Settings
from kg.publish.site import find_things, write_site
from kg.publish.void import describe_void
from kg.store import Store, find_base
from kg.workers import Workers


@dataclass(frozen=True, slots=True)
class Publication:
    """What was published."""

    base: str
    reports: int
    triples: int
    dumps: tuple[Dump, ...]


def publish(
    store: Store, folder: Path, settings: Settings, progress: Progress, *, jobs: int = 1
) -> Publication:
    """Write dumps, catalogue, statistics, provenance, documentation and site into ``folder``.

    The same store and settings give the same bytes. An earlier publication is replaced as a whole.

    Args:
        store: what is published.
        folder: where; created where it is missing.
        settings: what the publisher says of the data.
        progress: told now and then how far it is.
        jobs: how many processes read the store. A script that asks for more than one must guard
            what it does with ``if __name__ == "__main__":``, as those processes load it too.

    Raises:
        UsageError: the folder cannot be written, or holds something else.
        StoreError: the store holds no graphs.
    """
    base = find_base(store)
    processes = jobs if store.folder is not None else 1
    with replacing(folder) as fresh, Workers(processes, preload=[__name__]) as workers:
        return _write(store, base, fresh, settings, workers, progress)


def _write(
    store: Store,
    base: str,
    folder: Path,
    settings: Settings,
    workers: Workers,
    progress: Progress,
) -> Publication:
    coverage, things = find_coverage(store), find_things(store)
    statistics = write_graphs(store, base, folder, things, workers, progress)
    dumps = sum_dumps(folder)
    catalogue = describe_catalogue(base, settings, coverage, dumps)
    write_turtle(catalogue, folder / "catalog.ttl")
    write_jsonld(catalogue, folder / "catalog.jsonld")
    write_turtle(describe_void(store, base, settings, statistics, dumps), folder / "void.ttl")
    provenance = describe_provenance(base, coverage, load_ontology().version.strip("<>"))
    write_turtle(provenance, folder / "provenance.ttl")
    write_turtle(describe_queries(base), folder / "queries.ttl")
    write_ontology(folder)
    copy_file("style.css", folder)
    renamed = write_site(store, base, folder, settings, coverage, dumps, things, workers, progress)
    write_negotiation(folder, base, renamed)
    return Publication(base, len(coverage.reports), statistics.triples, dumps)
