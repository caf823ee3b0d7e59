"""The engine of the distribution ``shacl``, the fastest: shapes are compiled once, in Rust."""

from __future__ import annotations

import shacl

from kg.errors import KgError
from kg.validate.result import Result, short_component
from kg.validate.shapes import Chapter, load_shapes

_FORMAT = "ntriples"


class ShaclEngine:
    """Says in one pass what fails, of which shape and why; no Python object per triple."""

    def __init__(self, chapter: Chapter) -> None:
        """Compile the shapes of a chapter."""
        self._shapes = shacl.Shapes.from_turtle(load_shapes(chapter).serialize(format="turtle"))

    def check(self, triples: bytes) -> tuple[Result, ...]:
        """Return the results, sorted and each once.

        Raises:
            KgError: the triples cannot be parsed, or the engine cannot evaluate a shape.
        """
        try:
            report = self._shapes.validate_text(triples.decode(), _FORMAT)
        except ValueError as error:
            raise KgError(
                f"the SHACL engine cannot check the graph: {error}",
                remedy="Build the store again, or validate with the engine pyshacl",
            ) from error
        return tuple(sorted({_read_result(result) for result in report.results}))


def _read_result(result: shacl.Result) -> Result:
    return Result(
        focus=result.focus_node.strip("<>"),
        shape=(result.source_shape or "").strip("<>"),
        component=short_component(result.component_iri),
        value=result.value_plain or "",
    )
