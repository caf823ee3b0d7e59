"""What a number measures in words, and what these words were made of."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.quantities.predicates import PhraseParts, is_comparison, is_share, split_phrase


@dataclass(frozen=True, slots=True)
class IndicatorPhrase:
    """The phrase of a number, and what it was made of."""

    text: str
    whole: str
    """The same before a long enumeration was shortened."""
    left: str
    """What stands before the number in its clause, as printed."""
    words: str
    """The same without 其中, 共, 达 and the like."""
    prenominal: bool
    """The thing counted follows the number: 37家预算部门."""
    bracket: int | None
    """Where the bracket opens that the number stands in."""
    lead: str = ""
    """The clause before, where no other number stands in it."""
    unit: str = ""
    head: str = ""
    """Of several things named before 分别, the one that the number is of."""

    @property
    def parts(self) -> PhraseParts:
        """Subject, verb and thing, which later numbers may lean on."""
        return split_phrase(self.whole)

    @property
    def is_level(self) -> bool:
        """Whether it is a count of its own: no detail, no share and no change of another."""
        return self.bracket is None and not (is_share(self.words) or is_comparison(self.words))
