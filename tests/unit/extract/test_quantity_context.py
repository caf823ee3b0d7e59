"""Which year a quantity is of, and whom its sentence names; zeros in words."""

from __future__ import annotations

import pytest

from kg.extract.quantities.years import StatedYear
from tests.unit.extract.quantity_reading import quantities_of

YEARS = [
    ("公开58条。", [None]),
    ("2013年，公开58条，办结12件。办结9件。", [StatedYear(2013)] * 3),
    ("公开2012年制定的规章7部，公开通报12件。", [StatedYear(2012), None]),
    ("收到12件，比2012年增加3件。", [None, None]),
    ("截至2013年底，共有网站58个。", [StatedYear(2013)]),
    ("自2011年以来，累计公开5800条。", [StatedYear(None, cumulative=True)]),
    ("自2011年5月1日《条例》施行以来，公开5800条。", [StatedYear(None, cumulative=True)]),
    ("上年公开38条。", [StatedYear(None, shift=-1)]),
    ("上年结转3件，结转下年度2件。", [None, None]),
    ("申请由38件增至95件。", [StatedYear(None, shift=-1), None]),
    ("账号由58个整合为12个，事项从95项精简到38项。", [StatedYear(None, shift=-1), None] * 2),
    ("申请较2012年的58件增加12件。", [StatedYear(2012), None]),
    ("3件结转至2017年度。公开12条。", [None, None]),
    ("2.2017年底前建成平台，全年公开不少于3000条。", [StatedYear(2017)]),
    ("今年将公开15项信息。", [StatedYear(None, planned=True)]),
    ("明年培训12次。", [StatedYear(None, shift=1)]),
]


@pytest.mark.parametrize(("phrase", "years"), YEARS)
def test_year(phrase: str, years: list[StatedYear | None]) -> None:
    assert [quantity.year for quantity in quantities_of(phrase)] == years


SUBJECTS = [
    ("全市公开58条。", ["全市"]),
    ("公开58条。", [None]),
    ("市政府办公厅受理12件，办结11件。", ["市政府办公厅", "市政府办公厅"]),
    ("各县（区）政府及部门公开58条。", [""]),
    ("云泽县收取2100元。", ["云泽县"]),
    ("市卫生局、市教育局分别召开发布会3场、2场。", ["市卫生局", "市教育局"]),
    ("我局收到12件，其中网络9件。", ["我局", "我局"]),
    # the issuer of a document that is cited is not whom a figure is about
    ("按照《国务院关于取消审批事项的决定》（国发〔2013〕27号），公布事项58项。", [None]),
    ("《青岚市人民政府公报》出版24期。", ["青岚市人民政府"]),
    ("全市收到58件，不属于本机关公开的12件。", ["全市", "全市"]),
    (
        "收到复议5件，其中省水利厅受理3件，市政府受理2件；诉讼2件。",
        [None, "省水利厅", "市政府", None],
    ),
    ("市政府收到复议5件，其中市水利局受理3件；诉讼2件。", ["市政府", "市水利局", "市政府"]),
    ("按照市政府要求，公开58条。", [None]),
    ("通过县政府门户网站公开58条。", [None]),
    ("省局及9个县税务局、云泽新区税务局公开58条。", [None, ""]),
    ("市政府受理210件。在已答复件中，公开的有131件。", ["市政府", "市政府"]),
]


@pytest.mark.parametrize(("phrase", "subjects"), SUBJECTS)
def test_subject(phrase: str, subjects: list[str | None]) -> None:
    assert [quantity.subject for quantity in quantities_of(phrase)] == subjects


ZEROS = [
    (
        "没有因公开被申请行政复议或提起行政诉讼。",
        [("因公开被申请行政复议", ""), ("提起行政诉讼", "")],
    ),
    ("全年零投诉、零诉讼。", [("投诉", ""), ("诉讼", "")]),
    ("全年未收到政府信息公开申请。", [("收到政府信息公开申请", "")]),
    ("答复申请均未收取任何费用。", [("收取费用", "元")]),
    ("没有发生行政诉讼案件。", [("发生行政诉讼", "")]),
    ("未发生行政复议、行政诉讼。", [("发生行政复议", ""), ("发生行政诉讼", "")]),
    ("全年无行政复议、行政诉讼和举报。", [("行政复议", ""), ("行政诉讼", ""), ("举报", "")]),
    ("行政复议零纠错。", [("行政复议纠错", "")]),
    (
        "全旗无收费、无行政复议、无行政诉讼案件发生。",
        [("收费", "元"), ("行政复议", ""), ("行政诉讼", "")],
    ),
    ("行政复议、行政诉讼均为零，举报为零。", [("行政复议", ""), ("行政诉讼", ""), ("举报", "")]),
    # no zeros
    ("无偿提供，无障碍通道，零距离服务，无法提供申请，无正当理由重复申请。", []),
    ("未能及时更新，未按要求公开，没有现成信息。", []),
]


@pytest.mark.parametrize(("phrase", "zeros"), ZEROS)
def test_zero_in_words(phrase: str, zeros: list[tuple[str, str]]) -> None:
    found = quantities_of(phrase)
    assert [(quantity.indicator, quantity.unit) for quantity in found] == zeros
    assert all(quantity.in_words and quantity.value == 0 for quantity in found)
