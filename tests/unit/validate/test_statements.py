from __future__ import annotations

import pytest

from kg.validate.statements import NamedGraph, as_triples, graph_name, object_iris, texts

S, P, G = "<https://data.example/县>", "<https://data.example/p>", "<https://data.example/g>"


@pytest.mark.parametrize(
    "value",
    [
        "<https://data.example/o>",
        G,
        '"办结七件"',
        '"办结七件"@zh',
        '"7"^^<http://www.w3.org/2001/XMLSchema#integer>',
        f'"a \\"quote\\", a \\\\ and {G} .\\n"',
        '"ends in a tag <b> ."',
    ],
)
def test_a_graph_name_is_taken_off_and_nothing_else(value: str) -> None:
    triple = f"{S} {P} {value} .\n".encode()
    quad = f"{S} {P} {value} {G} .\n".encode()
    assert as_triples(quad) == triple
    assert as_triples(triple) == triple
    assert graph_name(quad) == G.strip("<>")
    assert graph_name(triple) == ""


def test_lines_of_several_graphs_become_triples_too() -> None:
    several = f"{S} {P} {G} {G} .\n{S} {P} {G} {S} .\n".encode()
    assert as_triples(several) == f"{S} {P} {G} .\n{S} {P} {G} .\n".encode()


def test_objects_are_iris_and_no_datatypes() -> None:
    lines = f'{S} {P} {G} .\n{S} {P} "7"^^{P} .\n{S} {P} "{S}" .\n'.encode()
    assert object_iris(lines) == {G.encode()}


def test_a_thing_is_described_by_its_own_lines() -> None:
    graph = NamedGraph(f'{S} {P} "b" {G} .\n{G} {P} "x" {G} .\n{S} {P} "a" {G} .\n'.encode())
    assert "https://data.example/县" in graph
    assert "https://data.example/p" not in graph
    assert texts(graph.describe("https://data.example/县")[P]) == ["a", "b"]
    assert graph.describe("https://data.example/none") == {}
    assert graph.texts(P) == ["a", "b", "x"]
