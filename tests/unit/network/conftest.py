"""A small network drawn by hand: three reports, five documents.

一 (2014) → 条例, 要点, 办法甲
二 (2014) → 条例, 要点
三 (2016) → 条例, 通知
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

import pytest

from kg.network import Network, Rows, citations_query, load_network
from kg.network.corpus.rows import read_query

BASE = "https://example.org/"
REPORTS = {
    "一": ("青岚市2014年政府信息公开年度报告", "2014", "青岚市", "prefecture"),
    "二": ("云泽县2014年政府信息公开年度报告", "2014", "青岚市云泽县", "county"),
    "三": ("云泽县2016年政府信息公开年度报告", "2016", "青岚市云泽县", "county"),
}
DOCUMENTS = {
    "条例": ("中华人民共和国政府信息公开条例", "国务院令第492号", "条例", "2007"),
    "要点": ("青岚市2014年政务公开工作要点", "岚政办发〔2014〕12号", "要点", "2014"),
    "办法": ("青岚市公文公开办法", "", "办法", ""),
    "通知": ("青岚市人民政府关于调整查阅窗口的通知", "岚政发〔2015〕9号", "通知", "2015"),
}
CITATIONS = (
    ("一", "条例", "legal_basis", "3", "根据《条例》编制本报告"),
    ("一", "要点", "issues", "1", "印发《要点》"),
    ("一", "办法", "revises", "2", "修订《办法》"),
    ("二", "条例", "legal_basis", "2", "按照《条例》要求"),
    ("二", "要点", "implements", "1", "落实《要点》"),
    ("三", "条例", "legal_basis", "1", "依据《条例》"),
    ("三", "通知", "implements", "4", "执行《通知》"),
)


def iri(name: str) -> str:
    return f"{BASE}{'report' if name in REPORTS else 'document'}/{name}"


def rows_of(*citations: tuple[str, str, str, str, str]) -> list[dict[str, str]]:
    found = []
    for report, document, relation, mentions, quote in citations:
        report_title, report_year, place, level = REPORTS[report]
        title, number, kind, year = DOCUMENTS[document]
        row = {
            "report": iri(report),
            "reportTitle": report_title,
            "reportYear": report_year,
            "place": place,
            "level": level,
            "document": iri(document),
            "title": title,
            "number": number,
            "type": kind,
            "documentYear": year,
            "relation": relation,
            "mentions": mentions,
            "quote": quote,
        }
        found.append({name: value for name, value in row.items() if value})
    return found


def asking(
    rows: list[dict[str, str]],
    links: Iterable[Mapping[str, str]] = (),
    bodies: Iterable[Mapping[str, str]] = (),
) -> Rows:
    answers: dict[str, Iterable[Mapping[str, str]]] = {
        citations_query(): rows,
        read_query("links"): list(links),
        read_query("bodies"): list(bodies),
    }

    def ask(query: str) -> Iterator[Mapping[str, str]]:
        yield from answers[query]

    return ask


@pytest.fixture
def rows() -> Rows:
    return asking(rows_of(*CITATIONS))


@pytest.fixture
def ask() -> Callable[[list[dict[str, str]]], Rows]:
    return asking


@pytest.fixture
def network(rows: Rows) -> Network:
    return load_network(rows)


HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://example.org")',
    "$\\frac{1}{0}$ & ${title}",
    "a\x00b\x1b[31mc\ud800d\u202ee\ufffff\u2028g\nh",
    "'; DROP TABLE reports; --",
    "]]> <!-- --> &lt;",
)


@pytest.fixture
def hostile_rows() -> Rows:
    return asking(
        [
            {
                "report": f"{BASE}report/{position}",
                "reportTitle": text,
                "document": f"{BASE}document/{text}",
                "title": text,
                "number": text,
                "type": text,
                "issuer": text,
                "relation": text,
                "mentions": "1",
                "quote": text,
            }
            for position, text in enumerate(HOSTILE)
        ]
    )
