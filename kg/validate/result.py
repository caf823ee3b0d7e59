"""What an engine says: the results of a validation, before they are told in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Result:
    """A ``sh:ValidationResult`` as far as engines agree on it."""

    focus: str
    shape: str
    component: str
    value: str


def short_component(iri: str) -> str:
    """Return ``MinCount`` for ``sh:MinCountConstraintComponent``."""
    return iri.rpartition("#")[2].removesuffix("ConstraintComponent")
