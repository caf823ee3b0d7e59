"""What ``find_documents`` reads from a phrase: titles, types, numbers, aliases, relations."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from kg.extract.characters import CharacterTokenizer
from kg.extract.documents.component import find_documents
from kg.extract.documents.findings import DocumentFinding
from kg.extract.documents.titles import canonical_title, find_titles
from kg.extract.documents.types import document_type, is_official
from kg.extract.documents.unmarked_titles import find_unmarked_titles
from kg.model import Document, MentionKind, Relation, Source
from kg.text import clean

Reader = Callable[[str], tuple[DocumentFinding, ...]]


@pytest.fixture
def read(document: Callable[[str], Document]) -> Reader:
    tokenizer = CharacterTokenizer(spacy.blank("zh").vocab)
    if not Doc.has_extension("document"):
        Doc.set_extension("document", default=None)

    def findings(text: str) -> tuple[DocumentFinding, ...]:
        cleaned = document(text)
        doc = tokenizer(cleaned.text)
        doc._.document = cleaned
        return find_documents(doc)

    return findings


MARKED = [
    ("落实《青岚市公文办法》。", ["青岚市公文办法"]),
    ("《青岚市公文办法》《云泽县方案》", ["青岚市公文办法", "云泽县方案"]),
    ("《关于印发〈石汀镇办法〉的通知》", ["关于印发〈石汀镇办法〉的通知"]),
    ("《关于印发《石汀镇办法》的通知》", ["关于印发〈石汀镇办法〉的通知"]),
    ("《关于印发<石汀镇办法>的通知》", ["关于印发〈石汀镇办法〉的通知"]),
    ("《关于印发（石汀镇办法）的通知》", ["关于印发（石汀镇办法）的通知"]),
    ("《关于印发“石汀镇办法”的通知》", ["关于印发“石汀镇办法”的通知"]),
    ("《关于印发〈石汀镇办法的通知》", ["关于印发〈石汀镇办法〉的通知"]),
    ("《关于印发石汀镇办法》的通知》要求", ["关于印发〈石汀镇办法〉的通知"]),
    ("《关于印发《石汀镇办法》的通知要求", ["关于印发〈石汀镇办法〉的通知"]),
    ("《《石汀镇办法》》", ["石汀镇办法"]),
    ("《〈石汀镇办法〉实施细则》", ["〈石汀镇办法〉实施细则"]),
    ("《《石汀镇办法》实施细则》", ["〈石汀镇办法〉实施细则"]),
    ("《青岚市公文办法（岚政发〔2013〕46号）规定", ["青岚市公文办法"]),
    ("《青岚市公文办法规定，做好《云泽县方案》工作", ["青岚市公文办法", "云泽县方案"]),
    ("根据青岚市公文公开办法》规定", ["青岚市公文公开办法"]),
    ("青岚市公文公开办法》执行良好", ["青岚市公文公开办法"]),
    ("要求明确，青岚市公文公开办法》执行良好", ["青岚市公文公开办法"]),
    ("《贯彻落实《青岚市条例》的实施意见》", ["贯彻落实〈青岚市条例〉的实施意见"]),
    ("《 青岚市 公文办法 》", ["青岚市公文办法"]),
    ("《关于印发《甲办法》、《乙办法》的通知》", ["关于印发〈甲办法〉、〈乙办法〉的通知"]),
    ("《关于印发〈甲办法〉和〈乙办法〉的通知》", ["关于印发〈甲办法〉和〈乙办法〉的通知"]),
]


@pytest.mark.parametrize(("text", "titles"), MARKED)
def test_finds_titles_by_their_marks(text: str, titles: list[str]) -> None:
    assert [title.title for title in find_titles(text)] == titles


UNMARKED = [
    ("按照市政府关于调整查阅窗口的通知要求", ["市政府关于调整查阅窗口的通知"]),
    (
        "按照市政府关于印发《青岚市目录》的通知（岚政发〔2013〕46号）",
        ["市政府关于印发〈青岚市目录〉的通知"],
    ),
    (
        "落实国务院办公厅关于做好公开、统计工作的意见精神",
        ["国务院办公厅关于做好公开、统计工作的意见"],
    ),
    ("印发了关于做好统计工作的通知，", ["关于做好统计工作的通知"]),
    ("根据法律、法规关于主动公开信息的规定，", []),
    ("落实国务院关于推进政务公开工作的新部署、新要求", []),
    ("关于我镇工作的通知已收到。", []),
    ("根据省、市关于公开工作的要求", []),
]


@pytest.mark.parametrize(("text", "titles"), UNMARKED)
def test_finds_titles_without_marks_only_where_sure(text: str, titles: list[str]) -> None:
    marked = list(find_titles(text))
    assert [title.title for title in find_unmarked_titles(text, marked)] == titles


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("青岚市政务公开实施办法", "办法"),
        ("青岚市政务公开暂行规定（试行）", "规定"),
        ("关于印发〈青岚市办法〉的通知", "通知"),
        ("青岚市关于推进公开的实施意见", "意见"),
        ("公共服务事项清单（2020年版）", "清单"),
        ("青岚市人民政府公报", "公报"),
        ("2013年政府信息公开年报", "报告"),
        ("中华人民共和国行政许可法", "法"),
        ("青岚市公文处理流程图", "流程"),
        ("青岚日报", None),
        ("走进云泽", None),
    ],
)
def test_type_is_the_word_that_ends_the_title(title: str, expected: str | None) -> None:
    assert document_type(title) == expected


@pytest.mark.parametrize(
    "title", ["青岚日报", "政风行风热线", "公开专栏", "云泽年鉴", "公开知识读本"]
)
def test_newspapers_and_columns_are_no_documents(title: str) -> None:
    assert not is_official(title)


RELATIONS = [
    ("根据《青岚市条例》要求，编制本年度报告。", Relation.LEGAL_BASIS),
    ("本报告由县政府办依据《青岚市条例》第五条编制。", Relation.LEGAL_BASIS),
    ("按照《青岚市条例》要求，现公布2013年政府信息公开年度报告。", Relation.LEGAL_BASIS),
    (
        "根据《青岚市条例》（岚政发〔2013〕4号，以下简称《条例》）要求，编制本报告。",
        Relation.LEGAL_BASIS,
    ),
    (
        "根据新修订的《青岚市条例》第五条规定和《云泽县通知》要求，制作本年度报告。",
        Relation.LEGAL_BASIS,
    ),
    ("贯彻《青岚市条例》，以及《云泽县办法》。", Relation.IMPLEMENTS),
    ("落实市政府印发的《青岚市要点》和《云泽县办法》。", Relation.IMPLEMENTS),
    ("根据《青岚市条例》发布《审计报告》。", Relation.IMPLEMENTS),
    ("认真贯彻落实《青岚市条例》精神。", Relation.IMPLEMENTS),
    ("以落实市政府《2013年工作要点》为主线。", Relation.IMPLEMENTS),
    ("紧紧围绕《青岚市意见》、《青岚市要点》要求。", Relation.IMPLEMENTS),
    ("对《青岚市要点》进行细化分解。", Relation.IMPLEMENTS),
    ("认真贯彻市政府印发的《青岚市意见》。", Relation.IMPLEMENTS),
    ("在《青岚市条例》规定的时限内公开。", Relation.IMPLEMENTS),
    ("印发《云泽县方案》，落实责任。", Relation.ISSUES),
    ("制定并下发了《云泽县方案》。", Relation.ISSUES),
    ("结合实际，研究出台《云泽县办法》、《云泽县制度》。", Relation.ISSUES),
    ("《云泽县办法》经常务会议审议通过。", Relation.ISSUES),
    ("全年印制发行《云泽县公报》12期。", Relation.ISSUES),
    ("修订完善《云泽县指南》。", Relation.REVISES),
    ("对《云泽县指南》进行了修订。", Relation.REVISES),
    ("逐步完善《云泽县制度》等5个规范性文件。", Relation.REVISES),
    ("下一步，将认真贯彻《青岚市意见》。", Relation.PLANS),
    ("我县将继续落实《青岚市意见》要求。", Relation.PLANS),
    ("拟出台《云泽县办法》。", Relation.PLANS),
    ("落实上级要求，特别是《青岚市要点》（岚政发〔2013〕4号）。", Relation.IMPLEMENTS),
    ("《青岚市目录》等文件均按规定公开。", Relation.MENTIONS),
    ("按照《青岚市条例》第十七条、第二十一条（二）项规定答复。", Relation.IMPLEMENTS),
    ("全年赠阅《云泽县公报》两万份。", Relation.MENTIONS),
    ("按时赠阅《云泽县公报》两万份。", Relation.MENTIONS),
]


@pytest.mark.parametrize(("text", "relation"), RELATIONS)
def test_relation_follows_the_governing_verb(read: Reader, text: str, relation: Relation) -> None:
    titles = [found for found in read(text) if found.kind is MentionKind.TITLE]
    assert {found.relation for found in titles if found.type != "报告"} == {relation}


def test_carrying_out_is_a_plan_in_the_section_on_improvement(read: Reader) -> None:
    text = "一、工作概述\n\n落实《青岚市意见》。\n\n二、改进措施\n\n落实《青岚市要点》。印发《云泽县方案》。"
    assert [found.relation for found in read(text)] == [
        Relation.IMPLEMENTS,
        Relation.PLANS,
        Relation.ISSUES,
    ]


BELONGINGS = [
    # text, numbers, aliases, issuer words, pinpoint, edition
    ("《岚办法》（岚政发〔2013〕46号）", ["岚政发〔2013〕46号"], [], None, None, None),
    ("《岚办法》岚政发〔2013〕46号", ["岚政发〔2013〕46号"], [], None, None, None),
    ("岚政发〔2013〕46号《岚办法》", ["岚政发〔2013〕46号"], [], None, None, None),
    ("岚政发〔2013〕46号文件《岚办法》", ["岚政发〔2013〕46号"], [], None, None, None),
    ("《岚办法》（岚政发〔2013〕46号，以下简称《办法》）", ["岚政发〔2013〕46号"], ["办法"], None, None, None),
    ("《岚办法》（岚政发〔2013〕46号）（以下简称《办法》）", ["岚政发〔2013〕46号"], ["办法"], None, None, None),
    ("《岚办法》（2013年修订，以下简称《办法》）", [], ["办法"], None, None, 2013),
    ("《岚办法》（2013年版）", [], [], None, None, 2013),
    ("《岚办法》（以下简称：《办法》）", [], ["办法"], None, None, None),
    ("《岚办法》（下称“《办法》”）", [], ["办法"], None, None, None),
    ("《岚办法》（以下简称“办法”）", [], ["办法"], None, None, None),
    ("《岚办法》（以下简称办法）", [], ["办法"], None, None, None),
    ("《岚办法》（以下简称《办法》的要求", [], ["办法"], None, None, None),
    ("《岚办法》，以下简称《办法》，", [], ["办法"], None, None, None),
    ("《岚办法》第二十条", [], [], None, "第二十条", None),
    ("《岚办法》第二十条第（一）项", [], [], None, "第二十条第（一）项", None),
    ("《岚办法》（岚政发〔2013〕46号）第九条、第十条", ["岚政发〔2013〕46号"], [], None, "第九条、第十条", None),
    ("落实国务院办公厅《岚要点》", [], [], "国务院办公厅", None, None),
    ("市政府《岚要点》", [], [], "市政府", None, None),
    ("市水利局、市气象局《岚要点》", [], [], "市水利局、市气象局", None, None),
    ("《岚办法》（岚政发〔2013〕46号、岚政办发〔2014〕9号）", ["岚政发〔2013〕46号", "岚政办发〔2014〕9号"], [], None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "numbers", "aliases", "issuer", "pinpoint", "edition"), BELONGINGS
)
def test_reads_what_belongs_to_a_title(
    read: Reader,
    text: str,
    numbers: list[str],
    aliases: list[str],
    issuer: str | None,
    pinpoint: str | None,
    edition: int | None,
) -> None:
    (found,) = [finding for finding in read(text) if finding.kind is MentionKind.TITLE]
    assert [number.canonical for number in found.numbers] == numbers
    assert [alias.alias for alias in found.aliases] == aliases
    assert (found.issuer, found.edition) == (issuer, edition)
    assert found.pinpoints == ((pinpoint,) if pinpoint else ())


def test_spans_count_source_characters_over_line_breaks(read: Reader) -> None:
    text = "各单位按照县政府办公室下发的文件要求抓好落实工作，认真学习领会并严格执行《青岚市政务公\n\n开办法》（岚政发〔2013〕\n\n46号），落实到位。"
    (found,) = read(text)
    assert text[found.span.start : found.span.end] == "《青岚市政务公\n\n开办法》"
    (number,) = found.numbers
    assert text[number.span.start : number.span.end] == "岚政发〔2013〕\n\n46号"


def test_the_reports_own_number_is_no_citation(read: Reader) -> None:
    text = "岚政公开〔2014〕3号\n\n云泽县2013年政府信息公开年度报告\n\n文号：岚政公开〔2014〕3号\n\n落实岚政发〔2013〕4号文件。"
    assert [found.numbers[0].canonical for found in read(text)] == ["岚政发〔2013〕4号"]


def test_uses_of_an_alias_without_marks_are_found(read: Reader) -> None:
    text = "制定《云泽县方案》（以下简称方案），按照方案要求落实，完善工作方案。"
    uses = [found for found in read(text) if found.kind is MentionKind.ALIAS]
    assert len(uses) == 1
    assert text[uses[0].span.start - 2 : uses[0].span.end + 2] == "按照方案要求"


def test_a_title_that_never_ends_is_kept_as_a_problem(read: Reader) -> None:
    (found,) = read("认真学习《青岚的故事。其他工作照常进行。")
    assert found.problem


def test_inner_marks_are_canonical() -> None:
    assert canonical_title("关于印发《青岚市办法》的通知") == "关于印发〈青岚市办法〉的通知"


FRAGMENTS = st.lists(
    st.sampled_from(
        [
            "《",
            "》",
            "〈",
            "〉",
            "（",
            "）",
            "〔",
            "〕",
            "、",
            "，",
            "。",
            "\n",
            "以下简称",
            "关于",
            "印发",
            "转发",
            "的通知",
            "办法",
            "条例",
            "市政府",
            "国务院",
            "第",
            "号",
            "令",
            "2013",
            "46",
            "岚政发",
            "〔2013〕46号",
            "46号文",
            "第二十条",
            "等3项制度",
            "“",
            "”",
            "落实",
            "根据",
            "编制本报告",
            "公告",
            "文号：",
        ]
    ),
    max_size=30,
).map("".join)


@given(text=FRAGMENTS)
def test_any_jumble_is_read_without_error(text: str) -> None:
    cleaned = clean(Source("test.txt", text, "utf-8", "0" * 64))
    doc = CharacterTokenizer(spacy.blank("zh").vocab)(cleaned.text)
    if not Doc.has_extension("document"):
        Doc.set_extension("document", default=None)
    doc._.document = cleaned
    for found in find_documents(doc):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.clause.start < found.clause.end
        assert found.clause.covers(found.span)
