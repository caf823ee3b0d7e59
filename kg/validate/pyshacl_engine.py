"""pySHACL, the reference: every finding of the fast engines must be one of these and vice versa."""

from __future__ import annotations

from pyshacl import validate
from pyshacl.errors import ReportableRuntimeError
from rdflib import SH, Graph
from rdflib.exceptions import ParserError

from kg.errors import KgError
from kg.validate.result import Result, short_component
from kg.validate.shapes import Chapter, load_shapes


class PyshaclEngine:
    """Runs pySHACL over an rdflib graph; a hundred times slower than the fastest engine."""

    def __init__(self, chapter: Chapter) -> None:
        """Take the shapes of a chapter."""
        self._shapes = load_shapes(chapter)

    def check(self, triples: bytes) -> tuple[Result, ...]:
        """Return the results, sorted and each once.

        Raises:
            KgError: the triples cannot be parsed, or pySHACL cannot evaluate a shape.
        """
        try:
            data = Graph().parse(data=triples, format="nt")
            _, report, _ = validate(data, shacl_graph=self._shapes, inplace=True)
        except (ParserError, ReportableRuntimeError, ValueError) as error:
            raise KgError(
                f"pySHACL cannot check the graph: {error}",
                remedy="Build the store again, or report the shape that cannot be evaluated",
            ) from error
        found = {
            Result(
                focus=str(report.value(node, SH.focusNode)),
                shape=str(report.value(node, SH.sourceShape)),
                component=short_component(str(report.value(node, SH.sourceConstraintComponent))),
                value=str(report.value(node, SH.value, default="")),
            )
            for node in report.objects(None, SH.result)  # and not the details of other results
        }
        return tuple(sorted(found))
