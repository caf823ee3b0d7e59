import csv
from pathlib import Path

import pytest

from kg import gazetteer
from kg.model import Level

DIVISIONS = Path(__file__).resolve().parents[3] / "shared" / "areacodes" / "divisions.csv"


@pytest.mark.parametrize(
    ("name", "full_names"),
    [
        ("重庆市", ["重庆市"]),
        ("长寿区", ["重庆市长寿区"]),
        ("城口县", ["重庆市城口县"]),
        ("义乌市", ["义乌市"]),
        ("朝阳区", ["北京市朝阳区", "长春市朝阳区"]),
        ("神农架林区", ["神农架林区"]),
        ("阿坝藏族羌族自治州", ["阿坝藏族羌族自治州"]),
        ("青岚市", []),
    ],
)
def test_full_names_are_those_of_the_places_own_agencies(name: str, full_names: list[str]) -> None:
    found = gazetteer.divisions_named(name)
    assert [gazetteer.full_name(division) for division in found] == full_names


def test_no_two_divisions_share_a_full_name() -> None:
    names = [gazetteer.full_name(division) for division in gazetteer.divisions()]
    assert len(names) == len(set(names))


def test_lineage_runs_from_the_province_down() -> None:
    (county,) = gazetteer.divisions_named("九寨沟县")
    names = [division.name for division in gazetteer.lineage(county)]
    assert names == ["四川省", "阿坝藏族羌族自治州", "九寨沟县"]


def test_townships_are_found_within_their_county_only() -> None:
    (county,) = gazetteer.divisions_named("长寿区")
    township = gazetteer.township_named("邻封镇", county)
    assert township is not None
    assert township.level is Level.TOWNSHIP
    assert gazetteer.full_name(township) == "重庆市长寿区邻封镇"
    assert gazetteer.township_named("石汀镇", county) is None


def test_codes_and_names_agree_with_an_independent_table() -> None:
    if not DIVISIONS.is_file():
        pytest.skip("the table of divisions is not beside this checkout (../shared/areacodes)")
    with DIVISIONS.open(encoding="utf-8-sig", newline="") as file:
        current = {
            row["代码"]: row["名称"] for row in csv.DictReader(file) if row["状态"] == "在用"
        }
    ours = {division.code: division.name for division in gazetteer.divisions()}
    shared = current.keys() & ours.keys()
    assert len(shared) > 0.98 * len(ours)
    different = [
        (code, current[code], ours[code]) for code in shared if current[code] != ours[code]
    ]
    assert len(different) < 0.01 * len(shared), different[:20]
