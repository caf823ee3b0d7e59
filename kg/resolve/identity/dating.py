"""The year a report is about and the day it was issued."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from kg.extract.identity.component import IdentityFinding, StatedDate
from kg.extract.identity.title_parts import YEAR, year_number, years_in
from kg.model import Document, Span, Unresolved

_OPENING_YEAR: Final = re.compile(
    rf"{YEAR}年(?!\d{{1,2}}月\d{{1,2}}日|[一二三四五六七八九十]{{1,2}}月)"
)
_YEAR_ALONE: Final = re.compile(rf"{YEAR}年(?!\d{{1,2}}月|[一二三四五六七八九十]{{1,2}}月)")
_LAST_MONTH_FOR_REPORTS: Final = 6
"""Reports are due by the end of January, before 2019 of March; some are late."""
_OPENING: Final = 1500
_DATE_ORDER: Final = ("signature", "label", "caption")


def report_year(finding: IdentityFinding, document: Document) -> int | None:
    """Return the year the report is about: of its title, its period, its first sentences.

    Where none of these states one, the year before that in whose first half the report was issued,
    and of a text that lost its title the one it speaks of most.
    """
    for text in (finding.title.text if finding.title else "", document.source.name):
        years = years_in(text)
        if years:
            return years[-1] if text is document.source.name else years[0]
    if finding.period:
        return finding.period.year
    opening = _OPENING_YEAR.search(document.text, 0, _OPENING) if finding.title else None
    if opening:
        return year_number(opening.group(1))
    issued, _ = day_of_issue(finding)
    before = issued.year - 1 if issued and issued.month <= _LAST_MONTH_FOR_REPORTS else None
    return before if before or finding.title else _most_stated(document.text)


def _most_stated(text: str) -> int | None:
    """Return the year that a text without a title speaks of most, of two the later one."""
    stated = Counter(map(year_number, _YEAR_ALONE.findall(text)))
    return max(stated, key=lambda year: (stated[year], year), default=None)


def other_year(finding: IdentityFinding, year: int | None) -> tuple[Unresolved, ...]:
    """Say where the period of the figures is another year than the title's."""
    period = finding.period
    if period is None or year is None or period.year == year:
        return ()
    reason = f"the figures are said to be of {period.year}, the report of {year}"
    return (Unresolved("year", period.span, reason),)


def open_year(year: int | None, title: Span) -> Iterator[Unresolved]:
    """Say that no year is stated."""
    if year is None:
        reason = "neither the title nor the first sentences nor a date of issue tell its year"
        yield Unresolved("year", title, reason)


def day_of_issue(finding: IdentityFinding) -> tuple[date | None, Span | None]:
    """Return the date of issue and where it stands: the signature's before the portal's."""
    issued = min(finding.dates, key=_date_rank, default=None)
    return (issued.value, issued.span) if issued else (None, None)


def _date_rank(stated: StatedDate) -> tuple[int, int]:
    order = _DATE_ORDER.index(stated.place)
    return order, -stated.span.start if stated.place == "signature" else stated.span.start
