"""IRIs minted from what things are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from kg.errors import UsageError
from kg.graph.iris import DEFAULT_BASE, ReportIris, SharedIris, check_base, segment
from kg.graph.ntriples import iri
from kg.model import Span
from tests.unit.graph.sample_report import sample_identity, sample_source

SHARED = SharedIris(DEFAULT_BASE)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("青岚市人民政府", "青岚市人民政府"),
        ("岚政发〔2013〕46号", "岚政发〔2013〕46号"),
        ("关于印发〈公开办法〉的通知", "关于印发〈公开办法〉的通知"),
        ("“互联网+政务服务”", "“互联网+政务服务”"),
        ("1/2?x#y%z", "1%2F2%3Fx%23y%25z"),
        ('<a> "b" {c} \\', "%3Ca%3E%20%22b%22%20%7Bc%7D%20%5C"),
        ("甲\u3000乙\n丙", "甲%E3%80%80乙%0A丙"),
        ("\u202e反", "%E2%80%AE反"),
        (".", "%2E"),
        ("..", "%2E%2E"),
        ("", "-"),
        ("\ue000", "%EE%80%80"),
    ],
)
def test_segments(name: str, expected: str) -> None:
    assert segment(name) == expected


@given(st.text())
def test_any_name_makes_an_iri(name: str) -> None:
    token = SHARED.document(name)
    assert iri(token[1:-1]) == token
    assert NamedNode(token[1:-1]).value == token[1:-1]
    assert "/" not in segment(name)


@given(st.text(), st.text())
def test_different_names_make_different_iris(first: str, second: str) -> None:
    readable = "".join(each for each in first + second if not "\ud800" <= each <= "\udfff")
    if readable == first + second and {first, second} != {"", "-"}:
        assert (first == second) == (segment(first) == segment(second))


@pytest.mark.parametrize(
    "base",
    [
        "",
        "example.org/",
        "https://example.org",
        "https://example.org/#",
        "https://a b/",
        "https:///",
    ],
)
def test_a_bad_base_is_refused_with_a_remedy(base: str) -> None:
    with pytest.raises(UsageError, match="ends in /"):
        check_base(base)


@pytest.mark.parametrize(
    "base", [DEFAULT_BASE, "http://localhost:8080/kg/", "https://数据.example/"]
)
def test_a_good_base_is_taken(base: str) -> None:
    assert check_base(base) == base


def test_a_report_is_its_title_and_its_bytes() -> None:
    iris = ReportIris(sample_identity().title, sample_source().checksum, DEFAULT_BASE)
    assert iris.iri == f"{DEFAULT_BASE}report/青岚市2013年政府信息公开工作年度报告-0f0f0f0f"
    assert iris.report_graph_iri == f"{iris.iri}/graph"
    assert iris.evidence(Span(578, 584)) == f"<{iris.iri}/text#char=578,584>"


def test_a_report_has_one_iri_whatever_its_file_is_called() -> None:
    one, other = (
        ReportIris(sample_identity().title, sample_source(name).checksum, DEFAULT_BASE)
        for name in ("a.txt", "b/c.txt")
    )
    assert one.iri == other.iri


def test_a_concept_of_the_vocabulary_goes_before_a_phrase() -> None:
    concept = "https://w3id.org/gongkai/vocabulary/indicators/press-conferences"
    assert SHARED.indicator("新闻发布会", concept) == f"<{concept}>"
    assert SHARED.indicator("新闻发布会", None) == f"<{DEFAULT_BASE}indicator/新闻发布会>"
