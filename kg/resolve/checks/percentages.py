"""Stated percentages against their counts: 公开131件，占总数的62.4%; 办结率为95.8%.

The digits of share and counts say how far rounding may go. Which count a rate is of is certain only
where they touch; a share of 100% says that all are meant, whatever count stands beside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from kg.model import Check, CheckRule, FigureRole, Span
from kg.resolve.checks.figures import Figure, Figures
from kg.resolve.checks.verdict import make_check

_ALL: Final = Decimal(100)
_SHARE: Final = re.compile(r"[^，。；、（(]{0,3}[，、（(]?\s*(?:约|共)?占[^，。；]{0,20}")
_BRACKET: Final = re.compile(r"[^，。；、（(]{0,3}[（(]\s*")
_RATE: Final = re.compile(r"[^，。；、（(]{0,3}[，、（(]?\s*([^，。；、（(]{0,8})率[^，。；]{0,4}")
_TOTAL: Final = re.compile("占[^，。；]*(?:总|全部|全年)")
_NONE_LEFT: Final = re.compile("全部|全都|均")
_SPACES: Final = re.compile(r"\s+")
_FEWEST: Final = 2


def check_percentages(figures: Figures) -> Iterator[Check | None]:
    """Yield the checks of shares and rates, and of shares that make up a whole."""
    shares: dict[Span, list[tuple[Figure, Figure]]] = defaultdict(list)
    for share in figures.prose:
        if not share.is_percentage or share.change is not None:
            continue
        if everything := _everything(share, figures):
            yield _check_everything(share, everything)
            continue
        whole, part = figures.whole_of(share), _counted(share, figures)
        if whole is None or part is None or whole.span is None:
            continue
        if share.value == _ALL and part.value != whole.value:
            continue
        touching = _touches(part, share, figures)
        certain = touching and _is_of_whole(part, share, figures)
        if check := _check_share(share, part, whole, certain=certain):
            # Of a count that may not be the one meant, only agreement says something.
            if touching or check.holds:
                yield check
            if certain:
                shares[whole.span].append((share, part))
    for span, pairs in shares.items():
        yield from _check_all(figures.by_span[span], pairs)


def _counted(share: Figure, figures: Figures) -> Figure | None:
    """Return the count that a share or rate belongs to: the nearest before it that is no share."""
    whole = figures.whole_of(share)
    for figure in figures.before(share):
        if not figures.same_sentence(figure, share) or figure is whole:
            return None
        if figure.is_count:
            fits = whole is not None and figure.unit == whole.unit
            return figure if fits else None
    return None


def _everything(share: Figure, figures: Figures) -> Figure | None:
    """Return the count that a rate of 100% is of: 受理的58件申请，全部按时答复，答复率100%."""
    if share.value != _ALL or "率" not in share.label:
        return None
    figure = next(figures.before(share), None)
    if figure is None or not figure.is_count or not figures.same_sentence(figure, share):
        return None
    return figure if _NONE_LEFT.search(figures.between(figure, share)) else None


def _check_everything(share: Figure, counted: Figure) -> Check | None:
    return make_check(
        CheckRule.SHARE,
        f"{share.label}：{counted.printed}/{counted.printed} = {share.printed}",
        {
            FigureRole.SHARE: [share],
            FigureRole.PORTION: [counted],
            FigureRole.WHOLE: [counted],
        },
        certain=False,
    )


def _touches(part: Figure, share: Figure, figures: Figures) -> bool:
    """Tell whether a share or rate stands so close to a count that it is of no other one."""
    words = _SPACES.sub("", figures.between(part, share))
    if _SHARE.fullmatch(words) or _BRACKET.fullmatch(words):
        return True
    rate = _RATE.fullmatch(words)
    return rate is not None and bool(rate[1]) and rate[1] in part.label


def _is_of_whole(part: Figure, share: Figure, figures: Figures) -> bool:
    """Tell whether count and share are surely of one whole: both parts of it, or it is named (占总数的).

    A rate is of what its words name: 办结率 of all that came in.
    """
    words = _SPACES.sub("", figures.between(part, share))
    if _RATE.fullmatch(words) and not _SHARE.fullmatch(words):
        return True
    own = figures.whole_of(part)
    return own is figures.whole_of(share) or (own is None and bool(_TOTAL.search(words)))


def _check_share(share: Figure, part: Figure, whole: Figure, *, certain: bool) -> Check | None:
    return make_check(
        CheckRule.SHARE,
        f"{share.label}：{part.printed}/{whole.printed} = {share.printed}",
        {FigureRole.SHARE: [share], FigureRole.PORTION: [part], FigureRole.WHOLE: [whole]},
        certain=certain and not _is_cut(share, part, whole),
    )


def _is_cut(share: Figure, part: Figure, whole: Figure) -> bool:
    """Tell whether the last digits were cut off and not rounded (11.27 printed as 11.2): no error."""
    if not whole.value or not share.range.low or share.range.high is None:
        return False
    exact = part.value * _ALL / whole.value
    return share.range.high < exact < share.value + (share.range.high - share.range.low)


def _check_all(whole: Figure, pairs: list[tuple[Figure, Figure]]) -> Iterator[Check | None]:
    """Check that the shares of all parts sum to 100%, as far as their rounding allows."""
    counted = sum((part.value for _, part in pairs), Decimal(0))
    # Parts without a share of their own leave a gap that is no error.
    if len(pairs) < _FEWEST or counted != whole.value:
        return
    shares = [share for share, _ in pairs]
    yield make_check(
        CheckRule.SHARES,
        f"{whole.label}：{'+'.join(share.printed for share in shares)} = 100%",
        {FigureRole.SHARE: shares, FigureRole.WHOLE: [whole]},
        certain=False,
    )
