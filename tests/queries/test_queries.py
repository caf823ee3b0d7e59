"""Every named query over a small graph, against the answer written beside it.

``<question>/data.ttl`` may begin with lines ``# PARAM: name=value``; ``expected.csv`` is the whole
answer, header and order included.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph.ontology import load_ontology
from kg.query.binding import bind_parameters
from kg.query.named import find_query, list_queries

HERE = Path(__file__).parent
QUESTIONS = sorted(path.parent.name for path in HERE.glob("*/data.ttl"))
PARAMETER = re.compile(r"# PARAM: (\w+)=(.*)")


@pytest.fixture(scope="module")
def ontology() -> bytes:
    return "".join(f"{triple} .\n" for triple in load_ontology().triples).encode()


def parameters(data: str) -> Iterator[tuple[str, str]]:
    for line in data.splitlines():
        if found := PARAMETER.fullmatch(line):
            yield found[1], found[2]


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("question", QUESTIONS)
def test_answer(question: str, ontology: bytes) -> None:
    data = (HERE / question / "data.ttl").read_text(encoding="utf-8")
    query = find_query(question)
    store = ox.Store()
    store.load(ontology, ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode("urn:ontology"))
    store.load(data.encode(), ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("urn:data"))
    solutions = store.query(
        bind_parameters(query, dict(parameters(data))), use_default_graph_as_union=True
    )
    assert isinstance(solutions, ox.QuerySolutions)
    answer = solutions.serialize(format=ox.QueryResultsFormat.CSV)
    assert answer is not None
    expected = (HERE / question / "expected.csv").read_text(encoding="utf-8")
    assert rows(answer.decode()) == rows(expected)
    assert rows(expected)[0] == list(query.columns)


def test_every_query_has_its_example() -> None:
    assert {query.name for query in list_queries()} == set(QUESTIONS)


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_order_is_total_and_parameters_have_a_place(query: object) -> None:
    text = query.text  # type: ignore[attr-defined]
    assert "ORDER BY" in text
    markers = re.findall(r"^\s*# VALUES (\w+)$", text, re.MULTILINE)
    assert sorted(markers) == sorted(each.name for each in query.parameters)  # type: ignore[attr-defined]
