"""Several things named before 分别, and a number for each: ``网站、微博分别发布信息58条、9条``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extract.quantities.phrases import IndicatorPhrase
from kg.extract.quantities.predicates import (
    bearer_of,
    has_verb,
    is_comparison,
    is_measure,
    is_verb_only,
    share_of,
    split_phrase,
    tidy,
)
from kg.extract.quantities.tokens import NumberToken

_LISTED: Final = re.compile("[、和与及]")
_ALL_OF_THEM: Final = re.compile("(?:[两二三四]者|上述各?[项类])")
"""Words for the things that the clauses before name."""
_MEASURE_OF_EACH: Final = re.compile(r"[\u4e00-\u9fff]{2}(?:人|总)?(?:数量|[量数率额])\Z")
"""A measure that the last of several things names for all: 微博、微信粉丝数."""
_RANKED: Final = re.compile("(?:位[列居]|名列|排名?|居|较[多高大]|最[多高大]).*")
_LIST_JOINT: Final = re.compile("[、和与及，]|以及")


def distribute(
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
