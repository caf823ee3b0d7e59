"""Growth and decline against the figures of two years: 申请95件，较上年增长150%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kg.model import Change, Check, CheckKind
from kg.resolve.checks.figures import Figure, Figures
from kg.resolve.checks.ranges import Range
from kg.resolve.checks.verdict import make_check

_FULL = Decimal(100)
_DIGITS = Decimal("0.0001")


def check_growth(figures: Figures) -> Iterator[Check]:
    """Yield the checks of changes whose figures of both years stand in one sentence."""
    for base, rate in find_changes(figures):
        for earlier in figures.prose:
            if _is_year_before(earlier, base) and figures.same_sentence(earlier, base):
                yield from _check(base, rate, earlier)


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


def _check(base: Figure, rate: Figure, earlier: Figure) -> Iterator[Check]:
    if rate.change is None:
        return
    allowed = changed_by(base.range, earlier.range, rate.change, rate.unit)
    expected = difference(base.value, earlier.value, rate.change, rate.unit)
    if allowed is None or expected is None:
        return
    claim = claim_of_change(base.printed, earlier.printed, rate.change, rate.unit)
    yield make_check(
        CheckKind.PERCENTAGE if rate.is_percentage else CheckKind.COMPARISON,
        f"{base.label}：{claim} = {rate.printed}",
        expected,
        rate.value,
        (rate, base, earlier),
        holds=rate.range.meets(allowed),
        certain=False,
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


def changed_by(now: Range, then: Range, change: Change, unit: str) -> Range | None:
    """Return between what a change may lie; ``None`` where it cannot be told."""
    if now.high is None or then.high is None or (unit == "%" and then.low <= 0):
        return None
    low, high = now.low - then.high, now.high - then.low
    if unit == "%":
        low, high = now.low * 100 / then.high - _FULL, now.high * 100 / then.low - _FULL
    return Range(low, high) if change is Change.INCREASE else Range(-high, -low)


def difference(now: Decimal, then: Decimal, change: Change, unit: str) -> Decimal | None:
    """Return the growth or decline in the unit of the rate; ``None`` from nothing in per cent."""
    if unit == "%" and not then:
        return None
    grown = (now * 100 / then - _FULL).quantize(_DIGITS) if unit == "%" else now - then
    return grown if change is Change.INCREASE else -grown


def claim_of_change(now: str, then: str, change: Change, unit: str) -> str:
    """Return the calculation of a change, of figures as printed."""
    first, second = (now, then) if change is Change.INCREASE else (then, now)
    return f"({first}−{second})/{then}" if unit == "%" else f"{first}−{second}"
