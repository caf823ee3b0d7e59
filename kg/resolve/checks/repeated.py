"""The same figure stated twice in the prose of one report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kg.model import Check, CheckRule, FigureRole
from kg.resolve.checks.figures import Figure, Figures
from kg.resolve.checks.verdict import make_check
from kg.resolve.quantities.indicators import broad_indicators

_PADDING: Final = re.compile("[的了共已将]|累计|合计|总计")


def check_repeated(figures: Figures) -> Iterator[Check | None]:
    """Yield a check for each two neighbouring figures that measure the same of the same.

    Equal figures of one indicator bear each other out. Unequal ones are told of only where the words
    for them are the same too, for one indicator may be counted in several ways.
    """
    same: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures.prose:
        metric = figure.metric
        if metric is None or metric.concept is None or metric.in_words or not figure.is_count:
            continue
        if metric.part_of is None and metric.concept not in broad_indicators():
            same[metric.concept, metric.subject, metric.year, figure.unit].append(figure)
    for several in same.values():
        for first, second in pairwise(several):
            if first.value == second.value or _words(first) == _words(second):
                yield _check(first, second)


def _check(first: Figure, second: Figure) -> Check | None:
    return make_check(
        CheckRule.AGREEMENT,
        f"{second.label}：{second.printed} = {first.printed}",
        {FigureRole.STATED: [second], FigureRole.COUNTED: [first]},
        certain=False,
    )


def _words(figure: Figure) -> str:
    return _PADDING.sub("", figure.label)
