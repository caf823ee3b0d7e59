"""The words that show what a report does with a document, from the vocabulary of relations.

Each pattern is compiled once; longer words stand before the shorter ones that they begin with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from kg.model import Relation
from kg.vocabulary import Concept, load_scheme

_WITH_VERBS: Final = (
    Relation.ISSUES,
    Relation.FORWARDS,
    Relation.REVISES,
    Relation.REPEALS,
    Relation.MENTIONS,
    Relation.IMPLEMENTS,
)
"""In this order: where relations share a word, the later one has it."""
_TOPIC_WORDS: Final = "(?:等)?(?:的)?(?:政策|文件|专题|相关|有关|主题|内容)*"
_DERIVED_WORDS: Final = "的?(?:具体|配套|有关|相关|贯彻|落实|贯彻落实|年度|重点|工作|主要)*"
_NOT_TITLES: Final = "[^\ufffc]"


@cache
def verb_relations() -> dict[str, Relation]:
    """Return each verb that stands before a title with its relation."""
    return {
        label: relation for relation in _WITH_VERBS for label in _concepts()[relation].alt_labels
    }


@cache
def verbs() -> re.Pattern[str]:
    """Return the verbs; one of a single character (按) only begins the clause or ends it."""
    words = verb_relations()
    longer = _words(word for word in words if len(word) > 1)
    single = _words(word for word in words if len(word) == 1)
    return re.compile(rf"{longer}|^(?:{single})(?![时期年法托申])|(?:{single})$")


@cache
def cue_relations() -> dict[str, Relation]:
    """Return each cue that stands behind a title, further on in its clause, with its relation."""
    return {cue: relation for relation in _WITH_VERBS for cue in _cues(relation, "cueAfter")}


@cache
def cues_behind() -> re.Pattern[str]:
    """Return the cues behind a title."""
    return re.compile(_words(cue_relations()))


@cache
def nouns_right_behind() -> re.Pattern[str]:
    """Return the nouns that make a title the owner of a demand (《…》要求)."""
    return re.compile(rf"(?<![按依据照])(?:{_words(_cues(Relation.IMPLEMENTS, 'cueRightAfter'))})")


@cache
def derived_right_behind() -> re.Pattern[str]:
    """Return what is drawn up to carry a document out (《…》任务分解表)."""
    return re.compile(_DERIVED_WORDS + f"(?:{_words(_cues(Relation.IMPLEMENTS, 'cueDerived'))})")


@cache
def topics_right_behind() -> re.Pattern[str]:
    """Return what makes a document a mere topic (《…》政策解读)."""
    return re.compile(_TOPIC_WORDS + f"(?:{_words(_cues(Relation.MENTIONS, 'cueTopic'))})")


@cache
def receipt() -> frozenset[str]:
    """Return the verbs after which the sentence says what was done with the document (收到)."""
    return frozenset(_cues(Relation.MENTIONS, "cueReceived"))


@cache
def carrying_out() -> re.Pattern[str]:
    """Return the words of a later clause that say the document was carried out."""
    words = [
        cue
        for cue in _cues(Relation.IMPLEMENTS, "cueAfter")
        if verb_relations().get(cue) is Relation.IMPLEMENTS
    ]
    return re.compile(rf"(?:{_words(words)})(?!{_NOT_TITLES}{{0,8}}\ufffc)")


@cache
def negations_before() -> re.Pattern[str]:
    """Return the words that deny the verb behind them (尚未)."""
    return re.compile(
        rf"(?:{_words(_cues(Relation.MENTIONS, 'cueNegation'))}){_NOT_TITLES}{{0,4}}$"
    )


@cache
def superiors() -> re.Pattern[str]:
    """Return the words for whoever stands above the reporting body."""
    return re.compile(_words(_cues(Relation.MENTIONS, "cueSuperior")))


@cache
def basis_verbs() -> re.Pattern[str]:
    """Return the verbs that name the basis of a report (根据)."""
    return re.compile(_words(_concepts()[Relation.LEGAL_BASIS].alt_labels))


@cache
def report_verbs() -> re.Pattern[str]:
    """Return the verbs that say how the report came about (编制)."""
    return re.compile(_words(_cues(Relation.LEGAL_BASIS, "cueReport")))


@cache
def headings_of_plans() -> re.Pattern[str]:
    """Return the words of headings above plans."""
    return re.compile(_words(_cues(Relation.PLANS, "cueHeading")))


@cache
def future_words() -> re.Pattern[str]:
    """Return the words that speak of the coming year; 将 before a title only puts it first."""
    return re.compile(rf"(?:{_words(_cues(Relation.PLANS, 'cueFuture'))})(?<!将(?=\ufffc|$))")


@cache
def _concepts() -> dict[str, Concept]:
    return {concept.notation: concept for concept in load_scheme("relations")}


def _cues(relation: Relation, name: str) -> tuple[str, ...]:
    return _concepts()[relation].properties.get(name, ())


def _words(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))
