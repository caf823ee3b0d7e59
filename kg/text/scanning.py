"""Searching a text for a pattern whose matches all begin with one of a few characters."""

from __future__ import annotations

import re
from collections.abc import Iterator


def find_from(
    starts: re.Pattern[str], pattern: re.Pattern[str], text: str
) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer(text)`` does, tried only where ``starts``, a class, matches.

    ``re`` looks for a single class of characters some ten times faster than it tries, at every
    character, a pattern that begins with a choice.

    >>> [m.group() for m in find_from(re.compile("[未无]"), re.compile("未收到|无申请"), "未无申请")]
    ['无申请']
    """
    end = 0
    for start in starts.finditer(text):
        position = start.start()
        if position >= end and (match := pattern.match(text, position)):
            yield match
            end = max(match.end(), position + 1)
