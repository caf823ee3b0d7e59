"""Two ways from a folder of reports to a validated graph and its Turtle: the plain one, and ours.

The plain way is what one would write on an afternoon with the usual libraries: the same extraction,
one rdflib graph, pySHACL over all of it, rdflib's Turtle.
"""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.export import write_export
from kg.extract import extract
from kg.graph import build_report_graph, build_shared_graphs, merge_things, things_of
from kg.pipeline import build
from kg.reader import find_sources, read_source
from kg.resolve import link_documents, resolve
from kg.resources import data_folder
from kg.store import open_for_reading
from kg.text import clean
from kg.validate import Context, Validator


def our_way(folder: Path, store: Path, jobs: int) -> dict[str, float]:
    """Build a store with validation, then write its Turtle; return what took how long."""
    stages: dict[str, float] = {}
    with _timed(stages, "build"):
        result = build([folder], store, jobs=jobs)
    with _timed(stages, "turtle"), open_for_reading(store) as opened:
        write_export(opened, "turtle", io.BytesIO())
    stages["reports"] = result.reports
    stages["triples"] = result.triples
    return stages


def plain_way(folder: Path) -> dict[str, float]:
    """Do the same with one rdflib graph; return what took how long."""
    import pyshacl
    import rdflib

    stages: dict[str, float] = {}
    with _timed(stages, "extract"):
        facts = [resolve(extract(clean(read_source(name, path)))) for name, path in _files(folder)]
    graph = rdflib.Graph()
    with _timed(stages, "graph"):
        things = merge_things(map(things_of, facts))
        linked = link_documents(things.documents)
        quads = [build_report_graph(fact, [fact.source.name], linked) for fact in facts]
        quads += build_shared_graphs(things, linked).values()
        dataset = rdflib.Dataset()
        dataset.parse(data=b"".join(quads), format="nquads")
        for subject, predicate, object_, _ in dataset.quads():
            graph.add((subject, predicate, object_))
    with _timed(stages, "validate"):
        shapes = rdflib.Graph()
        for path in data_folder("shapes").rglob("*.ttl"):
            shapes.parse(path)
        pyshacl.validate(graph, shacl_graph=shapes)
    with _timed(stages, "turtle"):
        graph.serialize(format="turtle")
    stages["reports"] = len(facts)
    stages["triples"] = len(graph)
    return stages


def extraction(folder: Path) -> dict[str, float]:
    """Extract in this process and core; return milliseconds by room, and the characters read."""
    sources = [read_source(name, path) for name, path in _files(folder)]
    resolve(extract(clean(sources[0])))  # vocabularies and patterns are loaded once
    stages: dict[str, float] = {}
    with _timed(stages, "text"):
        documents = [clean(source) for source in sources]
    with _timed(stages, "extract"):
        mentions = [extract(document) for document in documents]
    with _timed(stages, "resolve"):
        facts = [resolve(found) for found in mentions]
    with _timed(stages, "graph"):
        things = merge_things(map(things_of, facts))
        linked = link_documents(things.documents)
        graphs = [build_report_graph(fact, [fact.source.name], linked) for fact in facts]
    context = Context.of(list(build_shared_graphs(things, linked).values()))
    validator = Validator(context)
    validator.check_reports(graphs[:1])
    with _timed(stages, "validate"):
        for start in range(0, len(graphs), 32):
            validator.check_reports(graphs[start : start + 32])
    stages["characters"] = sum(len(source.text) for source in sources)
    stages["reports"] = len(sources)
    return stages


def _files(folder: Path) -> list[tuple[str, Path]]:
    return [found for found in find_sources([folder]) if isinstance(found, tuple)]


@contextmanager
def _timed(stages: dict[str, float], name: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    stages[name] = time.perf_counter() - start
