"""Reports of two years of one body, beside the checks of the later against the earlier one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

from kg.model import (
    CellPlace,
    CheckBetweenReports,
    CheckKind,
    FigurePlace,
    FigureRole,
    OwnFigure,
    OwnFigures,
    Range,
    ReportKey,
    Span,
)
from kg.pipeline import extract_bytes
from kg.resolve import compare_reports, own_figures
from kg.vocabulary import VOCABULARY

REPORT = """{place}{year}年政府信息公开工作年度报告

一、概述

各单位认真落实政府信息公开条例，推进政府信息公开工作，政府信息公开依法有序。

二、依申请公开政府信息情况

{text}

{place}人民政府
"""
BEFORE = "{year}年，全市收到政府信息公开申请80件。结转下年度继续办理申请7件。"


def figures(year: int, text: str, place: str = "青岚市") -> OwnFigures:
    data = REPORT.format(place=place, year=year, text=text.format(year=year)).encode()
    found = own_figures(extract_bytes(data, f"{place}/{year}.txt"))
    assert found is not None
    return found


def told(checks: tuple[CheckBetweenReports, ...]) -> list[tuple[str, str, bool]]:
    return [
        (str(each.check.kind), each.check.statement.rpartition("：")[2], each.check.holds)
        for each in checks
    ]


GROWTH = [
    ("{year}年，全市收到政府信息公开申请95件，同比增长18.75%。", ("(95−80)/80 = 18.75%", True)),
    ("{year}年，全市收到政府信息公开申请95件，同比增长18.8%。", ("(95−80)/80 = 18.8%", True)),
    ("{year}年，全市收到政府信息公开申请95件，同比增长28.75%。", ("(95−80)/80 = 28.75%", False)),
    ("{year}年，全市收到政府信息公开申请60件，同比下降25%。", ("(80−60)/80 = 25%", True)),
]


@pytest.mark.parametrize(("text", "expected"), GROWTH)
def test_growth_against_the_year_before(text: str, expected: tuple[str, bool]) -> None:
    checks = compare_reports([figures(2013, BEFORE), figures(2014, text)])
    assert told(checks) == [("percentage", *expected)]


def test_reports_of_other_places_and_years_do_not_meet() -> None:
    later = "{year}年，全市收到政府信息公开申请95件，同比增长18.75%。"
    earlier = figures(2013, BEFORE)
    assert compare_reports([earlier, figures(2015, later)]) == ()
    assert compare_reports([earlier, figures(2014, later, "石汀镇")]) == ()


def test_order_and_repetition_change_nothing() -> None:
    later = "{year}年，全市收到政府信息公开申请95件，同比增长18.75%。"
    reports = [
        figures(2013, BEFORE),
        figures(2014, later),
        figures(2015, "{year}年，全市收到政府信息公开申请190件，同比增长100%。"),
    ]
    first = compare_reports(reports)
    assert len(first) == 2
    assert all(compare_reports([*order, *order]) == first for order in permutations(reports))


INDICATORS = f"{VOCABULARY}indicators/applications-carried-"


def stated(measure: str, value: int) -> OwnFigure:
    """A total of a table: an indicator by the end of its IRI."""
    number = Decimal(value)
    return OwnFigure(
        measure=f"{INDICATORS}{measure}",
        label="总计",
        value=number,
        printed=str(value),
        range=Range(number, number),
        quotes=(Span(0, 1),),
        places=(FigurePlace(cell=CellPlace("applications", measure, "total")),),
    )


def report(title: str, year: int, *own: OwnFigure) -> OwnFigures:
    return OwnFigures(ReportKey(title, str(year), "青岚市人民政府", "青岚市", year), own, ())


CARRIED = [
    ("青岚市{}年政府信息公开工作年度报告", 7, True, True),
    ("青岚市{}年政府信息公开工作年度报告", 8, False, True),
    ("青岚市人民政府{}年度政府信息公开年度报告", 8, False, True),
    # under another title the scope may be another one
    ("青岚市人民政府机关{}年政府信息公开工作年度报告", 8, False, False),
]


@pytest.mark.parametrize(("title", "carried_in", "holds", "certain"), CARRIED)
def test_carry_over(title: str, carried_in: int, *, holds: bool, certain: bool) -> None:
    before = report("青岚市2020年政府信息公开工作年度报告", 2020, stated("out", 7))
    after = report(title.format(2021), 2021, stated("in", carried_in))
    (found,) = compare_reports([after, before])
    assert found.check.kind is CheckKind.CARRY_OVER
    assert (found.check.holds, found.check.certain) == (holds, certain)
    assert (int(found.check.expected), int(found.check.actual)) == (7, carried_in)
    assert (found.report.year, found.other.year) == (2021, 2020)
    (counted,) = found.other_used
    assert (counted.role, counted.place) == (FigureRole.COUNTED, before.figures[0].places[0])
    assert found.check.quotes == found.other_quotes == (Span(0, 1),)


def test_carry_over_of_each_kind_of_applicant() -> None:
    """What two kinds of applicants left over may be swapped, and the total be right."""

    def carried(measure: str, **counts: int) -> list[OwnFigure]:
        parts = [replace(stated(measure, count), part=part) for part, count in counts.items()]
        return [stated(measure, sum(counts.values())), *parts]

    title = "青岚市{}年政府信息公开工作年度报告"
    before = report(title.format(2020), 2020, *carried("out", people=5, companies=2))
    after = report(title.format(2021), 2021, *carried("in", people=2, companies=5))
    found = {each.check.key: each.check for each in compare_reports([before, after])}
    assert {key: check.holds for key, check in found.items()} == {
        "applications-carried-in": True,
        "applications-carried-in-people": False,
        "applications-carried-in-companies": False,
    }
    assert all(check.certain for check in found.values())
