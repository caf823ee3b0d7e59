"""What is done with things against how many there are: 收到来信10件，办结来信9件."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final

from kg.model import Check, CheckRule, FigureRole
from kg.resolve.checks.figures import Figure, Figures
from kg.resolve.checks.verdict import make_check
from kg.vocabulary import load_scheme

_CARRIED: Final = Decimal("1.5")
"""How many times what came in may be handled in a year, with what was carried over."""


def check_handled(figures: Figures) -> Iterator[Check | None]:
    """Yield a check for each figure of what was handled after one of what came in.

    Both stand in one sentence, speak of the same things, and are no parts. What was carried over from
    the year before is handled too, so that a little more is no failure, and much more a hint.
    """
    intake: list[Figure] = []
    for figure in figures.prose:
        if not figure.is_count or figure.metric is None or figure.metric.in_words:
            continue
        if figures.whole_of(figure) is not None:
            continue
        came = _came_in(figure, intake, figures)
        if came is None:
            if _thing(figure.label, "intake"):
                intake.append(figure)
        elif figure.range.may_be_within(came.range) or figure.value > came.value * _CARRIED:
            yield _check(figure, came)


def _check(figure: Figure, came: Figure) -> Check | None:
    return make_check(
        CheckRule.LIMIT,
        f"{figure.label}：{figure.printed} ≤ {came.printed}",
        {FigureRole.PORTION: [figure], FigureRole.WHOLE: [came]},
        certain=False,
    )


def _came_in(figure: Figure, intake: list[Figure], figures: Figures) -> Figure | None:
    """Return the figure of what came in that speaks of the same things."""
    thing = _thing(figure.label, "handled")
    for came in reversed(intake):
        if not figures.same_sentence(came, figure):
            return None
        if thing and thing in came.label and came.unit == figure.unit:
            return came
    return None


def _thing(label: str, stage: str) -> str:
    """Return what follows the first word of the stage, without other words of handling."""
    found = _first_verb(stage).search(label)
    if found is None:
        return ""
    thing = label[found.end() :]
    verbs = _verbs()
    for other in (*verbs["intake"], *verbs["handled"]):
        thing = thing.removesuffix(other)
    return thing


@cache
def _first_verb(stage: str) -> re.Pattern[str]:
    """Return a pattern that finds the first word of the stage, of several there the longest."""
    longest_first = sorted(_verbs()[stage], key=lambda verb: (-len(verb), verb))
    return re.compile("|".join(map(re.escape, longest_first)))


@cache
def _verbs() -> dict[str, tuple[str, ...]]:
    return {concept.notation: concept.labels for concept in load_scheme("stages")}
