"""Finds the policies of the vocabulary: 简政放权; “放、管、服”改革; 互联网＋政务服务.

Quotation marks, the mark 、 and spaces stand differently from report to report, so that labels are
sought in the text without them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from kg.extract.policies.candidates import Candidate
from kg.vocabulary import Concept, load_scheme

_BODIES: Final = ("局", "办", "网")
_LEFT_OUT: Final = re.compile("[“”‘’\"'、 \u3000]")


@cache
def vocabulary_policies() -> tuple[AhoCorasick, Mapping[str, Concept]]:
    """Return what finds the squeezed labels, and the concept of each."""
    concepts = {
        _squeeze(label): concept for concept in load_scheme("policies") for label in concept.labels
    }
    return (
        AhoCorasick(
            sorted(concepts), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
        ),
        MappingProxyType(concepts),
    )


def _squeeze(text: str) -> str:
    return _LEFT_OUT.sub("", text).replace("＋", "+")


def find_known(text: str) -> Iterator[Candidate]:
    """Find the vocabulary's policies, with the quotation mark that a match would cut off."""
    automaton, concepts = vocabulary_policies()
    squeezed = _squeeze(text)
    left_out = [mark.start() - before for before, mark in enumerate(_LEFT_OUT.finditer(text))]
    for _, first, last in automaton.find_matches_as_indexes(squeezed):
        start = first + bisect_right(left_out, first)
        end = last + bisect_right(left_out, last - 1)
        if text.startswith(_BODIES, end) or "\n" in text[start:end]:
            continue  # 乡村振兴局 is a body
        inside = text[start:end]
        if inside.count("”") > inside.count("“") and text[start - 1 : start] == "“":
            start -= 1
        elif inside.count("“") > inside.count("”") and text[end : end + 1] == "”":
            end += 1
        concept = concepts[squeezed[first:last]]
        yield Candidate(start, end, concept.label, concept.iri)
