from __future__ import annotations

import gzip
import hashlib
import io
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import PROV, RDF, SH, VOID, Graph, Literal, URIRef

from kg.export import write_export
from kg.publish import load_settings, publish
from kg.publish.dumps import DUMP_FORMATS, DumpFormat
from kg.store import open_for_reading, under_base
from tests.unit.publish.conftest import BASE, silent


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def dump(folder: Path, name: str) -> bytes:
    return gzip.decompress((folder / "dumps" / name).read_bytes())


def test_the_same_store_gives_the_same_bytes_from_several_processes(
    published: Path, example_store: Path, tmp_path: Path
) -> None:
    settings = load_settings(publisher="青岚市档案馆", contact="data@example.org")
    with open_for_reading(example_store) as store, under_base(store, BASE) as based:
        publish(based, tmp_path, settings, silent, jobs=2)
    assert files(tmp_path) == files(published)


@pytest.mark.parametrize("form", DUMP_FORMATS, ids=lambda form: form.name)
def test_a_dump_is_the_export_of_the_whole(
    published: Path, example_store: Path, form: DumpFormat
) -> None:
    stream = io.BytesIO()
    with open_for_reading(example_store) as store, under_base(store, BASE) as based:
        write_export(based, form.name, stream)
    assert dump(published, form.file) == stream.getvalue()


def test_a_report_s_own_files_are_the_export_of_its_graph(
    published: Path, example_store: Path
) -> None:
    with open_for_reading(example_store) as store, under_base(store, BASE) as based:
        for name, ending in (("turtle", ".ttl"), ("jsonld", ".jsonld")):
            (file,) = published.glob(f"report/青岚市2020年*{ending}")
            stream = io.BytesIO()
            write_export(based, name, stream, report=f"{BASE}report/{file.stem}")
            assert file.read_bytes() == stream.getvalue()


def test_dumps_hold_the_same_graph(published: Path) -> None:
    quads = ox.Dataset(ox.parse(dump(published, "graph.nq.gz"), format=ox.RdfFormat.N_QUADS))
    triples = {quad.triple for quad in quads}
    assert {
        quad.triple
        for quad in ox.parse(dump(published, "graph.ttl.gz"), format=ox.RdfFormat.TURTLE)
    } == triples
    assert set(ox.parse(dump(published, "graph.jsonld.gz"), format=ox.RdfFormat.JSON_LD)) == set(
        quads
    )
    assert len(triples) == len(quads), "a triple stands in two graphs"


def test_rdflib_reads_the_turtle_dump(published: Path) -> None:
    graph = rdflib.Graph().parse(io.BytesIO(dump(published, "graph.ttl.gz")), format="turtle")
    assert len(graph) == dump(published, "graph.nq.gz").count(b"\n")


def test_checksums_are_those_of_the_files(published: Path) -> None:
    lines = (published / "dumps" / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3
    for line in lines:
        digest, name = line.split("  ")
        assert hashlib.sha256((published / "dumps" / name).read_bytes()).hexdigest() == digest


def test_void_counts_what_sparql_counts(published: Path) -> None:
    store = ox.Store()
    store.bulk_load(dump(published, "graph.nq.gz"), format=ox.RdfFormat.N_QUADS, lenient=True)

    def count(pattern: str) -> int:
        query = f"SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE {{ {pattern} }}"
        solutions = store.query(query, use_default_graph_as_union=True)
        assert isinstance(solutions, ox.QuerySolutions)
        return int(next(solutions)["n"].value)

    void = Graph().parse(published / "void.ttl")
    dataset = URIRef(f"{BASE}catalog/reports")
    assert void.value(dataset, VOID.triples) == Literal(len(store))
    assert void.value(dataset, VOID.distinctSubjects) == Literal(count("?s ?p ?o"))
    for part in void.objects(dataset, VOID.classPartition):
        kind = void.value(part, VOID["class"])
        assert void.value(part, VOID.entities) == Literal(count(f"?s a <{kind}>")), kind
    parts = list(void.objects(dataset, VOID.propertyPartition))
    numbers = [void.value(part, VOID.triples) for part in parts]
    assert sum(int(str(number)) for number in numbers) == len(store)
    assert list(void.objects(dataset, VOID.exampleResource))
    assert list(void.subjects(RDF.type, VOID.Linkset))


def test_every_example_query_runs_with_the_declared_prefixes(published: Path) -> None:
    examples = Graph().parse(published / "queries.ttl")
    queries = list(examples.subjects(RDF.type, SH.SPARQLExecutable))
    assert len(queries) > 10
    store = ox.Store()
    for query in queries:
        text = str(examples.value(query, SH.select))
        store.query(text)
        assert {
            value.language
            for value in examples.objects(query, rdflib.RDFS.comment)
            if isinstance(value, Literal)
        } == {"zh", "en"}


def test_provenance_names_every_file(published: Path) -> None:
    provenance = Graph().parse(published / "provenance.ttl")
    dataset = URIRef(f"{BASE}catalog/reports")
    assert len(list(provenance.objects(dataset, PROV.wasDerivedFrom))) == 15
