"""What the data is about: its reports, the years and the places they cover."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from kg.graph.terms import DCTERMS, GK, RDFS
from kg.store import Store

_REPORTS: Final = f"""
SELECT ?report ?source ?name ?checksum ?year ?issued WHERE {{
  ?report a {GK.Report} ; {DCTERMS.source} ?source .
  ?source {RDFS.label} ?name ; {GK.checksum} ?checksum .
  OPTIONAL {{ ?report {GK.reportYear}/{GK.gYear} ?year }}
  OPTIONAL {{ ?report {DCTERMS.issued} ?issued }}
}} ORDER BY ?report
"""
_PLACES: Final = f"""
SELECT DISTINCT ?place ?name WHERE {{
  ?report a {GK.Report} ; {DCTERMS.spatial}/{DCTERMS.isPartOf}* ?place .
  ?place {RDFS.label} ?name .
  FILTER NOT EXISTS {{ ?place {DCTERMS.isPartOf} ?wider }}
}} ORDER BY ?place ?name
"""


@dataclass(frozen=True, slots=True)
class CoveredReport:
    """A report that the data holds, and the file it was read from."""

    iri: str
    source: str
    """IRI of the source."""
    file: str
    checksum: str
    """SHA-256 of the file, hexadecimal."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The reports and what they span together."""

    reports: tuple[CoveredReport, ...]
    first_year: int | None
    last_year: int | None
    newest: date | None
    """The latest day that a report gives for its issue, or the last of the last year, if later."""
    places: tuple[tuple[str, str], ...]
    """IRI and name of the widest places: provinces, and places whose province is not known."""


def find_coverage(store: Store) -> Coverage:
    """Return what the reports of the store cover."""
    reports: dict[str, CoveredReport] = {}
    years, days = set(), set()
    for row in store.rows(_REPORTS):
        reports.setdefault(
            row["report"], CoveredReport(row["report"], row["source"], row["name"], row["checksum"])
        )
        if row["year"]:
            years.add(int(row["year"]))
        if row["issued"]:
            days.add(date.fromisoformat(row["issued"]))
    last = max(years, default=None)
    if last is not None:
        days.add(date(last, 12, 31))
    return Coverage(
        reports=tuple(reports.values()),
        first_year=min(years, default=None),
        last_year=last,
        newest=max(days, default=None),
        places=tuple((row["place"], row["name"]) for row in store.rows(_PLACES)),
    )
