"""Refuses the value of a parameter that nothing in the store bears, and says which names are near.

A query's head tells with ``# NAMED: agency gk:Agency rdfs:label|skos:altLabel`` what its parameter
names: the class of the thing and the properties that hold its names.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import UsageError
from kg.graph.terms import PREFIXES
from kg.query.ask import ask_rows
from kg.query.binding import is_iri
from kg.query.named import NamedQuery, Parameter

_NEAR: Final = 3


def check_names(folder: Path, query: NamedQuery, values: Mapping[str, str]) -> None:
    """Let values pass that are IRIs or names of the store.

    Raises:
        UsageError: a value is neither; names the nearest.
        StoreError: the store is missing, is none, or is being written.
    """
    for parameter in query.parameters:
        value = values.get(parameter.name, "").strip()
        if parameter.named is None or not value or is_iri(value):
            continue
        if not _names(folder, parameter, _exactly(value)):
            raise _unknown(query, parameter, value, _names(folder, parameter, ""))


def _exactly(value: str) -> str:
    return f"VALUES ?name {{ {ox.Literal(value)} {ox.Literal(value, language='zh')} }}"


def _names(folder: Path, parameter: Parameter, condition: str) -> list[str]:
    """Return the names that the store has for what the parameter names, sorted."""
    kind, properties = (parameter.named or "").split(maxsplit=1)
    prefixes = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    found = ask_rows(
        folder,
        f"{prefixes}SELECT DISTINCT ?name {{ {condition} ?thing a {kind} ; {properties} ?name }}",
    )
    return sorted(row[0] for row in found.rows)


def _unknown(
    query: NamedQuery, parameter: Parameter, value: str, names: Sequence[str]
) -> UsageError:
    near = [name for name in names if value in name or name in value]
    near = [*near, *(n for n in difflib.get_close_matches(value, names, n=_NEAR) if n not in near)]
    hint = f"Did you mean {' or '.join(near[:_NEAR])}?" if near else f"Give {parameter.meaning}"
    return UsageError(
        f"nothing in the store is called {value!r} (parameter {parameter.name!r} of {query.name!r})",
        remedy=hint,
    )
