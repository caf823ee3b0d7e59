"""Parts and totals of the prose: 办结210件，其中公开131件、拒绝79件.

Parts need not be all the parts there are. That they sum to the total is claimed where a rest is among
them (其他122件), and shown where they do. Where they exceed it, they may overlap: that is a hint.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from kg.model import Check, CheckRule, FigureRole, Span
from kg.resolve.checks.figures import Figure, Figures
from kg.resolve.checks.verdict import add_up, check_sum, make_check

_REST: Final = re.compile(r"(?:其他|其它|其余|剩余)[^，、；]{0,8}$")
_ALMOST: Final = Decimal("0.03")
"""Share of the total by which three and more parts may miss it and still seem to be all of it."""
_OPEN: Final = Decimal("0.1")
"""Share of the total by which parts told with 余 may miss it and still seem to be all of it."""
_SEVERAL: Final = 3


def check_parts(figures: Figures) -> Iterator[Check | None]:
    """Yield the checks of totals with their parts."""
    parts_of = _parts_by_whole(figures)
    for span, parts in parts_of.items():
        whole = figures.by_span[span]
        checks = list(_check_whole(whole, parts, parts_of))
        yield from checks
        if not checks:
            yield from (_check_part(part, whole) for part in parts)


def _parts_by_whole(figures: Figures) -> dict[Span, list[Figure]]:
    parts_of: dict[Span, list[Figure]] = defaultdict(list)
    for figure in figures.prose:
        whole = figures.whole_of(figure)
        if whole is None or whole.span is None or whole.unit != figure.unit:
            continue
        if figure.is_count and whole.is_count:
            parts_of[whole.span].append(figure)
    return parts_of


def _check_whole(
    whole: Figure, parts: Sequence[Figure], parts_of: dict[Span, list[Figure]]
) -> Iterator[Check | None]:
    if len(parts) == 1:
        return
    if not _is_comparable(whole, parts):
        return
    if whole.range.meets(add_up(parts)):
        yield check_sum(whole.label, whole, parts)
    elif runs := _runs(whole, parts):
        for run in runs:
            yield check_sum(whole.label, whole, run)
        rest = parts[sum(map(len, runs)) :]
        if len(rest) > 1 and _seems_all(whole, rest):
            yield check_sum(whole.label, whole, rest, certain=False)
    elif finer := _finer(whole, parts, parts_of):
        # The parts of the parts make up the total: one of the subtotals is misprinted.
        yield check_sum(whole.label, whole, parts)
        yield check_sum(whole.label, whole, finer)
    elif _REST.search(parts[-1].label):
        yield check_sum(whole.label, whole, parts)
    elif _seems_all(whole, parts):
        yield check_sum(whole.label, whole, parts, certain=False)


def _is_comparable(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether the figures are exact enough that their sum says something: 余 leaves much open."""
    if all(figure.range.high is not None for figure in (whole, *parts)):
        return True
    missing = whole.value - sum((part.value for part in parts), Decimal(0))
    return abs(missing) <= whole.value * _OPEN


def _runs(whole: Figure, parts: Sequence[Figure]) -> list[Sequence[Figure]]:
    """Cut the parts into runs that each sum to the total: by channel, then by applicant.

    Of several parts that sum to the total those that follow are counted in another way.
    """
    runs: list[Sequence[Figure]] = []
    start = 0
    for end in range(1, len(parts) + 1):
        if whole.range.is_exact and whole.range.meets(add_up(parts[start:end])):
            runs.append(parts[start:end])
            start = end
    return runs if start == len(parts) or (runs and len(runs[0]) > 1) else []


def _finer(
    whole: Figure, parts: Sequence[Figure], parts_of: dict[Span, list[Figure]]
) -> list[Figure]:
    """Return the parts with failing subtotals replaced by their own parts, if those make the total."""
    finer: list[Figure] = []
    for part in parts:
        own = parts_of.get(part.span, []) if part.span is not None else []
        fails = len(own) > 1 and not part.range.meets(add_up(own))
        finer += own if fails else [part]
    return finer if len(finer) > len(parts) and whole.range.meets(add_up(finer)) else []


def _seems_all(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether the parts exceed the total, or miss it by no more than a misprint would."""
    parts_sum = add_up(parts)
    if not parts_sum.may_be_within(whole.range):
        return True
    missing = whole.value - sum((part.value for part in parts), Decimal(0))
    return len(parts) >= _SEVERAL and whole.range.is_exact and missing <= whole.value * _ALMOST


def _check_part(part: Figure, whole: Figure) -> Check | None:
    return make_check(
        CheckRule.LIMIT,
        f"{part.label}：{part.printed} ≤ {whole.printed}",
        {FigureRole.PORTION: [part], FigureRole.WHOLE: [whole]},
        certain=False,
    )
