"""Compares the quantities that a passage states."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from kg.model import Metric, ReportFacts
from tests.passages.marked import Passage
from tests.passages.tally import Tally


def compare_figures(passage: Passage, facts: ReportFacts, tallies: dict[str, Tally]) -> None:
    """Enter the figures and what they measure; a figure is found where its number is."""
    wanted: dict[str, dict[str, Any]] = passage.gold["figures"]
    tally = tallies["figures"]
    left = list(facts.metrics)
    pairs: dict[str, Metric] = {}
    for mark in passage.marks:
        here = [metric for metric in left if metric.span.overlaps(mark.span)]
        if here:
            pairs[mark.fact] = here[0]
            used = here if wanted[mark.fact].get("several") else here[:1]
            left = [metric for metric in left if metric not in used]
    tally.enter(
        len(pairs),
        [f"{passage.quote(m.span)} ({m.fact})" for m in passage.marks if m.fact not in pairs],
        [f"{passage.quote(metric.span)} ({metric.indicator})" for metric in left],
        passage.name,
    )
    for name, metric in pairs.items():
        _compare_fields(passage, name, metric, tally)


def _compare_fields(passage: Passage, name: str, metric: Metric, tally: Tally) -> None:
    gold = passage.gold["figures"][name]
    here = f"{passage.name} {passage.quote(metric.span)} ({metric.indicator})"
    values = {Decimal(str(value)) for value in (gold["value"], *gold.get("value_accept", ()))}
    tally.compare("value", metric.value, values, here)
    tally.compare("unit", metric.unit, {gold["unit"], *gold.get("unit_accept", ())}, here)
    qualifiers = {gold.get("qualifier", "exact"), *gold.get("qualifier_accept", ())}
    tally.compare("qualifier", metric.qualifier.value, qualifiers, here)
    known = [word for word in gold["keywords"] if word in metric.indicator]
    tally.compare("indicator", bool(known), {True}, f"{here}, {'/'.join(gold['keywords'])},")
    year = None if gold.get("no_year") else gold.get("year", passage.gold["year"])
    tally.compare("year", metric.year, {year}, here)
    change = metric.change.value if metric.change else None
    tally.compare("change", change, {gold.get("change")}, here)
    if "part_of" in gold:
        whole = metric.part_of
        marks = [mark for mark in passage.marks if whole and mark.span.overlaps(whole)]
        stated = marks[0].fact if marks else ""
        tally.compare("partOf", stated, {gold["part_of"]}, here)
