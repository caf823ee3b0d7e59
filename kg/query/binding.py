"""Puts the values of parameters into a query: ``# VALUES agency`` becomes ``VALUES ?agency {…}``.

A value is written as a literal or an IRI with everything escaped that could end it, so it never
becomes syntax. Lines keep their numbers.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Final

import pyoxigraph as ox

from kg.errors import UsageError
from kg.query.named import NamedQuery

_MARKER: Final = re.compile(r"^[ \t]*#[ \t]*VALUES[ \t]+(\w+)[ \t]*$", re.MULTILINE)
_IRI: Final = re.compile(r'(?:https?://|urn:)[^\x00-\x20<>"{}|^`\\]+')


def bind_parameters(query: NamedQuery, values: Mapping[str, str]) -> str:
    """Return the query's SPARQL with the given values in it.

    A value that is an IRI is bound as an IRI, any other as a plain string. A parameter that is not
    given and not required leaves the query as wide as it is.

    Raises:
        UsageError: a required parameter is missing, or one is not known.
    """
    known = {parameter.name for parameter in query.parameters}
    for name in values:
        if name not in known:
            raise _unknown(query, name, known)
    for parameter in query.parameters:
        if parameter.required and not values.get(parameter.name, "").strip():
            raise UsageError(
                f"the query {query.name!r} needs the parameter {parameter.name!r}",
                remedy=f"Give --param {parameter.name}=… ({parameter.meaning})",
            )
    return _MARKER.sub(
        lambda found: (
            f"VALUES ?{found[1]} {{ {_term(values[found[1]])} }}"
            if found[1] in values
            else found[0]
        ),
        query.text,
    )


def _term(value: str) -> str:
    value = value.strip()
    return str(ox.NamedNode(value)) if is_iri(value) else str(ox.Literal(value))


def is_iri(value: str) -> bool:
    """Tell whether the value of a parameter is bound as an IRI."""
    return _IRI.fullmatch(value) is not None


def _unknown(query: NamedQuery, name: str, known: set[str]) -> UsageError:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    if near:
        remedy = f"Did you mean {near[0]}?"
    elif known:
        remedy = f"It has {', '.join(sorted(known))}"
    else:
        remedy = "It has none"
    return UsageError(f"the query {query.name!r} has no parameter {name!r}", remedy=remedy)
