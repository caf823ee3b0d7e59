"""Refuses the value of a parameter that nothing in the store bears, and says which names are near.

A query's head tells with ``# NAMED: agency gk:Agency rdfs:label|skos:altLabel`` what its parameter
names: the class of the thing and the properties that hold its names. ``# NAMED: fact`` alone is a thing
that has no names and goes by its IRI.
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

_MOST: Final = 3


def check_names(folder: Path, query: NamedQuery, values: Mapping[str, str]) -> None:
    """Let values pass that are IRIs or names of the store.

    Raises:
        UsageError: a value is neither; names the nearest.
        StoreError: the store is missing, is none, or is being written.
    """
    for parameter in query.parameters:
        value = values.get(parameter.name, "").strip()
        if parameter.named is None or not value:
            continue
        if is_iri(value):
            _check_iri(folder, query, parameter, value)
        elif not parameter.named:
            raise UsageError(
                f"{value!r} is no IRI, and only by its IRI is a {parameter.name} known",
                remedy="Copy one from the table of another query with --iris, such as "
                "`kg query metrics --iris`",
            )
        elif not _names(folder, parameter.named, _exactly(value)):
            names = _names(folder, parameter.named, "")
            raise _unknown(query, parameter, value, near_names(value, names))


def near_names(name: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the few names that are most like ``name``, the likest first: parts of it, or look-alikes."""
    parts = [other for other in names if name in other or other in name]
    alike = difflib.get_close_matches(name, names, n=_MOST)
    likeness = {
        other: difflib.SequenceMatcher(None, name, other).ratio() for other in {*parts, *alike}
    }
    return tuple(sorted(likeness, key=lambda other: (-likeness[other], other))[:_MOST])


def _check_iri(folder: Path, query: NamedQuery, parameter: Parameter, iri: str) -> None:
    node = ox.NamedNode(iri)
    found = ask_rows(folder, f"ASK {{ {{ {node} ?p ?o }} UNION {{ ?s ?p {node} }} }}")
    if found.rows != (("true",),):
        raise UsageError(
            f"nothing in the store has the IRI {node} "
            f"(parameter {parameter.name!r} of {query.name!r})",
            remedy="Copy one from the table of another query with --iris",
        )


def _exactly(value: str) -> str:
    return f"VALUES ?name {{ {ox.Literal(value)} {ox.Literal(value, language='zh')} }}"


def _names(folder: Path, named: str, condition: str) -> list[str]:
    """Return the names that the store has for what a parameter names, sorted."""
    kind, properties = named.split(maxsplit=1)
    prefixes = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    found = ask_rows(
        folder,
        f"{prefixes}SELECT DISTINCT ?name {{ {condition} ?thing a {kind} ; {properties} ?name }}",
    )
    return sorted(row[0] for row in found.rows)


def _unknown(
    query: NamedQuery, parameter: Parameter, value: str, near: Sequence[str]
) -> UsageError:
    return UsageError(
        f"nothing in the store is called {value!r} (parameter {parameter.name!r} of {query.name!r})",
        remedy=f"Did you mean {' or '.join(near)}?" if near else f"Give {parameter.meaning}",
    )
