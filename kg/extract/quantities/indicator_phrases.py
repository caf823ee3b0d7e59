"""What a number measures, as a noun phrase: ``市政府受理政府信息公开申请`` before ``210件``.

Chinese puts the measured thing before a number (受理申请210件), after it (210件申请), or leaves it
out where the sentence has named it (受理申请210件，办结198件; 其中网络120件; 同比增长5%). What is left
out is taken from the numbers before, so that every phrase can be read alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.extract.quantities.clause_words import ClauseWords, words_after
from kg.extract.quantities.number_tokens import NumberToken
from kg.extract.quantities.predicates import (
    PhraseParts,
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
    is_share,
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

_LONGEST_PHRASE: Final = 60
_PERCENT: Final = "%"
_LIST_OPENERS: Final = frozenset(("", "、", "和", "与", "及"))
_TOPIC: Final = re.compile("^[对将把](?=[^，]{0,3}$)")
_LISTED: Final = re.compile("[、和与及]")
_ALL_OF_THEM: Final = re.compile("(?:[两二三四]者|上述各?[项类])")
"""Words for the things that the clauses before name."""
_MEASURE_OF_EACH: Final = re.compile(r"[\u4e00-\u9fff]{2}(?:人|总)?(?:数量|[量数率额])\Z")
"""A measure that the last of several things names for all: 微博、微信粉丝数."""
_RANKED: Final = re.compile("(?:位[列居]|名列|排名?|居|较[多高大]|最[多高大]).*")
_DONE: Final = re.compile("(?<=申请)(?:办结|答复|受理|办理)数?$")
_LISTING: Final = re.compile(".*(?:分别|依次|主要)(?:[是为有]|涉及|集中在|包括|通过|以)")
_IN_ALL: Final = re.compile("(?:合计|总计)(?:为|达)?\\Z")
"""What leads to the items of a list: 申请内容主要涉及."""
_LIST_JOINT: Final = re.compile("[、和与及，]|以及")


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
    return _distribute(text, tokens, phrases)


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


def _distribute(
    text: str, tokens: Sequence[NumberToken], phrases: list[IndicatorPhrase]
) -> list[IndicatorPhrase]:
    """Give the n-th number after 分别 the n-th of the things named before it."""
    index = 0
    while index < len(tokens):
        last = index
        while last + 1 < len(tokens) and _LIST_JOINT.fullmatch(
            text, tokens[last].printed_end, tokens[last + 1].printed_start
        ):
            last += 1
        first = phrases[index]
        before, found, after = first.left.rpartition("分别")
        if found and last > index:
            before = _ALL_OF_THEM.sub("", before)
            comparison = tidy(before) if is_comparison(tidy(before)) else ""
            heads = _heads(before, first.lead, phrases[:index], last - index + 1)
            said = share_of(tidy(after))
            for offset, head in enumerate(heads):
                phrases[index + offset] = replace(
                    phrases[index + offset],
                    text=head + (said[1] if said else comparison + tidy(after)),
                    left=first.left,
                    words=first.words,
                    head=head,
                )
        index = last + 1
    return phrases


def _heads(before: str, lead: str, phrases: Sequence[IndicatorPhrase], count: int) -> list[str]:
    """Return ``count`` things: those listed before 分别, else those of the numbers before.

    Where one thing stands before 分别 (微博、微信分别发布58条、9条，粉丝分别为) it is of each of the
    things that the numbers before were of.
    """
    words = tidy(before)
    if words and not is_comparison(words):
        heads = _things_listed(words)
        if len(heads) == count:
            return heads
        subject = split_phrase(words).subject
        means = _LISTED.split(bearer_of(subject))
        if len(means) == count:  # 通过网站、公报公开人事、财政等信息分别为
            return [each + words[len(subject) :] for each in means]
        bearers = [phrase.head for phrase in phrases[-count:]]
        if len(heads) == 1 and len(set(bearers)) == count and all(bearers):
            return [bearer + words for bearer in bearers]
        things = [phrase.parts.thing for phrase in phrases if _is_thing_counted(phrase)]
        if len(heads) == 1 and is_measure(words) and len(things) >= count:
            return [thing + words for thing in things[-count:]]
        return []
    listed = _things_listed(_RANKED.sub("", lead))
    if len(listed) == count:
        return listed
    levels = [phrase.text for phrase in phrases if phrase.is_level]
    return levels[-count:] if len(levels) >= count else []


def _is_thing_counted(phrase: IndicatorPhrase) -> bool:
    return phrase.is_level and not (is_measure(phrase.words) or is_verb_only(phrase.words))


def _things_listed(words: str) -> list[str]:
    """Return the items of a list, each with what its last item says of all of them."""
    *others, last = [item for item in _LISTED.split(words) if item] or [""]
    common = last[len(split_phrase(last).subject) :]
    if common == last:
        measure = _MEASURE_OF_EACH.search(last, 2)
        common = measure.group() if measure else ""
    if common and not any(has_verb(other) or is_measure(other) for other in others):
        others = [other + common for other in others]  # 网站、公报公开信息数分别为
    return [*others, last]
