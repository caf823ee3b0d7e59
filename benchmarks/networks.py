"""A synthetic citation network of any size: reports of invented counties and what they cite.

Each county cites its own documents and, with every other, a few national ones; the same numbers give
the same network on every machine.
"""

from __future__ import annotations

import random
from typing import Final

from kg.network import Edge, Evidence, Network, NetworkKind, Node, NodeKind

_BASE: Final = "https://example.org/"
_PREFECTURES: Final = ("青岚市", "云泽市", "石汀市", "南浦市", "东阳湖市")
_SUBJECTS: Final = (
    "财政预决算公开",
    "重大建设项目批准和实施",
    "公共资源配置领域信息公开",
    "依申请公开办理",
    "信息公开保密审查",
    "政务公开工作要点",
    "网站建设与管理",
    "信息公开社会评议",
)
_TYPES: Final = ("通知", "办法", "意见", "规定", "方案", "要点", "制度")
_RELATIONS: Final = ("legal_basis", "implements", "issues", "mentions")
_WORDS: Final = (
    "认真贯彻落实《{}》，进一步健全工作机制",
    "印发《{}》，明确责任分工和完成时限",
    "根据《{}》的要求，结合本县实际，及时准确公开政府信息",
    "按照《{}》，对公开属性逐件审核，保障公众的知情权、参与权和监督权",
    "组织全县各单位学习《{}》，举办培训班一期",
)
_FIRST_YEAR: Final = 2008
_YEARS: Final = 16
_WIDELY_CITED: Final = 40
_NATIONAL_SHARE: Final = 0.35


def synthetic_network(
    reports: int = 1500, documents: int = 3500, citations: int = 30_000
) -> Network:
    """Return a citation network of so many nodes and edges; every document is cited."""
    chance = random.Random(20080501)
    counties = max(1, reports // _YEARS)
    ties = _ties(chance, reports, documents, citations, counties)
    cited_in: dict[int, list[int]] = {}
    made: dict[int, int] = {}
    for report, document in ties:
        cited_in.setdefault(document, []).append(_FIRST_YEAR + report // counties)
        made[report] = made.get(report, 0) + 1
    nodes = [_report(number, counties, made.get(number, 0)) for number in range(reports)]
    nodes += [_document(number, counties, cited_in.get(number, [])) for number in range(documents)]
    titles = {node.id: node.label for node in nodes}
    edges = [_edge(chance, report, document, counties, titles) for report, document in ties]
    return Network(NetworkKind.CITATION, tuple(sorted(nodes)), tuple(sorted(edges)))


def _ties(
    chance: random.Random, reports: int, documents: int, citations: int, counties: int
) -> list[tuple[int, int]]:
    """Choose who cites what: each document once, then counties their own or a national one."""
    found = {
        (_own_report(chance, number, reports, counties), number) for number in range(documents)
    }
    while len(found) < citations:
        report = chance.randrange(reports)
        if chance.random() < _NATIONAL_SHARE:
            document = min(int(chance.paretovariate(0.6)), _WIDELY_CITED) - 1
        else:
            document = chance.randrange(documents // counties) * counties + report % counties
        found.add((report, document))
    return sorted(found)


def _own_report(chance: random.Random, document: int, reports: int, counties: int) -> int:
    return (document % counties + counties * chance.randrange(_YEARS)) % reports


def _county(number: int, counties: int) -> tuple[str, str]:
    county = number % counties
    return _PREFECTURES[county % len(_PREFECTURES)], f"第{county + 1}县"


def _report(number: int, counties: int, cites: int) -> Node:
    prefecture, county = _county(number, counties)
    year = _FIRST_YEAR + number // counties
    return Node(
        id=f"{_BASE}report/{number:06}",
        kind=NodeKind.REPORT,
        label=f"{prefecture}{county}{year}年政府信息公开工作年度报告",
        issuer=f"{prefecture}{county}人民政府",
        place=county,
        path=(prefecture, prefecture + county),
        level="county",
        year=year,
        cites=cites,
    )


def _document(number: int, counties: int, cited_in: list[int]) -> Node:
    prefecture, county = _county(number, counties)
    kind, subject = _TYPES[number % len(_TYPES)], _SUBJECTS[number % len(_SUBJECTS)]
    year = _FIRST_YEAR - 2 + number % _YEARS
    widely = number < _WIDELY_CITED
    issuer = "国务院办公厅" if widely else f"{prefecture}{county}人民政府办公室"
    title = f"{issuer}关于做好{year}年{subject}的{kind}（之{number + 1}）"
    return Node(
        id=f"{_BASE}document/{number:06}",
        kind=NodeKind.DOCUMENT,
        label=title,
        title=title,
        number=f"岚政办发〔{year}〕{number + 1}号" if number % 3 else None,
        type=kind,
        issuer=issuer,
        level="national" if widely else "county",
        year=year,
        citations=len(cited_in),
        first_cited=min(cited_in, default=None),
        last_cited=max(cited_in, default=None),
    )


def _edge(
    chance: random.Random, report: int, document: int, counties: int, titles: dict[str, str]
) -> Edge:
    source, target = f"{_BASE}report/{report:06}", f"{_BASE}document/{document:06}"
    relation, mentions = chance.choice(_RELATIONS), chance.randrange(1, 4)
    quote = chance.choice(_WORDS).format(titles[target])
    return Edge(
        source,
        target,
        relation,
        mentions=mentions,
        evidence=(Evidence(source, relation, quote),),
        years=(_FIRST_YEAR + report // counties,),
    )
