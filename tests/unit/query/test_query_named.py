from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import KgError, UsageError
from kg.query import NamedQuery, Parameter, bind_parameters, find_query, list_queries
from kg.query.named import read_query

HEAD = """# NAME: authors
# EN: who wrote
# EN: what?
# ZH: 谁写了什么？
# COLUMNS: author, work,
# COLUMNS: year
# HIDDEN: author
# PARAM: author (required) name or IRI of the author
# PARAM: year the year of the work
# NAMED: author foaf:Agent rdfs:label|skos:altLabel

SELECT ?author ?work ?year WHERE {
  # VALUES author
  # VALUES year
  ?work <https://example.org/author> ?author ; <https://example.org/year> ?year
}
"""


@pytest.fixture
def query(tmp_path: Path) -> NamedQuery:
    path = tmp_path / "authors.rq"
    path.write_text(HEAD, encoding="utf-8")
    return read_query(path)


def test_the_head_comment_is_read(query: NamedQuery) -> None:
    assert query.question == "who wrote what?"
    assert query.question_zh == "谁写了什么？"
    assert query.columns == ("author", "work", "year")
    assert query.hidden == ("author",)
    assert query.parameters == (
        Parameter(
            "author", True, "name or IRI of the author", "foaf:Agent rdfs:label|skos:altLabel"
        ),
        Parameter("year", False, "the year of the work"),
    )


@pytest.mark.parametrize("line", ["NAME", "EN", "ZH", "COLUMNS"])
def test_an_incomplete_head_is_an_error(tmp_path: Path, line: str) -> None:
    path = tmp_path / "authors.rq"
    path.write_text(HEAD.replace(f"# {line}:", "# -"), encoding="utf-8")
    with pytest.raises(KgError, match=line):
        read_query(path)


def test_a_head_names_its_file(tmp_path: Path) -> None:
    path = tmp_path / "writers.rq"
    path.write_text(HEAD, encoding="utf-8")
    with pytest.raises(KgError, match="authors"):
        read_query(path)


@pytest.mark.parametrize(
    ("value", "bound"),
    [
        ("云泽县人民政府", 'VALUES ?author { "云泽县人民政府" }'),
        (" 2014 ", 'VALUES ?author { "2014" }'),
        ("https://example.org/a/青岚", "VALUES ?author { <https://example.org/a/青岚> }"),
        ("urn:isbn:1", "VALUES ?author { <urn:isbn:1> }"),
        ('a" } SERVICE <x> {', 'VALUES ?author { "a\\" } SERVICE <x> {" }'),
        ("a\\\nb", 'VALUES ?author { "a\\\\\\nb" }'),
        ("https://example.org/> } ?s ?p ?o {", '"https://example.org/> } ?s ?p ?o {" }'),
    ],
)
def test_a_value_is_bound_and_never_syntax(query: NamedQuery, value: str, bound: str) -> None:
    text = bind_parameters(query, {"author": value})
    assert bound in text
    assert "# VALUES year" in text
    assert len(text.splitlines()) == len(query.text.splitlines())
    results = ox.Store().query(text)
    assert isinstance(results, ox.QuerySolutions)
    assert not list(results)


def test_a_required_parameter_is_asked_for(query: NamedQuery) -> None:
    for values in ({}, {"author": " "}):
        with pytest.raises(UsageError, match="--param author="):
            bind_parameters(query, values)


def test_an_unknown_parameter_is_refused(query: NamedQuery) -> None:
    with pytest.raises(UsageError, match="Did you mean author"):
        bind_parameters(query, {"autor": "x"})


def test_an_unknown_name_suggests_the_nearest() -> None:
    with pytest.raises(UsageError, match="Did you mean citations"):
        find_query("citation")
    with pytest.raises(UsageError, match="kg query --list"):
        find_query("xyzzy")


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_every_named_query_binds_and_passes(query: NamedQuery) -> None:
    text = bind_parameters(query, {p.name: "x" for p in query.parameters})
    for parameter in query.parameters:
        assert f"VALUES ?{parameter.name} {{" in text
    results = ox.Store().query(text, use_default_graph_as_union=True)
    assert isinstance(results, ox.QuerySolutions)
    assert tuple(variable.value for variable in results.variables) == query.columns


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_hidden_columns_are_columns(query: NamedQuery) -> None:
    assert set(query.hidden) < set(query.columns)
