"""Keeps a query from outside within bounds before it reaches the SPARQL engine.

The engine reaches out for ``SERVICE``, and its parser overflows the stack on deep nesting and on
very long chains of operators. Its parser also takes keywords without a space after them
(``SERVICE:x``, ``SERVICESILENT``), so every word that holds the keyword is refused, except in
strings, IRIs, comments, variables and the local part of a name, which are told apart as the SPARQL
1.1 grammar does (section 19.8).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.errors import UsageError

LONGEST: Final = 100_000
"""Characters."""
MOST_TOKENS: Final = 5_000
"""The engine's parser was seen to fall over from about 20,000 on."""
DEEPEST: Final = 60
"""Open brackets; the engine's parser falls over at 3,000 and is slow long before that."""

_TOKEN: Final = re.compile(
    r'''(?P<string>"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\'
    |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    |(?P<iri><[^<>"{}|^`\x00-\x20]*>)
    |(?P<comment>\#[^\n\r]*)
    |(?P<variable>[?$]\w+)
    |(?P<name>(?P<prefix>\w[\w.\-]*)?:(?:[\w:%.\-]|\\[^\s\w])*)
    |(?P<word>\w+)
    |(?P<sign>\S)''',
    re.VERBOSE | re.DOTALL,
)
_UPDATES: Final = frozenset(
    ("insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with")
)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a query that may run says of its dataset."""

    names_graphs: bool
    """It has a ``FROM`` clause, so it asks those graphs and not the union of all."""


def check_query(text: str) -> Checked:
    """Let the query pass.

    Raises:
        UsageError: it is too long or too deep, would change the store, or would reach outside.
    """
    if len(text) > LONGEST:
        raise UsageError(
            f"the query has {len(text)} characters, and {LONGEST} are the limit",
            remedy="Ask in several queries",
        )
    tokens = [(kind, lexeme) for kind, lexeme in _tokens(text) if kind != "comment"]
    if len(tokens) > MOST_TOKENS:
        raise UsageError(
            f"the query has {len(tokens)} words and signs, and {MOST_TOKENS} are the limit",
            remedy="Ask in several queries",
        )
    _check_depth(tokens)
    _check_words(tokens)
    return Checked(names_graphs=_check_from(tokens))


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or "sign"
        if kind == "name":
            yield "name", found["prefix"] or ""
        else:
            yield kind, found[0]


def _check_depth(tokens: list[tuple[str, str]]) -> None:
    depth = 0
    for kind, lexeme in tokens:
        if kind == "sign":
            depth += (lexeme in "([{") - (lexeme in ")]}")
            if depth > DEEPEST:
                raise UsageError(
                    f"the query nests more than {DEEPEST} brackets", remedy="Make it flatter"
                )


def _check_words(tokens: list[tuple[str, str]]) -> None:
    first = True
    for kind, lexeme in tokens:
        if kind not in ("word", "name"):
            continue
        word = lexeme.lower()
        if "service" in word:
            raise UsageError(
                "SERVICE would ask another server, and queries here stay within the store",
                remedy="Leave it out; a prefix or keyword of that name is refused as well",
            )
        if kind == "word" and first and word not in ("prefix", "base"):
            first = False
            if word in _UPDATES:
                raise UsageError(
                    f"{lexeme.upper()} would change the store, and queries only read",
                    remedy="Ask with SELECT, ASK, CONSTRUCT or DESCRIBE; `kg build` changes it",
                )


def _check_from(tokens: list[tuple[str, str]]) -> bool:
    found = False
    for position, (kind, lexeme) in enumerate(tokens):
        if kind != "word" or lexeme.lower() != "from":
            continue
        found = True
        following = tokens[position + 1 : position + 3]
        if any(kind == "iri" and lexeme.lower().startswith("<file:") for kind, lexeme in following):
            raise UsageError(
                "FROM would read a local file, and queries here stay within the store",
                remedy="Name a graph of the store, or leave FROM out to ask them all",
            )
    return found
