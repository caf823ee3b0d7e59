from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.query.guard import DEEPEST, LONGEST, MOST_TOKENS, check_query

HARMLESS = (
    "SELECT * WHERE { ?s ?p ?o }",
    "# SERVICE in a comment\nASK { ?s ?p 'SERVICE <http://x/> {' }",
    'SELECT ?service WHERE { ?service ?p """a "quoted" SERVICE""" }',
    "SELECT $service WHERE { $service ?p '''it's SERVICE''' }",
    "PREFIX ex: <http://example.org/service/> SELECT * { ex:service ?p <http://x/SERVICE> }",
    r"PREFIX ex: <http://example.org/> SELECT * { ex:it\'s ?p ?o . ex:b\' ?p ?o }",
    "SELECT ?x { ?s ?p ?x FILTER(?x<5 && ?x>2) }",
    "PREFIX insert: <http://example.org/> SELECT * { ?s insert:load ?o }",
    "DESCRIBE <http://example.org/delete>",
)
OUTSIDE = (
    "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
    "SELECT * { service SILENT ?where { ?s ?p ?o } }",
    "PREFIX : <http://example.org/> SELECT * { SERVICE:x { ?s ?p ?o } }",
    "SELECT * { SERVICESILENT<http://example.org/>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE<http://example.org/>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE <http://example.org/> { ?s ?p ?o } }",
    'SELECT * { ?s ?p "x"@enSERVICE <http://example.org/> { ?s ?p ?o } }',
    "SELECT * { ?s ?p '#' SERVICE <http://example.org/> { ?s ?p ?o } }",
    "SELECT * { <http://x/#> ?p ?o SERVICE <http://example.org/> { ?s ?p ?o } }",
    r"PREFIX e: <http://x/> SELECT * { e:a\' ?p ?o SERVICE <http://y/> { ?s ?p ?o } e:b\' ?p 1 }",
    "SELECT * { ?s ?p ?o FILTER(?a<?b)SERVICE<http://example.org/>{ ?s ?p ?o } FILTER(1>0) }",
)
UPDATES = (
    "INSERT DATA { <http://x/> <http://x/> 1 }",
    "PREFIX ex: <http://example.org/> DELETE WHERE { ?s ?p ?o }",
    "BASE <http://example.org/> LOAD <http://example.org/data.ttl>",
    "# a comment first\nclear ALL",
    "DROP GRAPH <http://example.org/>",
    "WITH <http://example.org/> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_looks_dangerous_passes(text: str) -> None:
    assert not check_query(text).names_graphs


@pytest.mark.parametrize("text", OUTSIDE)
def test_nothing_reaches_outside(text: str) -> None:
    with pytest.raises(UsageError, match="SERVICE"):
        check_query(text)


@pytest.mark.parametrize("text", UPDATES)
def test_nothing_changes_the_store(text: str) -> None:
    with pytest.raises(UsageError, match="would change the store"):
        check_query(text)


@pytest.mark.parametrize("opening", ["{", "(", "["])
def test_nesting_has_a_limit(opening: str) -> None:
    check_query("SELECT * { ?s ?p ?o }" + opening * DEEPEST)
    with pytest.raises(UsageError, match="nests"):
        check_query("SELECT * " + opening * (DEEPEST + 1))


def test_length_has_a_limit() -> None:
    with pytest.raises(UsageError, match="characters"):
        check_query("#" * (LONGEST + 1))
    with pytest.raises(UsageError, match="words and signs"):
        check_query("ASK { FILTER(" + "1+" * MOST_TOKENS + "1) }")


@pytest.mark.parametrize("clause", ["FROM", "from", "FROM NAMED"])
def test_local_files_are_not_graphs(clause: str) -> None:
    with pytest.raises(UsageError, match="local file"):
        check_query(f"SELECT * {clause} <file:///etc/passwd> {{ ?s ?p ?o }}")


def test_graphs_may_be_named() -> None:
    assert check_query("SELECT * FROM <http://example.org/g> { ?s ?p ?o }").names_graphs
