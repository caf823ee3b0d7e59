"""Agencies from before and after a reform, and asked for by the names that people use."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.functional.conftest import Kg

BODY = """一、概述
贯彻《中华人民共和国政府信息公开条例》，{agencies}推进政府信息公开工作。
二、主动公开政府信息情况
全年主动公开政府信息120条。
三、依申请公开情况
全年收到政府信息公开申请3件，均已办结。
四、行政复议、行政诉讼情况
无。
"""
REPORTS = {
    "2014.txt": ("青岚市人民政府2014年政府信息公开工作年度报告", "市环保局、工商局和质监局"),
    "2019.txt": ("青岚市人民政府2019年政府信息公开工作年度报告", "市生态环境局、市场监管局"),
}
ACROSS_THE_REFORM = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX gk: <https://w3id.org/gongkai/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?source ?name WHERE {
  ?before rdfs:label "青岚市环境保护局"@zh .
  ?before (org:changedBy/org:resultingOrganization)* ?agency .
  ?agency rdfs:label ?name .
  ?reference gk:refersTo ?agency ; gk:inReport/dcterms:source/rdfs:label ?source .
} ORDER BY ?source
"""


@pytest.fixture(scope="module")
def store(kg: Kg, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store of two reports of one city, before and after the reform of 2018."""
    folder = tmp_path_factory.mktemp("agencies")
    (folder / "reports").mkdir()
    for name, (title, agencies) in REPORTS.items():
        text = f"{title}\n{BODY.format(agencies=agencies)}"
        (folder / "reports" / name).write_text(text, encoding="utf-8")
    assert kg("build", folder / "reports", "--store", folder / "store").returncode == 0
    return folder / "store"


def rows(kg: Kg, store: Path, *arguments: str | Path) -> list[dict[str, str]]:
    done = kg("query", *arguments, "--store", store, "--format", "csv")
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_a_bureau_and_what_became_of_it_join_in_a_query(
    kg: Kg, store: Path, tmp_path: Path
) -> None:
    (tmp_path / "across.rq").write_text(ACROSS_THE_REFORM, encoding="utf-8")
    assert [tuple(row.values()) for row in rows(kg, store, tmp_path / "across.rq")] == [
        ("2014.txt", "青岚市环境保护局"),
        ("2019.txt", "青岚市生态环境局"),
    ]


def test_a_merger_names_all_that_merged(kg: Kg, store: Path) -> None:
    found = rows(kg, store, "agency-changes", "--param", "agency=青岚市市场监管局")
    assert [(row["beforeName"], row["reformYear"], row["afterName"]) for row in found] == [
        ("青岚市工商行政管理局", "2018", "青岚市市场监督管理局"),
        ("青岚市质量技术监督局", "2018", "青岚市市场监督管理局"),
    ]


def test_the_tree_of_a_government_is_asked_for_by_a_short_name(kg: Kg, store: Path) -> None:
    found = rows(kg, store, "agency-tree", "--param", "top=青岚市政府")
    assert {(row["name"], row["parentName"]) for row in found} >= {
        ("青岚市人民政府", ""),
        ("青岚市环境保护局", "青岚市人民政府"),
    }


def test_a_name_that_nothing_bears_is_refused_with_the_nearest(kg: Kg, store: Path) -> None:
    done = kg("query", "issued-by", "--param", "agency=青岚市环境局", "--store", store)
    assert done.returncode == 2
    assert "青岚市环境局" in done.stderr
    assert "Did you mean" in done.stderr
    assert "青岚市环境保护局" in done.stderr
