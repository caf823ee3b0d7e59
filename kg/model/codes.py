"""Closed lists that facts draw on; each value is a notation of the vocabulary."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Level(StrEnum):
    """Tiers of administration, and a department of any tier."""

    NATIONAL = "national"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"
    DEPARTMENT = "department"


class Form(StrEnum):
    """Which statutory form a report follows."""

    PROSE = "prose"
    FORM_2019 = "2019"
    FORM_2021 = "2021"


class Relation(StrEnum):
    """What a citation does with the document."""

    LEGAL_BASIS = "legal_basis"
    IMPLEMENTS = "implements"
    ISSUES = "issues"
    FORWARDS = "forwards"
    REVISES = "revises"
    REPEALS = "repeals"
    PLANS = "plans"
    MENTIONS = "mentions"


class Ground(StrEnum):
    """What shows that one document carries out another."""

    TITLE = "title"
    """Its title names the other (关于贯彻落实〈…〉的通知, 〈…〉实施细则)."""
    SENTENCE = "sentence"
    """A sentence says so (根据《…》，制定《…》)."""
    SUBJECT = "subject"
    """Its title is on the subject and of the year of a national one (青岚市2016年政务公开工作方案)."""


class MentionKind(StrEnum):
    """How a document is mentioned."""

    TITLE = "title"
    ALIAS = "alias"
    NUMBER = "number"


class Qualifier(StrEnum):
    """How exactly a value is stated: 余, 超过 are at least; 约, 左右 approximate; 不足 at most."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Change(StrEnum):
    """A figure that states growth or decline."""

    INCREASE = "increase"
    DECREASE = "decrease"


class CheckKind(StrEnum):
    """What figures are asked to agree in: a total with its parts, what came in with what went out."""

    SUM = "sum"
    BALANCE = "balance"
    PERCENTAGE = "percentage"
    COMPARISON = "comparison"
    CARRY_OVER = "carry-over"


class CheckRule(StrEnum):
    """How a check works out what is expected, and compares it with what stands there."""

    SUM = "sum"
    """A total is the sum of its parts."""
    BALANCE = "balance"
    """All that comes in is all that goes out."""
    AGREEMENT = "agreement"
    """What is stated is what is counted, in the tables or by another sentence."""
    LIMIT = "limit"
    """A part is no larger than its whole."""
    SHARE = "share"
    """A percentage is that of a part in its whole."""
    SHARES = "shares"
    """The percentages of all parts make up 100."""
    GROWTH = "growth"
    """A percentage is that of the later figure over the earlier one."""
    DIFFERENCE = "difference"
    """A count is what the later figure has more, or less, than the earlier one."""
    LISTING = "listing"
    """A list has as many items as it is said to have."""
    CARRY_OVER = "carry-over"
    """What a year begins with is what the year before ended with."""

    @property
    def kind(self) -> CheckKind:
        """The kind that checks by this rule are of; the vocabulary says the same."""
        return _KIND_OF[self]


_KIND_OF: Final = {
    CheckRule.SUM: CheckKind.SUM,
    CheckRule.BALANCE: CheckKind.BALANCE,
    CheckRule.AGREEMENT: CheckKind.COMPARISON,
    CheckRule.LIMIT: CheckKind.COMPARISON,
    CheckRule.SHARE: CheckKind.PERCENTAGE,
    CheckRule.SHARES: CheckKind.PERCENTAGE,
    CheckRule.GROWTH: CheckKind.PERCENTAGE,
    CheckRule.DIFFERENCE: CheckKind.COMPARISON,
    CheckRule.LISTING: CheckKind.COMPARISON,
    CheckRule.CARRY_OVER: CheckKind.CARRY_OVER,
}


class FigureRole(StrEnum):
    """What a figure is in a check; each value is a property of the ontology."""

    TOTAL = "total"
    ADDEND = "addend"
    INFLOW = "inflow"
    OUTFLOW = "outflow"
    STATED = "stated"
    COUNTED = "counted"
    PORTION = "portion"
    WHOLE = "whole"
    SHARE = "share"
    GROWTH = "growth"
    LATER = "later"
    EARLIER = "earlier"


class CellStatus(StrEnum):
    """Whether a table states the cell, its sums determine it, or nothing does."""

    REPORTED = "reported"
    DERIVED = "derived"
    MISSING = "missing"


class YearRole(StrEnum):
    """What a report speaks of a year for."""

    REPORTING_PERIOD = "reporting-period"
    COMPARISON = "comparison"
    PLAN = "plan"
    HISTORY = "history"
    PUBLICATION = "publication"
