"""Puts together the checks that one report's own figures allow."""

from __future__ import annotations

from typing import Final

from kg.model import Check
from kg.resolve.checks.figures import Figures
from kg.resolve.checks.growth import check_growth
from kg.resolve.checks.handled import check_handled
from kg.resolve.checks.listed import check_listed
from kg.resolve.checks.parts import check_parts
from kg.resolve.checks.percentages import check_percentages
from kg.resolve.checks.repeated import check_repeated
from kg.resolve.checks.table_sums import check_tables
from kg.resolve.checks.tallies import check_tallies

_FINDERS: Final = (
    check_tables,
    check_parts,
    check_percentages,
    check_handled,
    check_growth,
    check_repeated,
    check_listed,
    check_tallies,
)


def resolve_checks(figures: Figures) -> tuple[Check, ...]:
    """Return the checks among the figures of a report, each relation once, sorted."""
    found = {
        (check.kind, check.key): check
        for finder in _FINDERS
        for check in finder(figures)
        if check is not None
    }
    return tuple(found[key] for key in sorted(found))
