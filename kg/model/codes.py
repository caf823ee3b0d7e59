"""Closed lists that facts draw on; each value is a notation of the vocabulary."""

from __future__ import annotations

from enum import StrEnum


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
