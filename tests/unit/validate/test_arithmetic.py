"""What is worked out while reading, and what the shapes work out of the graph, are the same.

Figures of every precision and qualifier in every rule, the sample reports, and the real ones, which
stand beside the checkout and are no part of it: without them that test is skipped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import islice, product
from pathlib import Path

import pytest

from kg.graph.ntriples import boolean, decimal
from kg.graph.report import build_report_graph
from kg.graph.things import things_of
from kg.model import Change, CheckRule, FigureRole, Qualifier, Range, ReportFacts
from kg.pipeline import extract_file
from kg.resolve import link_documents
from kg.resolve.checks.arithmetic import Terms, judge
from kg.validate.engine import ENGINES, EngineName, load_engine
from kg.validate.shapes import Chapter
from kg.validate.statements import as_triples

GK = "https://w3id.org/gongkai/ontology#"
VOCABULARY = "https://w3id.org/gongkai/vocabulary/"
DATA = "https://data.example/"
A = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
ROOT = Path(__file__).resolve().parents[3]
SAMPLES = sorted((ROOT / "examples" / "reports").rglob("*.*"))
REAL = sorted((ROOT.parent / "shared" / "reports").glob("*.txt"))


@dataclass(frozen=True)
class Number:
    """A figure as the graph has it."""

    value: Decimal
    precision: Decimal = Decimal(0)
    qualifier: Qualifier = Qualifier.EXACT

    @property
    def range(self) -> Range:
        return Range.of(self.value, self.precision, self.qualifier)


def numbers(*values: str) -> list[Number]:
    """Each value in every precision and with every qualifier."""
    precisions = map(Decimal, ("0", "0.01", "1", "10"))
    return [
        Number(Decimal(value), *how)
        for value in values
        for how in product(tuple(precisions) if value == values[0] else (Decimal(0),), Qualifier)
    ]


COUNTS = numbers("30", "31", "45.5")
RATES = numbers("50", "33.33", "100", "0")
ONE = (FigureRole.PORTION, FigureRole.WHOLE)
PAIRS: dict[CheckRule, tuple[FigureRole, FigureRole]] = {
    CheckRule.SUM: (FigureRole.TOTAL, FigureRole.ADDEND),
    CheckRule.BALANCE: (FigureRole.OUTFLOW, FigureRole.INFLOW),
    CheckRule.AGREEMENT: (FigureRole.STATED, FigureRole.COUNTED),
    CheckRule.CARRY_OVER: (FigureRole.STATED, FigureRole.COUNTED),
    CheckRule.LIMIT: ONE,
}


@cache
def generated() -> tuple[tuple[CheckRule, Terms, Change | None], ...]:
    return tuple(_generated())


def _generated() -> Iterator[tuple[CheckRule, Terms, Change | None]]:
    for rule, (one, other) in PAIRS.items():
        for first, second in product(COUNTS, COUNTS):
            yield rule, {one: [first], other: [second]}, None
    for first, second, third in product(COUNTS[::3], repeat=3):
        yield CheckRule.SUM, {FigureRole.TOTAL: [first], FigureRole.ADDEND: [second, third]}, None
    for share, part, whole in product(RATES[::2], COUNTS[::2], COUNTS[::2]):
        terms = {
            FigureRole.SHARE: [share],
            FigureRole.PORTION: [part],
            FigureRole.WHOLE: [whole],
        }
        yield CheckRule.SHARE, terms, None
    for first, second in product(RATES, RATES):
        yield CheckRule.SHARES, {FigureRole.SHARE: [first, second]}, None
    for rate, now, then, change in product(RATES[::2], COUNTS[::2], COUNTS[::2], Change):
        terms = {FigureRole.GROWTH: [rate], FigureRole.LATER: [now], FigureRole.EARLIER: [then]}
        yield CheckRule.GROWTH, terms, change
        yield CheckRule.DIFFERENCE, terms, change


def written(number: int, rule: CheckRule, terms: Terms, change: Change | None, lie: bool) -> str:
    """Return the triples of a check, with the verdict turned round where they shall lie."""
    verdict = judge(rule, terms, change)
    if verdict is None:
        return ""
    check = f"<{DATA}check/{number}>"
    lines = [
        f"{check} {A} <{GK}Check>",
        f"{check} <{GK}checkRule> <{VOCABULARY}check-rules/{rule}>",
        f"{check} <{GK}expected> {decimal(verdict.expected)}",
        f"{check} <{GK}actual> {decimal(verdict.actual)}",
        f"{check} <{GK}holds> {boolean(verdict.holds is not lie)}",
    ]
    for role, several in terms.items():
        for each, figure in enumerate(several):
            thing = f"<{DATA}figure/{number}/{role}/{each}>"
            lines += [
                f"{check} <{GK}{role}> {thing}",
                f"{thing} <{GK}value> {decimal(figure.value)}",
            ]
            if not figure.range.is_exact:
                lines.append(f"{thing} <{GK}lowest> {decimal(figure.range.low)}")
                if figure.range.high is not None:
                    lines.append(f"{thing} <{GK}highest> {decimal(figure.range.high)}")
            if role is FigureRole.GROWTH:
                lines.append(f"{thing} <{GK}change> <{VOCABULARY}changes/{change}>")
    return "".join(f"{line} .\n" for line in lines)


def at_fault(triples: str, engine: EngineName) -> set[str]:
    """Return what does not follow: checks by their numbers, and figures by their IRIs."""
    return {
        (result.focus if result.focus.startswith(DATA) else result.value).removeprefix(
            f"{DATA}check/"
        )
        for result in load_engine(engine, Chapter.REPORT).check(triples.encode())
        if result.component == "SPARQL" and "Follow" in result.shape
    }


def every(engine: EngineName) -> Sequence[tuple[CheckRule, Terms, Change | None]]:
    """Some of each kind, evenly chosen; the reference is a hundred times slower and gets fewer."""
    return tuple(islice(generated(), 0, None, 997 if engine == "pyshacl" else 23))


@pytest.mark.parametrize("engine", ENGINES)
def test_the_shapes_work_out_what_reading_does(engine: EngineName) -> None:
    checks = every(engine)
    honest = "".join(written(number, *check, False) for number, check in enumerate(checks))
    assert at_fault(honest, engine) == set()


@pytest.mark.parametrize("engine", ENGINES)
def test_the_shapes_find_every_verdict_turned_round(engine: EngineName) -> None:
    texts = [written(number, *check, True) for number, check in enumerate(every(engine))]
    assert at_fault("".join(texts), engine) == {
        str(number) for number, text in enumerate(texts) if text
    }


def graph_of(facts: ReportFacts) -> str:
    """Return the report's graph as N-Triples."""
    linked = link_documents(things_of(facts).documents)
    return as_triples(build_report_graph(facts, [facts.source.name], linked)).decode()


@pytest.mark.parametrize("path", [*SAMPLES, *REAL], ids=lambda path: str(path.name))
def test_the_checks_of_reports_follow_from_their_graphs(path: Path) -> None:
    assert at_fault(graph_of(extract_file(path)), ENGINES[0]) == set()


@pytest.mark.skipif(not REAL, reason="the real reports are not beside the checkout")
def test_every_figure_of_the_real_reports_counts() -> None:
    """A check of a real report does not follow any more once one of its figures is another."""
    facts = extract_file(REAL[-1])
    graph = graph_of(facts)
    for check in facts.checks[::7]:
        place = check.used[0].place
        tail = f"metric/{place.metric.start}>" if place.metric else ""
        if place.cell is not None:
            ends = (place.cell.row_concept, place.cell.column_concept)
            tail = "/".join((place.cell.table, *(end.rpartition("/")[2] for end in ends))) + ">"
        old = next(line for line in graph.splitlines() if f"{tail} <{GK}value> " in line)
        assert at_fault(graph.replace(old, old.replace('> "', '> "7')), ENGINES[0])
