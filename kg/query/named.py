"""The named queries: ``queries/*.rq``, each with a head comment that says what it answers.

The head has one fact a line::

    # NAME: issued-by
    # EN: what did an agency issue?
    # ZH: 某机关发布了哪些文件？
    # COLUMNS: document, title, docNumber
    # HIDDEN: document
    # PARAM: agency (required) full name or IRI of the agency
    # NAMED: agency gk:Agency rdfs:label|skos:altLabel
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from kg.errors import KgError, UsageError
from kg.resources import data_folder

_HEAD: Final = re.compile(r"#\s*([A-Z]+):\s*(.*?)\s*")
_PARAMETER: Final = re.compile(r"(\w+)\s+(?:\((required|optional)\)\s*)?(.*)")


@dataclass(frozen=True, slots=True, order=True)
class Parameter:
    """What a query can be told: its name is also the SPARQL variable's."""

    name: str
    required: bool
    meaning: str
    named: str | None = None
    """What it names, where that is a thing of the store: the class, then the properties of its names.

    Empty for a thing that has no names and goes by its IRI.
    """


@dataclass(frozen=True, slots=True, order=True)
class NamedQuery:
    """A question with a name, the columns of its answer, and its SPARQL."""

    name: str
    question: str
    """In English."""
    question_zh: str
    columns: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    text: str
    hidden: tuple[str, ...] = ()
    """Columns of IRIs whose things another column names, so that a table for people leaves them out."""


@cache
def list_queries() -> tuple[NamedQuery, ...]:
    """Return every named query, sorted by name.

    Raises:
        KgError: a query's head comment is incomplete, so the installation is broken.
    """
    return tuple(sorted(read_query(path) for path in data_folder("queries").glob("*.rq")))


def find_query(name: str) -> NamedQuery:
    """Return the query of that name.

    Raises:
        UsageError: there is none; names the nearest.
    """
    queries = {query.name: query for query in list_queries()}
    if name in queries:
        return queries[name]
    near = difflib.get_close_matches(name, queries, n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    raise UsageError(
        f"there is no query named {name!r}",
        remedy=f"{hint}`kg query --list` shows all; a file of SPARQL ends in .rq",
    )


def read_query(path: Path) -> NamedQuery:
    """Read one ``.rq`` file.

    Raises:
        KgError: the head comment lacks a line, or names the query unlike its file.
    """
    text = path.read_text(encoding="utf-8")
    head: dict[str, list[str]] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        if found := _HEAD.fullmatch(line):
            head.setdefault(found[1], []).append(found[2])
    missing = [key for key in ("NAME", "EN", "ZH", "COLUMNS") if key not in head]
    if missing or head["NAME"] != [path.stem]:
        raise KgError(
            f"the head comment lacks {', '.join(missing)}"
            if missing
            else f"the head comment names {head['NAME'][0]!r}",
            where=str(path),
            remedy="Write the lines NAME, EN, ZH and COLUMNS; the name is that of the file",
        )
    return NamedQuery(
        name=path.stem,
        question=" ".join(head["EN"]),
        question_zh="".join(head["ZH"]),
        columns=tuple(re.findall(r"\w+", " ".join(head["COLUMNS"]))),
        parameters=tuple(
            _parameter(line, head.get("NAMED", ()), path) for line in head.get("PARAM", ())
        ),
        text=text,
        hidden=tuple(re.findall(r"\w+", " ".join(head.get("HIDDEN", ())))),
    )


def _parameter(line: str, named: Sequence[str], path: Path) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if not found:
        raise KgError(
            f"{line!r} is no parameter",
            where=str(path),
            remedy="Write `# PARAM: name (required) meaning`",
        )
    names = [rest for name, _, rest in (line.partition(" ") for line in named) if name == found[1]]
    return Parameter(found[1], found[2] == "required", found[3], names[0] if names else None)
