"""Two SHACL engines behind one adapter: the reference, and a fast one for building."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final, Literal, Protocol, TypeAlias, get_args

from kg.validate.shapes import Chapter

EngineName: TypeAlias = Literal["shifty", "pyshacl"]

ENGINES: Final[tuple[EngineName, ...]] = get_args(EngineName)
"""The fast engine first, which is the one used unless another is asked for."""


@dataclass(frozen=True, slots=True, order=True)
class Result:
    """A ``sh:ValidationResult`` as far as engines agree on it."""

    focus: str
    shape: str
    component: str
    value: str


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
    return _makers()[name](chapter)


def _makers() -> Mapping[EngineName, Callable[[Chapter], Engine]]:
    # Here and not above: importing pySHACL takes longer than checking a report does.
    from kg.validate.pyshacl_engine import PyshaclEngine
    from kg.validate.shifty_engine import ShiftyEngine

    return MappingProxyType({"shifty": ShiftyEngine, "pyshacl": PyshaclEngine})


def short_component(iri: str) -> str:
    """Return ``MinCount`` for ``sh:MinCountConstraintComponent``."""
    return iri.rpartition("#")[2].removesuffix("ConstraintComponent")
