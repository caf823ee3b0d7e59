"""Where the sentences of a document begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from kg.model import Document, Span

_SENTENCE_END: Final = re.compile("[。！？\n]")


class Sentences:
    """Where the sentences of a text begin and end."""

    def __init__(self, document: Document) -> None:
        """Collect the ends of the sentences."""
        self._document = document
        self._ends = [match.start() for match in _SENTENCE_END.finditer(document.text)]
        self._quotes: dict[tuple[int, int], Span] = {}

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the start and end of the sentence around ``[start, end)``, without its mark."""
        before, after = bisect_left(self._ends, start), bisect_left(self._ends, end)
        first = self._ends[before - 1] + 1 if before else 0
        return first, self._ends[after] if after < len(self._ends) else len(self._document.text)

    def quote(self, start: int, end: int) -> Span:
        """Return the span of the sentence around ``[start, end)`` in the source."""
        sentence = self.around(start, end)
        if sentence not in self._quotes:
            self._quotes[sentence] = self._document.span(*sentence)
        return self._quotes[sentence]
