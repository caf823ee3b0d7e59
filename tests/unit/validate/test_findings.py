from __future__ import annotations

import json
from dataclasses import replace

import pytest
from rdflib import RDF, SH, Graph

from kg.errors import UsageError
from kg.model import Span
from kg.validate import Finding, Severity, at_least, write_findings

GRAVE = Finding(
    severity=Severity.VIOLATION,
    report="云泽/2014.txt",
    fact="https://data.example/report/a/metric/10",
    shape="https://w3id.org/gongkai/shapes#Metric-value",
    component="MinCount",
    value="",
    kind="Metric",
    name="刊登解读",
    path="gk:value",
    message="A metric has exactly one value, a decimal number",
    remedy="Build the report again",
    quote="刊登\n解读63篇",
    span=Span(10, 17),
)
LIGHT = replace(GRAVE, severity=Severity.INFO, report="云泽/2013.txt", value="63")


def test_the_gravest_comes_first() -> None:
    assert sorted([LIGHT, GRAVE]) == [GRAVE, LIGHT]
    assert at_least([LIGHT, GRAVE], Severity.WARNING) == (GRAVE,)


@pytest.mark.parametrize("severity", Severity)
def test_a_severity_is_found_by_its_word(severity: Severity) -> None:
    assert Severity.named(severity.word) is severity


def test_an_unknown_severity_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="violation, warning, info"):
        Severity.named("error")


def test_the_text_says_report_fact_words_and_remedy() -> None:
    assert (
        write_findings([LIGHT, GRAVE], "text")
        == """\
云泽/2013.txt
  info: A metric has exactly one value, a decimal number
    fact    Metric “刊登解读” <https://data.example/report/a/metric/10>
    path    gk:value (MinCount)
    value   63
    source  “刊登 解读63篇”, characters 10 to 17
    remedy  Build the report again

云泽/2014.txt
  violation: A metric has exactly one value, a decimal number
    fact    Metric “刊登解读” <https://data.example/report/a/metric/10>
    path    gk:value (MinCount)
    source  “刊登 解读63篇”, characters 10 to 17
    remedy  Build the report again

The graph does not conform: 1 violation, 0 warnings, 1 piece of information
"""
    )


def test_json_keeps_every_field() -> None:
    rows = json.loads(write_findings([LIGHT, GRAVE], "json"))
    assert [row["severity"] for row in rows] == ["violation", "info"]
    assert rows[0]["quote"] == "刊登\n解读63篇"
    assert (rows[0]["start"], rows[0]["end"]) == (10, 17)


def test_turtle_is_a_validation_report() -> None:
    graph = Graph().parse(data=write_findings([LIGHT, GRAVE], "turtle"), format="turtle")
    (report,) = graph.subjects(RDF.type, SH.ValidationReport)
    assert graph.value(report, SH.conforms).toPython() is False  # type: ignore[union-attr]
    results = list(graph.objects(report, SH.result))
    assert len(results) == 2
    assert {graph.value(result, SH.resultSeverity) for result in results} == {
        SH.Violation,
        SH.Info,
    }
    paths = {str(graph.value(result, SH.resultPath)) for result in results}
    assert paths == {"https://w3id.org/gongkai/ontology#value"}
    messages = sorted(str(graph.value(result, SH.resultMessage)) for result in results)
    assert messages == [GRAVE.message, f"{LIGHT.message}: 63"]


@pytest.mark.parametrize("format_name", ["text", "json", "turtle"])
def test_no_findings_are_written_too(format_name: str) -> None:
    assert write_findings([], format_name).endswith("\n")  # type: ignore[arg-type]
