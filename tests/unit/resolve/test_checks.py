"""Sentences of a report of 青岚市 for 2013, beside the relations among their figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.model import Check
from kg.pipeline import extract_bytes

HEAD = """青岚市2013年政府信息公开工作年度报告

一、概述

各单位认真落实政府信息公开条例，推进政府信息公开工作，政府信息公开依法有序。

二、依申请公开政府信息情况

"""


def checks_of(text: str) -> tuple[Check, ...]:
    return extract_bytes((HEAD + text).encode(), "2013.txt").checks


def told(text: str) -> list[tuple[str, str, bool]]:
    return [
        (str(check.kind), check.statement.rpartition("：")[2], check.holds)
        for check in checks_of(text)
    ]


PARTS = [
    # all parts
    ("办结申请210件，其中公开131件、拒绝79件。", [("sum", "131+79 = 210", True)]),
    ("编印公报35期，其中普通版24期、增刊11期。", [("sum", "24+11 = 35", True)]),
    # a rest is among them, so that they claim to be all
    (
        "全年受理来信500件，其中建议类120件、求助类230件、其他类105件。",
        [("sum", "120+230+105 = 500", False)],
    ),
    # some parts only: each is no larger than the whole
    (
        "全年收到申请500件，其中网络申请120件、信函申请30件。",
        [("comparison", "120 ≤ 500", True), ("comparison", "30 ≤ 500", True)],
    ),
    # 万 is rounded, 余 leaves room
    ("发布信息2.3万条，其中网站1.21万条、微博1.1万条。", [("sum", "1.21万+1.1万 = 2.3万", True)]),
    ("设置查阅点150余个，其中市级70余个、县级80余个。", [("sum", "70余+80余 = 150余", True)]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_parts_and_totals(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert told(text) == expected


def test_a_misprinted_subtotal_is_shown_by_its_own_parts() -> None:
    checks = checks_of(
        "受理来信来电1445件，其中来电97件；来信1384件（建议类240件、求助类326件、投诉类348件、"
        "咨询类312件、其他类122件）。"
    )
    failing = {check.expected: check.actual for check in checks if not check.holds}
    assert failing.get(Decimal(1348)) == Decimal(1384)


PERCENTAGES = [
    ("收到申请948件，其中公开514件，占总数的54.22%。", ("514/948 = 54.22%", True)),
    ("收到申请948件，其中公开514件，占总数的54.2%。", ("514/948 = 54.2%", True)),
    ("收到申请948件，其中公开514件，占总数的64.22%。", ("514/948 = 64.22%", False)),
    ("收到申请948件，其中公开514件（54%）。", ("514/948 = 54%", True)),
    ("收到申请948件，其中公开514件，占总数的约55%。", ("514/948 = 约55%", True)),
]


SHARES_WITHOUT_A_WORD_FOR_PARTS = [
    # cut off and not rounded: 11.27
    ("受理申请9797件，其中公开1104件，占11.2%。", (False, False)),
    ("共受理申请100件，主动公开类30件、占30%。", (True, True)),
    ("共受理申请100件，主动公开类30件、占总数的40%。", (False, True)),
    # the share may be of something else
    ("共受理申请100件，主动公开类30件、占40%。", (False, False)),
]


@pytest.mark.parametrize(("text", "expected"), SHARES_WITHOUT_A_WORD_FOR_PARTS)
def test_a_share_without_a_word_for_parts(text: str, expected: tuple[bool, bool]) -> None:
    found = [(each.holds, each.certain) for each in checks_of(text) if each.rule == "share"]
    assert found == [expected]


SHARES_IN_WORDS = [
    ("全年收到申请90件，其中网络申请30件，占三分之一。", True),
    ("全年收到申请90件，其中网络申请38件，占四成。", True),
    ("全年收到申请90件，其中网络申请68件，占四分之三。", True),
    ("全年收到申请90件，其中网络申请50件，占一半以上。", True),
    ("全年收到申请90件，其中网络申请60件，占四成。", False),
    ("全年收到申请90件，其中网络申请60件，占三分之一。", False),
]


@pytest.mark.parametrize(("text", "holds"), SHARES_IN_WORDS)
def test_a_share_in_words_is_rounded(text: str, *, holds: bool) -> None:
    assert [each.holds for each in checks_of(text) if each.rule == "share"] == [holds]


@pytest.mark.parametrize(("text", "expected"), PERCENTAGES)
def test_percentages(text: str, expected: tuple[str, bool]) -> None:
    assert expected in [(claim, holds) for kind, claim, holds in told(text) if kind == "percentage"]


def test_a_share_of_all_is_not_that_of_the_count_beside_it() -> None:
    text = "接听来电865万通，其中咨询政策793万通，全部当场答复，占比达100%。"
    assert [claim for kind, claim, _ in told(text) if kind == "percentage"] == []


COMPARISONS = [
    ("全年收到群众来信104件，办结群众来信92件。", [("92 ≤ 104", True)]),
    # a few were carried over
    ("全年收到群众来信26件，办结群众来信27件。", []),
    ("全年收到群众来信26件，办结群众来信270件。", [("270 ≤ 26", False)]),
    (
        "市政府受理政府信息公开申请948件。市政府受理的政府信息公开申请948件，均已答复。",
        [("948 = 948", True)],
    ),
    (
        "市政府受理政府信息公开申请948件。市政府受理的政府信息公开申请984件，均已答复。",
        [("984 = 948", False)],
    ),
    ("制定《甲办法》《乙办法》《丙办法》等3项制度。", [("所列3 = 3", True)]),
    ("制定《甲办法》《乙办法》《丙办法》等2项制度。", [("所列3 = 2", False)]),
    ("制定《甲办法》《乙办法》《丙办法》等5项制度。", []),
    ("本报告包括概述、主动公开情况、存在问题三个部分。", [("所列3 = 3", True)]),
    ("本报告包括概述、主动公开情况、存在问题四个部分。", [("所列3 = 4", False)]),
]


@pytest.mark.parametrize(("text", "expected"), COMPARISONS)
def test_comparisons(text: str, expected: list[tuple[str, bool]]) -> None:
    found = [(claim, holds) for kind, claim, holds in told(text) if kind == "comparison"]
    assert found == expected


GROWTH = [
    ("申请由38件增至95件，增长150%。", True),
    ("申请由38件增至95件，增长15%。", False),
    ("收到申请95件，比2012年的38件增长150%。", True),
    ("收到申请95件，比2012年的38件增长15%。", False),
]


@pytest.mark.parametrize(("text", "holds"), GROWTH)
def test_growth_within_a_report(text: str, *, holds: bool) -> None:
    found = [each for kind, claim, each in told(text) if kind == "percentage" and "38" in claim]
    assert found in ([holds], [])


def test_a_check_quotes_its_words() -> None:
    (check,) = checks_of("办结申请210件，其中公开131件、拒绝79件。")
    (quote,) = check.quotes
    text = HEAD + "办结申请210件，其中公开131件、拒绝79件。"
    assert text[quote.start : quote.end] == "办结申请210件，其中公开131件、拒绝79件"
    assert check.expected == check.actual == Decimal(210)
    assert check.certain
    assert [each.role for each in check.used] == ["total", "addend", "addend"]
