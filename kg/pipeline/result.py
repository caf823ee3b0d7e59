"""What a build says when it is done, and on the way there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from kg.errors import InputError
from kg.validate import Finding


class Stage(StrEnum):
    """What is being done with the reports."""

    READING = "reading"
    WRITING = "writing"


Progress: TypeAlias = Callable[[Stage, int, int], None]
"""Told the stage, how many reports are done in it, and how many there are."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The outcome of a build, and what the store holds after it."""

    read: int
    """Reports that were read in this build: new, changed, or last read by other software."""
    unchanged: int
    """Files given that the store knew already."""
    failed: tuple[InputError, ...]
    """One for each file that could not be read, in the order of the files."""
    written: int
    """Graphs that were written in this build."""
    reports: int
    citations: int
    """Distinct documents in each report, summed over the reports."""
    documents: int
    """Distinct documents over all reports."""
    agencies: int
    """Distinct agencies over all reports."""
    policies: int
    """Distinct policies over all reports."""
    metrics: int
    cells: int
    triples: int
    findings: tuple[Finding, ...]
    """Of the validation, over the whole store, sorted."""
