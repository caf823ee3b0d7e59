"""What a shape found: which report, which fact, which words of the source, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from kg.errors import UsageError
from kg.model import Span

CHECK_SHAPES: Final = frozenset(
    f"https://w3id.org/gongkai/shapes#{name}" for name in ("FiguresAgree", "FiguresMayAgree")
)
"""The shapes that checks break whose figures do not agree."""


class Severity(IntEnum):
    """How grave a finding is, the gravest first when sorted (``sh:severity``)."""

    VIOLATION = 1
    """The graph is broken, or a report breaks a sum, balance or share that it promises."""
    WARNING = 2
    """The report or its reading is doubtful."""
    INFO = 3
    """The report says little."""

    @property
    def word(self) -> str:
        """The severity as commands and files write it."""
        return self.name.lower()

    @classmethod
    def named(cls, word: str) -> Severity:
        """Return the severity that a command names.

        Raises:
            UsageError: there is no such severity.

        >>> Severity.named("warning") < Severity.named("info")
        True
        """
        for severity in cls:
            if severity.word == word:
                return severity
        words = ", ".join(severity.word for severity in cls)
        raise UsageError(f"there is no severity {word!r}", remedy=f"Choose one of: {words}")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One result of the validation, in words."""

    severity: Severity
    report: str
    """Name of the report's source; of a shared graph its IRI."""
    fact: str
    """IRI of the fact that breaks the shape: ``sh:focusNode``, or the ``sh:value`` that a query put to
    the whole report names."""
    shape: str
    """IRI of the shape (``sh:sourceShape``)."""
    component: str
    """Which kind of constraint is broken: ``MinCount``, ``Class`` … (``sh:sourceConstraintComponent``
    without its ending)."""
    value: str
    """The value that breaks it; empty where none does (``sh:value``)."""
    kind: str = field(compare=False)
    """What the fact is: ``Citation``, ``Metric`` …"""
    name: str = field(compare=False)
    """The fact's name or title, where it has one."""
    path: str = field(compare=False)
    """The property that the shape looks at, as a SPARQL property path; empty for the whole fact."""
    message: str = field(compare=False)
    """The rule that is broken."""
    remedy: str = field(compare=False)
    quote: str = field(compare=False, default="")
    """The words of the source that the fact points to; empty where it points to none."""
    span: Span | None = field(compare=False, default=None)
    """Where those words stand in the source."""


def at_least(findings: Iterable[Finding], severity: Severity) -> tuple[Finding, ...]:
    """Return the findings that are as grave as ``severity`` or graver."""
    return tuple(finding for finding in findings if finding.severity <= severity)
