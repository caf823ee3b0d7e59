"""Tells where a second report begins in a file; all of the file is read as the first."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.identity.component import IdentityFinding
from kg.model import Unresolved
from kg.resolve.identity.dating import year_in
from kg.resolve.identity.head import head_of


def second_reports(finding: IdentityFinding) -> Iterator[Unresolved]:
    """Say which later titles are of another report: of another year, or another place or body."""
    if finding.title is None:
        return
    year, head = year_in(finding.title.text), head_of(finding.title.text)
    for title, span in finding.later_titles:
        later_year, later_head = year_in(title), head_of(title)
        other_year = None not in (year, later_year) and later_year != year
        other_head = head and later_head and later_head not in head and head not in later_head
        if other_year or other_head:
            reason = f"a second report begins here, “{title}”; give it a file of its own"
            yield Unresolved("report", span, reason)
