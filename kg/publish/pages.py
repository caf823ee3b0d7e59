"""Writes HTML pages from the templates beside this file: escaped, light, without a script to read."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_TEMPLATES: Final = Path(__file__).with_name("templates")
_FOLLOWABLE: Final = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_INVISIBLE: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)


def write_page(template: str, folder: Path, path: str, **values: object) -> None:
    """Write a page of the published folder.

    Args:
        template: the template's file name.
        folder: the published folder.
        path: the page's path in it; links are relative to it, so that any base path serves.
        values: what the template shows.
    """
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    depth = len(PurePosixPath(path).parts) - 1
    text = _environment().get_template(template).render(root="../" * depth, **values)
    target.write_text(text, encoding="utf-8", newline="\n")


def copy_file(name: str, folder: Path) -> None:
    """Copy a style sheet or a script from beside the templates."""
    shutil.copyfile(_TEMPLATES / name, folder / name)


def followable(address: str) -> str:
    """Return an address that a page may link to, else nothing: ``javascript:`` is none."""
    return address if _FOLLOWABLE.match(address) else ""


def visible(text: str) -> str:
    """Return a text in which control characters and writing-direction marks show as U+FFFD.

    HTML would drop the first; the second would turn the words around them.
    """
    return _INVISIBLE.sub("\ufffd", text)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    environment.filters["followable"] = followable
    return environment
