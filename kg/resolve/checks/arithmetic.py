"""What each rule works out from the figures of a check, and whether they agree.

The shapes of ``shapes/arithmetic.ttl`` work out the same from the observations of the graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Protocol, TypeAlias

from kg.model import Change, CheckRule, FigureRole, Range, add_ranges

_ALL: Final = Decimal(100)
_DIGITS: Final = Decimal("0.0001")
_SIDES: Final = {
    CheckRule.SUM: (FigureRole.ADDEND, FigureRole.TOTAL),
    CheckRule.BALANCE: (FigureRole.INFLOW, FigureRole.OUTFLOW),
    CheckRule.AGREEMENT: (FigureRole.COUNTED, FigureRole.STATED),
    CheckRule.CARRY_OVER: (FigureRole.COUNTED, FigureRole.STATED),
}
"""The rules that compare two sums: what is expected, and what stands there."""


class Term(Protocol):
    """A figure as far as arithmetic goes."""

    @property
    def value(self) -> Decimal:
        """As printed, in the unit of the prose."""

    @property
    def range(self) -> Range:
        """Where the count may lie that is printed so."""


Terms: TypeAlias = Mapping[FigureRole, Sequence[Term]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is expected, what stands there, and whether one may be the other."""

    expected: Decimal
    actual: Decimal
    holds: bool


def judge(rule: CheckRule, terms: Terms, change: Change | None = None) -> Verdict | None:
    """Return what a rule says of its figures; ``None`` where it says nothing of such figures.

    Args:
        rule: any but that of lists, which counts words and no figures.
        terms: the figures by what they are in the check.
        change: of the rules on growth, whether it is one or a decline.
    """
    if rule in _SIDES:
        asked, stated = (terms[role] for role in _SIDES[rule])
        return Verdict(_sum(asked), _sum(stated), _range(stated).meets(_range(asked)))
    match rule:
        case CheckRule.LIMIT:
            part, whole = terms[FigureRole.PORTION], terms[FigureRole.WHOLE]
            return Verdict(_sum(whole), _sum(part), _range(part).may_be_within(_range(whole)))
        case CheckRule.SHARE:
            return _judge_share(terms)
        case CheckRule.SHARES:
            shares = terms[FigureRole.SHARE]
            return Verdict(_ALL, _sum(shares), _range(shares).meets(Range(_ALL, _ALL)))
        case CheckRule.GROWTH | CheckRule.DIFFERENCE if change is not None:
            return _judge_change(terms, change, relative=rule is CheckRule.GROWTH)
        case _:
            return None


def _judge_share(terms: Terms) -> Verdict | None:
    share, part, whole = (
        terms[role] for role in (FigureRole.SHARE, FigureRole.PORTION, FigureRole.WHOLE)
    )
    allowed = _range(part).share_of(_range(whole))
    if allowed is None:
        return None
    expected = (_sum(part) * 100 / _sum(whole)).quantize(_DIGITS)
    return Verdict(expected, _sum(share), _range(share).meets(allowed))


def _judge_change(terms: Terms, change: Change, *, relative: bool) -> Verdict | None:
    """Judge a growth or decline; a rate from nothing, or from nobody knows what, says nothing."""
    rate, later, earlier = (
        terms[role] for role in (FigureRole.GROWTH, FigureRole.LATER, FigureRole.EARLIER)
    )
    now, then = _range(later), _range(earlier)
    if now.high is None or then.high is None or (relative and then.low <= 0):
        return None
    grown, low, high = _sum(later) - _sum(earlier), now.low - then.high, now.high - then.low
    if relative:
        grown = (grown * 100 / _sum(earlier)).quantize(_DIGITS)
        low, high = now.low * 100 / then.high - _ALL, now.high * 100 / then.low - _ALL
    if change is Change.DECREASE:
        grown, low, high = -grown, -high, -low
    return Verdict(grown, _sum(rate), _range(rate).meets(Range(low, high)))


def _sum(terms: Iterable[Term]) -> Decimal:
    return sum([term.value for term in terms], Decimal(0))


def _range(terms: Iterable[Term]) -> Range:
    return add_ranges([term.range for term in terms])
