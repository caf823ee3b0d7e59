"""Checks between reports follow from the graphs of both, and findings quote the words of both."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.audit import validate_store
from kg.pipeline import build
from kg.validate import CHECK_SHAPES, Finding, Validator, cited_by_checks

REPORT = """青岚市{year}年政府信息公开工作年度报告

一、概述

各单位认真落实政府信息公开条例，推进政府信息公开工作，政府信息公开依法有序。

二、依申请公开政府信息情况

{text}

青岚市人民政府
"""
BEFORE = "2013年，全市收到政府信息公开申请80件。"
AFTER = "2014年，全市收到政府信息公开申请95件，同比增长28.75%。"


@pytest.fixture
def findings(tmp_path: Path) -> tuple[Finding, ...]:
    for year, text in ((2013, BEFORE), (2014, AFTER)):
        path = tmp_path / f"{year}.txt"
        path.write_text(REPORT.format(year=year, text=text), encoding="utf-8")
    build([tmp_path], tmp_path / "store")
    return validate_store(tmp_path / "store")


def test_a_finding_quotes_the_words_of_both_reports(findings: tuple[Finding, ...]) -> None:
    (found,) = [each for each in findings if each.shape in CHECK_SHAPES]
    assert "同比增长28.75%" in found.quote
    assert found.quote.endswith("全市收到政府信息公开申请80件")
    text = REPORT.format(year=2014, text=AFTER)
    assert found.span is not None
    assert text[found.span.start : found.span.end] in found.quote


def test_the_words_of_a_check_are_those_that_it_points_to() -> None:
    graph = b"<a:c> <http://www.w3.org/ns/prov#wasQuotedFrom> <a:e> <a:g> .\n"
    assert cited_by_checks([graph], lambda iri: [f"<{iri}> told\n".encode()]) == b"<a:e> told\n"


def test_a_shared_check_is_worked_out_from_the_figures_that_it_cites() -> None:
    gk, base = "https://w3id.org/gongkai/ontology#", "https://w3id.org/gongkai/vocabulary/"
    number = '"{}"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    check = {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type": f"<{gk}Check>",
        f"{gk}checkRule": f"<{base}check-rules/carry-over>",
        f"{gk}expected": number.format(7),
        f"{gk}actual": number.format(7),
        f"{gk}holds": '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>',
        f"{gk}stated": "<a:later>",
        f"{gk}counted": "<a:earlier>",
    }
    graph = "".join(f"<a:check> <{key}> {value} <a:g> .\n" for key, value in check.items())
    for carried_out, follows in ((7, True), (8, False)):
        values = {"later": 7, "earlier": carried_out}
        cited = "".join(
            f"<a:{name}> <{gk}value> {number.format(value)} .\n" for name, value in values.items()
        )
        found = Validator().check_shared([graph.encode()], cited.encode())
        told = {each.fact for each in found if each.shape.endswith("SidesFollow")}
        assert told == (set() if follows else {"a:check"})
