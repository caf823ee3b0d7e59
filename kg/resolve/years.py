"""Years by number: every mention of a year comes together, each with what it is spoken of for.

Relative years (去年, 同比, 近三年) count from the year that the sentence states, else from the
report's. A report that looks ahead is written a year later, so that its plans for 今年 are the next
year's. A year in the title of a cited document is the document's and no mention.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract import Mentions
from kg.extract.years.component import YearMention
from kg.model import Citation, ReportIdentity, YearFact, YearRole, YearUse


def resolve_years(
    mentions: Mentions, identity: ReportIdentity, citations: Sequence[Citation]
) -> tuple[YearFact, ...]:
    """Return the years that the report speaks of, in order, its own included."""
    titles = [m.span for c in citations if not c.is_self for m in c.mentions]
    uses: dict[int, list[YearUse]] = {}
    for mention in mentions.years:
        if any(title.covers(mention.span) for title in titles):
            continue
        year = _calendar_year(mention, identity.year)
        if year is not None:
            role = _role(mention, year, identity)
            uses.setdefault(year, []).append(YearUse(mention.span, role, mention.year is None))
    own = identity.year
    if own is not None and all(use.relative for use in uses.get(own, ())):
        title = YearUse(identity.title_span, YearRole.REPORTING_PERIOD, relative=False)
        uses[own] = [title, *uses.get(own, ())]
    return tuple(YearFact(year, tuple(uses[year])) for year in sorted(uses))


def _calendar_year(mention: YearMention, own: int | None) -> int | None:
    if mention.year is not None:
        return mention.year
    counted_from = mention.stated if mention.stated is not None else own
    if counted_from is None:
        return None
    ahead = mention.planned and mention.stated is None and mention.shift == 0
    return counted_from + mention.shift + ahead


def _role(mention: YearMention, year: int, identity: ReportIdentity) -> YearRole | None:
    """Return what the year is spoken of for, ``None`` where nothing tells."""
    own = identity.year
    if identity.issued_span is not None and identity.issued_span.overlaps(mention.span):
        return YearRole.PUBLICATION
    if mention.compared and year != own:
        return YearRole.COMPARISON
    if own is None:
        return None
    if year == own:
        return YearRole.REPORTING_PERIOD
    if year < own:
        return YearRole.HISTORY
    return YearRole.PUBLICATION if mention.dated and not mention.planned else YearRole.PLAN
