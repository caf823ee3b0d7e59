"""Which documents of a place carry out which others: by title, by sentence, by subject."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import CitedDocument, Document, Level
from kg.resolve.documents.catalogue import link_documents
from kg.resolve.documents.levels import level_of
from kg.resolve.documents.named_titles import carried_out_by_title
from kg.resolve.documents.subjects import subject_of
from kg.resolve.documents.titles import forwarded_title, promulgated_title
from tests.unit.resolve.citing import fact_reader

REGULATIONS = "中华人民共和国政府信息公开条例"
POINTS = "国务院办公厅关于印发2016年政务公开工作要点的通知"

NAMED = [
    ("关于贯彻落实〈青岚市公文办法〉的通知", ["青岚市公文办法"]),
    ("云泽县贯彻〈青岚市公文办法〉实施方案", ["青岚市公文办法"]),
    ("〈青岚市公文办法〉实施细则", ["青岚市公文办法"]),
    ("〈青岚市公文办法〉任务分解表", ["青岚市公文办法"]),
    ("关于印发〈贯彻落实〈青岚市公文办法〉实施方案〉的通知", ["青岚市公文办法"]),
    ("云泽县实施中华人民共和国政府信息公开条例办法", [REGULATIONS]),
    ("关于贯彻落实中华人民共和国政府信息公开条例的实施意见", [REGULATIONS]),
    ("中华人民共和国政府信息公开条例实施细则", [REGULATIONS]),
    ("关于执行国务院办公厅〈关于公文的意见〉的通知", ["国务院办公厅关于公文的意见"]),
    ("关于转发〈青岚市公文办法〉的通知", ["青岚市公文办法"]),
    (
        "云泽县人民政府办公室转发青岚市人民政府关于公文工作的意见的通知",
        ["青岚市人民政府关于公文工作的意见"],
    ),
    (
        "转发青岚市人民政府办公室关于做好公文工作的通知的通知",
        ["青岚市人民政府办公室关于做好公文工作的通知"],
    ),
    ("关于印发〈云泽县公文办法〉的通知", []),
    ("云泽县公文办法", []),
    ("关于贯彻落实会议精神的通知", []),
    (REGULATIONS, []),
]


@pytest.mark.parametrize(("title", "carried_out"), NAMED)
def test_title_names_what_it_carries_out(title: str, carried_out: list[str]) -> None:
    assert list(carried_out_by_title(title)) == carried_out


SAME_SUBJECT = [
    ("青岚市2016年政务公开工作实施方案", "2016年政务公开工作要点", True),
    ("2016年青岚市政务公开工作要点", POINTS, True),
    ("关于印发云泽县2016年政务公开重点工作安排的通知", POINTS, True),
    ("青岚市2015年政务公开工作实施方案", "2016年政务公开工作要点", False),
    ("青岚市2016年档案工作实施方案", "2016年政务公开工作要点", False),
    ("青岚市全面推进政务公开工作实施意见", "关于全面推进政务公开工作的意见", True),
]


@pytest.mark.parametrize(("local", "national", "same"), SAME_SUBJECT)
def test_subject_leaves_place_and_kind_out(local: str, national: str, same: bool) -> None:
    assert subject_of(local) is not None
    assert (subject_of(local) == subject_of(national)) is same


PASSAGES = [
    (
        f"为贯彻落实《{REGULATIONS}》，我县结合实际制定了《云泽县公文细则》。",
        [("云泽县公文细则", REGULATIONS, "sentence")],
    ),
    (
        "按照《青岚市公文办法》、《青岚市档案办法》要求，县政府办公室印发《云泽县公文细则》。",
        [
            ("云泽县公文细则", "青岚市公文办法", "sentence"),
            ("云泽县公文细则", "青岚市档案办法", "sentence"),
        ],
    ),
    (
        f"根据《{REGULATIONS}》修订了《云泽县公文细则》。",
        [("云泽县公文细则", REGULATIONS, "sentence")],
    ),
    ("按照《青岚市公文办法》规定公开公文120件，制定了《云泽县值班制度》。", []),
    ("落实《青岚市公文办法》。制定了《云泽县值班制度》。", []),
    ("落实《青岚市公文办法》；制定《云泽县值班制度》。", []),
    ("制定《云泽县公文细则》、《云泽县值班制度》。", []),
    (
        "印发《关于贯彻落实〈青岚市公文办法〉的通知》。",
        [("关于贯彻落实〈青岚市公文办法〉的通知", "青岚市公文办法", "title")],
    ),
    (
        "出台《云泽县2016年政务公开工作实施方案》。",
        [("云泽县2016年政务公开工作实施方案", POINTS, "subject")],
    ),
    ("按照《青岚市公文办法》要求，拟制定《云泽县公文细则》。", []),
    (f"根据《{REGULATIONS}》，编制本年度报告。", []),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_report_shows_what_carries_out_what(
    document: Callable[[str], Document], text: str, expected: list[tuple[str, str, str]]
) -> None:
    facts = fact_reader(document)(text, year=2016)
    assert {
        (i.document.title, i.carried_out.title, i.ground.value) for i in facts.implementations
    } == set(expected)


def test_words_that_show_it_are_quoted(document: Callable[[str], Document]) -> None:
    text = f"为贯彻落实《{REGULATIONS}》，我县制定了《云泽县公文\n细则》，效果良好。"
    (found,) = fact_reader(document)(text).implementations
    assert text[found.quote.start : found.quote.end] == text[: text.rindex("，")]


@pytest.mark.parametrize(
    ("title", "forwarded"),
    [
        (
            "青岚市人民政府办公室转发国务院办公厅关于做好公文工作的通知",
            "国务院办公厅关于做好公文工作的通知",
        ),
        ("关于批转〈县审计局方案〉的通知", "县审计局方案"),
        ("关于印发〈公文转发办法〉的通知", None),
        ("关于印发公文转发办法的通知", None),
    ],
)
def test_notice_forwards_or_issues(title: str, forwarded: str | None) -> None:
    assert forwarded_title(title) == forwarded
    assert promulgated_title(title)


def test_forwarding_notice_transmits_and_issuing_one_promulgates() -> None:
    titles = ["关于转发〈青岚市公文办法〉的通知", "关于印发〈云泽县公文细则〉的通知"]
    notices = [
        CitedDocument(title, None, "通知", "青岚市云泽县人民政府", 2013, promulgated_title(title))
        for title in titles
    ]
    forwarding, issuing = (link_documents(notices)[notice] for notice in notices)
    assert (bool(forwarding.forwards), forwarding.promulgates) == (True, None)
    assert (issuing.forwards, bool(issuing.promulgates)) == (None, True)


@pytest.mark.parametrize(
    ("title", "issuer", "scope", "level"),
    [
        (REGULATIONS, None, None, Level.NATIONAL),
        ("关于公文的通知", "国务院办公厅", None, Level.NATIONAL),
        ("关于公文的通知", "重庆市长寿区人民政府", None, Level.COUNTY),
        ("关于公文的通知", None, "重庆市", Level.PROVINCE),
        ("关于全面推进政务公开工作的意见", None, None, Level.NATIONAL),
        ("关于公文的通知", None, None, None),
    ],
)
def test_level_is_of_the_body_whose_document_it_is(
    title: str, issuer: str | None, scope: str | None, level: Level | None
) -> None:
    assert level_of(title, issuer, scope) is level
