from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from kg.errors import UsageError
from kg.export import FORMATS, SYNTAXES, DocumentWriter, find_report, split, write_export
from kg.graph.report import build_report_graph, report_graph_iri, report_iri
from kg.graph.shared import build_shared_graphs
from kg.graph.terms import PREFIXES
from kg.graph.things import things_of
from kg.store import Store, open_for_reading, open_for_writing
from kg.store.writer import WrittenGraph
from tests.unit.graph.sample_report import LINKED, sample_facts

BASE = "https://example.org/data/"
NAMES = ("青岚/2013.txt", "copies/2013.txt")
OXIGRAPH = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
RDFLIB = {
    "turtle": "turtle",
    "trig": "trig",
    "ntriples": "nt",
    "nquads": "nquads",
    "jsonld": "json-ld",
    "rdfxml": "xml",
}
KEEP_GRAPHS = ("trig", "nquads", "jsonld")


def graphs() -> list[WrittenGraph]:
    facts = sample_facts()
    shared = build_shared_graphs(things_of(facts), LINKED, BASE)
    shared.pop(f"{BASE}graph/ontology")
    report = build_report_graph(facts, NAMES, LINKED, BASE)
    return [
        WrittenGraph("report", report_graph_iri(facts, BASE), "1", report),
        *(WrittenGraph(iri, iri, "1", nquads) for iri, nquads in shared.items()),
    ]


QUADS = {quad for graph in graphs() for quad in ox.parse(graph.nquads, format=ox.RdfFormat.N_QUADS)}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("export") / "store"
    with open_for_writing(folder) as writer:
        writer.replace(graphs(), {})
        writer.finish()
    with open_for_reading(folder) as held:
        yield held


def export(store: Store, name: str, report: str | None = None) -> bytes:
    stream = io.BytesIO()
    write_export(store, name, stream, report=report)
    return stream.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_oxigraph_reads_back_what_was_stored(store: Store, name: str) -> None:
    read = list(ox.parse(export(store, name), format=OXIGRAPH[name]))
    assert len(read) == len(set(read)) == len(QUADS)
    if name in KEEP_GRAPHS:
        assert set(read) == QUADS
    else:
        assert {quad.triple for quad in read} == {quad.triple for quad in QUADS}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("size", [1, 7, 10_000])
def test_pieces_put_together_are_what_the_library_writes_at_once(
    store: Store, name: str, size: int
) -> None:
    syntax, stream = SYNTAXES[name], io.BytesIO()
    document = DocumentWriter(syntax, stream)
    quads: list[ox.Quad] = []
    for graph in store.graph_names():
        document.begin(graph)
        for lines in split(store.graph_lines(graph), size):
            document.write(syntax.render(graph, lines))
            data = SYNTAXES["nquads"].render(graph, lines)
            quads += ox.parse(data, format=ox.RdfFormat.N_QUADS)
        document.finish()
    document.end()
    triples = [quad.triple for quad in quads]
    form = OXIGRAPH[name]
    whole = ox.serialize(
        quads if form.supports_datasets else triples, format=form, prefixes=dict(PREFIXES)
    )
    assert stream.getvalue() == whole


@pytest.mark.parametrize("name", FORMATS)
def test_rdflib_reads_back_what_was_stored(store: Store, name: str) -> None:
    read = rdflib.Dataset(default_union=True) if name in KEEP_GRAPHS else rdflib.Graph()
    read.parse(data=export(store, name), format=RDFLIB[name])
    expected = rdflib.Graph()
    expected.parse(data="".join(f"{quad.triple} .\n" for quad in QUADS), format="nt")
    triples = rdflib.Graph()
    for triple in read.triples((None, None, None)):
        triples.add(triple)
    assert isomorphic(triples, expected)


@pytest.mark.parametrize("name", FORMATS)
def test_the_order_of_writing_changes_no_byte(store: Store, name: str, tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "other") as writer:
        for graph in reversed(graphs()):
            writer.replace([graph], {})
        writer.finish()
    with open_for_reading(tmp_path / "other") as other:
        assert export(other, name) == export(store, name)


@pytest.mark.parametrize("name", ["ntriples", "nquads"])
def test_lines_are_sorted_within_each_graph(store: Store, name: str) -> None:
    lines = export(store, name).splitlines()
    assert len(lines) == len(set(lines)) == len(QUADS)
    starts = [graph for graph in store.graph_names() for _ in store.graph_lines(graph)]
    assert [*zip(starts, lines, strict=True)] == sorted(zip(starts, lines, strict=True))


@pytest.mark.parametrize("name", FORMATS)
def test_one_report_is_its_graph_alone(store: Store, name: str) -> None:
    graph = graphs()[0]
    read = ox.parse(export(store, name, report=NAMES[0]), format=OXIGRAPH[name])
    expected = ox.parse(graph.nquads, format=ox.RdfFormat.N_QUADS)
    assert {quad.triple for quad in read} == {quad.triple for quad in expected}


def test_a_report_goes_by_many_names(store: Store) -> None:
    facts = sample_facts()
    graph, report = report_graph_iri(facts, BASE), report_iri(facts, BASE)
    for words in (graph, report, *NAMES, report.rpartition("/")[2]):
        assert find_report(store, words) == graph


def test_an_unknown_report_suggests_the_nearest(store: Store) -> None:
    with pytest.raises(UsageError, match=r"Did you mean 青岚/2013\.txt"):
        find_report(store, "青岚/2014.txt")


def test_an_unknown_format_names_the_known(store: Store) -> None:
    with pytest.raises(UsageError, match="turtle"):
        export(store, "n3")


def test_turtle_is_for_people(store: Store) -> None:
    text = export(store, "turtle").decode()
    assert text.startswith("@prefix ")
    assert " a gk:" in text
    assert "dcterms:title " in text
    assert "gk:start 0" in text
