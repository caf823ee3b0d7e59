"""A document number where it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberMatch:
    """A document number at cleaned characters ``[start, end)``."""

    start: int
    end: int
    canonical: str
    """``<code>〔<year>〕<serial>号``, ``<code>第<serial>号`` or ``<body>令第<serial>号``; year or serial
    are left out where they are lost."""
    partial: bool = False
    """Whether it has no code (46号文, 〔2013〕46号): it points back to a number given in full."""
