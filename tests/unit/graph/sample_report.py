"""A small report of an invented place with a fact of every kind, made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from kg.model import (
    Agency,
    AgencyFact,
    Cell,
    CellStatus,
    Change,
    Citation,
    CitedDocument,
    Contact,
    DocumentMention,
    Form,
    Ground,
    Implementation,
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
from kg.vocabulary import VOCABULARY

TEXT = """青岚市2013年政府信息公开工作年度报告
青岚市人民政府办公室根据《政府信息公开条例》编制本报告。市政府印发《青岚市“公开
日”活动方案》（岚政发〔2013〕46号，以下简称《方案》），并按《方案》推进“清单行动”。
全年公开信息约1.2万条，其中网站9000条，同比下降28.90%。县公开办另行统计。
收到申请 12 7
2014年1月9日
"""
CITY = Place("青岚市", Level.PREFECTURE, "990100", "岚海省")
PROVINCE = Place("岚海省", Level.PROVINCE)
GOVERNMENT = Agency("青岚市人民政府", Level.PREFECTURE, "青岚市")
OFFICE = Agency("青岚市人民政府办公室", Level.PREFECTURE, "青岚市", "青岚市人民政府")
REGULATION = CitedDocument("政府信息公开条例", None, "条例", None, None)
SCHEME = CitedDocument(
    "青岚市“公开日”活动方案", "岚政发〔2013〕46号", "方案", GOVERNMENT.name, 2013
)
LINKED = {
    REGULATION: LinkedDocument(
        key="国务院令第492号",
        title="中华人民共和国政府信息公开条例",
        number="国务院令第492号",
        type="条例",
        issuer="国务院",
        year=2007,
        version="2007",
        other_titles=("政府信息公开条例",),
    ),
    SCHEME: LinkedDocument(
        key="岚政发〔2013〕46号",
        title="青岚市“公开日”活动方案",
        number="岚政发〔2013〕46号",
        type="方案",
        issuer=GOVERNMENT.name,
        year=2013,
    ),
}


def at(words: str, occurrence: int = 0) -> Span:
    """Return where the words stand in the text, the first time or a later one."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def form(notation: str) -> str:
    return f"{VOCABULARY}forms/{notation}"


def sample_source(name: str = "青岚/2013.txt", checksum: str = "0f" * 32) -> Source:
    return Source(name, TEXT, "utf-8", checksum)


def sample_identity() -> ReportIdentity:
    return ReportIdentity(
        title="青岚市2013年政府信息公开工作年度报告",
        title_span=at("青岚市2013年政府信息公开工作年度报告"),
        issuer=OFFICE,
        place=CITY,
        level=Level.PREFECTURE,
        year=2013,
        issued=date(2014, 1, 9),
        form=Form.FORM_2019,
        contact=Contact(address="东湖路18号", telephone="0990-1234567"),
        issuer_span=at("青岚市人民政府办公室"),
        issued_span=at("2014年1月9日"),
    )


def sample_metrics() -> tuple[Metric, ...]:
    whole = at("约1.2万条")
    return (
        Metric(
            span=whole,
            quote=at("全年公开信息约1.2万条"),
            indicator="公开信息",
            concept=f"{VOCABULARY}indicators/information-disclosed",
            value=Decimal("1.2E4"),
            unit="条",
            qualifier=Qualifier.APPROX,
            year=None,
            subject="青岚市",
        ),
        Metric(
            span=at("9000条"),
            quote=at("其中网站9000条"),
            indicator="网站公开信息",
            concept=None,
            value=Decimal(9000),
            unit="条",
            qualifier=Qualifier.EXACT,
            year=2013,
            subject=None,
            part_of=whole,
        ),
        Metric(
            span=at("28.90%"),
            quote=at("同比下降28.90%"),
            indicator="网站公开信息同比",
            concept=None,
            value=Decimal("28.90"),
            unit="%",
            qualifier=Qualifier.EXACT,
            year=2013,
            subject="石汀镇人民政府",
            change=Change.DECREASE,
        ),
    )


def sample_cells() -> tuple[Cell, ...]:
    stated = Cell(
        table="applications",
        row="一、本年新收政府信息公开申请数量",
        row_group=None,
        column="自然人",
        row_concept=form("received"),
        column_concept=form("natural-persons"),
        value=Decimal(12),
        unit="件",
        status=CellStatus.REPORTED,
        span=at("12"),
    )
    derived = replace(
        stated,
        column="总计",
        column_concept=form("applicants-total"),
        value=Decimal(19),
        status=CellStatus.DERIVED,
        span=None,
        derivation="12 + 7 = 19",
    )
    lost = replace(
        stated,
        column="科研机构",
        column_concept=form("research-institutions"),
        value=None,
        status=CellStatus.MISSING,
        span=None,
        derivation="the text has lost it",
    )
    return stated, derived, lost


def sample_facts(name: str = "青岚/2013.txt", checksum: str = "0f" * 32) -> ReportFacts:
    """Return the facts of the report."""
    return ReportFacts(
        source=sample_source(name, checksum),
        report=sample_identity(),
        citations=(
            Citation(
                document=REGULATION,
                relation=Relation.LEGAL_BASIS,
                pinpoint="第五十条",
                is_self=False,
                mentions=(DocumentMention(at("《政府信息公开条例》"), MentionKind.TITLE),),
                quote=at("青岚市人民政府办公室根据《政府信息公开条例》编制本报告"),
            ),
            Citation(
                document=SCHEME,
                relation=Relation.ISSUES,
                pinpoint=None,
                is_self=False,
                mentions=(
                    DocumentMention(at("《青岚市“公开\n日”活动方案》"), MentionKind.TITLE),
                    DocumentMention(at("岚政发〔2013〕46号"), MentionKind.NUMBER),
                    DocumentMention(at("《方案》", 1), MentionKind.ALIAS),
                ),
                quote=at("市政府印发《青岚市“公开\n日”活动方案》"),
            ),
        ),
        implementations=(
            Implementation(
                SCHEME, REGULATION, Ground.SENTENCE, at("市政府印发《青岚市“公开\n日”活动方案》")
            ),
        ),
        agencies=(
            AgencyFact(GOVERNMENT, (at("市政府"),)),
            AgencyFact(OFFICE, (at("青岚市人民政府办公室"),)),
        ),
        places=(CITY, PROVINCE),
        policies=(PolicyFact("清单行动", None, (at("“清单行动”"),)),),
        years=(
            YearFact(2012, (YearUse(at("同比"), YearRole.COMPARISON, relative=True),)),
            YearFact(2013, (YearUse(at("2013"), YearRole.REPORTING_PERIOD, relative=False),)),
        ),
        metrics=sample_metrics(),
        cells=sample_cells(),
        unresolved=(Unresolved("agency", at("县公开办"), "several counties could be meant"),),
    )
