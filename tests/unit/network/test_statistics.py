"""Figures of the network drawn by hand, counted by hand."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.network import Network, NetworkKind, Rows, Table, describe, load_network, write_figures

from .conftest import HOSTILE, iri


@pytest.fixture
def tables(full: Rows) -> dict[str, Table]:
    network = load_network(full)
    return {table.name: table for table in describe(network, network)}


def records(table: Table) -> list[dict[str, object]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_the_whole(tables: dict[str, Table]) -> None:
    (whole,) = records(tables["network"])
    assert (whole["nodes"], whole["edges"], whole["components"]) == (7, 7, 1)
    assert whole["density"] == round(7 / 21, 6)
    assert whole["betweennessFrom"] == 7


def test_the_most_cited_comes_first(tables: dict[str, Table]) -> None:
    first = records(tables["nodes"])[0]
    assert first["label"] == "中华人民共和国政府信息公开条例"
    assert (first["citations"], first["in"], first["out"], first["core"]) == (3, 3, 0, 2)
    assert (first["firstCited"], first["lastCited"]) == (2014, 2016)


def test_most_cited_by_year(tables: dict[str, Table]) -> None:
    found = [
        (each["year"], each["rank"], each["citations"], each["document"])
        for each in records(tables["most-cited"])
    ]
    assert found == [
        (2014, 1, 2, iri("条例")),
        (2014, 2, 2, iri("要点")),
        (2014, 3, 1, iri("办法")),
        (2016, 1, 1, iri("条例")),
        (2016, 2, 1, iri("通知")),
    ]


def test_diffusion_from_issue_to_first_citation_by_level(tables: dict[str, Table]) -> None:
    by_document = {
        (each["citedBy"], each["document"]): each["years"]
        for each in records(tables["diffusion-by-document"])
    }
    # 办法 has no year, so nobody knows how long it took.
    assert by_document == {
        ("prefecture", iri("条例")): 7,
        ("county", iri("条例")): 7,
        ("prefecture", iri("要点")): 0,
        ("county", iri("要点")): 0,
        ("county", iri("通知")): 1,
    }
    assert [tuple(each.values()) for each in records(tables["diffusion"])] == [
        ("national", "prefecture", 1, 7, 7.0, 7.0, 7),
        ("national", "county", 1, 7, 7.0, 7.0, 7),
        ("prefecture", "prefecture", 1, 0, 0.0, 0.0, 0),
        ("prefecture", "county", 2, 0, 0.5, 0.5, 1),
    ]


def test_communities_name_their_members(tables: dict[str, Table]) -> None:
    found = records(tables["communities"])
    assert sum(int(str(each["size"])) for each in found) == 7
    assert "政府信息公开条例" in "".join(str(each["members"]) for each in found)


@pytest.mark.parametrize("kind", list(NetworkKind))
def test_every_kind_is_described(full: Rows, kind: NetworkKind) -> None:
    tables = describe(load_network(full, kind), load_network(full))
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)
    assert next(table for table in tables if table.name == "most-cited").rows


def test_an_empty_network_is_described() -> None:
    empty = Network(NetworkKind.CITATION)
    assert [len(table.rows) for table in describe(empty, empty)] == [1, 0, 0, 0, 0, 0]


def test_figures_as_json(tables: dict[str, Table]) -> None:
    stream = io.BytesIO()
    assert write_figures(list(tables.values()), "json", stream) == ()
    data = json.loads(stream.getvalue())
    assert set(data) == set(tables)
    assert data["nodes"] == records(tables["nodes"])


def test_figures_as_csv_in_a_file_each(tables: dict[str, Table], tmp_path: Path) -> None:
    paths = write_figures(list(tables.values()), "csv", tmp_path / "all.csv")
    assert {path.name for path in paths} == {"all.csv"} | {
        f"all-{name}.csv" for name in tables if name != "nodes"
    }
    read = list(csv.DictReader(io.StringIO(paths[0].read_bytes().decode("utf-8-sig"))))
    assert read[0]["label"] == "中华人民共和国政府信息公开条例"


def test_hostile_titles_are_no_formulas(hostile_rows: Rows) -> None:
    network = load_network(hostile_rows)
    stream = io.BytesIO()
    write_figures(describe(network, network), "csv", stream)
    lines = list(csv.reader(io.StringIO(stream.getvalue().decode("utf-8-sig"))))
    cells = {cell for line in lines for cell in line}
    assert not any(cell.startswith(("=", "@")) for cell in cells)
    assert any(HOSTILE[0] in cell for cell in cells)


def test_figures_have_no_picture(tables: dict[str, Table]) -> None:
    with pytest.raises(UsageError, match="svg"):
        write_figures(list(tables.values()), "svg", io.BytesIO())
