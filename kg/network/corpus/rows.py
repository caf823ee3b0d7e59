"""The cells of a row as values. Text from reports is made plain here, once.

No format then has to fear a control character.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from importlib import resources
from typing import Final, TypeAlias

Row: TypeAlias = Mapping[str, str]
Rows: TypeAlias = Callable[[str], Iterable[Row]]
"""Runs a SPARQL SELECT and yields each solution as plain text; an unbound variable is absent."""

# Control characters and halves of surrogate pairs are not allowed in XML 1.0 (section 2.2); marks
# that turn the direction of writing could make one title read as another.
_UNPRINTABLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]+"
)

# A line of a source breaks anywhere; between Chinese characters the break separates nothing.
_BROKEN_LINE: Final = re.compile(
    "(?<=[\u3000-\u9fff\uff00-\uffef]) *[\r\n\f]+ *(?=[\u3000-\u9fff\uff00-\uffef])"
)


def read_query(name: str) -> str:
    """Return the SPARQL of ``name.rq`` beside this file."""
    return resources.files(__package__).joinpath(f"{name}.rq").read_text(encoding="utf-8")


def plain(text: str) -> str:
    """Return the text without breaks in Chinese lines; what else cannot be printed is one space.

    >>> plain("政府\\x00信息\\u202e公开")
    '政府 信息 公开'
    >>> plain("政府信\\n息公开")
    '政府信息公开'
    """
    return _UNPRINTABLE.sub(" ", _BROKEN_LINE.sub("", text)).strip()


def text_of(row: Row, name: str) -> str | None:
    """Return the cell as printable text, nothing where it is empty."""
    return plain(row.get(name) or "") or None


def year_of(row: Row, name: str) -> int | None:
    """Read an ``xsd:gYear``, or the year that starts a longer date."""
    found = re.match(r"-?\d{4}", row.get(name) or "")
    return int(found.group()) if found else None


def count_of(row: Row, name: str) -> int:
    """Read a count; what is none counts once."""
    digits = row.get(name) or ""
    return int(digits) if digits.isascii() and digits.isdigit() else 1


def last_part(iri: str) -> str:
    """Return what an IRI ends in, to call a thing by that has no name."""
    return re.split("[/#]", iri.rstrip("/#"))[-1] or iri
