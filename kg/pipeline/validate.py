"""Validates a store as it stands, whatever a build has found before."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kg.graph.terms import GK
from kg.pipeline.result import Progress, Stage
from kg.store import open_for_reading
from kg.validate import Context, Finding, Validator

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
        findings = list(validator.check_shared(shared))
        for done, name in enumerate(of_reports, 1):
            findings += validator.check_reports([b"".join(held.graph_nquads(name))])
            progress(Stage.VALIDATING, done, len(of_reports))
    return tuple(sorted(findings))
