"""Wires the rooms: files become a store, or one file becomes its facts.

Enters: paths. Leaves: a ``BuildResult`` or ``ReportFacts``. Knows every room below it, and decides
what has to be read or written again.
"""

from kg.pipeline.build import build
from kg.pipeline.read import extract_bytes, extract_file
from kg.pipeline.result import BuildResult, Progress, Stage

__all__ = [
    "BuildResult",
    "Progress",
    "Stage",
    "build",
    "extract_bytes",
    "extract_file",
]
