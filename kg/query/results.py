"""Writes the results of a query: rows in the W3C's formats, triples in those of RDF."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final, TypeVar

import msgspec
import pyoxigraph as ox

from kg.errors import UsageError
from kg.graph.terms import PREFIXES
from kg.store.store import Results, Term

ROWS: Final = "rows"
"""Our own format: what a table is drawn from."""
_TABULAR: Final = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
_TRIPLES: Final = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
FORMATS: Final = (*_TABULAR, *_TRIPLES)
"""The formats that ``write_results`` knows; a table is drawn from ``Rows``."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer as plain words: an IRI without brackets, an unbound column empty."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def write_results(results: Results, name: str, stream: BinaryIO) -> None:
    """Write the results in the format of that name.

    CSV and TSV are those of the SPARQL 1.1 recommendation, CSV thus RFC 4180 in UTF-8 with a header
    row. Triples are written once each and sorted.

    Raises:
        UsageError: the format is unknown, or is not one for results of this kind.
    """
    if name == ROWS:
        stream.write(msgspec.json.encode(rows_of(results)))
    elif isinstance(results, ox.QueryTriples):
        triples = sorted(set(results), key=str)
        ox.serialize(
            triples, stream, format=_format(_TRIPLES, name, "triples"), prefixes=dict(PREFIXES)
        )
    elif isinstance(results, ox.QueryBoolean) and name in ("csv", "tsv"):
        stream.write(b"true\n" if results else b"false\n")
    else:
        results.serialize(stream, format=_format(_TABULAR, name, "rows"))


def empty_answer(columns: Sequence[str], name: str) -> bytes:
    """Return what an answer without rows is in the tabular format of that name.

    >>> empty_answer(["place", "year"], "csv")
    b'place,year\\r\\n'
    """
    variables = " ".join(f"?{column}" for column in columns)
    nothing = ox.Store().query(f"SELECT {variables} WHERE {{ FILTER(false) }}")
    stream = io.BytesIO()
    write_results(nothing, name, stream)
    return stream.getvalue()


def rows_of(results: Results) -> Rows:
    """Return the results as rows; triples have three columns, a truth has one.

    Raises:
        OSError: the store could not be read.
    """
    if isinstance(results, ox.QueryBoolean):
        return Rows(("answer",), (("true" if results else "false",),))
    if isinstance(results, ox.QueryTriples):
        triples = sorted(set(results), key=str)
        return Rows(
            ("subject", "predicate", "object"), tuple(tuple(map(_word, one)) for one in triples)
        )
    columns = tuple(variable.value for variable in results.variables)
    return Rows(columns, tuple(tuple(map(_word, solution)) for solution in results))


def _format(known: dict[str, T], name: str, what: str) -> T:
    if name not in known:
        raise UsageError(
            f"{name!r} is no format for {what}, which is what this query answers with",
            remedy=f"Choose {', '.join(known)}",
        )
    return known[name]


def _word(term: Term | None) -> str:
    if term is None:
        return ""
    return str(term) if isinstance(term, ox.Triple) else term.value
