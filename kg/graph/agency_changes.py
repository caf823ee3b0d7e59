"""Reforms as events between the agencies of one place: 工商局, 质监局 → 市场监管局 of 2018.

The vocabulary says which department took over another's duties. Where the graph holds both at one
place, the event joins them; nothing is added that no report names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.graph.iris import SharedIris
from kg.graph.ntriples import GraphLines, calendar_year, chinese
from kg.graph.terms import GK, ORG, RDF, RDFS
from kg.institutions import Institution
from kg.model import Agency
from kg.resolve.agencies.other_names import institution_of


def add_changes(lines: GraphLines, iris: SharedIris, agencies: Iterable[Agency]) -> None:
    """Add an event for each agency that took over from others of its place in one reform."""
    known = [(agency, each) for agency in agencies if (each := institution_of(agency))]
    at: defaultdict[tuple[str | None, str], list[tuple[Agency, Institution]]] = defaultdict(list)
    for agency, institution in known:
        at[agency.place, institution.concept.iri].append((agency, institution))
    events: defaultdict[tuple[str, int | None], set[str]] = defaultdict(set)
    for agency, institution in known:
        for successor in institution.successors:
            for result, founded in at.get((agency.place, successor), ()):
                year = institution.until or founded.since
                events[result.name, year].add(agency.name)
    for (result_name, year), originals in events.items():
        _add_event(lines, iris, result_name, year, sorted(originals))


def _add_event(
    lines: GraphLines, iris: SharedIris, result: str, year: int | None, originals: list[str]
) -> None:
    event = iris.agency_change(result, year)
    # ORG says that it is a prov:Activity; typed as one, it would be taken for a run of the software
    lines.add(event, RDF.type, ORG.ChangeEvent)
    lines.add(event, RDFS.label, chinese(f"{'、'.join(originals)} → {result}"))
    lines.add(event, ORG.resultingOrganization, iris.agency(result))
    lines.add(iris.agency(result), ORG.resultedFrom, event)
    for original in originals:
        lines.add(event, ORG.originalOrganization, iris.agency(original))
        lines.add(iris.agency(original), ORG.changedBy, event)
    if year is not None:
        lines.add(event, GK.reformYear, calendar_year(year))
