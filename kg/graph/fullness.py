"""Which of several accounts of a thing that reports share is taken."""

from __future__ import annotations

from kg.model import Agency, Place


def fullness(thing: Agency | Place) -> tuple[int, tuple[str, ...]]:
    """Sort the fullest account of a thing first, equally full ones by their words."""
    if isinstance(thing, Agency):
        details = (thing.level, thing.place, thing.parent)
    else:
        details = (thing.level, thing.code, thing.parent)
    return -sum(detail is not None for detail in details), tuple(each or "" for each in details)
