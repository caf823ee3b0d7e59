from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import BlockKind, Document, Source
from kg.reader import read_source
from kg.text import clean

Make = Callable[[str], Document]

WRAPPED = """\
    2013年，青岚市各级行政机关认真落实政府信息公开的各项要

求，全年主动公开信息4600条，受理申请51件，答复率为1

00%。全市共编印《青岚市人民政府公报》12期，免费赠阅3.6

万份，方便群众查阅。各县区结合实际，印发了《青岚市公文目

录整理办法》（岚政发〔2013〕46号），明确了责任分工，提

出了具体的时限。在此基础上，各部门进一步完善了发布审查的

程序，落实了专门的人员和经费，保证了公开的及时与准确无误

，全年没有发生失密泄密事件，也没有收到投诉和举报的情况。
"""


@pytest.mark.parametrize(
    ("printed", "cleaned"),
    [
        ("全市 公开 信息 46 条。", "全市公开信息46条。"),
        ("１２％（含）,信息１条", "12%（含），信息1条"),
        ("**重点工作**推进。", "重点工作推进。"),
        ("## 一、概述", "一、概述"),
        ("- 公开信息46条。", "公开信息46条。"),
        ("㈠ 概述", "（一）概述"),
        ("⒈概述", "1.概述"),
        ("&lt;A&gt;办法&nbsp;", "〈A〉办法"),
        ("<p>公开<b>46</b>条。</p>", "公开46条。"),
        ("⼈⺠政府", "人民政府"),
        ("Web Site 平台", "Web Site平台"),
        ("1 204件", "1204件"),
    ],
)
def test_one_line(document: Make, printed: str, cleaned: str) -> None:
    assert document(printed).text == cleaned


@pytest.mark.parametrize(
    ("printed", "blocks"),
    [
        ("一、概述\n青岚市公开信息46条。", ["一、概述", "青岚市公开信息46条。"]),
        ("石汀镇2013年报告\n\n一、概述", ["石汀镇2013年报告", "一、概述"]),
        ("印发《青岚市\n公文公开办法》。", ["印发《青岚市公文公开办法》。"]),
        ("包括查询、\n复制。", ["包括查询、复制。"]),
        ("公开46条。\n（二）其他\n无。", ["公开46条。", "（二）其他", "无。"]),
        ("公开46条。\n— 12 —\n第3页 共9页\n无。", ["公开46条。", "无。"]),
        ("公开46条。\f无。", ["公开46条。", "无。"]),
        ("公开46条。\r\n\r\n无。", ["公开46条。", "无。"]),
    ],
)
def test_blocks(document: Make, printed: str, blocks: list[str]) -> None:
    found = document(printed)
    assert [found.text[b.start : b.end] for b in found.blocks] == blocks


@pytest.mark.parametrize(
    ("printed", "blocks"),
    [
        ("全年公开信息，其中规划类1\n\n187条，其余为\n动态。", ["全年公开信息，其中规划类1187条，其余为动态。"]),
        ("全年公开信息，其中规划类12\n\n条。\n\n云泽县教育局", ["全年公开信息，其中规划类12条。", "云泽县教育局"]),
        ("云泽县教育局\n2013年3月1日", ["云泽县教育局", "2013年3月1日"]),
        ("联系电话：023-1234，传真同\n邮编：400000", ["联系电话：023-1234，传真同", "邮编：400000"]),
        ("加强领导，健全制度\n　　我局成立了小组。", ["加强领导，健全制度", "我局成立了小组。"]),
    ],
)  # fmt: skip
def test_a_sentence_that_breaks_off_goes_on(
    document: Make, printed: str, blocks: list[str]
) -> None:
    assert document(printed).text.split("\n") == blocks


def test_hard_wraps_are_joined_wherever_they_fall(document: Make) -> None:
    found = document(WRAPPED)
    assert len(found.blocks) == 1
    for words in (
        "各项要求，",
        "100%",
        "3.6万份",
        "《青岚市公文目录整理办法》（岚政发〔2013〕46号）",
    ):
        assert words in found.text


def test_a_heading_tells_its_level_and_what_stands_under_it(document: Make) -> None:
    found = document(
        "一、概述\n（一）主动公开。全年46条。\n（二）申请\n受理5件。\n二、问题\n人员不足。"
    )
    kinds = [(block.kind, block.level, block.path) for block in found.blocks]
    assert kinds == [
        (BlockKind.HEADING, 1, ()),
        (BlockKind.PARAGRAPH, 0, ("概述", "主动公开")),
        (BlockKind.HEADING, 2, ("概述",)),
        (BlockKind.PARAGRAPH, 0, ("概述", "申请")),
        (BlockKind.HEADING, 1, ()),
        (BlockKind.PARAGRAPH, 0, ("问题",)),
    ]
    assert found.block_at(found.text.index("受理")).path == ("概述", "申请")


def test_a_described_picture_is_set_apart(document: Make) -> None:
    found = document(
        "公开预算信息。\n\nThe screenshot shows the web site of a bureau with a navigation bar of links"
        " (网站首页):\n\n- **预算** (Budget):\n - 青岚市2017年预算表\n\n公开决算信息46条。"
    )
    assert found.text == "公开预算信息。\n公开决算信息46条。"
    assert any("2017" in found.source.quote(span) for span in found.noise)


def test_tables_keep_their_lines_and_leave_the_prose(document: Make) -> None:
    found = document(
        "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容 本年制发件数\n规章 3\n"
        "三、收到和处理政府信息公开申请情况\n全年收到申请5件，均已答复，没有投诉。\n五、问题\n无。"
    )
    (region,) = found.tables
    assert [line.text for line in region.lines] == [
        "第二十条第（一）项",
        "信息内容 本年制发件数",
        "规章 3",
    ]
    assert region.heading == "二、主动公开政府信息情况"
    assert "规章" not in found.text
    assert "全年收到申请5件" in found.text
    line = region.lines[2]
    assert found.source.text[line.start + 3 : line.start + 4] == "3"


@given(st.text(alphabet="青岚市公开信息 一、（二）3.46条。，《》\n\r\t*#-㈠&lt;|", max_size=300))
def test_every_cleaned_character_knows_its_place(text: str) -> None:
    found = clean(Source("x.txt", text, "utf-8", ""))
    assert len(found.text) == len(found.starts) == len(found.ends)
    assert list(found.starts) == sorted(found.starts)
    assert all(
        0 <= start <= end <= len(text) for start, end in zip(found.starts, found.ends, strict=True)
    )
    assert [found.text[b.start : b.end] for b in found.blocks] == (
        found.text.split("\n") if found.text else []
    )


def test_plain_characters_map_to_themselves_in_the_real_reports(real_reports: Path) -> None:
    for path in sorted(real_reports.glob("*.txt")):
        found = clean(read_source(path.name, path))
        kept = "".join(found.source.text[i] for i in found.starts)
        same = sum(a == b for a, b in zip(found.text, kept, strict=True))
        assert same > 0.9 * len(kept), path.name
