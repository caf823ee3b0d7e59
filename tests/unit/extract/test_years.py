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
    assert [found.year for found in run(document(phrase), "kg_years")._.years] == years


def test_a_headings_number_may_touch_the_year(document: Make) -> None:
    found = run(document("工作情况。\n\n32013年，全市公开信息46条。"), "kg_years")._.years
    assert [mention.year for mention in found] == [2013]
