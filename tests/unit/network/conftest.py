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
    implementations: Iterable[Mapping[str, str]] = (),
) -> Rows:
    answers: dict[str, Iterable[Mapping[str, str]]] = {
        citations_query(): rows,
        read_query("links"): list(links),
        read_query("bodies"): list(bodies),
        read_query("implementations"): list(implementations),
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


# Who published and who issued, where they belong, and what the documents do with each other.
PUBLISHERS = {"一": "青岚市人民政府", "二": "云泽县人民政府", "三": "云泽县人民政府"}
ISSUERS = {
    "条例": "国务院",
    "要点": "青岚市人民政府",
    "办法": "青岚市人民政府",
    "通知": "中共青岚市委员会、青岚市人民政府",
}
PLACES = {"青岚市": ("prefecture", "990100", ""), "青岚市云泽县": ("county", "990123", "青岚市")}
AGENCIES = {
    "国务院": ("national", ""),
    "青岚市人民政府": ("prefecture", "青岚市"),
    "中共青岚市委员会": ("prefecture", "青岚市"),
    "云泽县人民政府": ("county", "青岚市云泽县"),
    "中共青岚市委员会、青岚市人民政府": ("", ""),
}
LINKS = (
    ("要点", "carriesOut", "条例"),
    ("通知", "promulgates", "窗口规程"),
    ("通知", "repeals", "办法"),
    ("旧条例", "amends", "更旧条例"),
)
TERMS = {
    "carriesOut": ("实施", "carries out"),
    "promulgates": ("印发", "promulgates"),
    "repeals": ("废止", "repeals"),
    "amends": ("修订", "amends"),
}


def agency(name: str) -> str:
    return f"{BASE}agency/{name}"


def place(name: str) -> str:
    return f"{BASE}place/{name}"


def full_rows() -> Rows:
    """Return the network drawn by hand with agencies, places and ties between documents."""
    citations = [
        {
            **row,
            "publisher": PUBLISHERS[row["report"][-1]],
            "publisherId": agency(PUBLISHERS[row["report"][-1]]),
            "placeId": place(row["place"]),
            "issuer": ISSUERS[row["document"][-2:]],
            "issuerId": agency(ISSUERS[row["document"][-2:]]),
        }
        for row in rows_of(*CITATIONS)
    ]
    links = [
        {
            "from": iri(one),
            "fromTitle": DOCUMENTS.get(one, (one,))[0],
            "relation": f"{BASE}ontology#{relation}",
            "relationLabel": TERMS[relation][0],
            "relationLabelEn": TERMS[relation][1],
            "to": iri(other),
            "toTitle": DOCUMENTS.get(other, (other,))[0],
        }
        for one, relation, other in LINKS
    ]
    bodies = [
        {"place": place(name), "name": name, "level": level, "code": code, "parent": place(parent)}
        for name, (level, code, parent) in PLACES.items()
    ]
    for name, (level, where) in AGENCIES.items():
        body = {"agency": agency(name), "name": name, "level": level, "placeOf": place(where)}
        joint = name.split("、") if "、" in name else []
        bodies += [{**body, "member": agency(member)} for member in joint] or [body]
    implementations = [
        {
            "report": iri("一"),
            "from": iri("要点"),
            "to": iri("条例"),
            "quote": "依据《条例》印发《要点》",
        }
    ]
    return asking(citations, links, bodies, implementations)


@pytest.fixture
def full() -> Rows:
    return full_rows()


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
