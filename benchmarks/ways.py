"""Two ways from a folder of reports to a validated graph and its Turtle: the plain one, and ours.

The plain way is what one would write on an afternoon with the usual libraries: the same extraction,
one rdflib graph, pySHACL over all of it, rdflib's Turtle.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.export import write_export
from kg.extract import extract
from kg.graph.report import build_report_graph
from kg.graph.shared import build_shared_graphs
from kg.graph.things import merge_things, things_of
from kg.pipeline import build
from kg.reader import find_sources, read_source
from kg.resolve import link_documents, resolve
from kg.resources import data_folder
from kg.store import open_for_reading
from kg.text import clean
from kg.validate import Context, Validator

_BATCH = 32
"""Reports whose graphs are built and validated to time that; a build holds as many at once."""


def our_way(folder: Path, store: Path, jobs: int) -> dict[str, float]:
    """Build a store with validation, then write its Turtle; return what took how long."""
    stages: dict[str, float] = {}
    with _timed(stages, "build"):
        result = build([folder], store, jobs=jobs)
    turtle = store.with_suffix(".ttl")
    with (
        _timed(stages, "turtle"),
        open_for_reading(store) as opened,
        turtle.open("wb") as stream,
    ):
        write_export(opened, "turtle", stream)
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
        graph.serialize(folder.with_suffix(".ttl"), format="turtle")
    stages["reports"] = len(facts)
    stages["triples"] = len(graph)
    return stages


def extraction(folder: Path) -> dict[str, float]:
    """Read reports one by one in this process; return seconds by room, and the characters read.

    Like a build, it keeps no more than the facts of a batch: what Python's collector of garbage has
    to walk through is part of the cost.
    """
    sources = [read_source(name, path) for name, path in _files(folder)]
    batch = sources[:_BATCH]
    facts = [resolve(extract(clean(source))) for source in batch]  # loads vocabularies, too
    stages: dict[str, float] = {}
    for source in sources:
        with _timed(stages, "text"):
            document = clean(source)
        with _timed(stages, "extract"):
            mentions = extract(document)
        with _timed(stages, "resolve"):
            resolve(mentions)
    things = merge_things(map(things_of, facts))
    linked = link_documents(things.documents)
    shared = list(build_shared_graphs(things, linked).values())
    validator = Validator(Context.of(shared))
    graphs = []
    for fact in facts:
        with _timed(stages, "graph"):
            graphs.append(build_report_graph(fact, [fact.source.name], linked))
    validator.check_reports(graphs[:1])
    with _timed(stages, "validate"):
        validator.check_reports(graphs)
    for room in ("graph", "validate"):
        stages[room] *= len(sources) / len(batch)
    stages["characters"] = sum(len(source.text) for source in sources)
    stages["reports"] = len(sources)
    return stages


def _files(folder: Path) -> list[tuple[str, Path]]:
    return [found for found in find_sources([folder]) if isinstance(found, tuple)]


@contextmanager
def _timed(stages: dict[str, float], name: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    stages[name] = stages.get(name, 0.0) + time.perf_counter() - start
