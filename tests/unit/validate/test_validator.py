"""What the builder writes conforms, and a fault in it is told in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from kg.errors import KgError
from kg.graph.report import build_report_graph
from kg.graph.shared import build_shared_graphs
from kg.graph.things import things_of
from kg.model import (
    Agency,
    AgencyFact,
    Cell,
    CellStatus,
    Citation,
    CitedDocument,
    Contact,
    DocumentMention,
    Form,
    Level,
    LinkedDocument,
    MentionKind,
    Metric,
    Place,
    PolicyFact,
    Qualifier,
    Relation,
    ReportFacts,
    ReportIdentity,
    Source,
    Span,
    Unresolved,
    YearFact,
    YearRole,
    YearUse,
)
from kg.validate import ENGINES, Context, EngineName, Finding, Severity, Validator
from kg.vocabulary import load_scheme

TEXT = """云泽县2014年政府信息公开工作年度报告
全县落实《关于整理公文目录的通知》（岚政发〔2013〕46号），刊登解读63篇，其中清单行动31篇。
表 申请总数 7 市政府
"""
NOTICE = CitedDocument(
    "关于整理公文目录的通知", "岚政发〔2013〕46号", "通知", "青岚市人民政府", 2013
)
LINKED = {
    NOTICE: LinkedDocument(
        NOTICE.number or "", NOTICE.title, NOTICE.number, "通知", NOTICE.issuer, 2013
    )
}


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def metric(number: str, value: int, part_of: str | None = None) -> Metric:
    return Metric(
        span=span(number),
        quote=span("刊登解读63篇，其中清单行动31篇"),
        indicator="刊登解读",
        concept=None,
        value=Decimal(value),
        unit="篇",
        qualifier=Qualifier.EXACT,
        year=None,
        subject="青岚市云泽县",
        part_of=span(part_of) if part_of else None,
    )


def cell(row: int, status: CellStatus) -> Cell:
    parts = {part: [] for part in ("row", "column")}  # type: dict[str, list[str]]
    for concept in load_scheme("forms"):
        part = concept.value("formPart")
        if part in parts:
            parts[part].append(concept.iri)
    return Cell(
        table="applications",
        row=f"第{row}行",
        row_group=None,
        column="总计",
        row_concept=parts["row"][row],
        column_concept=parts["column"][0],
        value=None if status is CellStatus.MISSING else Decimal(7),
        unit="件",
        status=status,
        span=span("7") if status is CellStatus.REPORTED else None,
        derivation=None if status is CellStatus.REPORTED else "合计减去其余各项",
    )


def facts() -> ReportFacts:
    county = Place("青岚市云泽县", Level.COUNTY, "990123", "青岚市")
    city = Place("青岚市", Level.PREFECTURE, "990100")
    government = Agency("青岚市云泽县人民政府", Level.COUNTY, county.name)
    identity = ReportIdentity(
        title="云泽县2014年政府信息公开工作年度报告",
        title_span=span("云泽县2014年政府信息公开工作年度报告"),
        issuer=government,
        place=county,
        level=Level.COUNTY,
        year=2014,
        issued=date(2015, 3, 20),
        form=Form.PROSE,
        contact=Contact(address="东湖路18号", postcode="990123"),
    )
    citation = Citation(
        document=NOTICE,
        relation=Relation.IMPLEMENTS,
        pinpoint=None,
        is_self=False,
        mentions=(
            DocumentMention(span("《关于整理公文目录的通知》"), MentionKind.TITLE),
            DocumentMention(span("岚政发〔2013〕46号"), MentionKind.NUMBER),
        ),
        quote=span("全县落实《关于整理公文目录的通知》（岚政发〔2013〕46号）"),
    )
    return ReportFacts(
        source=Source("云泽/2014.txt", TEXT, "utf-8", "0123456789abcdef" * 4),
        report=identity,
        citations=(citation,),
        agencies=(AgencyFact(government, (span("云泽县"),)),),
        places=(county, city),
        policies=(PolicyFact("清单行动", None, (span("清单行动"),)),),
        years=(YearFact(2014, (YearUse(span("2014"), YearRole.REPORTING_PERIOD, False),)),),
        metrics=(metric("63篇", 63), metric("31篇", 31, part_of="63篇")),
        cells=tuple(cell(row, status) for row, status in enumerate(CellStatus)),
        unresolved=(Unresolved("agency", span("市政府"), "不知是哪个市"),),
    )


@pytest.fixture(scope="module")
def report() -> bytes:
    return build_report_graph(facts(), ["云泽/2014.txt"], LINKED)


@pytest.fixture(scope="module")
def shared() -> Sequence[bytes]:
    return tuple(build_shared_graphs(things_of(facts()), LINKED).values())


def without(graph: bytes, words: str) -> bytes:
    """The graph less the lines that hold the words."""
    kept = [line for line in graph.splitlines(keepends=True) if words.encode() not in line]
    assert len(kept) < graph.count(b"\n")
    return b"".join(kept)


@pytest.mark.parametrize("engine", ENGINES)
def test_what_the_builder_writes_conforms(
    engine: EngineName, report: bytes, shared: Sequence[bytes]
) -> None:
    validator = Validator(Context.of(shared), engine)
    assert validator.check_reports([report]) == ()
    findings = validator.check_shared(shared)
    assert [found for found in findings if found.severity is not Severity.INFO] == []


def test_a_fault_is_told_in_the_words_of_the_source(report: bytes, shared: Sequence[bytes]) -> None:
    broken = without(report, "#qualifier> ")
    findings = Validator(Context.of(shared)).check_reports([broken])
    assert [found.quote for found in findings] == ["刊登解读63篇，其中清单行动31篇"] * 2
    first = findings[0]
    assert first.span is not None
    assert TEXT[first.span.start : first.span.end] == first.quote
    assert first == Finding(
        severity=Severity.VIOLATION,
        report="云泽/2014.txt",
        fact=first.fact,
        shape="https://w3id.org/gongkai/shapes#Metric-qualifier",
        component="MinCount",
        value="",
        kind="Metric",
        name="刊登解读",
        path="gk:qualifier",
        message=first.message,
        remedy=first.remedy,
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_a_query_put_to_the_report_tells_of_the_fact_at_fault(
    engine: EngineName, report: bytes, shared: Sequence[bytes]
) -> None:
    whole, part = (b"metric/%d>" % TEXT.index(number) for number in ("63篇", "31篇"))
    broken = re.sub(b"(#partOf> <[^>]*)" + whole, rb"\g<1>" + part, report)
    (found,) = Validator(Context.of(shared), engine).check_reports([broken])
    assert found.shape == "https://w3id.org/gongkai/shapes#PartOfOther"
    assert found.fact.rpartition("/")[2] == str(TEXT.index("31篇"))
    assert (found.value, found.name) == ("", "刊登解读")
    assert found.quote == "刊登解读63篇，其中清单行动31篇"


def test_a_graph_without_a_file_name_is_told_of_by_its_own(
    report: bytes, shared: Sequence[bytes]
) -> None:
    nameless = without(report, "#fileName> ")
    (found,) = Validator(Context.of(shared)).check_reports([nameless])
    assert found.shape.rpartition("#")[2] == "Source-fileName"
    assert found.report.endswith("/graph")


def test_a_thing_that_no_shared_graph_describes_is_found(
    report: bytes, shared: Sequence[bytes]
) -> None:
    others = [graph for graph in shared if b"/graph/documents>" not in graph]
    findings = Validator(Context.of(others)).check_reports([report])
    assert {found.shape.rpartition("#")[2] for found in findings} == {"Citation-document"}
    assert findings[0].value == "https://w3id.org/gongkai/document/岚政发〔2013〕46号"


def test_a_fault_in_a_shared_graph_names_the_graph(shared: Sequence[bytes]) -> None:
    broken = [graph.replace("青岚市云泽县".encode() + b'"@zh', b'"@zh') for graph in shared]
    findings = Validator().check_shared(broken)
    grave = [found for found in findings if found.severity is Severity.VIOLATION]
    assert {found.report for found in grave} == {"https://w3id.org/gongkai/graph/places"}
    assert {found.component for found in grave} == {"MinLength"}


def test_batches_find_what_single_reports_find(report: bytes, shared: Sequence[bytes]) -> None:
    broken = without(report, "#checksum> ")
    other = broken.replace(b"/report/", b"/report/another-")
    validator = Validator(Context.of(shared))
    one_by_one = (*validator.check_reports([broken]), *validator.check_reports([other]))
    assert len({found.fact for found in one_by_one}) == 2
    assert validator.check_reports([other, broken]) == tuple(sorted(one_by_one))


def test_findings_do_not_depend_on_the_order_of_lines(
    report: bytes, shared: Sequence[bytes]
) -> None:
    broken = without(report, "#position> ")
    backwards = b"".join(reversed(broken.splitlines(keepends=True)))
    validator = Validator(Context.of(shared))
    assert validator.check_reports([backwards]) == validator.check_reports([broken])


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("lost", "shapes"),
    [
        (["terms/issued> "], {"Report-issuedStated": Severity.INFO}),
        (
            ["ontology#reportYear> ", "terms/temporal> "],
            {"Report-yearStated": Severity.WARNING},
        ),
        (["terms/publisher> "], {"Report-publisherStated": Severity.WARNING}),
        (
            ["terms/issued> ", "ontology#encoding> "],
            {
                "Report-issuedStated": Severity.INFO,
                "Source-encoding": Severity.VIOLATION,
            },
        ),
        (
            ["terms/issued> ", "terms/temporal> "],
            {"Report-issuedStated": Severity.INFO, "Report-temporal": Severity.VIOLATION},
        ),
    ],
)
def test_what_a_report_leaves_out_is_told_alike_by_both_engines(
    engine: EngineName,
    lost: Sequence[str],
    shapes: dict[str, Severity],
    report: bytes,
    shared: Sequence[bytes],
) -> None:
    for words in lost:
        report = without(report, words)
    findings = Validator(Context.of(shared), engine).check_reports([report])
    found = {finding.shape.rpartition("#")[2]: finding.severity for finding in findings}
    assert found == shapes
    assert len(findings) == len(shapes)


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_is_wrong_with_nothing(engine: EngineName) -> None:
    assert Validator(engine=engine).check_reports([]) == ()


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_no_graph_is_an_error_with_a_remedy(engine: EngineName) -> None:
    with pytest.raises(KgError) as error:
        Validator(engine=engine).check_reports([b"<https://data.example/a> no graph .\n"])
    assert error.value.remedy
