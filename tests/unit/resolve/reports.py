"""Short invented reports: a title, the usual parts, and what a test puts between them."""

from __future__ import annotations

from kg.extract import Mentions
from kg.extract.identity.second_report import first_report
from kg.model import Source
from kg.text import clean
from tests.unit.extract.components import run

BODY = """一、概述
2013年，我们认真贯彻《中华人民共和国政府信息公开条例》，推进政府信息公开工作。
二、主动公开政府信息情况
全年主动公开政府信息120条。
三、依申请公开情况
全年收到政府信息公开申请3件，均已办结。
四、行政复议、行政诉讼情况
无。
"""


def mentions_of(text: str, name: str = "report.txt") -> Mentions:
    """Return what the components of identity, agencies, policies and years find in a text."""
    document, second = first_report(clean(Source(name, text, "utf-8", "0" * 64)))
    doc = run(document, "kg_identity", "kg_agencies", "kg_policies", "kg_years")
    return Mentions(
        document=document,
        identity=doc._.identity,
        documents=(),
        agencies=doc._.agencies,
        policies=doc._.policies,
        years=doc._.years,
        quantities=(),
        tables=doc._.tables,
        second_report=second,
    )
