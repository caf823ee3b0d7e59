"""Reads the quantities of a phrase as a report of 青岚市 for 2013 would state it."""

from __future__ import annotations

from kg.extract import extract
from kg.extract.mentions import Mentions
from kg.extract.quantities.quantity import Quantity
from kg.model import Source, Span
from kg.text import clean

_REPORT = (
    "青岚市2013年政府信息公开工作年度报告\n\n"
    "根据《中华人民共和国政府信息公开条例》的要求，由青岚市人民政府办公厅编制本年度报告。"
    "报告反映全市各级行政机关推进政府信息公开工作的总体情况，内容包括概述、主动公开、"
    "依申请公开、收费减免、复议诉讼和主要问题。\n\n一、概述\n\n"
)


def mentions_of(phrase: str) -> Mentions:
    """Return all that is found in a report whose overview is the phrase."""
    return extract(clean(Source("test.txt", f"{_REPORT}{phrase}\n", "utf-8", "0" * 64)))


def quantities_of(phrase: str) -> tuple[Quantity, ...]:
    """Return the quantities of the phrase."""
    return mentions_of(phrase).quantities


def by_span(quantities: tuple[Quantity, ...]) -> dict[Span, Quantity]:
    """Return the quantities by where they stand."""
    return {quantity.span: quantity for quantity in quantities}
