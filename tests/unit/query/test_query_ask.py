from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError, UsageError
from kg.query import FORMATS, ask, ask_rows, run_query
from kg.store import open_for_reading, open_for_writing
from kg.store.writer import WrittenGraph

GRAPH = "https://example.org/graph"
DATA = "".join(
    f"<https://example.org/{name}> <https://example.org/p> {value} <{GRAPH}> .\n"
    for name, value in (
        ("a", '"3100600"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        ("b", '"逗号,引号\\",换行\\n"@zh'),
        ("c", "<https://example.org/a>"),
    )
)
ALL = "SELECT ?s ?o ?none WHERE { ?s ?p ?o } ORDER BY ?s"
EVERYTHING = "CONSTRUCT WHERE { ?s ?p ?o }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("query") / "store"
    with open_for_writing(folder) as writer:
        writer.replace([WrittenGraph("g", GRAPH, "1", DATA.encode())], {})
        writer.finish()
    return folder


def answer(folder: Path, query: str, name: str) -> bytes:
    stream = io.BytesIO()
    ask(folder, query, name, stream)
    return stream.getvalue()


def test_rows_are_plain_words(folder: Path) -> None:
    rows = ask_rows(folder, ALL)
    assert rows.columns == ("s", "o", "none")
    assert rows.rows == (
        ("https://example.org/a", "3100600", ""),
        ("https://example.org/b", '逗号,引号",换行\n', ""),
        ("https://example.org/c", "https://example.org/a", ""),
    )


def test_csv_is_that_of_rfc_4180(folder: Path) -> None:
    data = answer(folder, ALL, "csv")
    assert data.startswith(b"s,o,none\r\n")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
    assert tuple(map(tuple, rows[1:])) == ask_rows(folder, ALL).rows


def test_json_and_xml_are_those_of_sparql(folder: Path) -> None:
    bindings = json.loads(answer(folder, ALL, "json"))["results"]["bindings"]
    assert bindings[1]["o"] == {
        "type": "literal",
        "value": '逗号,引号",换行\n',
        "xml:lang": "zh",
    }
    results = ox.parse_query_results(answer(folder, ALL, "xml"), ox.QueryResultsFormat.XML)
    assert isinstance(results, ox.QuerySolutions)
    assert len(list(results)) == 3


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("turtle", ox.RdfFormat.TURTLE),
        ("ntriples", ox.RdfFormat.N_TRIPLES),
        ("jsonld", ox.RdfFormat.JSON_LD),
        ("rdfxml", ox.RdfFormat.RDF_XML),
    ],
)
def test_triples_come_in_the_formats_of_rdf(folder: Path, name: str, form: ox.RdfFormat) -> None:
    data = answer(folder, EVERYTHING, name)
    expected = {quad.triple for quad in ox.parse(DATA.encode(), ox.RdfFormat.N_QUADS)}
    assert {quad.triple for quad in ox.parse(data, form)} == expected
    assert data == answer(folder, EVERYTHING, name)


def test_triples_are_rows_too(folder: Path) -> None:
    assert ask_rows(folder, EVERYTHING).columns == ("subject", "predicate", "object")
    assert len(ask_rows(folder, "DESCRIBE <https://example.org/a>").rows) == 1


def test_a_truth_is_a_word(folder: Path) -> None:
    assert answer(folder, "ASK { ?s ?p ?o }", "csv") == b"true\n"
    assert ask_rows(folder, "ASK { ?s ?s ?o }").rows == (("false",),)
    assert json.loads(answer(folder, "ASK { ?s ?p ?o }", "json"))["boolean"] is True


@pytest.mark.parametrize(
    ("query", "name", "instead"),
    [(ALL, "turtle", "csv, tsv, json, xml"), (EVERYTHING, "csv", "turtle, ntriples")],
)
def test_a_format_has_to_fit(folder: Path, query: str, name: str, instead: str) -> None:
    assert name in FORMATS
    with pytest.raises(UsageError, match=instead):
        answer(folder, query, name)


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("SELECT * WHERE {\n  ?s ?p\n}", "line 3, column"),
        ("SELEKT * WHERE { }", "line 1, column"),
        ("SELECT * WHERE { ?s nope:p ?o }", "line 1, column"),
        ("", "line 1, column 1"),
    ],
)
def test_a_malformed_query_is_shown_its_place(folder: Path, query: str, where: str) -> None:
    with pytest.raises(UsageError, match=where) as caught:
        ask_rows(folder, query)
    assert len(str(caught.value)) < 400


def test_graphs_are_asked_by_name(folder: Path) -> None:
    for clause, count in ((f"FROM <{GRAPH}>", 3), ("FROM <https://example.org/none>", 0)):
        assert len(ask_rows(folder, f"SELECT * {clause} {{ ?s ?p ?o }}").rows) == count
    assert len(ask_rows(folder, f"SELECT * {{ GRAPH <{GRAPH}> {{ ?s ?p ?o }} }}").rows) == 3


def test_a_query_that_takes_too_long_is_stopped(folder: Path) -> None:
    pairs = " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(14))
    with pytest.raises(UsageError, match="longer than 2 seconds"):
        ask_rows(folder, f"SELECT (COUNT(*) AS ?n) {{ {pairs} }}", timeout=2)


def test_a_missing_store_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        ask_rows(tmp_path / "nowhere", ALL)


def test_an_open_store_is_asked_in_this_process(folder: Path) -> None:
    with open_for_reading(folder) as store:
        assert len(list(run_query(store, ALL))) == 3  # type: ignore[arg-type]
        with pytest.raises(UsageError, match="SERVICE"):
            run_query(store, "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
