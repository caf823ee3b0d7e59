"""SHACL engines behind one adapter: the reference, and fast ones for building."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import Final, Literal, Protocol, TypeAlias, get_args

from kg.validate.result import Result
from kg.validate.shapes import Chapter

EngineName: TypeAlias = Literal["shacl", "shifty", "pyshacl"]

ENGINES: Final[tuple[EngineName, ...]] = tuple(
    name for name in get_args(EngineName) if find_spec(name)
)
"""Those that are installed, the fastest first and the reference last; all find the same.

``shacl`` has no wheel for some platforms (Linux on ARM), ``shifty`` has.
"""


class Engine(Protocol):
    """Checks N-Triples against the shapes it was made with."""

    def check(self, triples: bytes) -> tuple[Result, ...]:
        """Return the results, sorted and each once.

        Raises:
            KgError: the triples cannot be parsed, or the engine cannot evaluate a shape.
        """


@cache
def load_engine(name: EngineName, chapter: Chapter) -> Engine:
    """Return an engine with the shapes of a chapter compiled, once per process."""
    # Imported here and not above: one engine may not be installed, and another takes longer to
    # import than to check a report.
    match name:
        case "shacl":
            from kg.validate.shacl_engine import ShaclEngine

            return ShaclEngine(chapter)
        case "shifty":
            from kg.validate.shifty_engine import ShiftyEngine

            return ShiftyEngine(chapter)
        case "pyshacl":
            from kg.validate.pyshacl_engine import PyshaclEngine

            return PyshaclEngine(chapter)
