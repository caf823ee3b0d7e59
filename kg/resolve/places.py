"""PLACEHOLDER."""
from __future__ import annotations
from collections.abc import Sequence
from kg.model import AgencyFact, Metric, Place, ReportIdentity
def places_named(identity: ReportIdentity, agencies: Sequence[AgencyFact], metrics: Sequence[Metric]) -> tuple[Place, ...]:
    return ()
