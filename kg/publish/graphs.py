"""Reads each graph once, for everything that is made of whole graphs.

The dumps, the statistics, and the files of triples beside the reports' pages. Reading takes most of
the time, so the reports' graphs are read by several processes and come back rendered, in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from kg.export import SYNTAXES, split
from kg.publish.dumps import DUMP_FORMATS, Progress, writing_dumps
from kg.publish.site.paths import Paths
from kg.publish.site.triples import FILE_FORMATS, write_triples
from kg.publish.statistics import Counts, Statistics
from kg.store import Store
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
    store: Store, base: str, folder: Path, workers: Workers, progress: Progress
) -> Statistics:
    """Write the dumps and the reports' files of triples, and count what the graphs hold.

    No triple stands in two graphs and a subject of a report's graph in no other, so only the
    subjects of the graphs that reports share are kept in mind.
    """
    names = store.graph_names()
    of_reports = [name for name in names if name.endswith(_OF_REPORT)]
    reports = _read_reports(store, base, folder, of_reports, workers)
    counts, subjects, shared = Counts(), 0, set[bytes]()
    with writing_dumps(folder) as dumps:
        for done, name in enumerate(names):
            progress("graphs", done, len(names))
            if name.endswith(_OF_REPORT):
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


def _read_reports(
    store: Store, base: str, folder: Path, names: Sequence[str], workers: Workers
) -> Iterator[_ReportGraph]:
    for batch in workers.run(partial(_read_batch, store, base, folder), names, _BATCH):
        yield from batch


def _read_batch(store: Store, base: str, folder: Path, names: list[str]) -> list[_ReportGraph]:
    paths = Paths(base)
    graphs = []
    for name in names:
        lines = list(store.graph_lines(name))
        counts = Counts()
        subjects = counts.count(lines)
        bodies = {form.name: SYNTAXES[form.name].render(name, lines) for form in DUMP_FORMATS}
        target = folder / paths.find(name.removesuffix(_OF_REPORT))
        write_triples({form: bodies[form] for form in FILE_FORMATS}, target)
        graphs.append(_ReportGraph(list(bodies.values()), counts, len(subjects)))
    return graphs
