"""Calendar years by number: every mention of a year comes together.

Relative words (今年, 上年, 同期) name no year of their own: which one they mean is worked out where a
figure leans on them (``kg.resolve.quantities.metrics``) and not stated as a fact here.
"""

from __future__ import annotations

from kg.extract import Mentions
from kg.model import ReportIdentity, Span, YearFact


def resolve_years(mentions: Mentions, identity: ReportIdentity) -> tuple[YearFact, ...]:
    """Return the years that the report speaks of, in order, its own included."""
    found: dict[int, list[Span]] = {}
    for mention in mentions.years:
        found.setdefault(mention.year, []).append(mention.span)
    if identity.year is not None:
        found.setdefault(identity.year, [identity.title_span])
    return tuple(YearFact(year, tuple(found[year])) for year in sorted(found))
