"""The documents that the reporting body itself issued, whichever tier it is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract import extract
from kg.model import Document
from kg.resolve import resolve
from tests.unit.resolve.reports import BODY

REPORT = "2016年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("body", "passage", "relation", "issuer"),
    [
        ("水利部", "修订《全国公文管理规程》。", "revises", None),
        ("水利部", "印发《水利部关于整理公文的意见》。", "issues", "水利部"),
        ("水利部", "印发《国务院关于整理公文的意见》。", "mentions", "国务院"),
        ("水利部", "印发《财政部 水利部关于整理公文的通知》。", "issues", "财政部、水利部"),
        ("青岚市环境保护局", "印发《公文办法》（岚环〔2016〕3号）。", "issues", "青岚市环境保护局"),
        ("青岚市环境保护局", "落实《公文办法》（岚环〔2016〕3号）。", "implements", None),
        ("青岚市环境保护局", "修订《全国公文管理规程》。", "mentions", None),
    ],
)
def test_a_body_issues_and_revises_its_own_documents(
    document: Callable[[str], Document],
    body: str,
    passage: str,
    relation: str,
    issuer: str | None,
) -> None:
    facts = resolve(extract(document(f"{body}{REPORT}\n{BODY}\n一、概述\n{passage}\n")))
    (citation,) = (found for found in facts.citations if "公文" in (found.document.title or ""))
    assert (citation.relation.value, citation.document.issuer) == (relation, issuer)
