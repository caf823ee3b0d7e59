import csv
import re
from itertools import pairwise
from pathlib import Path

import pytest

from kg import gazetteer

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
        ("无为县", ["无为县", "无为县"]),
        ("樊城区", ["襄樊市樊城区", "襄阳市樊城区"]),
        ("巢湖市", ["合肥市巢湖市", "巢湖市"]),
        ("青岚市", []),
    ],
)
def test_full_names_are_those_of_the_places_own_agencies(name: str, full_names: list[str]) -> None:
    found = gazetteer.divisions_named(name)
    assert [gazetteer.full_name(division) for division in found] == full_names


def test_divisions_of_one_full_name_are_one_place_that_goes_on() -> None:
    for name in {gazetteer.full_name(division) for division in gazetteer.divisions()}:
        for before, after in pairwise(gazetteer.place_standings(name)):
            assert not before.overlaps(after)
            assert after in gazetteer.successors(before)


@pytest.mark.parametrize(
    ("name", "code", "names"),
    [
        ("九寨沟县", "513225", ["四川省", "阿坝藏族羌族自治州", "九寨沟县"]),
        ("无为县", "341422", ["安徽省", "巢湖市", "无为县"]),
        ("无为县", "340225", ["安徽省", "芜湖市", "无为县"]),
        ("仙桃市", "429004", ["湖北省", "仙桃市"]),
        ("万州区", "500101", ["重庆市", "万州区"]),
        ("石河子市", "659001", ["新疆维吾尔自治区", "石河子市"]),
    ],
)
def test_lineage_is_that_of_the_divisions_years(name: str, code: str, names: list[str]) -> None:
    (division,) = (each for each in gazetteer.divisions_named(name) if each.code == code)
    assert [each.name for each in gazetteer.lineage(division)] == names


@pytest.mark.parametrize(
    ("name", "last", "successors"),
    [
        ("双流县", 2014, ["成都市双流区"]),
        ("崇文区", 2009, ["北京市东城区"]),
        ("襄樊市", 2009, ["襄阳市"]),
        ("胶南市", 2011, ["青岛市黄岛区"]),
        ("邢台县", 2019, ["邢台市襄都区", "邢台市信都区"]),
        ("长寿区", None, []),
    ],
)
def test_a_division_that_ended_says_what_it_became(
    name: str, last: int | None, successors: list[str]
) -> None:
    (division,) = gazetteer.divisions_named(name)
    assert division.last == last
    assert [gazetteer.full_name(each) for each in gazetteer.successors(division)] == successors


@pytest.mark.parametrize(("year", "code"), [(2009, "341422"), (2012, "340225"), (None, "340225")])
def test_a_name_is_read_as_of_a_year(year: int | None, code: str) -> None:
    with gazetteer.as_of(year):
        found = gazetteer.nearest_in_time(gazetteer.divisions_named("无为县"))
    assert [division.code for division in found] == [code]


def test_the_reference_year_ends_with_its_block() -> None:
    today = gazetteer.reference_year()
    with pytest.raises(ValueError, match="inside"), gazetteer.as_of(2009):
        raise ValueError("inside")
    assert gazetteer.reference_year() == today


def test_townships_are_found_within_their_county_and_the_one_before_it() -> None:
    (district,) = gazetteer.divisions_named("长寿区")
    assert gazetteer.has_township(district, "邻封镇")
    assert not gazetteer.has_township(district, "石汀镇")
    (county,) = gazetteer.divisions_named("双流县")
    assert gazetteer.has_township(county, "黄龙溪镇")


def _independent() -> list[dict[str, str]]:
    if not DIVISIONS.is_file():
        pytest.skip("the table of divisions is not beside this checkout (../shared/areacodes)")
    with DIVISIONS.open(encoding="utf-8-sig", newline="") as file:
        return [
            row
            for row in csv.DictReader(file)
            if int(row["变更/弃用时间"] or 9999) > gazetteer.OLDEST_YEAR
            and not row["名称"].startswith("台湾")
        ]


def test_codes_names_and_years_agree_with_an_independent_table() -> None:
    rows = _independent()
    known = known_ends = 0
    for row in rows:
        named = gazetteer.divisions_named(row["名称"])
        same = [division for division in named if division.code == row["代码"]]
        known += bool(same)
        ends = {division.last + 1 if division.last else 9999 for division in same}
        theirs = int(row["变更/弃用时间"] or 9999)
        known_ends += theirs in ends or (theirs == 9999 and 2025 in ends)
    assert known > 0.99 * len(rows)
    assert known_ends > 0.98 * len(rows)


def test_successors_agree_with_an_independent_table() -> None:
    abolished = agreeing = 0
    for row in _independent():
        theirs = {code for code in row["新代码"].split(";") if re.fullmatch(r"\d{6}", code)}
        ends = [
            division
            for division in gazetteer.divisions_named(row["名称"])
            if division.code == row["代码"] and division.last is not None
        ]
        if theirs and ends:
            abolished += 1
            agreeing += bool(theirs & set(ends[-1].successors))
    assert abolished > 700
    assert agreeing > 0.96 * abolished
