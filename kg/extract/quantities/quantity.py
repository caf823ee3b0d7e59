"""A number that counts something, as the component gives it out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.extract.quantities.years import StatedYear
from kg.model import Change, Qualifier, Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that counts something, and what its sentence says of it; spans are of the source."""

    span: Span
    """The digits alone: ``10`` in ``10余万人``."""
    printed: Span
    """With what qualifies it before, 余, 万 and the unit: ``约120万元``."""
    quote: Span
    """The sentence."""
    value: Decimal
    unit: str
    qualifier: Qualifier
    indicator: str
    year: StatedYear | None
    subject: str | None
    """The words for the place or agency it is about, as written: 市政府, 全市."""
    part_of: Span | None
    change: Change | None
    section: tuple[str, ...]
    """The headings above."""
    in_words: bool = False
    """A zero stated without a number."""
