"""Terms and lines of N-Quads, written as text: no object per triple on the hot path.

A *token* is a term as N-Quads spells it: ``<https://…>``, ``"通知"@zh``. Grammar:
https://www.w3.org/TR/n-quads/#sec-grammar; literals are escaped as in canonical N-Triples and
numbers spelt in their canonical form, so that a store that normalises them changes nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import Final

from kg.errors import KgError

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_NO_IRI: Final = re.compile(r'[\x00-\x20<>"{}|^`\\\ud800-\udfff]')
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SPECIAL: Final = re.compile(r'["\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]')
_ESCAPES: Final = {
    '"': '\\"',
    "\\": "\\\\",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\x7f": "\\u007F",
}
_REPLACEMENT: Final = "\ufffd"


def iri(text: str) -> str:
    """Return the token of an absolute IRI.

    Raises:
        KgError: the text is no absolute IRI as N-Quads takes it.
    """
    if _SCHEME.match(text) is None or _NO_IRI.search(text) is not None:
        raise KgError(
            f"{text!r} is no absolute IRI",
            remedy='Percent-encode spaces, control characters and any of <>"{}|^`\\',
        )
    return f"<{text}>"


def plain(text: str) -> str:
    """Return the token of an ``xsd:string``.

    A character that neither RDF/XML nor UTF-8 can carry (U+0000, a lone surrogate) becomes U+FFFD:
    the length stays, so offsets into the words stay right.

    >>> plain('《青岚市"公开"办法》')
    '"《青岚市\\\\"公开\\\\"办法》"'
    """
    if _SPECIAL.search(text) is not None:
        text = _SPECIAL.sub(lambda found: _ESCAPES.get(found[0], _REPLACEMENT), text)
    return f'"{text}"'


def chinese(text: str) -> str:
    """Return the token of a text in Chinese.

    >>> chinese("通知")
    '"通知"@zh'
    """
    return plain(text) + "@zh"


def english(text: str) -> str:
    """Return the token of a text in English."""
    return plain(text) + "@en"


def integer(number: int) -> str:
    """Return the token of an ``xsd:integer``."""
    return f'"{number}"^^<{_XSD}integer>'


def decimal(number: Decimal) -> str:
    """Return the token of an ``xsd:decimal``: no exponent, no zeros at the end.

    >>> decimal(Decimal("3.1006E6"))
    '"3100600"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f'"{"0" if text in ("-0", "") else text}"^^<{_XSD}decimal>'


def boolean(truth: bool) -> str:
    """Return the token of an ``xsd:boolean``."""
    return f'"{"true" if truth else "false"}"^^<{_XSD}boolean>'


def calendar_day(day: date) -> str:
    """Return the token of an ``xsd:date``."""
    return f'"{day.isoformat()}"^^<{_XSD}date>'


def calendar_year(year: int) -> str:
    """Return the token of an ``xsd:gYear``."""
    return f'"{year:04d}"^^<{_XSD}gYear>'


class GraphLines:
    """The triples of one named graph, gathered by subject and given out as sorted lines, each once."""

    __slots__ = ("_about", "_tail")

    def __init__(self, graph: str) -> None:
        """Take the token of the graph's IRI."""
        self._about: defaultdict[str, set[str]] = defaultdict(set)
        self._tail = f" {graph} .\n"

    def add(self, subject: str, predicate: str, *objects: str) -> None:
        """Add ``subject predicate object`` for each object; all are tokens."""
        about = self._about[subject]
        for value in objects:
            about.add(f"{predicate} {value}")

    def add_triple(self, triple: str) -> None:
        """Add a triple that is spelt already: three tokens with a blank between them."""
        subject, _, statement = triple.partition(" ")
        self._about[subject].add(statement)

    def discard_triple(self, triple: str) -> None:
        """Take a triple out, where another graph says it already."""
        subject, _, statement = triple.partition(" ")
        self._about[subject].discard(statement)

    def __len__(self) -> int:
        """Return how many distinct triples there are."""
        return sum(map(len, self._about.values()))

    def as_bytes(self) -> bytes:
        """Return the N-Quads, in the order of their code points, which is that of their bytes.

        No subject is the beginning of another one, so that sorting subjects and then what is said of
        each gives the order of the lines.
        """
        runs = []
        for subject in sorted(self._about):
            if statements := sorted(self._about[subject]):
                between = f"{self._tail}{subject} "
                runs.append(f"{subject} {between.join(statements)}{self._tail}")
        return "".join(runs).encode()
