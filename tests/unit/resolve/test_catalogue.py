"""Over all reports: what is one document is one node, in whatever order the reports are read."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.authority import load_authority
from kg.model import CitedDocument
from kg.resolve.documents.catalogue import link_documents
from kg.resolve.documents.titles import core_title, year_of_title

CITY = "青岚市人民政府办公室"
NOTICE = "青岚市人民政府办公室关于做好公开工作的通知"


def cited(
    title: str | None = None,
    number: str | None = None,
    issuer: str | None = None,
    year: int | None = None,
    promulgates: str | None = None,
    version: str | None = None,
    scope: str | None = None,
    cited_in: int | None = None,
) -> CitedDocument:
    kind = "通知" if title and title.endswith("通知") else None
    return CitedDocument(title, number, kind, issuer, year, promulgates, version, scope, cited_in)


BY_NUMBER = cited(number="岚政办发〔2013〕7号", issuer=CITY, year=2013)
BY_TITLE = cited(NOTICE, issuer=CITY)
BY_BOTH = cited(NOTICE, "岚政办发〔2013〕7号", CITY, 2013)
SHORT = cited("关于做好公开工作的通知", issuer=CITY)
DAMAGED = cited("青岚市人民政府办公室关于做好公开作的通知", "岚政办发〔2013〕7号", CITY, 2013)

YEARLY = "青岚市人民政府办公室关于做好年度报告编制工作的通知"

ONE_NODE = [
    # an undated title, cited when the numbered notice was there, and again years later
    [BY_BOTH, cited(NOTICE, issuer=CITY, cited_in=2012), cited(NOTICE, issuer=CITY, cited_in=2016)],
    [cited(NOTICE, issuer=CITY, cited_in=2008), cited(NOTICE, issuer=CITY, cited_in=2016)],
    [cited(YEARLY, "岚政办发〔2014〕1号", CITY, 2014), cited(YEARLY, issuer=CITY, cited_in=2013)],
    [BY_NUMBER, BY_TITLE, BY_BOTH],
    [BY_BOTH, SHORT],
    [BY_BOTH, DAMAGED, BY_NUMBER],
    [BY_TITLE, SHORT],
    [cited(number="国办发〔2014〕57号"), cited("国务院办公厅关于加强政府网站信息内容建设的意见")],
    [
        cited("关于加强政府网站信息内容建设的意见", issuer="国务院办公厅"),
        cited(number="国办发〔2014〕57号", issuer="国务院办公厅", year=2014),
    ],
    [cited("青岚市公开办法"), cited("《青岚市公开办法》")],
    [
        cited("关于全面推进政务公开工作的意见"),
        cited(number="中办发〔2016〕8号", issuer="中共中央办公厅", year=2016),
    ],
]

TWO_NODES = [
    # cited before the numbered notice was written
    [BY_BOTH, cited(NOTICE, issuer=CITY, cited_in=2010)],
    # what comes out again each year
    [cited(YEARLY, issuer=CITY, cited_in=2012), cited(YEARLY, issuer=CITY, cited_in=2015)],
    [cited(YEARLY, "岚政办发〔2014〕1号", CITY, 2014), cited(YEARLY, issuer=CITY, cited_in=2016)],
    # the same title in two places
    [cited("公开办法", scope="青岚市云泽县"), cited("公开办法", scope="青岚市石汀县")],
    # the same title in two years
    [
        cited(NOTICE, "岚政办发〔2013〕7号", CITY, 2013),
        cited(NOTICE, "岚政办发〔2014〕9号", CITY, 2014),
    ],
    # a number used twice
    [
        cited("青岚市公开办法", "岚政发〔2013〕4号", "青岚市人民政府", 2013),
        cited("青岚市档案规划", "岚政发〔2013〕4号", "青岚市人民政府", 2013),
    ],
    # a code shared by two places
    [
        cited("关于公开的通知", "青政发〔2013〕4号", "青海省人民政府", 2013),
        cited("关于公开的通知", "青政发〔2013〕4号", "青岛市人民政府", 2013),
    ],
    # versions
    [
        cited("中华人民共和国政府信息公开条例", version="2007"),
        cited("中华人民共和国政府信息公开条例", version="2019"),
    ],
    # editions
    [cited("青岚市清单", year=2013), cited("青岚市清单", year=2014)],
    # a place's own document with a national title's words
    [cited("公开工作要点", scope="青岚市"), cited("公开工作要点", issuer="国务院办公厅")],
]


@pytest.mark.parametrize("documents", ONE_NODE)
def test_one_document_is_one_node(documents: list[CitedDocument]) -> None:
    linked = link_documents(documents)
    assert len({linked[document].key for document in documents}) == 1
    assert len({linked[document] for document in documents}) == 1


@pytest.mark.parametrize("documents", TWO_NODES)
def test_two_documents_are_two_nodes(documents: list[CitedDocument]) -> None:
    linked = link_documents(documents)
    assert len({linked[document].key for document in documents}) == len(documents)


def test_what_fits_two_documents_joins_neither() -> None:
    first = cited(NOTICE, "岚政办发〔2013〕7号", CITY, 2013)
    second = cited(NOTICE, "岚政办发〔2014〕9号", CITY, 2014)
    linked = link_documents([first, second, BY_TITLE])
    assert len({node.key for node in linked.values()}) == 3


def test_a_notice_and_what_it_promulgates_are_joined() -> None:
    notice = cited(
        "国务院办公厅关于印发2016年政务公开工作要点的通知", "国办发〔2016〕19号", "国务院办公厅", 2016,
        promulgates="2016年政务公开工作要点",
    )  # fmt: skip
    inner = cited("2016年政务公开工作要点", issuer="国务院办公厅", year=2016)
    linked = link_documents([notice, inner])
    assert linked[notice].key == "国办发〔2016〕19号"
    assert linked[notice].promulgates == linked[inner].key != linked[notice].key


def test_the_number_of_a_notice_leads_to_the_notice() -> None:
    linked = link_documents([cited(number="国办发〔2016〕19号")])
    (node,) = {linked[d] for d in linked if d.number == "国办发〔2016〕19号"}
    assert node.title == "国务院办公厅关于印发2016年政务公开工作要点的通知"


def test_the_revised_regulations_amend_the_first() -> None:
    document = cited("中华人民共和国政府信息公开条例", version="2019")
    linked = link_documents([document])
    node = linked[document]
    assert (node.key, node.year) == ("中华人民共和国政府信息公开条例-2019", 2019)
    assert node.amends == "中华人民共和国政府信息公开条例-2007"
    assert node.other_numbers == ("国务院令第711号",)


POOL = sorted(
    {document for documents in [*ONE_NODE, *TWO_NODES] for document in documents}
    | {
        cited("公开办法"),
        cited("公开办法", year=2013, scope="青岚市云泽县"),
        cited("青岚市清单"),
        cited("关于印发〈青岚市清单〉的通知", promulgates="青岚市清单", scope="青岚市"),
        cited("关于公开的通知", "青政发〔2013〕4号", None, 2013),
        cited(number="岚政发〔2013〕4号"),
    },
    key=repr,
)


@given(st.sets(st.sampled_from(POOL)), st.randoms(use_true_random=False))
def test_order_does_not_matter(documents: set[CitedDocument], shuffle: random.Random) -> None:
    ordered = sorted(documents, key=repr)
    shuffled = [*ordered, *ordered]
    shuffle.shuffle(shuffled)
    assert link_documents(ordered) == link_documents(shuffled)


@given(st.sets(st.sampled_from(POOL)))
def test_keys_are_unique_and_none_dangles(documents: set[CitedDocument]) -> None:
    linked = link_documents(documents)
    assert documents <= set(linked)
    nodes = set(linked.values())
    keys = {node.key for node in nodes}
    assert len(keys) == len(nodes)
    for node in nodes:
        assert {node.promulgates, node.amends, *node.repeals} - {None} <= keys


def test_authority_titles_and_versions_are_unique() -> None:
    known = [(document.title, document.version) for document in load_authority()]
    assert len(known) == len(set(known))


@pytest.mark.parametrize(
    ("title", "core"),
    [
        ("青岚市人民政府办公室关于公开的通知", "关于公开的通知"),
        ("关于公开的通知", "关于公开的通知"),
        ("国务院关于加快“互联网+”的意见", "关于加快互联网+的意见"),
        ("青岚市公开办法", "青岚市公开办法"),
    ],
)
def test_core_title_leaves_the_issuer_out(title: str, core: str) -> None:
    assert core_title(title) == core


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("2020年政务公开工作要点", 2020),
        ("公共服务清单（2020年版）", 2020),
        ("关于印发2016年工作要点的通知", 2016),
        ("关于做好2013年度年报编制的通知", None),
        ("法治政府纲要（2021-2025年）", None),
        ("青岚市公开办法", None),
    ],
)
def test_year_that_a_title_states(title: str, year: int | None) -> None:
    assert year_of_title(title) == year
