"""Validates a store as it stands, whatever a build has found before.

Enters: the folder of a store. Leaves: sorted ``Finding`` values. Knows nothing of how reports are read,
so that it starts at once.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from kg.graph.terms import GK
from kg.store import open_for_reading
from kg.validate import Context, Finding, Validator, cited_by_checks

Progress: TypeAlias = Callable[[str, int, int], None]
"""Told what is being done, how many reports are done, and how many there are."""

_REPORT_GRAPHS: Final = f"SELECT DISTINCT ?graph WHERE {{ GRAPH ?graph {{ ?s a {GK.Source} }} }}"


def validate_store(store: Path, *, progress: Progress = lambda *_: None) -> tuple[Finding, ...]:
    """Return what the shapes find in a store, sorted.

    Raises:
        StoreError: there is no store, or a build is writing it.
        KgError: the installation's shapes are broken.
    """
    with open_for_reading(store) as held:
        names = held.graph_names()
        of_reports = sorted({row["graph"] for row in held.rows(_REPORT_GRAPHS)})
        shared = [
            b"".join(held.graph_nquads(name)) for name in names if name not in set(of_reports)
        ]
        validator = Validator(Context.of(shared))
        findings = list(validator.check_shared(shared, cited_by_checks(shared, held.subject_lines)))
        for done, name in enumerate(of_reports, 1):
            findings += validator.check_reports([b"".join(held.graph_nquads(name))])
            progress("validating", done, len(of_reports))
    return tuple(sorted(findings))
