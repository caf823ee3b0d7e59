"""Growth and decline against the figures of two years: 申请95件，较上年增长150%."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Change, Check, CheckRule, FigureRole
from kg.resolve.checks.figures import Figure, Figures
from kg.resolve.checks.verdict import make_check


def check_growth(figures: Figures) -> Iterator[Check | None]:
    """Yield the checks of changes whose figures of both years stand in one sentence."""
    for base, rate in find_changes(figures):
        for earlier in figures.prose:
            if _is_year_before(earlier, base) and figures.same_sentence(earlier, base):
                yield _check(base, rate, earlier)


def _is_year_before(earlier: Figure, base: Figure) -> bool:
    """Tell whether a figure is of the same thing as another, a year before."""
    metric, other = base.metric, earlier.metric
    if metric is None or other is None or metric.year is None or not earlier.is_count:
        return False
    return (other.year, other.indicator, other.subject, earlier.unit) == (
        metric.year - 1,
        metric.indicator,
        metric.subject,
        base.unit,
    )


def _check(base: Figure, rate: Figure, earlier: Figure) -> Check | None:
    if rate.change is None:
        return None
    claim = claim_of_change(base.printed, earlier.printed, rate.change, rate.unit)
    return make_check(
        rule_of_change(rate.unit),
        f"{base.label}：{claim} = {rate.printed}",
        {
            FigureRole.GROWTH: [rate],
            FigureRole.LATER: [base],
            FigureRole.EARLIER: [earlier],
        },
        certain=False,
        change=rate.change,
    )


def find_changes(figures: Figures) -> Iterator[tuple[Figure, Figure]]:
    """Yield each count with the change that the same sentence states of it."""
    for rate in figures.prose:
        if rate.change is None:
            continue
        for base in figures.before(rate):
            if not figures.same_sentence(base, rate):
                break
            if _is_earlier(base, rate):
                continue  # what the change is counted from: 比上年的58件增长20%
            if base.is_count and rate.label.startswith(base.label):
                if rate.is_percentage or rate.unit == base.unit:
                    yield base, rate
                break


def _is_earlier(base: Figure, rate: Figure) -> bool:
    """Tell whether a figure is of a year before that of the change."""
    one, other = (figure.metric.year if figure.metric else None for figure in (base, rate))
    return one is not None and other is not None and one < other


def rule_of_change(unit: str) -> CheckRule:
    """Return how a change of this unit is worked out."""
    return CheckRule.GROWTH if unit == "%" else CheckRule.DIFFERENCE


def claim_of_change(now: str, then: str, change: Change, unit: str) -> str:
    """Return the calculation of a change, of figures as printed."""
    first, second = (now, then) if change is Change.INCREASE else (then, now)
    return f"({first}−{second})/{then}" if unit == "%" else f"{first}−{second}"
