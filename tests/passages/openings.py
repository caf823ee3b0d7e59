"""Compares who a report is by, of which place, level and year, and the agencies it names."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from kg.model import ReportFacts
from tests.passages.marked import Passage
from tests.passages.tally import Tally


def compare_opening(passage: Passage, facts: ReportFacts, tallies: dict[str, Tally]) -> None:
    """Enter the report's own description, its agencies and their mentions."""
    gold, report, here = passage.gold, facts.report, passage.name
    chain: list[str] = gold["place"]
    tally = tallies["reports"]
    issuers = _variants([gold["issuer"], *gold.get("issuer_accept", ())], chain)
    tally.compare("issuer", report.issuer.name if report.issuer else None, issuers, here)
    places = _variants(["".join(chain), *gold.get("place_accept", ())], chain)
    tally.compare("place", report.place.name if report.place else None, places, here)
    if "code" in gold:
        tally.compare("code", report.place.code if report.place else None, {gold["code"]}, here)
    levels = {gold["level"], *gold.get("level_accept", ())}
    tally.compare("level", report.level.value if report.level else None, levels, here)
    tally.compare("year", report.year, {gold["year"]}, here)
    if "issued" in gold:
        tally.compare("issued", report.issued, {gold["issued"]}, here)
    _compare_agencies(passage, facts, chain, tallies)


def _compare_agencies(
    passage: Passage, facts: ReportFacts, chain: list[str], tallies: dict[str, Tally]
) -> None:
    wanted: dict[str, dict[str, Any]] = passage.gold["agencies"]
    found = {span: fact.agency.name for fact in facts.agencies for span in fact.mentions}
    marks = [mark for mark in passage.marks if not mark.optional]
    hit = [mark for mark in marks if mark.span in found]
    free = {mark.span for mark in passage.marks}
    tallies["agency mentions"].enter(
        len(hit),
        [passage.quote(mark.span) for mark in marks if mark.span not in found],
        [passage.quote(span) for span in sorted(found) if span not in free],
        passage.name,
    )
    for mark in hit:
        gold = wanted[mark.fact]
        names = _variants([gold["name"], *gold.get("accept", ())], chain)
        where = f"{passage.name} {passage.quote(mark.span)}"
        tallies["agency mentions"].compare("name", found[mark.span], names, where)


def _variants(names: list[str], chain: list[str]) -> set[str]:
    """Return the names, and each also without some of the divisions above its own."""
    variants = set(names)
    for name in names:
        depth = next(
            (n for n in range(len(chain), 1, -1) if name.startswith("".join(chain[:n]))), 0
        )
        body = name[len("".join(chain[: depth - 1])) :] if depth else name
        for kept in range(depth):
            for above in combinations(chain[: depth - 1], kept):
                variants.add("".join(above) + body)
    return variants
