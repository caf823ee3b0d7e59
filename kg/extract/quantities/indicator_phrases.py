"""What a number measures, as a noun phrase: ``市政府受理政府信息公开申请`` before ``210件``.

Chinese puts the measured thing before a number (受理申请210件), after it (210件申请), or leaves it
out where the sentence has named it (受理申请210件，办结198件; 其中网络120件; 同比增长5%). What is left
out is taken from the numbers before, so that every phrase can be read alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.quantities.clause_words import ClauseWords, words_after
from kg.extract.quantities.distribution import distribute
from kg.extract.quantities.phrases import IndicatorPhrase
from kg.extract.quantities.predicates import (
    among_what,
    bearer_of,
    has_verb,
    is_bare_measure,
    is_bare_rate,
    is_comparison,
    is_measure,
    is_modifier,
    is_outcome,
    is_ratio,
    is_state,
    is_time,
    is_transferred,
    is_verb_only,
    share_of,
    split_phrase,
    thing_of,
    tidy,
    without_change,
)
from kg.extract.quantities.tokens import NumberToken

_LONGEST_PHRASE: Final = 60
_PERCENT: Final = "%"
_LIST_OPENERS: Final = frozenset(("", "、", "和", "与", "及"))
_TOPIC: Final = re.compile("^[对将把](?=[^，]{0,3}$)")
_DONE: Final = re.compile("(?<=申请)(?:办结|答复|受理|办理)数?$")
_LISTING: Final = re.compile(".*(?:分别|依次|主要)(?:[是为有]|涉及|集中在|包括|通过|以)")
_IN_ALL: Final = re.compile("(?:合计|总计)(?:为|达)?\\Z")
"""What leads to the items of a list: 申请内容主要涉及."""


@dataclass(frozen=True, slots=True)
class _Around:
    """The words around one number."""

    left: str
    opener: str
    right: str
    bracket: int | None
    host: str
    """What the bracket explains."""
    lead: str
    """The clause before, where no other number stands in it."""
    listed: IndicatorPhrase | None
    """The phrase of the number whose parts 其中 has begun to list in this sentence."""
    earlier: str
    """What the sentence before has counted last."""
    unit: str


def phrase_numbers(
    clauses: ClauseWords, start: int, tokens: Sequence[NumberToken], earlier: str = ""
) -> list[IndicatorPhrase]:
    """Return the phrase of each number of one sentence, which starts at ``start``.

    ``earlier`` is what the sentence before has counted last, in the same unit as the first number.
    """
    text = clauses.text
    phrases: list[IndicatorPhrase] = []
    floor = start
    listed: IndicatorPhrase | None = None
    for index, token in enumerate(tokens):
        limit = tokens[index + 1].printed_start if index + 1 < len(tokens) else len(text)
        left, opener = clauses.words_before(floor, token.printed_start)
        right = words_after(text, token.printed_end, limit)
        if phrases and text.find("其中", floor, token.printed_start) >= 0:
            listed = _last_count(phrases)
        bracket = clauses.bracket_around(start, token.printed_start)
        host = "" if bracket is None else _host(clauses, start, bracket, tokens[:index], phrases)
        lead = _clause_before(clauses, floor, token.printed_start - len(left), first=not index)
        of_listed = listed if listed and _same_unit(listed.unit, token.unit) else None
        around = _Around(left, opener, right, bracket, host, lead, of_listed, earlier, token.unit)
        phrases.append(_compose(around, phrases))
        floor = token.printed_end + len(right)
    return distribute(text, tokens, phrases)


def _clause_before(clauses: ClauseWords, floor: int, clause: int, *, first: bool) -> str:
    """Return the words of the clause before; what goes on from another number is none."""
    if clause - 1 <= floor:
        return ""
    words, opener = clauses.words_before(floor, clause - 1)
    return tidy(words) if first or opener else ""


def _host(
    clauses: ClauseWords,
    start: int,
    bracket: int,
    before: Sequence[NumberToken],
    phrases: Sequence[IndicatorPhrase],
) -> str:
    """Return the phrase of what the bracket explains: a number's, or the words before it."""
    floor = start
    for token, phrase in zip(before, phrases, strict=True):
        if token.printed_end == bracket:
            return phrase.text
        if token.printed_end < bracket:
            floor = token.printed_end
    return _LISTING.sub("", tidy(clauses.words_before(floor, bracket)[0]))


