"""Reads 新疆生产建设兵团 and its divisions (第八师), which administer as places do and are no divisions of the table."""

from __future__ import annotations

import re
from typing import Final

from kg.model import Level, Place
from kg.resolve.places.chain import Chain

CORPS: Final = "新疆生产建设兵团"
_NAMED: Final = re.compile(rf"{CORPS}(?P<division>第[一二三四五六七八九十]{{1,3}}师)?")


def read_corps(text: str) -> tuple[Chain, int] | None:
    """Read the corps, or one of its divisions, with which the text starts."""
    match = _NAMED.match(text)
    if match is None:
        return None
    whole = Place(CORPS, Level.PROVINCE)
    if match["division"] is None:
        return (whole,), match.end()
    return (whole, Place(match.group(), Level.PREFECTURE, None, CORPS)), match.end()


def is_of_corps(place: Place) -> bool:
    """Tell whether a place is the corps or one of its divisions: the body itself, without a government."""
    return _NAMED.fullmatch(place.name) is not None
