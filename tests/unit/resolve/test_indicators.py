"""Phrases of reports, each beside the indicator of the vocabulary that it states."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from kg.resolve.quantities import indicators
from kg.resolve.quantities.indicators import broad_indicators, find_changed, find_indicator
from kg.resources import data_folder
from kg.vocabulary import load_scheme

NEW_INDICATOR = """
v:umbrellas-lent a skos:Concept ;
    skos:prefLabel "便民雨伞借出数"@zh, "umbrellas lent"@en ;
    skos:notation "umbrellas-lent" ;
    skos:hiddenLabel "借出 雨伞"@zh ;
    gk:measuredIn "把", "件" ;
    skos:inScheme <https://w3id.org/gongkai/vocabulary/indicators> ;
    skos:topConceptOf <https://w3id.org/gongkai/vocabulary/indicators> .
"""


def name(iri: str | None) -> str:
    return (iri or "").rpartition("/")[2]


@pytest.mark.parametrize(
    ("phrase", "unit", "expected"),
    [
        ("我局受理政府信息公开申请", "件", "applications-received"),
        ("网上申请", "件", "applications-online"),
        ("政务微信发布信息", "条", "disclosed-wechat"),
        ("在公开栏张贴信息", "条", "disclosed-other"),
        ("政府公报公开", "条", "disclosed-gazette"),
        ("发布各类信息", "条", "information-published"),
        ("主动公开政府信息", "条", "information-disclosed"),
        ("发布中标公告", "条", "procurement-information"),
        ("公开水环境监测信息", "条", "environment-information"),
        ("群众来信办结率", "%", "letters-rate"),
        ("热线工单按时办结率", "%", "calls-rate"),
        ("申请按时办结率", "%", "answers-on-time-rate"),
        ("企业满意度", "%", "satisfaction-rate"),
        ("专职人员", "名", "staff-full-time"),
        ("兼职工作人员", "人", "staff-part-time"),
        ("对县直部门开展考核", "个", "bodies-assessed"),
        ("取消行政审批事项", "项", "approval-reform"),
        ("权力清单涉及职权", "项", "power-list-items"),
        ("举办政府开放日", "场", "open-days"),
        ("发放宣传折页", "份", "publicity-materials"),
        ("网络申请占总数的比例", "%", "share-of-whole"),
        ("修剪行道树", "棵", ""),
    ],
)
def test_the_indicator_of_a_phrase(phrase: str, unit: str, expected: str) -> None:
    assert name(find_indicator(phrase, unit)) == expected


@pytest.mark.parametrize(
    ("phrase", "whole", "expected"),
    [
        ("公开", "applications-received", "outcome-granted"),
        ("公开申请", "applications-received", "outcome-granted"),
        ("已主动公开", "applications-answered", "outcome-already-public"),
        ("公开", None, "outcome-granted"),
        ("公开", "proposals", ""),
    ],
)
def test_a_part_is_told_by_its_whole(phrase: str, whole: str | None, expected: str) -> None:
    scheme = "https://w3id.org/gongkai/vocabulary/indicators/"
    of = scheme + whole if whole else None
    assert name(find_indicator(phrase, "件", is_part=True, whole=of)) == expected


@pytest.mark.parametrize(
    ("phrase", "unit", "expected"),
    [
        ("受理申请同比增长", "%", "applications-received"),
        ("受理申请较上年增加", "件", "applications-received"),
        ("网站访问量比2015年增长", "倍", "website-visits"),
        ("行政复议纠错率下降", "百分点", "reviews-corrected-rate"),
        ("行道树同比增长", "%", ""),
    ],
)
def test_a_change_is_of_what_the_words_before_it_count(
    phrase: str, unit: str, expected: str
) -> None:
    assert name(find_changed(phrase, unit)) == expected


def test_broad_indicators_are_of_the_vocabulary() -> None:
    assert {"bodies-covered", "share-of-whole"} <= set(map(name, broad_indicators()))
    assert broad_indicators() < {concept.iri for concept in load_scheme("indicators")}


@pytest.fixture
def vocabulary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a copy of the vocabulary's folder that the code reads instead."""
    copytree(data_folder("ontology"), tmp_path / "ontology")
    monkeypatch.setattr("kg.vocabulary.data_folder", lambda folder: tmp_path / folder)
    _forget()
    yield tmp_path / "ontology" / "vocabulary"
    _forget()


def _forget() -> None:
    load_scheme.cache_clear()
    for cached in (indicators._rules, indicators._rules_by_word, find_indicator):
        cached.cache_clear()


def test_a_new_indicator_is_a_few_lines_of_turtle(vocabulary: Path) -> None:
    assert find_indicator("服务大厅借出便民雨伞", "把") is None
    with (vocabulary / "indicators.ttl").open("a", encoding="utf-8") as file:
        file.write(NEW_INDICATOR)
    _forget()
    assert name(find_indicator("服务大厅借出便民雨伞", "把")) == "umbrellas-lent"
