"""Writes the site: a page for each thing, a list for each kind, and the first page with a search."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from kg.publish.coverage import Coverage
from kg.publish.dumps import Dump, Progress
from kg.publish.pages import write_page
from kg.publish.settings import Settings
from kg.publish.site.kinds import KINDS, REPORT, Kind
from kg.publish.site.paths import Paths
from kg.publish.site.search import write_search
from kg.publish.site.things import Thing, Things, write_thing
from kg.publish.site.triples import render_triples, write_triples
from kg.store import Store
from kg.workers import Workers

_BATCH: Final = 8
"""Pages that are written by one process together."""
_LIST: Final = 500
"""Links on one page of a list."""


def write_site(
    store: Store,
    base: str,
    folder: Path,
    settings: Settings,
    coverage: Coverage,
    dumps: tuple[Dump, ...],
    things: Things,
    workers: Workers,
    progress: Progress,
) -> dict[str, str]:
    """Write all but the reports' pages; return the paths that differ from their IRIs', by the latter.

    The reports' pages are written where their graphs are read, ``kg.publish.graphs``.
    """
    _write_things(store, base, folder, things, workers, progress)
    paths = Paths(base)
    for kind, held in things.items():
        _write_lists(kind, [(thing.label, paths.place(thing.iri)) for thing in held], folder)
    write_search(store, folder, things, paths)
    _write_index(folder, settings, coverage, dumps, things)
    return paths.renamed


def _write_things(
    store: Store,
    base: str,
    folder: Path,
    things: Things,
    workers: Workers,
    progress: Progress,
) -> None:
    """Write the pages, those of the kinds that take longest first, so that no process waits long."""
    tasks = [thing for kind in reversed(KINDS) if kind is not REPORT for thing in things[kind]]
    done = 0
    for written in workers.run(partial(_write_batch, store, base, folder), tasks, _BATCH):
        progress("pages", done, len(tasks))
        done += written


def _write_batch(store: Store, base: str, folder: Path, things: list[Thing]) -> int:
    paths = Paths(base)
    for thing in things:
        write_thing(store, thing, folder, paths)
        lines = store.subject_lines(thing.iri)
        write_triples(render_triples(lines), folder / paths.find(thing.iri))
    return len(things)


def _write_lists(kind: Kind, links: list[tuple[str, str]], folder: Path) -> None:
    pages = max(1, -(-len(links) // _LIST))
    for number in range(pages):
        write_page(
            "list.html",
            folder,
            f"{kind.name}/{_list_name(number)}",
            kind=kind,
            links=links[number * _LIST : (number + 1) * _LIST],
            total=len(links),
            number=number + 1,
            pages=[(_list_name(other), links[other * _LIST][0]) for other in range(pages) if links],
        )


def _list_name(number: int) -> str:
    return "index.html" if number == 0 else f"index-{number + 1}.html"


def _write_index(
    folder: Path,
    settings: Settings,
    coverage: Coverage,
    dumps: tuple[Dump, ...],
    things: Things,
) -> None:
    write_page(
        "index.html",
        folder,
        "index.html",
        settings=settings,
        coverage=coverage,
        dumps=dumps,
        kinds=[(kind, len(held)) for kind, held in things.items()],
    )
