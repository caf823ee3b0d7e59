"""Questions that find nothing: unknown names and IRIs are refused, the rest is explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.query import (
    ask,
    ask_rows,
    bind_parameters,
    check_names,
    empty_answer,
    explain_nothing,
    find_query,
    read_short_names,
)
from kg.query.known_names import near_names
from kg.store import open_for_writing

UNKNOWN = [
    ("issued-by", "agency", "青岚市气象", "nothing in the store is called '青岚市气象'"),
    ("trend", "place", "云泽", "Did you mean 云泽县"),
    ("reports-of-place", "place", "云泽", "Did you mean 云泽县"),
    ("evidence", "fact", "41", "'41' is no IRI"),
    ("evidence", "fact", "https://example.org/none", "nothing in the store has the IRI"),
    ("cited-by", "document", "https://example.org/none", "Copy one from the table"),
]
NOTHING = [
    ("trend", {"indicator": "xyzzy"}, "no indicator has a name like it"),
    ("trend", {"indicator": "行政诉讼件数"}, "near names: 行政诉讼数"),
    (
        "trend",
        {"indicator": "applications-received", "place": "某镇"},
        "has such a figure for indicator=applications-received, place=某镇",
    ),
    ("issued-by", {"agency": "某局"}, "answers this for agency=某局"),
]


@pytest.mark.parametrize(("name", "parameter", "value", "words"), UNKNOWN)
def test_what_the_store_does_not_hold_is_refused(
    example_store: Path, name: str, parameter: str, value: str, words: str
) -> None:
    with pytest.raises(UsageError) as caught:
        check_names(example_store, find_query(name), {parameter: value})
    assert words in str(caught.value)
    assert caught.value.remedy


def test_what_it_holds_passes(example_store: Path) -> None:
    document = "https://w3id.org/gongkai/document/国办发〔2014〕12号"
    check_names(example_store, find_query("evidence"), {"fact": document})
    check_names(example_store, find_query("trend"), {"place": "云泽县", "indicator": "x"})


@pytest.mark.parametrize(("name", "values", "words"), NOTHING)
def test_no_rows_are_explained(
    example_store: Path, name: str, values: dict[str, str], words: str
) -> None:
    assert words in explain_nothing(example_store, find_query(name), values)


def test_an_empty_store_is_said_to_be_empty(tmp_path: Path) -> None:
    with open_for_writing(tmp_path) as writer:
        writer.finish()
    assert "holds no report" in explain_nothing(tmp_path, find_query("reports"), {})


def test_the_likest_name_comes_first() -> None:
    names = ["国务院", "国务院办公厅", "国务院法制办公室", "青岚市人民政府"]
    assert near_names("国务院办工厅", names)[0] == "国务院办公厅"


@pytest.mark.parametrize("format_", ["csv", "tsv", "json", "xml"])
def test_an_answer_without_rows_is_told_by_its_length(
    example_store: Path, tmp_path: Path, format_: str
) -> None:
    for indicator, rows in (("applications-received", True), ("none", False)):
        query = find_query("trend")
        text = bind_parameters(query, {"indicator": indicator})
        with (tmp_path / indicator).open("wb") as stream:
            length = ask(example_store, text, format_, stream)
        assert length == (tmp_path / indicator).stat().st_size
        assert (length > len(empty_answer(query.columns, format_))) is rows


def test_reports_and_facts_have_short_names(example_store: Path) -> None:
    short = read_short_names(example_store)
    answer = ask_rows(example_store, find_query("metrics").text)
    report, source, fact, start = (
        answer.columns.index(name) for name in ("report", "source", "observation", "start")
    )
    for row in answer.rows:
        assert short.of(row[report]) == row[source]
        assert short.of(row[fact]) == f"metric/{row[start]}"
    assert short.of("https://example.org/x") == "https://example.org/x"
