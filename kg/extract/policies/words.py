"""The words of ``ontology/vocabulary/policy-words.ttl`` as parts of regular expressions."""

from __future__ import annotations

import re
from functools import cache

from kg.errors import KgError
from kg.vocabulary import load_scheme


@cache
def any_of(notation: str) -> str:
    """Return a group that matches any word of the concept, the longest first.

    Raises:
        KgError: the vocabulary has no such concept.
    """
    for concept in load_scheme("policy-words"):
        if concept.notation == notation:
            longest_first = sorted(concept.hidden_labels, key=lambda word: (-len(word), word))
            return f"(?:{'|'.join(map(re.escape, longest_first))})"
    raise KgError(
        f"the vocabulary policy-words lacks {notation}",
        where="ontology/vocabulary/policy-words.ttl",
        remedy="Give it back",
    )
