from collections.abc import Callable

import pytest

from kg.model import Document
from tests.unit.extract.components import run

Make = Callable[[str], Document]


@pytest.mark.parametrize(
    ("phrase", "years"),
    [
        ("2013年，全市公开信息", [2013]),
        ("比2012年增加12件", [2012]),
        ("二〇一三年度工作", [2013]),
        ("二○一三年六月九日", [2013]),
        ("2012、2013年共办理", [2012, 2013]),
        ("2011—2013年累计", [2011, 2013]),
        ("2011年至2013年", [2011, 2013]),
        ("2013-06-09发布", [2013]),
        ("2013/6/9发布", [2013]),
        ("20136月9日", [2013]),
        ("2013619日", [2013]),
        ("《公文目录（2016年版）》", [2016]),
        ("2023版讲义", [2023]),
        ("2018年以来的公报", [2018]),
        ("岚政发〔2013〕46号", []),
        ("(2013)岚政办字第46号", []),
        ("2013年第8号公告", []),
        ("国务院令第2013号", []),
        ("电话40202013，邮编201301", []),
        ("公开2013条信息", []),
        ("“十三五”期间", []),
        ("点击12013次", []),
    ],
)
def test_years_are_told_from_other_digits(document: Make, phrase: str, years: list[int]) -> None:
    found = run(document(phrase), "kg_years")._.years
    assert [mention.year for mention in found if mention.year is not None] == years


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("今年受理12件", [("今年", 0)]),
        ("比去年增加12件", [("去年", -1)]),
        ("较上年同期下降", [("上年同期", -1)]),
        ("上年度结转3件", [("上年度", -1)]),
        ("受理12件，同比增长", [("同比", -1)]),
        ("与同期相比", [("同期", -1)]),
        ("明年，我局将", [("明年", 1)]),
        ("下一年度的打算", [("下一年度", 1)]),
        ("上半年完成改版", [("上半年", 0)]),
        ("第三季度的测评", [("第三季度", 0)]),
        ("近三年累计", [("近三年", -2), ("近三年", -1), ("近三年", 0)]),
        ("连续两年获评", [("连续两年", -1), ("连续两年", 0)]),
        ("较前年减少", [("前年", -2)]),
        ("编制本年度报告", []),
        ("本年度工作报告", []),
        ("本年报的电子版", []),
        ("18岁以上年龄的群众", []),
        ("每季度通报", []),
        ("2012年上半年", []),
        ("近年来办件增多", []),
        ("近三年级学生", []),
        ("目前年检工作", []),
        ("同期开展评议", []),
        ("2012年同期", []),
        ("去年下半年的通报", [("去年", -1)]),
    ],
)
def test_relative_years_are_told_from_words_like_them(
    document: Make, phrase: str, found: list[tuple[str, int]]
) -> None:
    text = document(phrase)
    relative = [mention for mention in run(text, "kg_years")._.years if mention.year is None]
    assert [(text.source.quote(mention.span), mention.shift) for mention in relative] == found


def test_a_headings_number_may_touch_the_year(document: Make) -> None:
    found = run(document("工作情况。\n\n32013年，全市公开信息46条。"), "kg_years")._.years
    assert [mention.year for mention in found] == [2013]
