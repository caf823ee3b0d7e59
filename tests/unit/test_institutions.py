"""Departments and organs: full names, short names, names of their time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from kg import resources
from kg.extract.agencies import bodies
from kg.institutions import DEPARTMENTS, NATIONAL_ORGANS, find_institution, load_institutions
from kg.resolve.agencies.facts import resolve_agencies
from kg.resolve.agencies.names import name_agency
from kg.resolve.identity import resolve_identity
from kg.resolve.places import read_places
from kg.vocabulary import load_scheme
from tests.unit.resolve.reports import BODY, mentions_of

CACHES = (load_scheme, load_institutions, bodies._bodies)
NEW = """
:deep-sea a skos:Concept ;
    skos:inScheme scheme:departments ;
    skos:notation "deep-sea" ;
    skos:prefLabel "深海事务管理"@zh, "deep sea affairs"@en ;
    skos:altLabel "深海"@zh ;
    gk:nameEnding "局", "委员会" .
"""


@pytest.mark.parametrize(
    ("label", "year", "name"),
    [
        ("环保局", 2014, "环境保护局"),
        ("环保厅", 2014, "环境保护厅"),
        ("发改委", 2014, "发展和改革委员会"),
        ("教委", 2014, "教育委员会"),
        ("教育局", 2014, "教育局"),
        ("扶贫办", 2018, "扶贫开发办公室"),
        ("农委", 2016, "农业委员会"),
        ("农委", 2021, "农业农村委员会"),
        ("广电局", 2012, "广播电影电视局"),
        ("广电局", 2016, "新闻出版广电局"),
        ("广电局", 2020, "广播电视局"),
        ("药监局", 2016, "食品药品监督管理局"),
        ("药监局", 2022, "药品监督管理局"),
        ("消防支队", 2015, "公安消防支队"),
        ("消防支队", 2021, "消防救援支队"),
        ("政数局", 2022, "政务服务数据管理局"),
        ("食品药品监督管理局", 2022, "食品药品监督管理局"),
        ("资规局", 2020, "自然资源和规划局"),
        ("国土房管局", 2014, "国土资源和房屋管理局"),
        ("县妇联", 2014, None),
        ("妇联", 2014, "妇女联合会"),
        ("药监局", None, None),
    ],
)
def test_a_label_means_the_department_of_the_year(
    label: str, year: int | None, name: str | None
) -> None:
    found = find_institution(DEPARTMENTS, label, year)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("国家卫计委", "国家卫生和计划生育委员会"),
        ("银保监会", "中国银行保险监督管理委员会"),
        ("金融监管总局", "国家金融监督管理总局"),
        ("中宣部", "中共中央宣传部"),
        ("全国政协", "中国人民政治协商会议全国委员会"),
    ],
)
def test_organs_of_the_centre_go_by_their_full_names(label: str, name: str) -> None:
    found = find_institution(NATIONAL_ORGANS, label)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("scheme", [DEPARTMENTS, NATIONAL_ORGANS])
def test_successors_are_described_and_no_older_than_what_they_follow(scheme: str) -> None:
    known = {
        each.concept.iri: each for several in load_institutions(scheme).values() for each in several
    }
    for institution in known.values():
        for successor in institution.successors:
            assert successor in known
            since, until = known[successor].since, institution.until
            assert since is None or until is None or since <= until


@pytest.mark.parametrize("scheme", [DEPARTMENTS, NATIONAL_ORGANS])
def test_a_short_name_of_several_institutions_is_told_by_the_year(scheme: str) -> None:
    for label, several in load_institutions(scheme).items():
        for year in range(2008, 2025):
            anywhere = [each for each in several if each.used_in is None or each.name == label]
            existing = {each.name for each in anywhere if each.exists_in(year)}
            at_reform = {each.since for each in several} | {each.until for each in several}
            assert len(existing) <= 1 or year in at_reform, (label, year, existing)


@pytest.fixture
def _with_new_department(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Work with a vocabulary that has one department more."""
    folder = tmp_path / "ontology"
    copytree(resources.data_folder("ontology"), folder)
    vocabulary = folder / "vocabulary" / "departments.ttl"
    vocabulary.write_text(vocabulary.read_text("utf-8") + NEW, "utf-8")
    monkeypatch.setattr("kg.vocabulary.data_folder", lambda _name: folder)
    for cached in CACHES:
        cached.cache_clear()
    yield
    monkeypatch.undo()
    for cached in CACHES:
        cached.cache_clear()


@pytest.mark.usefixtures("_with_new_department")
def test_a_new_department_is_a_few_lines_of_turtle() -> None:
    text = f"云泽县2013年政府信息公开工作年度报告\n{BODY}五、其他\n由县深海局和县深海委办理。\n"
    mentions = mentions_of(text)
    facts, _ = resolve_agencies(mentions, resolve_identity(mentions))
    names = {fact.agency.name for fact in facts}
    assert {"云泽县深海事务管理局", "云泽县深海事务管理委员会"} <= names


def test_without_those_lines_it_keeps_the_words_of_the_text() -> None:
    place = read_places("云泽县")[0][-1]
    assert name_agency(place, "深海局").name == "云泽县深海局"
