"""Short names for IRIs that have no label: a report goes by its file, a fact by its place in a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.graph.terms import DCTERMS, GK, RDFS
from kg.query.ask import ask_rows


@dataclass(frozen=True, slots=True)
class ShortNames:
    """The names of a store's reports, and with them of what lies in these."""

    files: Mapping[str, str]
    """The first file name of each report, by IRI."""

    def of(self, iri: str) -> str:
        """Return the file's name of a report, what follows the report's IRI in that of a fact, else
        the IRI.

        >>> ShortNames({"https://x.org/report/a": "a.txt"}).of("https://x.org/report/a/metric/7")
        'metric/7'
        """
        if iri in self.files:
            return self.files[iri]
        report = iri
        while "/" in report:
            report = report.rpartition("/")[0]
            if report in self.files:
                return iri[len(report) + 1 :]
        return iri


def read_short_names(folder: Path) -> ShortNames:
    """Return the short names of what a store holds.

    Raises:
        StoreError: the store is missing, is none, or is being written.
    """
    found = ask_rows(
        folder,
        f"SELECT ?report ?name {{ ?report a {GK.Report} ; {DCTERMS.source}/{RDFS.label} ?name }}",
    )
    return ShortNames(dict(sorted((report, name) for report, name in found.rows)))
