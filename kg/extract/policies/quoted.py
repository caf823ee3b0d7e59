"""Finds policies in quotation marks: “雪亮工程”; “清风”专项行动; “助企纾困30条”; “1+6+N”政策体系.

What stands in “…” is a policy by its own form or by the noun after it. Principles, columns, sites,
praise and what somebody says are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.extract.policies.candidates import Candidate, plain_name
from kg.extract.words import any_of

_WORDS: Final = "policy-words"
_QUOTED: Final = re.compile(r"“([^“”《》]{2,30})”")
_BY_FORM: Final = re.compile(
    r"[^\d“”]{2,24}\d{1,3}条$"  # 助企纾困30条
    r"|[^“”]{2,12}[一二三四五六七八九十]{1,3}条$"
    r"|[两三四五六七八九十]个[^\W\d_]{2,4}$"  # 三个作用
    r"|\d+(?:\+\d+)*\+[A-Z]$|\d+(?:\+\d+){2,}$"  # 1+41+N
    r"|[^，。；“”]{2,8}(?:工程|战略|新政)$"
)
_DIGITS_ALONE: Final = re.compile(r"\d+$")
_OBJECT_ENDS: Final = re.compile(r"[，。；、]|等[，。；]|$", re.MULTILINE)
_LONGEST_VERB: Final = 5


@cache
def _nouns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what matches a noun that belongs to the name, and one that only says what it is."""
    qualified = f"{any_of(_WORDS, 'qualifier')}*"
    naming = f"{qualified}{any_of(_WORDS, 'naming-noun')}(?:计划)?"
    head = f"(?:的)?{qualified}{any_of(_WORDS, 'head-noun')}"
    further = r"(?:“[^“”《》]{2,30}”|[、和与及])+"
    return re.compile(naming), re.compile(f"{head}|{further}(?:{naming}|{head})")


@cache
def _none() -> re.Pattern[str]:
    return re.compile(f"{any_of(_WORDS, 'principle')}|{any_of(_WORDS, 'channel')}$")


@cache
def _adopting() -> re.Pattern[str]:
    return re.compile(any_of(_WORDS, "adopting-verb") + r"了?\Z")


def find_quoted(text: str) -> Iterator[Candidate]:
    """Find what stands in “…” and is called a policy by its form, its noun or its verb."""
    naming, head = _nouns()
    for match in _QUOTED.finditer(text):
        start, end = match.span(1)
        name = match.group(1)
        if _none().search(name) or _is_speech(text, match):
            continue
        named, said = naming.match(text, match.end()), head.match(text, match.end())
        if _BY_FORM.match(name):
            yield Candidate(start, end, plain_name(name))
        elif named and (said is None or named.end() >= said.end()):
            yield Candidate(start, end, plain_name(name + named.group()))
        elif said or _is_adopted(text, match):
            yield Candidate(start, end, plain_name(name))


def _is_speech(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1 : match.start()] in ("：", ":") or "。" in match.group()


def _is_adopted(text: str, match: re.Match[str]) -> bool:
    """Tell the object of a verb that takes a policy, with nothing else said of it."""
    before = text[max(0, match.start() - _LONGEST_VERB) : match.start()]
    alone = _DIGITS_ALONE.match(match.group(1)) is None
    return alone and bool(_adopting().search(before) and _OBJECT_ENDS.match(text, match.end()))
