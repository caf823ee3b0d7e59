"""The clause a title stands in, as grammar sees it: what is before it, behind it, and later on.

Titles and numbers are masked, and a run of masks is one. The members of a list share what governs
the list (``印发《甲》、《乙》``, ``《甲》《乙》相继出台``), also where commas separate them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

MASK: Final = "\ufffc"
"""Stands for each character of a title or number, so that no verb is read inside one."""

_CLAUSE_MARKS: Final = "，；：。！？\n"
_SENTENCE_MARKS: Final = "。！？；\n"
_HARD_MARKS: Final = "。！？\n"
_FARTHEST: Final = 80
_MASKED_RUN: Final = re.compile(MASK + "+")
_GOES_ON: Final = re.compile(
    "特别是|尤其是|包括|主要有|主要是|主要包括|分别是|分别为|如|即|(?:以及|[及和与])(?=$|\ufffc)"
)
"""Begins a clause that the verb of the clause before it governs."""
_ONLY_LIST: Final = re.compile(rf"(?:[、，；和及与以并]|等|\s|{MASK})*")
_LIST_GOES_ON: Final = re.compile(rf"(?:(?:[、和及与或]|以及|并)?{MASK})+")
_ITEM: Final = re.compile(
    r"(?:（?[一二三四五六七八九十\d]{1,2}[）、.]|[一二三四五六七八九十]{1,2}[是要]|[①-⑳])"
)
_LIST_STEPS: Final = 8
"""A list of titles is followed back over so many commas."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What surrounds a mention; ``start`` and ``end`` count characters of the masked text."""

    start: int
    end: int
    before: str
    """From where its governor can stand up to the mention."""
    behind: str
    """From the end of the list it stands in up to the next mention or the end of the clause."""
    later: str
    """The rest of the sentence."""
    sentence: str
    """The sentence up to the mention."""
    lead: str
    """What opens the list in its paragraph of which the sentence is an item (2014年打算：1.…；2.…)."""
    sentence_start: int
    sentence_end: int


def read_clause(masked: str, start: int, end: int) -> Clause:
    """Return what surrounds the mention at ``[start, end)`` of the masked text."""
    first = _last_mark(masked, start, _CLAUSE_MARKS)
    last = _next_mark(masked, end, _CLAUSE_MARKS)
    sentence_end = _next_mark(masked, last, _HARD_MARKS)
    sentence = _last_mark(masked, start, _SENTENCE_MARKS)
    governed_from = _governed_from(masked, first, start)
    before = _squashed(masked[governed_from:start])[-_FARTHEST:]
    after = _squashed(masked[end:last])
    in_list = _LIST_GOES_ON.match(after)
    behind = after[in_list.end() :] if in_list else after
    return Clause(
        start=first,
        end=last,
        before=before,
        behind=behind.split(MASK)[0],
        later=_squashed(masked[last:sentence_end]),
        sentence=masked[sentence:start],
        lead=_lead(masked, sentence),
        sentence_start=sentence,
        sentence_end=_next_mark(masked, end, _SENTENCE_MARKS),
    )


def sentence_after(masked: str, end: int) -> str:
    """Return the masked text from the mention to the end of its sentence, semicolons included."""
    return masked[end : _next_mark(masked, end, _HARD_MARKS)]


def _governed_from(masked: str, first: int, start: int) -> int:
    """Return where the clause begins whose verb governs the mention: an earlier one for a list."""
    for _ in range(_LIST_STEPS):
        words = _squashed(masked[first:start])
        if not first or masked[first - 1] in _HARD_MARKS:
            return first
        previous = _last_mark(masked, first - 1, _CLAUSE_MARKS)
        if _ONLY_LIST.fullmatch(words):
            if not masked[previous : first - 1].endswith(MASK):
                return first
        elif not _GOES_ON.match(words) or masked[first - 1] == "；":
            return first
        first = previous
    return first


def _lead(masked: str, sentence: int) -> str:
    paragraph = masked.rfind("\n", 0, sentence) + 1
    colon = masked.rfind("：", paragraph, sentence)
    if colon < 0:
        return ""
    if _last_mark(masked, sentence, _HARD_MARKS) > colon and not _ITEM.match(masked, colon + 1):
        return ""  # a sentence ended since, and nothing numbers the ones behind it
    return masked[_last_mark(masked, colon, _HARD_MARKS) : colon]


def _squashed(words: str) -> str:
    return _MASKED_RUN.sub(MASK, words)


def _last_mark(text: str, position: int, marks: str) -> int:
    while position and text[position - 1] not in marks:
        position -= 1
    return position


def _next_mark(text: str, position: int, marks: str) -> int:
    found = _pattern_of(marks).search(text, position)
    return found.start() if found else len(text)


@cache
def _pattern_of(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{marks}]")
