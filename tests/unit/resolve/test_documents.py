"""Mentions become citations: one for each distinct document, with everything the report says of it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model import Citation, MentionKind, Relation, Unresolved
from kg.resolve.documents.known import known_version, repair_number
from tests.unit.resolve.citing import TITLE, Resolver

REGULATIONS = "中华人民共和国政府信息公开条例"

# text; then for each citation: title, number, issuer, year, mentions
PASSAGES = [
    (
        "市政府令第3号公布《青岚市公文规定》。",
        [("青岚市公文规定", "青岚市人民政府令第3号", "青岚市人民政府", None, 2)],
    ),
    (  # an order of a body that was renamed since
        "落实《公文管理办法》（原国家环保总局令第35号）。",
        [("公文管理办法", "国家环境保护总局令第35号", "国家环境保护总局", None, 2)],
    ),
    (  # the number says which body issued it, the words who had it issued
        "县政府印发《云泽县公文目录》（云政办发〔2013〕5号）。",
        [("云泽县公文目录", "云政办发〔2013〕5号", "青岚市云泽县人民政府办公室", 2013, 2)],
    ),
    (  # of a joint document the words say more than the number
        "落实中共中央办公厅、国务院办公厅《关于公文目录的意见》（中办发〔2013〕5号）。",
        [
            (
                "关于公文目录的意见",
                "中办发〔2013〕5号",
                "中共中央办公厅、国务院办公厅",
                2013,
                2,
            )
        ],
    ),
    (
        "市政府《关于整理公文目录的通知》要求各单位整改。",
        [("关于整理公文目录的通知", None, "青岚市人民政府", None, 1)],
    ),
    (
        "按照市政府关于印发《青岚市公文目录》的通知（岚政发〔2013〕46号）要求整理。",
        [
            (
                "市政府关于印发〈青岚市公文目录〉的通知",
                "岚政发〔2013〕46号",
                "青岚市人民政府",
                2013,
                2,
            )
        ],
    ),
    (
        "按照市政府关于调整查阅窗口的通知要求，做好工作。",
        [("市政府关于调整查阅窗口的通知", None, "青岚市人民政府", None, 1)],
    ),
    (
        "依据《青岚市公文办法(岚政发〔2013〕46号)规定，公开公文。",
        [("青岚市公文办法", "岚政发〔2013〕46号", "青岚市人民政府", 2013, 2)],
    ),
    (
        "出台《云泽县方案》（2013年版），废止《云泽县方案》（2011年版）。",
        [("云泽县方案", None, None, 2013, 1), ("云泽县方案", None, None, 2011, 1)],
    ),
    (
        "落实《云泽县办法》（云政发〔2013〕5号）（以下简称《办法》），《办法》第二十条明确。",
        [("云泽县办法", "云政发〔2013〕5号", "青岚市云泽县人民政府", 2013, 4)],
    ),
    (
        "落实国务院办公厅《2013年工作安排》（下称“《安排》”），执行《安排》。",
        [("2013年工作安排", None, "国务院办公厅", 2013, 3)],
    ),
    (
        "修订《云泽县指南》和《云泽县目录》（以下简称《指南》和《目录》），《指南》已上网。",
        [("云泽县指南", None, None, None, 3), ("云泽县目录", None, None, None, 2)],
    ),
    ("按照《条例》第十九条规定办理。", [(REGULATIONS, None, None, None, 1)]),
    (
        "落实《政府信息公开条例》，执行《条例》和《中华人民共和国政府信息公开条例》。",
        [(REGULATIONS, None, None, None, 3)],
    ),
    (
        "根据《条例》（国务院令第492号）规定。",
        [(REGULATIONS, "国务院令第492号", "国务院", None, 2)],
    ),
    (
        "落实国办发〔2013〕73号文件要求，印发云政办发〔2013〕12号文件。",
        [
            (
                "国务院办公厅关于印发当前政府信息公开重点工作安排的通知",
                "国办发〔2013〕73号",
                "国务院办公厅",
                2013,
                1,
            ),
            (None, "云政办发〔2013〕12号", "青岚市云泽县人民政府办公室", 2013, 1),
        ],
    ),
    (
        "岚政发〔2013〕46号文件《青岚市目录》印发后，各单位按46号文要求落实。",
        [("青岚市目录", "岚政发〔2013〕46号", "青岚市人民政府", 2013, 3)],
    ),
    (
        "县公开办（云编〔2011〕7号）设在县政府办。",
        [(None, "云编〔2011〕7号", "青岚市云泽县机构编制委员会", 2011, 1)],
    ),
    (
        "国办公办函〔2019〕60号文件要求。",
        [
            (
                "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
                "国办公开办函〔2019〕60号",
                "国务院办公厅政府信息与政务公开办公室",
                2019,
                1,
            )
        ],
    ),
    (
        "根据市人民政府令第3号《青岚市规定》要求。",
        [("青岚市规定", "青岚市人民政府令第3号", "青岚市人民政府", None, 2)],
    ),
    (
        "贯彻中共中央办公厅、国务院办公厅《关于做好试点的意见》精神。",
        [("关于做好试点的意见", None, "中共中央办公厅、国务院办公厅", None, 1)],
    ),
    (
        "贯彻《中共中央办公厅 国务院办公厅关于做好试点的意见》精神。",
        [
            (
                "中共中央办公厅国务院办公厅关于做好试点的意见",
                None,
                "中共中央办公厅、国务院办公厅",
                None,
                1,
            )
        ],
    ),
    (
        "印发《云泽县人民政府办公室关于做好公开的通知》（云政办发〔2013〕7号），《关于做好公开的通知》已落实。",
        [
            (
                "云泽县人民政府办公室关于做好公开的通知",
                "云政办发〔2013〕7号",
                "青岚市云泽县人民政府办公室",
                2013,
                3,
            )
        ],
    ),
    (
        "完善《云泽县主动公开制度》，落实《主动公开制度》。",
        [("云泽县主动公开制度", None, None, None, 2)],
    ),
    (
        "印发《甲办法》（云政发〔2013〕5号）、《乙办法》（云政发〔2013〕6号）。",
        [
            ("甲办法", "云政发〔2013〕5号", "青岚市云泽县人民政府", 2013, 2),
            ("乙办法", "云政发〔2013〕6号", "青岚市云泽县人民政府", 2013, 2),
        ],
    ),
    (
        "执行《云泽县档案管理办法》，按《办法》办理。",
        [("云泽县档案管理办法", None, None, None, 2)],
    ),
    ("在《青岚日报》刊登，播出《政风行风热线》，编纂《云泽年鉴》，开设《公开》专栏。", []),
    (
        "严格执行国务院第492号令，落实《条例》。",
        [(REGULATIONS, "国务院令第492号", "国务院", None, 2)],
    ),
    (
        "落实《国务院办公厅关于加强政府网站信息内容建设的意见》，执行国办发〔2014〕57号文件。",
        [
            (
                "国务院办公厅关于加强政府网站信息内容建设的意见",
                "国办发〔2014〕57号",
                "国务院办公厅",
                2014,
                2,
            )
        ],
    ),
    (
        "《云泽县人民政府关于印发《云泽县公文办法》、《云泽县档案办法》的通知》执行良好。",
        [
            (
                "云泽县人民政府关于印发〈云泽县公文办法〉、〈云泽县档案办法〉的通知",
                None,
                "青岚市云泽县人民政府",
                None,
                1,
            )
        ],
    ),
    (
        "落实市、县文件要求，特别是《青岚市规定》（岚政发〔2008〕23号）。",
        [("青岚市规定", "岚政发〔2008〕23号", "青岚市人民政府", 2008, 2)],
    ),
    (
        "依据《信访条例》《保密法》处理。",
        [("信访条例", None, None, None, 1), ("中华人民共和国保守国家秘密法", None, None, None, 1)],
    ),
    ("各区县（以下简称区县）和“清单行动”（以下简称“清单”）。", []),
    (
        "编印《云泽县人民政府公报》12期，《云泽县人民政府公报》免费赠阅。",
        [("云泽县人民政府公报", None, "青岚市云泽县人民政府", None, 2)],
    ),
]


@pytest.mark.parametrize(("text", "citations"), PASSAGES)
def test_citations(
    resolve: Resolver,
    text: str,
    citations: list[tuple[str | None, str | None, str | None, int | None, int]],
) -> None:
    found, unresolved = resolve(text)
    assert [
        (c.document.title, c.document.number, c.document.issuer, c.document.year, len(c.mentions))
        for c in found
    ] == citations
    assert not unresolved


UNRESOLVED = [
    ("《办法》规定了时限。", "document"),
    ("印发《甲办法》和《乙办法》，《办法》规定了时限。", "document"),
    ("按46号文要求落实。", "number"),
    ("举办《走进云泽》征文比赛。", "document"),
    ("建立《甲制度》、《乙制度》等3项制度。", "document"),
    ("落实岚政发〔2013〕号文件。", "number"),
    (
        "印发《关于做好年报的通知》（云政办发〔2012〕1号）和《关于做好年报的通知》（云政办发〔2013〕1号），"
        "落实《关于做好年报的通知》。",
        "document",
    ),
]


@pytest.mark.parametrize(("text", "kind"), UNRESOLVED)
def test_doubt_is_kept(resolve: Resolver, text: str, kind: str) -> None:
    _, unresolved = resolve(text)
    assert [found.kind for found in unresolved] == [kind]


def test_mention_kinds(resolve: Resolver) -> None:
    ((citation,), _) = resolve(
        "落实《云泽县办法》（云政发〔2013〕5号，以下简称《办法》），《办法》已施行。"
    )
    assert [mention.kind for mention in citation.mentions] == [
        MentionKind.TITLE,
        MentionKind.NUMBER,
        MentionKind.ALIAS,
        MentionKind.ALIAS,
    ]


@pytest.mark.parametrize(
    ("text", "promulgates"),
    [
        ("落实《市政府关于印发〈青岚市目录〉的通知》。", "青岚市目录"),
        ("落实《关于印发青岚市公开方案的通知》。", "青岚市公开方案"),
        ("落实《关于公布取消收费的通知》。", None),
        (
            "落实《云泽县政府办转发市政府办关于做好公开的通知》。",
            "青岚市人民政府办公室关于做好公开的通知",
        ),
        ("落实《关于印发〈甲办法〉〈乙办法〉的通知》。", None),
    ],
)
def test_what_a_notice_promulgates(resolve: Resolver, text: str, promulgates: str | None) -> None:
    ((citation,), _) = resolve(text)
    assert citation.document.promulgates == promulgates


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("印发《信息公开办法》。", "青岚市云泽县"),
        ("印发《云泽县信息公开办法》。", None),
        ("印发《2013年云泽县工作要点》。", None),
        ("印发《信息公开办法》（云政发〔2013〕5号）。", None),
        ("印发《信息公开办法》（县政发〔2013〕5号）。", "青岚市云泽县"),
        ("落实《关于全面推进政务公开工作的意见》。", None),
        ("印发《关于全面推进政务公开工作的意见》。", "青岚市云泽县"),
        ("落实《国家信息化规划》。", None),
        ("落实《条例》。", None),
        ("落实《信访条例》。", None),
    ],
)
def test_scope_is_the_place_only_where_nothing_else_tells(
    resolve: Resolver, text: str, scope: str | None
) -> None:
    ((citation,), _) = resolve(text)
    assert citation.document.scope == scope


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("县政府印发《云泽县办法》。", Relation.ISSUES),
        ("市政府印发《青岚市办法》。", Relation.MENTIONS),
        ("省政府办公厅印发《公开工作安排》。", Relation.MENTIONS),
        ("国务院颁布《中华人民共和国政府信息公开条例》。", Relation.MENTIONS),
        ("贯彻市政府印发的《青岚市办法》。", Relation.IMPLEMENTS),
        ("《青岚市办法》是依据。根据《青岚市办法》编制本报告。", Relation.LEGAL_BASIS),
    ],
)
def test_a_place_issues_only_its_own(resolve: Resolver, text: str, relation: Relation) -> None:
    ((citation,), _) = resolve(text)
    assert citation.relation is relation


def test_the_report_cites_itself(resolve: Resolver) -> None:
    found, _ = resolve(f"根据《条例》要求，现发布《{TITLE}》。")
    assert [(c.is_self, c.relation) for c in found] == [
        (False, Relation.LEGAL_BASIS),
        (True, Relation.ISSUES),
    ]


def test_a_report_without_place_and_year_still_resolves(resolve: Resolver) -> None:
    found, _ = resolve("落实《条例》，印发《公开办法》和市政府《关于公开的通知》。", None, None)
    assert [(c.document.version, c.document.scope) for c in found] == [
        (None, None),
        (None, TITLE),
        (None, TITLE),
    ]


@pytest.mark.parametrize(
    ("numbers", "edition", "year", "revised", "version"),
    [
        ([], None, 2008, False, "2007"),
        ([], None, 2018, False, "2007"),
        ([], None, 2019, False, "2019"),
        ([], None, 2023, False, "2019"),
        (["国务院令第492号"], None, 2023, False, "2007"),
        (["国务院令第711号"], None, 2018, False, "2019"),
        ([], 2019, 2018, False, "2019"),
        ([], None, 2019, True, "2019"),
        ([], None, None, False, None),
    ],
)
def test_version_of_the_regulations(
    numbers: list[str], edition: int | None, year: int | None, revised: bool, version: str | None
) -> None:
    assert known_version(REGULATIONS, numbers, edition, year, revised) == version


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("国办公办函〔2019〕60号", "国办公开办函〔2019〕60号"),
        ("国发〔2014〕57号", "国发〔2014〕57号"),
        ("岚办发〔2014〕57号", "岚办发〔2014〕57号"),
        ("国办公办函〔2018〕60号", "国办公办函〔2018〕60号"),
    ],
)
def test_only_sure_repairs_of_numbers(printed: str, meant: str) -> None:
    assert repair_number(printed) == meant


OWNERS = [
    ("落实市《公文办法》。", [("公文办法", "青岚市")]),
    (
        "落实市《公文办法》和县《公文办法》。",
        [("公文办法", "青岚市"), ("公文办法", "青岚市云泽县")],
    ),
    ("修订我县《公文细则》。", [("公文细则", "青岚市云泽县")]),
    (
        "落实省《公文办法》和市《公文办法》。",
        [("公文办法", "青岚市云泽县的省"), ("公文办法", "青岚市")],
    ),
    ("出台《公文细则》。", [("公文细则", "青岚市云泽县")]),
]


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_a_bare_word_before_a_title_says_whose_it_is(
    resolve: Resolver, text: str, expected: list[tuple[str, str]]
) -> None:
    documents = [citation.document for citation in resolve(text)[0]]
    assert [(document.title, document.scope) for document in documents] == expected


@pytest.mark.parametrize(
    "text",
    [
        "本报告（以下简称《年报》）由县政府办编制。《年报》已公布。",
        "开展“清单行动”（以下简称《行动方案》），按《行动方案》推进。",
    ],
)
def test_a_short_name_of_no_document_is_no_citation(resolve: Resolver, text: str) -> None:
    assert resolve(text) == ((), ())


NUMBERS_OF_A_LIST = [
    ("《甲办法》和《乙办法》（岚政发〔2013〕5号、岚政发〔2013〕6号）", [5, 6]),
    ("《甲办法》《乙办法》（分别为岚政发〔2013〕5号、6号）", [5, 6]),
    ("《甲办法》（岚政发〔2013〕5号）和《乙办法》（岚政发〔2013〕6号）", [5, 6]),
    ("《甲办法》和《乙办法》（岚政发〔2013〕6号）", [None, 6]),
    ("《甲办法》（岚政发〔2013〕5号）和《乙办法》（岚政发〔2013〕6号、7号）", [5, 6]),
]


@pytest.mark.parametrize(("text", "serials"), NUMBERS_OF_A_LIST)
def test_numbers_behind_a_list_are_respective_where_they_are_as_many(
    resolve: Resolver, text: str, serials: list[int | None]
) -> None:
    numbers = [citation.document.number for citation in resolve(f"落实{text}。")[0]]
    assert numbers == [f"岚政发〔2013〕{serial}号" if serial else None for serial in serials]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("落实2013年《政务公开工作要点》。", 2013),
        ("落实2013年度《政务公开工作要点》。", 2013),
        ("2013年，《政务公开工作要点》印发。", None),
        ("2013年《公文办法》印发。", None),
    ],
)
def test_a_year_right_before_a_plan_is_its_own(
    resolve: Resolver, text: str, year: int | None
) -> None:
    (citation,) = resolve(text)[0]
    assert citation.document.year == year


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("参与制定了《青岚市公文办法》。", Relation.MENTIONS),
        ("制定了《云泽县公文办法》。", Relation.ISSUES),
        ("制定了《公文办法》。", Relation.ISSUES),
        ("废止了《青岚市公文办法》。", Relation.MENTIONS),
    ],
)
def test_a_place_makes_no_documents_of_another(
    resolve: Resolver, text: str, relation: Relation
) -> None:
    (citation,) = resolve(text)[0]
    assert citation.relation is relation


DAMAGED = (
    "为贯彻落实《青岚市人民政府关于印发〈青岚市公文公开办法〉的通知》（岚政发〔2013〕46号，"
    "以下简称《通知》）第九条，县政府办公室印发了《云泽县公文公开实施细则》，"
    "废止了《云泽县公文规定》、《云泽县档案规定》。"
)


@given(
    breaks=st.sets(st.integers(1, len(DAMAGED) - 1), max_size=12),
    blank=st.sampled_from([" ", "  ", "\u3000", "\u00a0"]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_blanks_within_a_sentence_change_nothing_that_is_read(
    resolve: Resolver, breaks: set[int], blank: str
) -> None:
    text = "".join(blank + c if at in breaks else c for at, c in enumerate(DAMAGED))
    assert _as_read(*resolve(text), text) == _as_read(*resolve(DAMAGED), DAMAGED)


def _as_read(
    citations: tuple[Citation, ...], unresolved: tuple[Unresolved, ...], text: str
) -> list[object]:
    return [
        (
            c.document, c.relation, c.pinpoint,
            ["".join(text[m.span.start : m.span.end].split()) for m in c.mentions],
        )
        for c in citations
    ] + [u.reason for u in unresolved]  # fmt: skip
