"""The words that a concept of the vocabulary lists for extractors to match."""

from __future__ import annotations

import re
from functools import cache

from kg.errors import KgError
from kg.vocabulary import load_scheme


@cache
def any_of(scheme: str, notation: str) -> str:
    """Return a group that matches any word of the concept, the longest first.

    Raises:
        KgError: the scheme has no such concept.
    """
    return f"(?:{'|'.join(map(re.escape, words_of(scheme, notation)))})"


def words_of(scheme: str, notation: str) -> list[str]:
    """Return the concept's hidden labels, the longest first.

    Raises:
        KgError: the scheme has no such concept.
    """
    for concept in load_scheme(scheme):
        if concept.notation == notation:
            return sorted(concept.hidden_labels, key=lambda word: (-len(word), word))
    raise KgError(
        f"the vocabulary {scheme} lacks {notation}",
        where=f"ontology/vocabulary/{scheme}.ttl",
        remedy="Give it back",
    )
