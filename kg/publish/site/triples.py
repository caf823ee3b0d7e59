"""The triples of a thing, as files for programs beside its page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kg.export import SYNTAXES

FILE_FORMATS: Final = MappingProxyType({"turtle": ".ttl", "jsonld": ".jsonld"})
"""Endings of the files, by the names of the formats."""


def render_triples(lines: list[bytes]) -> dict[str, bytes]:
    """Return sorted N-Triples lines in the formats of the files."""
    return {name: SYNTAXES[name].render("", lines) for name in FILE_FORMATS}


def write_triples(rendered: Mapping[str, bytes], target: Path) -> None:
    """Write triples, rendered in each of the formats, beside the page.

    Args:
        rendered: by the names of the formats.
        target: the page's file without its ending.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    for name, ending in FILE_FORMATS.items():
        target.with_name(target.name + ending).write_bytes(SYNTAXES[name].document(rendered[name]))
