"""What the report does with a document: ``根据《条例》编制本报告``, ``印发《办法》``, ``修订完善《指南》``.

The verb that governs a title stands before it in the clause, else behind it (``《办法》出台后``); titles
in a list share it. The cues are the labels of the vocabulary of relations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.model import Relation
from kg.vocabulary import Concept, load_scheme

_CLAUSE_MARKS: Final = "，；：。！？\n"
_SENTENCE_MARKS: Final = "。！？；\n"
_FARTHEST: Final = 40
_CLOSE: Final = 12
_GOES_ON: Final = re.compile(
    "特别是|尤其是|包括|主要有|主要是|主要包括|分别是|分别为|如|即|(?:以及|[及和与])(?=$|\ufffc)"
)
"""Begins a clause that the verb of the clause before it governs."""
_ADJACENT: Final = re.compile(r"[了并和、并且及]{0,2}")
_ATTRIBUTIVE: Final = re.compile("(?:实施|施行|后)?的(?:\ufffc|$)")
"""What makes the verb before a title a mere attribute of it: 落实国务院印发的《…》和《…》."""
_OWN_REPORT: Final = re.compile(
    r"本.{0,8}报告|年度.{0,8}报告|信息公开.{0,8}报告|年报|由.{2,20}编制|\ufffc报告"
)
MASK: Final = "\ufffc"
"""Stands for each character of a title or number, so that no verb is read inside one."""
_MASKED_RUN: Final = re.compile(MASK + "+")


@dataclass(frozen=True, slots=True)
class Governed:
    """The relation of one mention and the clause that shows it."""

    relation: Relation
    start: int
    end: int


def find_relation(masked: str, start: int, end: int, headings: tuple[str, ...]) -> Governed:
    """Return what governs the mention at ``[start, end)`` of the text with all mentions masked."""
    first = _last_mark(masked, start, _CLAUSE_MARKS)
    last = _next_mark(masked, end, _CLAUSE_MARKS)
    sentence = _last_mark(masked, start, _SENTENCE_MARKS)
    before = _MASKED_RUN.sub(MASK, masked[first:start])[-_FARTHEST:]
    after = masked[end:last]
    if _GOES_ON.match(before) and first:
        before = masked[_last_mark(masked, first - 1, _CLAUSE_MARKS) : first - 1] + before
    relation = _before(before) or _after(after) or Relation.MENTIONS
    if relation is Relation.IMPLEMENTS:
        sentence_end = _next_mark(masked, end, "。！？\n")
        if _is_basis(before, masked[sentence:start], masked[end:sentence_end]):
            relation = Relation.LEGAL_BASIS
        elif _is_planned(masked[sentence:start], headings):
            relation = Relation.PLANS
    elif relation in (Relation.ISSUES, Relation.REVISES) and _is_future(before):
        relation = Relation.PLANS
    return Governed(relation, first, last)


def _before(clause: str) -> Relation | None:
    """Return the relation of the last group of verbs before the mention, by its first verb."""
    verbs = list(_verbs().finditer(clause))
    if not verbs:
        return None
    verbs = [verb for verb in verbs if not _ATTRIBUTIVE.match(clause, verb.end())] or verbs[-1:]
    first = len(verbs) - 1
    while first and _ADJACENT.fullmatch(clause, verbs[first - 1].end(), verbs[first].start()):
        first -= 1
    return _relation_of(verbs[first].group())


def _after(clause: str) -> Relation | None:
    """Return the relation that words behind the mention show; 要求, 规定 only close to it."""
    words = clause.split(MASK)[0] or clause.lstrip(MASK + "、和及与")
    if _nouns_right_behind().search(words[:_CLOSE]):
        return Relation.IMPLEMENTS
    match = _words_behind().search(words)
    return _words_behind_relations()[match.group()] if match else None


def _is_basis(before: str, sentence: str, after: str) -> bool:
    """Tell whether the report itself is drawn up on the basis of the document."""
    if not _basis_verbs().search(before):
        return False
    words = sentence + MASK + after
    return bool(_report_verbs().search(words) and _OWN_REPORT.search(words))


def _is_planned(sentence: str, headings: tuple[str, ...]) -> bool:
    return any(_headings_of_plans().search(heading) for heading in headings) or _is_future(sentence)


def _is_future(clause: str) -> bool:
    return bool(_future_words().search(clause))


def _last_mark(text: str, position: int, marks: str) -> int:
    while position and text[position - 1] not in marks:
        position -= 1
    return position


def _next_mark(text: str, position: int, marks: str) -> int:
    while position < len(text) and text[position] not in marks:
        position += 1
    return position


@cache
def _concepts() -> dict[str, Concept]:
    return {concept.notation: concept for concept in load_scheme("relations")}


def _cues(notation: str, name: str) -> tuple[str, ...]:
    return _concepts()[notation].properties.get(name, ())


@cache
def _verb_relations() -> dict[str, Relation]:
    relations: dict[str, Relation] = {}
    for notation in ("issues", "revises", "implements"):
        for label in _concepts()[notation].alt_labels:
            relations[label] = Relation(notation)
    return relations


def _relation_of(verb: str) -> Relation:
    return _verb_relations()[verb]


@cache
def _words_behind_relations() -> dict[str, Relation]:
    return {
        cue: Relation(notation)
        for notation in ("implements", "issues", "revises")
        for cue in _cues(notation, "cueAfter")
    }


@cache
def _verbs() -> re.Pattern[str]:
    """Return the verbs; one of a single character (按) only begins the clause or ends it."""
    words = _verb_relations()
    longer = _alternatives(tuple(word for word in words if len(word) > 1)).pattern
    single = _alternatives(tuple(word for word in words if len(word) == 1)).pattern
    return re.compile(rf"{longer}|^(?:{single})(?![时期年法托申])|(?:{single})$")


@cache
def _words_behind() -> re.Pattern[str]:
    return _alternatives(_words_behind_relations())


@cache
def _nouns_right_behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![按依据照])(?:{_alternatives(_cues('implements', 'cueRightAfter')).pattern})"
    )


@cache
def _basis_verbs() -> re.Pattern[str]:
    return _alternatives(_concepts()["legal_basis"].alt_labels)


@cache
def _report_verbs() -> re.Pattern[str]:
    return _alternatives(_cues("legal_basis", "cueReport"))


@cache
def _headings_of_plans() -> re.Pattern[str]:
    return _alternatives(_cues("plans", "cueHeading"))


@cache
def _future_words() -> re.Pattern[str]:
    return _alternatives(_cues("plans", "cueFuture"))


def _alternatives(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w))))
