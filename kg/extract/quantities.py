"""Finds the quantities of the prose: ``收到申请948件，其中网络申请514件，占总数的54.22%``.

Numbers come from ``number_tokens``, what they measure from ``indicator_phrases``, growth from
``changes``, parts and wholes from ``wholes``, who they are about from ``quantity_subjects``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.changes import change_before
from kg.extract.indicator_phrases import IndicatorPhrase, phrase_numbers
from kg.extract.number_tokens import NumberToken, YearToken, scan_numbers
from kg.extract.quantity_subjects import SubjectFinder
from kg.extract.quantity_years import StatedYear, YearFinder
from kg.extract.wholes import find_wholes
from kg.model import BlockKind, Change, Document, Qualifier, Span

FACTORY: Final = "kg_quantities"
_SENTENCE_ENDS: Final = frozenset("。！？\n")


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
