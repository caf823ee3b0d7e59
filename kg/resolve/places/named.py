"""Every place that the facts of a report name, with those it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.model import AgencyFact, Metric, Place, ReportIdentity
from kg.resolve.places.read import lineage, read_places


def places_named(
    identity: ReportIdentity, agencies: Sequence[AgencyFact], metrics: Sequence[Metric]
) -> tuple[Place, ...]:
    """Return every place that the facts of a report name, and those above, by name."""
    named = [identity.place] if identity.place else []
    named += _read_all(fact.agency.place for fact in agencies)
    named += _read_all(metric.subject for metric in metrics)
    found: dict[str, Place] = {}
    for place in (above for start in named for above in lineage(start)):
        known = found.get(place.name)
        if known is None or (known.parent is None and place.parent is not None):
            found[place.name] = place
    return tuple(sorted(found.values()))


def _read_all(names: Iterable[str | None]) -> list[Place]:
    chains = (read_places(name) for name in sorted({name for name in names if name}))
    return [chain[-1] for chain, rest in chains if chain and not rest]
