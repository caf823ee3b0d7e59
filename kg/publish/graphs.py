"""Reads each graph once, for everything that is made of it.

The dumps, the statistics, the reports' pages and the files of triples beside them. Reading takes
most of the time, so the reports' graphs are read by several processes and come back rendered, in
order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from kg.export import SYNTAXES, split
from kg.publish.dumps import DUMP_FORMATS, Progress, writing_dumps
from kg.publish.site.kinds import REPORT
from kg.publish.site.paths import Paths
from kg.publish.site.things import Thing, Things, write_thing
from kg.publish.site.triples import FILE_FORMATS, write_triples
from kg.publish.statistics import Counts, Statistics
from kg.store import Store, open_neighbourhood
from kg.workers import Workers

_BATCH: Final = 4
"""Reports that go to a process together; what comes back is some 10 MB."""
_OF_REPORT: Final = "/graph"
"""What the IRI of a report's graph ends in, after the report's."""

Rendered = Sequence[bytes]
"""A piece of a graph in each of the dumps' formats."""


@dataclass(frozen=True, slots=True)
class _ReportGraph:
    """A report's graph, read and rendered elsewhere."""

    rendered: Rendered
    counts: Counts
    subjects: int


def write_graphs(
    store: Store,
    base: str,
    folder: Path,
    things: Things,
    workers: Workers,
    progress: Progress,
) -> Statistics:
    """Write the dumps and the reports' pages and files, and count what the graphs hold.

    No triple stands in two graphs and a subject of a report's graph in no other, so only the
    subjects of the graphs that reports share are kept in mind.
    """
    names = store.graph_names()
    by_iri = {thing.iri: thing for thing in things[REPORT]}
    of_reports = [by_iri[iri] for name in names if (iri := _report_of(name))]
    read = partial(_read_reports, store, base, folder)
    reports = chain.from_iterable(workers.run(read, of_reports, _BATCH))
    counts, subjects, shared = Counts(), 0, set[bytes]()
    with writing_dumps(folder) as dumps:
        for done, name in enumerate(names):
            progress("graphs", done, len(names))
            if _report_of(name):
                report = next(reports)
                dumps.add(name, [report.rendered])
                counts.add(report.counts)
                subjects += report.subjects
            else:
                dumps.add(name, _render_shared(store, name, counts, shared))
    return Statistics.of(counts, subjects + len(shared))


def _render_shared(
    store: Store, name: str, counts: Counts, subjects: set[bytes]
) -> Iterator[Rendered]:
    """Yield a graph of any size in pieces, counting them."""
    for lines in split(store.graph_lines(name)):
        subjects |= counts.count(lines)
        yield [SYNTAXES[form.name].render(name, lines) for form in DUMP_FORMATS]


def _report_of(graph: str) -> str:
    """Return the IRI of the report whose graph this is; nothing for one that reports share."""
    return graph.removesuffix(_OF_REPORT) if graph.endswith(_OF_REPORT) else ""


def _read_reports(
    store: Store, base: str, folder: Path, reports: list[Thing]
) -> list[_ReportGraph]:
    """Read the graphs of some reports, and write the pages and files that are of one report alone."""
    paths = Paths(base)
    return [_read_report(store, report, folder, paths) for report in reports]


def _read_report(store: Store, report: Thing, folder: Path, paths: Paths) -> _ReportGraph:
    name, counts = report.iri + _OF_REPORT, Counts()
    lines = list(store.graph_lines(name))
    subjects = counts.count(lines)
    bodies = {form.name: SYNTAXES[form.name].render(name, lines) for form in DUMP_FORMATS}
    write_triples({form: bodies[form] for form in FILE_FORMATS}, folder / paths.find(report.iri))
    write_thing(open_neighbourhood(store, name, lines), report, folder, paths)
    return _ReportGraph(list(bodies.values()), counts, len(subjects))
