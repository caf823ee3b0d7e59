"""Tables in the shapes that reports print, each beside the figures of its rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extract.pipeline import make_pipeline
from kg.extract.tables.component import find_tables
from kg.model import Cell, CellStatus, Form, Source, Unresolved
from kg.reader import read_source
from kg.resolve.tables.cells import resolve_finding
from kg.text import clean

NLP = make_pipeline()
SECTION_2 = "二、主动公开政府信息情况"
SECTION_3 = "三、收到和处理政府信息公开申请情况"
SECTION_4 = "四、政府信息公开行政复议、行政诉讼情况"
WHOLE_REPORT = (
    "| 青岚市水利局2021年政府信息公开工作年度报告 一、总体情况 2021年，我局公开信息580条。"
    "全年刊登解读63篇，回应公众关切的问题12次，办理建议提案7件，没有因公开不及时引起的投诉。 "
    f"{SECTION_2} 第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 2 1 31 "
    "行政规范性文件 12 0 40 第二十条第（五）项 信息内容 本年处理决定数量 行政许可 580 "
    f"{SECTION_4} 行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 "
    "复议后起诉 8 0 0 1 9 4 0 1 0 5 1 0 0 0 1 五、存在的主要问题及改进情况 公开还不够及时。 |"
)


def read(text: str) -> tuple[Form | None, list[Cell], tuple[Unresolved, ...]]:
    doc = NLP.make_doc("")
    doc._.document = clean(Source("shape.txt", text, "utf-8", ""))
    finding = find_tables(doc)
    cells, doubts = resolve_finding(finding)
    return finding.form, list(cells), doubts


def figures(cells: list[Cell], row: str) -> list[str]:
    return ["?" if c.value is None else f"{c.value}{c.unit}" for c in cells if c.row == row]


@pytest.mark.parametrize(
    ("lines", "row", "expected"),
    [
        pytest.param(
            [SECTION_2, "第二十条第（一）项", "信息内容", "本年新", "制作数量", "本年新", "公开数量",
             "对外公", "开总数量", "规 章", "2", "2", "31", "规范性", "文 件", "5", "4", "60"],
            "规范性文件", ["5件", "4件", "60件"], id="every label broken",
        ),
        pytest.param(
            [SECTION_2, "第二十条第（五）项", "信息内容 上一年项目数量 本年增/减 本年处理决定数量",
             "行政许可 12 -2 580"],
            "行政许可", ["12项", "-2项", "580件"], id="columns of both forms",
        ),
        pytest.param(
            [SECTION_2, "第二十条第（八）项", "信息内容 本年收费金额（单位：元）", "行政事业性收费 8,812"],
            "行政事业性收费", ["8812元"], id="a unit in the head",
        ),
        pytest.param(
            [SECTION_2, "第二十条第（九）项", "信息内容", "采购项目数量", "采购总金额",
             "政府集中采购", "3项", "86.5万元"],
            "政府集中采购", ["3项", "86.5万元"], id="units in the cells",
        ),
        pytest.param(
            [SECTION_2, "第二十条第（一）项", "| 信息内容 | 本年制发件数 | 2021年本年废止件数 | 现行有效件数",
             "| --- | --- | --- | ---", "| 规章 | 18（含修订4件） | / | 31"],
            "规章", ["18件", "?", "31件"], id="no closing pipe, a note, a slash",
        ),
        pytest.param(
            [SECTION_4, "| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
             "| 行政复议 | 1 | 0 | 2 | 0 | 3 |", "| 未经复议直接起诉 | 4 | 0 | 0 | 0 | 4 |"],
            "未经复议直接起诉", ["4件", "0件", "0件", "0件", "4件"], id="reviews down the page",
        ),
        pytest.param(
            [SECTION_4, "行政复议", "行 政 诉 讼", "结果", "维持", "结果", "纠正", "其他", "结果",
             "尚未", "审结", "总计", "未经复议直接起诉", "复议后起诉", "8 0 0", "1 9 4 0 1", "0 5 1 0 0 0 1"],
            "未经复议直接起诉", ["4件", "0件", "1件", "0件", "5件"], id="one grid, cut anywhere",
        ),
        pytest.param(
            [SECTION_4, "| 行政复议 | 行政诉讼 |", "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
             "| 未经复议直接起诉 | 复议后起诉 |", "| 8 | 0 | 0 | 1 | 7 | 4 | 0 | 1 | 0 | 5 | 1 | 0 | 0 | 0 | 1 |"],
            "行政复议", ["8件", "0件", "0件", "1件", "7件"], id="one grid whose sums fail",
        ),
        pytest.param(
            [SECTION_2, "第二十条第（六）项", "信息内容", "本年处理决定数量", "行政处罚", "12 580", "行政强制",
             "4 036件"],
            "行政强制", ["4036件"], id="spaces in the only number of a row",
        ),
        pytest.param(
            [SECTION_2, "第二十条第（六）项", "信息内容 本年处理决定数量", "行政处罚 58", " 3", "行政强制 4", "5"],
            "行政强制", ["4件"], id="page numbers below the rows of one cell",
        ),
        pytest.param(
            [SECTION_2, "第二十条第（一）项", "信息内容 本年制发件数 本年废止件数 现行有效件数", "规章 2 1 31", "12",
             "行政规范性文件 12 0 40"],
            "规章", ["2件", "1件", "31件"], id="a page number between rows",
        ),
        pytest.param(
            [SECTION_3, "申请人情况", "一、本年新收政府信息公开申请数量 5 1 0 0 0 0 9"],
            "一、本年新收政府信息公开申请数量",
            ["5件", "1件", "0件", "0件", "0件", "0件", "9件"], id="a wrong total is kept",
        ),
        pytest.param([WHOLE_REPORT], "复议后起诉", ["1件", "0件", "0件", "0件", "1件"], id="one cell"),
        pytest.param([WHOLE_REPORT], "规章", ["2件", "1件", "31件"], id="one cell, first table"),
    ],
)  # fmt: skip
def test_a_row_is_read(lines: list[str], row: str, expected: list[str]) -> None:
    _, cells, doubts = read("\n".join(lines))
    assert figures(cells, row) == expected
    assert not doubts


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([SECTION_2, "", "第二十条第（一）项", "", SECTION_3, ""], id="lost"),
        pytest.param(
            [SECTION_2, "第二十条第（一）项：2021年，制发规章7部，规范性文件12件，现行有效规章30件。",
             SECTION_3, "本年新收政府信息公开申请12件，上年结转1件，其中自然人11件。"],
            id="told in prose",
        ),
        pytest.param(["| 索引号 | 0012 |", "| 发布机构 | 青岚市水利局 |", "| 行政许可 | 12 |"], id="other"),
    ],
)  # fmt: skip
def test_no_table_no_cells(lines: list[str]) -> None:
    assert read("\n".join(lines)) == (None, [], ())


def test_a_row_with_too_few_figures_is_left_open_and_said_so() -> None:
    text = "\n".join([
        SECTION_3, "申请人情况", "一、本年新收政府信息公开申请数量 5 1 0 0 0 0 6",
        "二、上年结转政府信息公开申请数量 3 0 0 0 3", "（一）予以公开 8 1 0 0 0 0 9",
    ])  # fmt: skip
    _, cells, doubts = read(text)
    assert "?" in figures(cells, "二、上年结转政府信息公开申请数量")
    assert [(doubt.kind, text[doubt.span.start : doubt.span.end]) for doubt in doubts] == [
        ("table", "3 0 0 0 3")
    ]


@pytest.mark.parametrize(
    ("name", "form", "derived"),
    [("chongqing-organ-2020.txt", Form.FORM_2019, 0), ("chongqing-2023.txt", Form.FORM_2021, 2)],
)
def test_every_cell_of_the_real_reports_has_a_value(
    real_reports: Path, name: str, form: Form, derived: int
) -> None:
    source = read_source(name, real_reports / name)
    found, cells, doubts = read(source.text)
    assert found is form
    assert not doubts
    assert sum(cell.status is CellStatus.DERIVED for cell in cells) == derived
    for cell in cells:
        if cell.span:
            assert source.quote(cell.span) == str(cell.value)
        else:
            assert cell.status is CellStatus.DERIVED


def test_empty_cells_of_a_spanned_head_are_no_cells_of_a_row() -> None:
    results = " | ".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])
    lines = [
        "## " + SECTION_4,
        "| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |",
        "| --- |" + " --- |" * 14,
        f"| {results} | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |",
        f"| | | | | | {results} | {results} |",
        "| 3 | 0 | 1 | 0 | 4 | 1 | 0 | 0 | 1 | 2 | 0 | 5 | 0 | 0 | 5 |",
        "## 五、存在的主要问题及改进情况",
    ]
    _, cells, doubts = read("\n".join(lines))
    assert figures(cells, "行政复议") == ["3件", "0件", "1件", "0件", "4件"]
    assert figures(cells, "未经复议直接起诉") == ["1件", "0件", "0件", "1件", "2件"]
    assert figures(cells, "复议后起诉") == ["0件", "5件", "0件", "0件", "5件"]
    assert doubts == ()
