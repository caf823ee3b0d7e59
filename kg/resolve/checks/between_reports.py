"""A report against the one of the year before: what was carried over, and stated growth.

Which reports meet depends on all of them and on no order: each report meets every report of the year
before of the same body, or of the same place under the same title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from kg.model import (
    Change,
    Check,
    CheckBetweenReports,
    CheckRule,
    FigureRole,
    OwnChange,
    OwnFigure,
    OwnFigures,
    ReportKey,
    Span,
    UsedFigure,
)
from kg.resolve.checks.arithmetic import judge
from kg.resolve.checks.growth import claim_of_change, rule_of_change
from kg.vocabulary import load_alignment

_VARIES: Final = re.compile(r"\d+|[〇○零一二三四五六七八九]{4}|年度?|[\s（）()]|工作|情况|的")
"""What the titles of one body's reports differ in from year to year."""
_GOVERNMENT: Final = re.compile("人民政府(?=政府信息公开)")
"""A county's report is its government's: 云泽县人民政府政府信息公开年度报告."""

_Measure: TypeAlias = tuple[str, str]
"""An indicator, and the kind of applicant of whom it is counted alone."""


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
        if check is not None
    ]
    return tuple(sorted(found, key=lambda each: (each.report, each.other, each.check.key)))


def _names(report: ReportKey) -> list[str]:
    return [name for name in (report.issuer, report.place) if name is not None]


def _are_of_one_series(one: ReportKey, other: ReportKey) -> bool:
    """Tell whether two titles differ in their years, or in words that mean the same, alone."""
    return _plain(one.title) == _plain(other.title)


def _plain(title: str) -> str:
    return _GOVERNMENT.sub("", _VARIES.sub("", title))


def _compare(report: OwnFigures, earlier: OwnFigures) -> Iterator[CheckBetweenReports | None]:
    same = _are_of_one_series(report.report, earlier.report)
    before: dict[_Measure, list[OwnFigure]] = defaultdict(list)
    for figure in earlier.figures:
        before[figure.measure, figure.part].append(figure)
    carried_from = load_alignment().carried_from
    first = {(each.measure, each.part): each for each in reversed(report.figures)}
    for measure, part in sorted(first):
        if others := before[carried_from.get(measure, ""), part]:
            figure = first[measure, part]
            yield _carry(report.report, earlier.report, figure, others, certain=same)
    for change in report.changes:
        if others := before[change.base.measure, ""]:
            yield _growth(report.report, earlier.report, change, others)


def _carry(
    report: ReportKey,
    earlier: ReportKey,
    figure: OwnFigure,
    others: list[OwnFigure],
    *,
    certain: bool,
) -> CheckBetweenReports | None:
    other = next((o for o in others if o.range.meets(figure.range)), others[0])
    return _relate(
        (report, earlier),
        CheckRule.CARRY_OVER,
        "-".join(filter(None, (figure.measure.rpartition("/")[2], figure.part))),
        f"{figure.label}（{earlier.year}年{other.label}）：{other.printed} = {figure.printed}",
        {FigureRole.STATED: figure},
        {FigureRole.COUNTED: other},
        certain=certain,
    )


def _growth(
    report: ReportKey, earlier: ReportKey, change: OwnChange, others: list[OwnFigure]
) -> CheckBetweenReports | None:
    """Check a change against the figure of the year before; its scope may be another one."""
    found = [
        check for other in others if (check := _changed(report, earlier, change, other)) is not None
    ]
    return next((each for each in found if each.check.holds), found[0] if found else None)


def _changed(
    report: ReportKey, earlier: ReportKey, change: OwnChange, other: OwnFigure
) -> CheckBetweenReports | None:
    now, rate = change.base, change.rate
    claim = claim_of_change(now.printed, other.printed, change.change, change.unit)
    return _relate(
        (report, earlier),
        rule_of_change(change.unit),
        f"{now.measure.rpartition('/')[2]}-{rate.quotes[0].start}",
        f"{now.label}（{earlier.year}年{other.label}）：{claim} = {rate.printed}",
        {FigureRole.GROWTH: rate, FigureRole.LATER: now},
        {FigureRole.EARLIER: other},
        certain=False,
        change=change.change,
    )


def _relate(
    reports: tuple[ReportKey, ReportKey],
    rule: CheckRule,
    key: str,
    statement: str,
    own: Mapping[FigureRole, OwnFigure],
    others: Mapping[FigureRole, OwnFigure],
    *,
    certain: bool,
    change: Change | None = None,
) -> CheckBetweenReports | None:
    """Return what a rule says of figures of two reports; ``None`` where it says nothing."""
    terms = {role: [figure] for role, figure in (*own.items(), *others.items())}
    verdict = judge(rule, terms, change)
    if verdict is None:
        return None
    check = Check(
        key=key,
        rule=rule,
        statement=statement,
        expected=verdict.expected,
        actual=verdict.actual,
        holds=verdict.holds,
        certain=certain,
        quotes=_quotes(own),
        used=_used(own),
    )
    return CheckBetweenReports(*reports, check, _used(others), _quotes(others))


def _used(figures: Mapping[FigureRole, OwnFigure]) -> tuple[UsedFigure, ...]:
    return tuple(
        UsedFigure(role, place) for role, figure in figures.items() for place in figure.places
    )


def _quotes(figures: Mapping[FigureRole, OwnFigure]) -> tuple[Span, ...]:
    return tuple(sorted({quote for figure in figures.values() for quote in figure.quotes}))
