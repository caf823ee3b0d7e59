"""The administrative divisions of China, by name, code and lineage, each with its years.

A name and a year enter, divisions leave. The tables beside this file are written by
``tools/divisions.py`` (see ``docs/decisions/places.md``). A division that no table knows, such as a
development zone, is read by the shape of its name in ``kg.resolve.places``.
"""

from kg.gazetteer.division import MUNICIPALITIES, Division
from kg.gazetteer.lineage import full_name, is_within, lineage, place_standings, successors
from kg.gazetteer.short_names import WITH_COMMITTEE
from kg.gazetteer.table import (
    OLDEST_YEAR,
    division_names,
    division_with_code,
    divisions,
    divisions_called,
    divisions_named,
    longest_name,
    names_in_full,
)
from kg.gazetteer.townships import counties_with_township, has_township, townships_of
from kg.gazetteer.years import as_of, nearest_in_time, reference_year

__all__ = [
    "MUNICIPALITIES",
    "OLDEST_YEAR",
    "WITH_COMMITTEE",
    "Division",
    "as_of",
    "counties_with_township",
    "division_names",
    "division_with_code",
    "divisions",
    "divisions_called",
    "divisions_named",
    "full_name",
    "has_township",
    "is_within",
    "lineage",
    "longest_name",
    "names_in_full",
    "nearest_in_time",
    "place_standings",
    "reference_year",
    "successors",
    "townships_of",
]
