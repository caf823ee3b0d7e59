"""A report against the one of the year before: what was carried over, and stated growth.

Which reports meet depends on all of them and on no order: each report meets every report of the year
before of the same body, or of the same place under the same title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from kg.model import (
    Check,
    CheckBetweenReports,
    CheckKind,
    OwnChange,
    OwnFigure,
    OwnFigures,
    ReportKey,
)
from kg.resolve.checks.growth import changed_by, claim_of_change, difference
from kg.resolve.checks.ranges import Range
from kg.vocabulary import load_alignment

_VARIES: Final = re.compile(r"\d+|[〇○零一二三四五六七八九]{4}|年度?|[\s（）()]|工作|情况|的")
"""What the titles of one body's reports differ in from year to year."""
_GOVERNMENT: Final = re.compile("人民政府(?=政府信息公开)")
"""A county's report is its government's: 云泽县人民政府政府信息公开年度报告."""


def compare_reports(reports: Iterable[OwnFigures]) -> tuple[CheckBetweenReports, ...]:
    """Return the checks of reports against those of the year before, sorted."""
    by_year: dict[tuple[str, int], set[OwnFigures]] = defaultdict(set)
    several = set(reports)
    for report in several:
        for name in _names(report.report):
            by_year[name, report.report.year].add(report)
    found = [
        check
        for report in several
        for earlier in {
            other
            for name in _names(report.report)
            for other in by_year[name, report.report.year - 1]
        }
        if _are_of_one_series(report.report, earlier.report)
        or report.report.issuer == earlier.report.issuer
        for check in _compare(report, earlier)
    ]
    return tuple(sorted(found, key=lambda each: (each.report, each.other, each.check.key)))


def _names(report: ReportKey) -> list[str]:
    return [name for name in (report.issuer, report.place) if name is not None]


def _are_of_one_series(one: ReportKey, other: ReportKey) -> bool:
    """Tell whether two titles differ in their years, or in words that mean the same, alone."""
    return _plain(one.title) == _plain(other.title)


def _plain(title: str) -> str:
    return _GOVERNMENT.sub("", _VARIES.sub("", title))


def _compare(report: OwnFigures, earlier: OwnFigures) -> Iterator[CheckBetweenReports]:
    same = _are_of_one_series(report.report, earlier.report)
    before: dict[str, list[OwnFigure]] = defaultdict(list)
    for figure in earlier.figures:
        before[figure.measure].append(figure)
    carried_from = load_alignment().carried_from
    for measure in sorted({figure.measure for figure in report.figures} & carried_from.keys()):
        figure = next(figure for figure in report.figures if figure.measure == measure)
        if others := before[carried_from[measure]]:
            yield _carry(report.report, earlier.report, figure, others, certain=same)
    for change in report.changes:
        if others := before[change.base.measure]:
            yield from _growth(report.report, earlier.report, change, others)


def _carry(
    report: ReportKey,
    earlier: ReportKey,
    figure: OwnFigure,
    others: list[OwnFigure],
    *,
    certain: bool,
) -> CheckBetweenReports:
    other = next((o for o in others if _range(o).meets(_range(figure))), others[0])
    check = Check(
        key=f"{figure.measure.rpartition('/')[2]}",
        kind=CheckKind.CARRY_OVER,
        statement=f"{figure.label}（{earlier.year}年{other.label}）：{other.printed} = {figure.printed}",
        expected=other.value,
        actual=figure.value,
        holds=_range(figure).meets(_range(other)),
        certain=certain,
        quote=figure.quote,
        metrics=figure.metrics,
        cells=figure.cells,
    )
    return CheckBetweenReports(report, earlier, check, other.metrics, other.cells)


def _growth(
    report: ReportKey, earlier: ReportKey, change: OwnChange, others: list[OwnFigure]
) -> Iterator[CheckBetweenReports]:
    """Check a change against the figure of the year before; its scope may be another one."""
    now, rate = change.base, change.rate
    allowed = {
        index: changed_by(_range(now), _range(other), change.change, change.unit)
        for index, other in enumerate(others)
    }
    agreeing = [index for index, r in allowed.items() if r is not None and r.meets(_range(rate))]
    index = (agreeing or [0])[0]
    other, room = others[index], allowed[index]
    expected = difference(now.value, other.value, change.change, change.unit)
    if room is None or expected is None:
        return
    claim = claim_of_change(now.printed, other.printed, change.change, change.unit)
    check = Check(
        key=f"{now.measure.rpartition('/')[2]}-{rate.metrics[0].start}",
        kind=CheckKind.PERCENTAGE if change.unit == "%" else CheckKind.COMPARISON,
        statement=f"{now.label}（{earlier.year}年{other.label}）：{claim} = {rate.printed}",
        expected=expected,
        actual=rate.value,
        holds=room.meets(_range(rate)),
        certain=False,
        quote=rate.quote,
        metrics=(*rate.metrics, *now.metrics),
        cells=now.cells,
    )
    yield CheckBetweenReports(report, earlier, check, other.metrics, other.cells)


def _range(figure: OwnFigure) -> Range:
    return Range.of(figure.value, figure.slack, figure.qualifier)
