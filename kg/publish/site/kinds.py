"""The kinds of things that have pages, and the facts that head such a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kg.graph.terms import DCTERMS, ELI, GK, ORG, SCHEMA, SKOS_TERMS


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing: the first step of its IRI's path, its class, what people call it."""

    name: str
    term: str
    """Token of the class."""
    zh: str
    en: str
    plural: str


REPORT: Final = Kind("report", GK.Report, "年度报告", "Report", "Reports")
KINDS: Final = (
    REPORT,
    Kind("document", GK.Document, "文件", "Document", "Documents"),
    Kind("agency", GK.Agency, "机关", "Agency", "Agencies"),
    Kind("place", GK.Place, "地方", "Place", "Places"),
    Kind("policy", GK.Policy, "政策", "Policy", "Policies"),
    Kind("indicator", GK.Indicator, "指标", "Indicator", "Indicators"),
    Kind("year", GK.Year, "年份", "Year", "Years"),
)

FACTS: Final = (
    (GK.documentNumber, "文号", "Number"),
    (GK.otherNumber, "另一文号", "Other number"),
    (DCTERMS.alternative, "又称", "Also called"),
    (SKOS_TERMS.altLabel, "又称", "Also called"),
    (DCTERMS.type, "文种", "Type"),
    (GK.issuer, "发文机关", "Issuer"),
    (GK.documentYear, "年份", "Year"),
    (GK.edition, "版本", "Edition"),
    (GK.promulgates, "印发", "Promulgates"),
    (ELI.amends, "修订", "Amends"),
    (ELI.repeals, "废止", "Repeals"),
    (DCTERMS.publisher, "发布机关", "Publisher"),
    (DCTERMS.spatial, "地方", "Place"),
    (GK.level, "层级", "Level"),
    (GK.reportYear, "报告年度", "Year reported on"),
    (DCTERMS.issued, "发布日期", "Issued"),
    (GK.form, "报告格式", "Form"),
    (GK.fileName, "文件名", "File"),
    (SCHEMA.streetAddress, "地址", "Address"),
    (SCHEMA.telephone, "电话", "Telephone"),
    (SCHEMA.email, "电子邮箱", "E-mail"),
    (GK.jurisdiction, "辖区", "Jurisdiction"),
    (ORG.subOrganizationOf, "隶属", "Belongs to"),
    (ORG.hasMember, "成员", "Members"),
    (GK.divisionCode, "区划代码", "Division code"),
    (DCTERMS.isPartOf, "上级地方", "Part of"),
)
"""Predicates that head a page, in this order; the others are said by the sections or in the files."""

COLUMNS: Final = {
    "agency": ("机关", "Agency"),
    "document": ("文件", "Document"),
    "indicator": ("指标", "Indicator"),
    "mentions": ("次数", "Mentions"),
    "number": ("文号", "Number"),
    "pinpoint": ("条款", "Pinpoint"),
    "place": ("地方", "Place"),
    "policy": ("政策", "Policy"),
    "property": ("关系", "Relation"),
    "qualifier": ("限定", "Qualifier"),
    "quote": ("原文", "Words of the source"),
    "reason": ("原因", "Reason"),
    "relation": ("关系", "Relation"),
    "report": ("报告", "Report"),
    "start": ("位置", "Position"),
    "subject": ("对象", "About"),
    "unit": ("单位", "Unit"),
    "value": ("数值", "Value"),
    "year": ("年份", "Year"),
}
"""Heads of the sections' columns, in Chinese and English."""
