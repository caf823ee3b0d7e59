"""Annexes as reports before 2019 print them, each beside the cells that it states."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.pipeline import make_pipeline
from kg.extract.tables.component import find_tables
from kg.model import Cell, Source, Unresolved
from kg.resolve.tables.cells import resolve_finding
from kg.text import clean

NLP = make_pipeline()
PROSE = (
    "青岚市水利局2014年政府信息公开工作年度报告\n\n一、概述\n\n2014年，我局主动公开信息580条。\n\n"
)


def read(text: str) -> tuple[list[Cell], tuple[Unresolved, ...]]:
    doc = NLP.make_doc("")
    doc._.document = clean(Source("annex.txt", text, "utf-8", ""))
    cells, doubts = resolve_finding(find_tables(doc))
    return list(cells), doubts


def stated(cells: list[Cell]) -> list[str]:
    return [f"{c.row} {c.column} {c.value}{c.unit}" for c in cells if c.span]


@pytest.mark.parametrize(
    ("annex", "expected"),
    [
        pytest.param(
            "指标名称 | 计量单位 | 2012年度 | 历年累计\n主动公开信息数 | 条 | 1,204 | 5,580\n"
            "收取费用总数 | 元 | 0 | 85.5",
            ["主动公开政府信息数 本年度 1204条", "主动公开政府信息数 历年累计 5580条",
             "收取费用总数 本年度 0元", "收取费用总数 历年累计 85.5元"],
            id="a year for a column's name",
        ),
        pytest.param(
            "指标名称 | 计量单位 | 本年度 | 历年累计\n主动公开信息数 | 条 | 58 | 580\n"
            "其中：1.政府网站公开数 | 条 | 46 | 460\n2.政府公报公开数 | 条 | 12 | 120",
            ["主动公开政府信息数 本年度 58条", "主动公开政府信息数 历年累计 580条",
             "政府公报公开政府信息数 本年度 12条", "政府公报公开政府信息数 历年累计 120条",
             "政府网站公开政府信息数 本年度 46条", "政府网站公开政府信息数 历年累计 460条"],
            id="parts in an order of the place's own",
        ),
        pytest.param(
            "指标名称 | 代码 | 计量单位 | 数量\n主动公开信息数 | 1 | 条 | 3\n收到申请总数 | 2 | 件 | 3",
            ["主动公开政府信息数 本年度 3条", "收到申请总数 本年度 3件"],
            id="rows with codes, and one column of figures",
        ),
        pytest.param(
            "统计指标 单位 统计数\n六、举报投诉 件 3\n七、依申请公开信息收取的费用 元 120",
            ["六、举报投诉数量 统计数 3件", "七、依申请公开信息收取的费用 统计数 120元"],
            id="another unit than the form's",
        ),
        pytest.param(
            "统计指标\n单位\n统计数\n五、行政诉讼数量\n件\n4\n（一）维持具体行政行为或者驳回原告诉讼请求数\n"
            "件\n3\n（二）被依法纠错数\n件\n1\n（三）其他情形数\n件\n0",
            ["五、行政诉讼数量 统计数 4件", "（一）维持具体行政行为或者驳回原告诉讼请求数 统计数 3件",
             "（二）被依法纠错数 统计数 1件", "（三）其他情形数 统计数 0件"],
            id="rows that look like headings of the report",
        ),
    ],
)  # fmt: skip
def test_rows_of_an_annex_are_read(annex: str, expected: list[str]) -> None:
    cells, doubts = read(PROSE + annex)
    assert stated(cells) == expected
    assert not doubts


def test_labels_that_two_rows_share_are_given_to_neither_without_their_group() -> None:
    cells, doubts = read(
        PROSE + "统计指标 单位 统计数\n六、举报投诉数量 件 0\n（二）被依法纠错数 件 1"
    )
    assert stated(cells) == ["六、举报投诉数量 统计数 0件"]
    assert [doubt.kind for doubt in doubts] == ["table"]


def test_a_report_in_one_line_ends_in_its_annex() -> None:
    sentences = "我局编制公文目录，按月更新栏目，受理窗口照常开放。" * 14
    text = (
        f"青岚市水利局2014年政府信息公开工作年度报告 一、概述 全年主动公开信息580条。{sentences} "
        "统计指标 单位 统计数 三、依申请公开情况 —— —— （一）收到申请数 件 12 1.当面申请数 件 4 "
        "2.传真申请数 件 0 3.网络申请数 件 7 4.信函申请数 件 1"
    )
    cells, doubts = read(text)
    assert [line.split()[-1] for line in stated(cells)] == ["12件", "4件", "0件", "7件", "1件"]
    assert not doubts


def test_the_prose_after_an_annex_is_prose() -> None:
    text = (
        PROSE + "统计指标 单位 统计数\n（一）收到申请数 件 12\n\n"
        "五、存在的问题\n\n受理窗口只有3个，人手不足，还需要增加。\n"
    )
    found = extract(clean(Source("annex.txt", text, "utf-8", "")))
    assert [str(quantity.value) for quantity in found.quantities] == ["580", "3"]
    assert stated(list(resolve_finding(found.tables)[0])) == ["（一）收到申请数 统计数 12件"]