def _compose(around: _Around, phrases: Sequence[IndicatorPhrase]) -> IndicatorPhrase:
    words = tidy(around.left)
    right = around.right
    if right.endswith("中"):  # 在已答复的58件申请中
        words, right = tidy(words.removeprefix("在")), among_what(right)
    previous = phrases[-1] if phrases else None
    if around.right:
        if not words and previous and previous.prenominal:
            words = previous.words
        of = "的" if around.left.endswith("的") else ""
        text = _TOPIC.sub("", words) + of + right.removeprefix("的").rstrip("、和与及")
    elif around.bracket is not None:
        share = "占比" if around.unit == _PERCENT else ""
        text = around.host + (words or share)
    elif previous is None:
        text = _first_of_sentence(words, around)
    else:
        goes_on = around.listed is not None or around.opener in _LIST_OPENERS
        text = _lean(words, phrases, around, goes_on=goes_on)
    return IndicatorPhrase(
        text=_shorten(text),
        whole=text,
        left=around.left,
        words=words,
        prenominal=bool(around.right),
        bracket=around.bracket,
        lead=around.lead,
        unit=around.unit,
    )


def _first_of_sentence(words: str, around: _Around) -> str:
    """Complete the words of a sentence's first number by the clause before them."""
    share = share_of(words)
    if share:
        return (share[0] or around.lead) + share[1]
    if is_verb_only(words):
        return words + (thing_of(around.lead) or around.earlier)
    return words or around.lead.removesuffix("方面") or around.earlier


def _last_level(phrases: Sequence[IndicatorPhrase]) -> IndicatorPhrase:
    return next((phrase for phrase in reversed(phrases) if phrase.is_level), phrases[-1])


def _last_count(phrases: Sequence[IndicatorPhrase]) -> IndicatorPhrase:
    """Return the last phrase that parts may lean on; a rate between whole and parts has none."""
    counts = [phrase for phrase in phrases if phrase.unit != _PERCENT]
    return _last_level(counts or phrases)


def _same_unit(one: str, other: str) -> bool:
    return one == other or not one or other in ("", _PERCENT)


def _lean(
    words: str,
    phrases: Sequence[IndicatorPhrase],
    around: _Around,
    *,
    goes_on: bool,
) -> str:
    """Complete the words by the numbers before: what they leave out was named there.

    ``goes_on`` says that the number continues a list, whose first item alone has the verb; where
    the list is of the parts of a whole, the whole has it.
    """
    level = _last_level(phrases)
    if not words:
        in_brackets = phrases[-1].bracket is not None and around.bracket is None
        if _IN_ALL.search(around.left):  # 新收58件，上年结转3件，合计61件
            own = (p for p in phrases if p.is_level and not is_transferred(p.parts.thing))
            return next(own, level).text + "合计"
        return without_change((level if in_brackets else phrases[-1]).text)
    share = share_of(words)
    if share:
        return (share[0] or level.text) + share[1]
    if is_comparison(words):
        return level.text + words.removeprefix("分别")
    if is_ratio(words):
        return level.text + "与上年之比"
    # after a list of parts a bare verb or rate is of the whole again, not of the last part
    last_thing = (around.listed.parts.thing if around.listed else "") or _last_thing(phrases)
    if is_verb_only(words):
        return words + (last_thing or around.earlier)
    if is_bare_rate(words):
        lead = split_phrase(around.lead)
        of_level = level.parts.thing if level.parts.predicate else ""
        return (lead.thing if lead.predicate else last_thing or of_level) + words
    if is_bare_measure(words):
        bearers = [phrase for phrase in phrases if not is_measure(phrase.words)]
        subjects = [phrase.parts.subject for phrase in bearers if phrase.parts.subject]
        return (bearer_of(subjects[-1]) if subjects else "") + words
    whole = (around.listed or _last_count(phrases)).parts
    if goes_on and is_state(words):
        return whole.thing + words
    if goes_on and is_time(words):
        return words + whole.predicate + whole.thing
    if goes_on and not (has_verb(words) or is_measure(words) or is_outcome(words)):
        thing = whole.thing if is_modifier(words) and not is_modifier(whole.thing) else ""
        return whole.predicate + words + thing
    return words


def _last_thing(phrases: Sequence[IndicatorPhrase]) -> str:
    """Return the last thing counted that the words before a number name themselves."""
    for phrase in reversed(phrases):
        unnamed = not phrase.words and not phrase.prenominal
        leans = unnamed or is_verb_only(phrase.words) or is_measure(phrase.words)
        if phrase.is_level and not leans and not is_transferred(phrase.parts.thing):
            return _DONE.sub("", phrase.parts.thing)
    return ""


def _shorten(text: str) -> str:
    """Keep the last items of a long enumeration: readers need what is counted, not all of it."""
    if len(text) <= _LONGEST_PHRASE:
        return text
    _, comma, rest = text[-_LONGEST_PHRASE:].partition("、")
    return rest if comma and rest else text
