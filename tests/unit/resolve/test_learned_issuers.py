"""Codes of numbers whose issuers the titles of other documents teach."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import CitedDocument
from kg.resolve.documents.catalogue import link_documents
from kg.resolve.documents.code_fit import region_in
from kg.resolve.documents.learned_issuers import learn_issuers

COUNTY = "青岚市云泽县人民政府办公室"


def cited(number: str, title: str | None = None, issuer: str | None = None) -> CitedDocument:
    return CitedDocument(title, number, "通知" if title else None, issuer, None)


TAUGHT = cited("岚云政办发〔2013〕4号", "云泽县人民政府办公室关于公开的通知", COUNTY)
BARE = cited("岚云政办发〔2014〕9号")
SHORT = cited("泽政办发〔2013〕4号", "云泽县人民政府办公室关于公开的通知", COUNTY)
SHORT_AGAIN = cited("泽政办发〔2014〕5号", "云泽县人民政府办公室关于年报的通知", COUNTY)
ELSEWHERE = cited(
    "泽政办发〔2014〕6号", "石泽县人民政府办公室关于年报的通知", "石泽县人民政府办公室"
)


def test_a_title_teaches_whose_the_code_is() -> None:
    assert learn_issuers([TAUGHT, BARE]) == {"岚云政办发": COUNTY}


def test_the_name_as_printed_in_the_title_may_fit_the_code() -> None:
    document = cited(
        "岚云政办发〔2013〕4号", "青岚市云泽县人民政府办公室关于公开的通知", "云泽县人民政府办公室"
    )
    assert learn_issuers([document]) == {"岚云政办发": "云泽县人民政府办公室"}


def test_a_short_region_wants_two_numbers() -> None:
    assert learn_issuers([SHORT]) == {}
    assert learn_issuers([SHORT, SHORT_AGAIN]) == {"泽政办发": COUNTY}


def test_contradiction_is_not_learned() -> None:
    assert learn_issuers([SHORT, SHORT_AGAIN, ELSEWHERE]) == {}


@pytest.mark.parametrize(
    "document",
    [
        cited("市政办发〔2013〕4号", "云泽县人民政府办公室关于公开的通知", COUNTY),
        cited("政办发〔2013〕4号", "云泽县人民政府办公室关于公开的通知", COUNTY),
        cited("岚云政办发〔2013〕4号", "关于公开的通知", COUNTY),
        cited("岚云政办发〔2013〕4号", None, COUNTY),
        cited("石汀府办发〔2013〕4号", "云泽县人民政府办公室关于公开的通知", COUNTY),
        cited("渝府办发〔2013〕4号", "重庆市人民政府办公厅关于公开的通知", "重庆市人民政府办公厅"),
    ],
)
def test_what_teaches_nothing(document: CitedDocument) -> None:
    assert learn_issuers([document]) == {}


def test_a_learned_issuer_is_marked_as_derived() -> None:
    linked = link_documents([TAUGHT, BARE])
    assert (linked[TAUGHT].issuer, linked[TAUGHT].issuer_is_derived) == (COUNTY, False)
    assert (linked[BARE].issuer, linked[BARE].issuer_is_derived) == (COUNTY, True)


def test_an_issuer_that_any_report_states_is_not_derived() -> None:
    stated = cited(BARE.number or "", None, COUNTY)
    linked = link_documents([TAUGHT, BARE, stated])
    assert linked[BARE] == linked[stated]
    assert not linked[BARE].issuer_is_derived


POOL = [
    TAUGHT, BARE, SHORT, SHORT_AGAIN, ELSEWHERE,
    cited("泽政办发〔2015〕1号"), cited("岚云政办发〔2015〕1号", "关于云泽的通知"),
    cited("岚云政办发〔2014〕9号", "关于公开的通知", COUNTY), cited("石府发〔2013〕2号"),
]  # fmt: skip


@given(st.sets(st.sampled_from(POOL)), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(
    documents: set[CitedDocument], shuffle: random.Random
) -> None:
    ordered = sorted(documents, key=repr)
    shuffled = [*ordered, *ordered]
    shuffle.shuffle(shuffled)
    assert link_documents(ordered) == link_documents(shuffled)


@given(st.sets(st.sampled_from(POOL)))
def test_learning_only_adds_issuers(documents: set[CitedDocument]) -> None:
    linked = link_documents(documents)
    assert documents <= set(linked)
    for document in documents:
        if document.issuer:
            assert linked[document].issuer
        if linked[document].issuer_is_derived:
            assert document.issuer is None


@pytest.mark.parametrize(
    ("code", "agency", "region"),
    [
        ("岚政发", "青岚市人民政府", "岚"),
        ("岚政办发", "青岚市人民政府办公室", "岚"),
        ("长寿府办发", "重庆市长寿区人民政府办公室", "长寿"),
        ("岚发改价格", "青岚市发展和改革委员会", "岚"),
        ("岚发改发", "青岚市发展和改革委员会", "岚"),
        ("岚人社发", "青岚市人力资源和社会保障局", "岚"),
        ("岚政发", "青岚市人民政府办公室", None),
        ("青政发", "青岛市人民政府", None),
        ("石政发", "青岚市人民政府", None),
    ],
)
def test_a_code_fits_the_name_it_is_made_of(code: str, agency: str, region: str | None) -> None:
    assert region_in(code, agency) == region
