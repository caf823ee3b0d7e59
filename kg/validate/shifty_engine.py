"""shifty (the distribution ``pyshifty``), the fast engine: shapes are compiled once, in Rust."""

from __future__ import annotations

import pyoxigraph as ox
from rdflib import SH
from shifty._shifty import PreparedValidator

from kg.errors import KgError
from kg.validate.engine import Result, short_component
from kg.validate.shapes import Chapter, load_shapes
from kg.validate.statements import Term

# Inference is off, since the data writes out its types and super-properties; focus nodes and
# evaluation see the data alone, so that a shape is never mistaken for data.
_FORMAT = "nt"
_GRAPH_MODE = "data"


class ShiftyEngine:
    """Runs shifty over bytes: no Python object per triple."""

    def __init__(self, chapter: Chapter) -> None:
        """Compile the shapes of a chapter."""
        shapes = load_shapes(chapter).serialize(format="turtle", encoding="utf-8")
        self._validator = PreparedValidator(shapes=shapes, shapes_format="turtle")

    def check(self, triples: bytes) -> tuple[Result, ...]:
        """Return the results, sorted and each once.

        Raises:
            KgError: the triples cannot be parsed, or shifty cannot evaluate a shape.
        """
        try:
            # The algebra tells which shapes fail in a third of the time that the W3C report takes,
            # which is then asked of those shapes alone. Most shapes of most graphs do not fail.
            checked = self._validator.validate_algebra(
                triples, None, _FORMAT, _GRAPH_MODE, run_infer=False, on_unsupported="error"
            )
            if checked.conforms:
                return ()
            failing = sorted({violation.shape_name or "" for violation in checked.violations})
            told = self._validator.validate_w3c(
                triples,
                None,
                _FORMAT,
                _GRAPH_MODE,
                None if "" in failing else failing,
                run_infer=False,
                on_unsupported="error",
            )
        except (ValueError, RuntimeError) as error:
            raise KgError(
                f"shifty cannot check the graph: {error}",
                remedy="Build the store again, or validate with the engine pyshacl",
            ) from error
        return _read_results(told.report_turtle)


def _read_results(turtle: str) -> tuple[Result, ...]:
    described: dict[Term, dict[str, str]] = {}
    for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE):
        if not isinstance(quad.object, ox.Triple):
            described.setdefault(quad.subject, {})[quad.predicate.value] = quad.object.value
    found = {
        Result(
            focus=about[str(SH.focusNode)],
            shape=about[str(SH.sourceShape)],
            component=short_component(about[str(SH.sourceConstraintComponent)]),
            value=about.get(str(SH.value), ""),
        )
        for about in described.values()
        if str(SH.focusNode) in about
    }
    return tuple(sorted(found))
