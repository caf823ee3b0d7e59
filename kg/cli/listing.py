"""The named queries, for people: what each asks, what it can be told, and what it answers with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.cli.screen import print_line
from kg.query import NamedQuery


def print_queries(queries: Sequence[NamedQuery]) -> None:
    """Print each query in a paragraph."""
    for query in queries:
        for line in _paragraph(query):
            print_line(line)


def _paragraph(query: NamedQuery) -> Iterator[str]:
    yield f"{query.name}: {query.question}"
    yield f"  {query.question_zh}"
    for parameter in query.parameters:
        need = "required" if parameter.required else "optional"
        yield f"  --param {parameter.name}=…  ({need}) {parameter.meaning}"
    yield f"  columns: {', '.join(query.columns)}"
    yield ""
