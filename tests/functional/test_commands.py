"""Every command with what it is for, and with wrong input: the answer, the words, the status."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
import rdflib

Kg = Callable[..., subprocess.CompletedProcess[str]]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def counts(summary: str) -> list[str]:
    """Return reports read, unchanged and failed."""
    lines = summary.splitlines()
    return lines[next(i for i, line in enumerate(lines) if "reports read" in line) + 2].split()


def test_build_says_what_it_did(kg: Kg, examples: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    first = kg("build", examples / "shiting", "--store", store)
    assert first.returncode == 0
    assert first.stderr == ""
    assert "reports read" in first.stdout
    again = kg("build", examples / "shiting", "--store", store)
    assert again.returncode == 0
    assert counts(first.stdout) == ["2", "0", "0"]
    assert counts(again.stdout) == ["0", "2", "0"]


def test_build_names_what_it_cannot_read_and_builds_the_rest(
    kg: Kg, examples: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    good = examples / "shiting" / "2022.txt"
    (folder / "good.txt").write_bytes(good.read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7")
    (folder / "novel.txt").write_text("很久以前，山里住着一个老人。\n" * 40, encoding="utf-8")
    done = kg("build", folder, "--store", tmp_path / "store")
    assert done.returncode == 3
    for name, reason in (
        ("empty.txt", "empty"),
        ("binary.txt", "binary"),
        ("scan.pdf", "Supported are .txt and .md"),
        ("novel.txt", "report"),
    ):
        (line,) = [line for line in done.stderr.splitlines() if name in line]
        assert reason in line
    answer = kg("query", "reports", "--store", tmp_path / "store", "--format", "csv")
    assert [row["source"] for row in rows(answer.stdout)] == ["good.txt"]


@pytest.mark.parametrize("text", [None, "很久以前，山里住着一个老人。\n"])
def test_a_build_to_which_nothing_comes_leaves_nothing(
    kg: Kg, tmp_path: Path, text: str | None
) -> None:
    source = tmp_path / "source.txt"
    if text is not None:
        source.write_text(text, encoding="utf-8")
    done = kg("build", source, "--store", tmp_path / "above" / "store")
    assert done.returncode == 3
    assert "No report came in" in done.stdout
    assert not (tmp_path / "above").exists()


def test_a_folder_that_holds_its_own_store_is_built_again(
    kg: Kg, examples: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes((examples / "shiting" / "2022.txt").read_bytes())
    for counted in (["1", "0", "0"], ["0", "1", "0"]):
        done = kg("build", tmp_path, "--store", tmp_path / "kg-store")
        assert (done.returncode, done.stderr) == (0, "")
        assert counts(done.stdout) == counted


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("build", "nowhere"), 3, "no such file or folder"),
        (("build",), 2, "Missing argument"),
        (("extract", "nowhere.txt"), 3, "nowhere.txt: no such file. Check the path"),
        (("extract", "."), 3, "Name one file"),
        (("extract", "LICENSE"), 3, "LICENSE: not an annual report"),
        (("extract", "kg/__init__.py"), 3, "files ending in '.py' are not supported"),
        (("query", "reports", "--store", "nowhere"), 2, "nowhere"),
        (("query", "policy-notice"), 2, "Did you mean policy-notices"),
        (("query",), 2, "kg query --list"),
        (("query", "none.rq"), 2, "none.rq"),
        (("query", "issued-by"), 2, "agency"),
        (("query", "reports", "--param", "colour=red"), 2, "colour"),
        (("query", "reports", "--param", "colour"), 2, "NAME=VALUE"),
        (("validate", "--store", "nowhere"), 2, "nowhere"),
        (("export", "--store", "nowhere"), 2, "nowhere"),
        (("network", "--store", "nowhere"), 2, "nowhere"),
        (("query", "none.rq", "--param", "a=b"), 2, "only named queries have parameters"),
        (("query", "trend", "--param", "place=a", "--param", "place=b"), 2, "given twice"),
        (("query", "question.sparql"), 2, "ends in .rq"),
        (("network", "-o", "picture.bmp"), 2, "bmp"),
        (("nonsense",), 2, "No such command"),
        (("extrat",), 2, "Did you mean 'extract'?"),
        (("query", "--lst"), 2, "kg query --help"),
    ],
)
def test_wrong_usage_says_what_where_and_the_remedy(
    kg: Kg, tmp_path: Path, arguments: tuple[str, ...], status: int, words: str
) -> None:
    done = kg(*(str(tmp_path / a) if a == "nowhere" else a for a in arguments))
    assert done.returncode == status
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == "" or arguments[0] == "build"


def test_a_file_is_no_place_for_a_store(kg: Kg, examples: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("notes", encoding="utf-8")
    done = kg("build", examples / "shiting", "--store", taken)
    assert done.returncode == 2
    assert "Name another folder" in done.stderr
    assert taken.read_text(encoding="utf-8") == "notes"


def test_a_folder_that_is_no_store_is_left_alone(kg: Kg, examples: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.doc").write_text("x", encoding="utf-8")
    done = kg("build", examples / "shiting", "--store", tmp_path / "letters")
    assert done.returncode == 2
    assert "letters" in done.stderr
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["a.doc"]


@pytest.mark.parametrize("query", ["SELECT * WHERE {", "INSERT DATA { <a:a> <a:b> <a:c> }"])
def test_a_bad_query_is_refused(kg: Kg, example_store: Path, query: str) -> None:
    done = kg("query", "-", "--store", example_store, stdin=query)
    assert done.returncode == 2
    assert done.stderr.startswith("kg: ")
    assert done.stdout == ""


def test_a_query_from_standard_input_and_from_a_file(
    kg: Kg, example_store: Path, tmp_path: Path
) -> None:
    text = "SELECT (COUNT(DISTINCT ?r) AS ?n) { ?r a <https://w3id.org/gongkai/ontology#Report> }"
    (tmp_path / "count.rq").write_text(text, encoding="utf-8")
    piped = kg("query", "-", "--store", example_store, "--format", "csv", stdin=text)
    filed = kg("query", tmp_path / "count.rq", "--store", example_store, "--format", "csv")
    assert piped.stdout == filed.stdout
    assert rows(piped.stdout) == [{"n": "15"}]


def test_policy_notices_of_the_examples(kg: Kg, example_store: Path) -> None:
    done = kg("query", "policy-notices", "--store", example_store, "--format", "csv")
    found = {(row["source"], row["docNumber"]): row for row in rows(done.stdout)}
    row = found["qinglan/2014.txt", "国办发〔2014〕12号"]
    assert row["title"] == "国务院办公厅关于印发2014年政府信息公开工作要点的通知"
    assert row["issuer"] == "国务院办公厅"
    assert row["relation"] == "implements"
    assert ("yunze/2013.txt", "国办发〔2013〕73号") in found


def test_a_document_cited_by_number_and_by_title_is_one(kg: Kg, example_store: Path) -> None:
    done = kg(
        "query", "cited-by", "--param", "document=国办发〔2020〕17号",
        "--store", example_store, "--format", "csv",
    )  # fmt: skip
    assert {row["source"] for row in rows(done.stdout)} >= {"qinglan/agriculture-2020.txt"}


def test_tables_align_with_chinese_text(kg: Kg, example_store: Path) -> None:
    from rich.cells import cell_len

    lines = kg("query", "reports", "--store", example_store).stdout.splitlines()
    before = {cell_len(line.partition("prefecture")[0]) for line in lines if "prefecture" in line}
    assert len(before) == 1


def test_tables_say_which_report(kg: Kg, example_store: Path) -> None:
    for name, *parameters in (
        ("trend", "--param", "indicator=applications-received"),
        ("implements",),
        ("outcomes",),
        ("metrics",),
    ):
        done = kg("query", name, *parameters, "--store", example_store)
        assert ".txt" in done.stdout, name
        assert "https://" not in done.stdout, name
    assert "https://" in kg("query", "implements", "--iris", "--store", example_store).stdout
    own = kg("query", "-", "--store", example_store, stdin="SELECT ?g { GRAPH ?g { } }")
    assert "https://w3id.org/gongkai/graph/places" in own.stdout


def test_the_list_of_queries_tells_their_parameters(kg: Kg) -> None:
    every, one = kg("query", "--list").stdout, kg("query", "--list", "trend").stdout
    assert one in every
    assert "--param indicator=…  (required)" in one
    assert "columns: place, year" in one


@pytest.mark.parametrize("format_", ["table", "csv", "json"])
def test_nothing_found_is_explained(kg: Kg, example_store: Path, format_: str) -> None:
    asked = ("query", "issued-by", "--param", "agency=云泽县林业局", "--format", format_)
    done = kg(*asked, "--store", example_store)
    assert done.returncode == 0
    assert "answers this for agency=云泽县林业局" in done.stderr


@pytest.mark.parametrize("format_", ["turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml"])
def test_export_is_the_same_bytes_each_time_and_reads_back(
    kg: Kg, example_store: Path, tmp_path: Path, format_: str
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for path in (first, second):
        done = kg(
            "export", "--store", example_store, "--format", format_,
            "--report", "shiting/2022.txt", "-o", path,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    assert first.read_bytes() == second.read_bytes()
    names = {"jsonld": "json-ld", "rdfxml": "xml", "ntriples": "nt"}
    graph = rdflib.Dataset(default_union=True)
    graph.parse(first, format=names.get(format_, format_))
    assert len(graph) > 300


def test_an_export_has_the_format_of_its_ending(
    kg: Kg, example_store: Path, tmp_path: Path
) -> None:
    asked = ("export", "--store", example_store, "--report", "shiting/2022.txt")
    named = kg(*asked, "--format", "nquads", "-o", tmp_path / "named")
    ended = kg(*asked, "-o", tmp_path / "ended.nq")
    assert (named.returncode, ended.returncode) == (0, 0)
    assert (tmp_path / "named").read_bytes() == (tmp_path / "ended.nq").read_bytes()


def test_a_misspelt_report_costs_no_file(kg: Kg, example_store: Path, tmp_path: Path) -> None:
    kept = tmp_path / "graph.ttl"
    kept.write_text("kept", encoding="utf-8")
    done = kg("export", "--store", example_store, "--report", "shiting", "-o", kept)
    assert done.returncode == 2
    assert kept.read_text(encoding="utf-8") == "kept"


def test_validate_in_words_and_as_turtle(kg: Kg, example_store: Path) -> None:
    words = kg("validate", "--store", example_store)
    assert words.returncode == 1, words.stdout  # one example prints a sum that fails
    assert "the calculation gives 15150, the report states 15240" in words.stdout
    turtle = kg("validate", "--store", example_store, "--format", "turtle")
    report = rdflib.Graph().parse(data=turtle.stdout, format="turtle")
    assert (None, rdflib.RDF.type, rdflib.SH.ValidationReport) in report
    found = json.loads(kg("validate", "--store", example_store, "--format", "json").stdout)
    assert isinstance(found, list | dict)


def test_extract_gives_facts_with_their_words(kg: Kg, examples: Path) -> None:
    path = examples / "yunze" / "2013.txt"
    done = kg("extract", path, "--format", "json")
    facts = json.loads(done.stdout)
    assert facts["report"]["place"]["name"].endswith("云泽县")
    text = path.read_text(encoding="utf-16")
    for citation in facts["citations"]:
        for mention in citation["mentions"]:
            span = mention["span"]
            assert text[span["start"] : span["end"]] == span["text"]
    assert "Documents cited" in kg("extract", path).stdout
    assert kg("extract", "-", "--format", "json", stdin=text).returncode == 0


@pytest.mark.parametrize("format_", ["html", "svg", "gexf", "graphml", "json", "csv"])
def test_network_is_the_same_bytes_each_time(
    kg: Kg, example_store: Path, tmp_path: Path, format_: str
) -> None:
    first, second = tmp_path / f"a.{format_}", tmp_path / f"b.{format_}"
    for path in (first, second):
        done = kg("network", "--store", example_store, "-o", path)
        assert done.returncode == 0, done.stderr
    assert first.read_bytes() == second.read_bytes()
    assert "政府信息公开条例" in first.read_text(encoding="utf-8").encode().decode(
        "unicode_escape" if format_ == "json" and "\\u" in first.read_text() else "utf-8"
    )


def test_help_of_every_command_shows_an_example(kg: Kg) -> None:
    for name in ("build", "extract", "validate", "query", "export", "network"):
        done = kg(name, "--help")
        assert done.returncode == 0
        assert f"kg {name}" in done.stdout.split("Example", 1)[1]


def test_trend_is_a_panel_and_names_near_indicators(kg: Kg, example_store: Path) -> None:
    asked = ("query", "trend", "--store", example_store, "--format", "csv", "--param")
    done = kg(*asked, "indicator=applications-received")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert rows
    assert all(row["place"] and int(row["year"]) and Decimal(row["value"]) >= 0 for row in rows)
    keys = [tuple(row.values()) for row in rows]
    assert len(keys) == len(set(keys))
    unknown = kg(*asked, "indicator=行政诉讼件数")
    assert unknown.stdout.strip() == "place,year,indicator,value,unit,qualifier,report"
    assert "行政诉讼数" in unknown.stderr
