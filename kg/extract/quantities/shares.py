"""Of which number a share is one: ``收到申请210件，…网络131件，占62.4%``; ``办结率99.7%``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from kg.extract.quantities.measured import (
    PERCENT,
    Measured,
    counts_before,
    same_unit,
    wholes_before,
)
from kg.extract.quantities.predicates import is_share, share_of

_RATE: Final = re.compile("率$")
_TOLERANCE: Final = Decimal("0.51")


def whole_by_share(measured: Sequence[Measured], index: int) -> int | None:
    """Return the count of which the share that follows makes the number: 250件，…156件，占62.4%."""
    item = measured[index]
    share = measured[index + 1] if index + 1 < len(measured) else None
    if share is None or share.sentence != item.sentence or not _is_share_of_last(item, share):
        return None
    if not item.token.value:
        return None
    for before in counts_before(measured, index):
        whole = measured[before]
        if whole.sentence != item.sentence:
            return None
        if (
            same_unit(whole, item)
            and whole.token.value > item.token.value
            and _bears_out(item, whole, share)
        ):
            return before
    return None


def whole_of_share(
    measured: Sequence[Measured], index: int, wholes: Sequence[int | None]
) -> int | None:
    """Return what a share is of: the whole of its part, or the count that bears the share out.

    ``wholes`` are those of the numbers before. Of numbers that the share contradicts only one that
    has no share itself is taken for the whole; a share is never of its own part.
    """
    share = measured[index]
    stated = share_of(share.phrase.words)
    part = _part_of_share(measured, index)
    if part is None:
        return None
    if wholes[part] is not None:
        return wholes[part]
    if stated and stated[0] and not share.phrase.head:
        return part  # 收到210件，网络申请占70%
    larger = [
        before
        for before in wholes_before(measured, part, measured[part])
        if measured[before].token.value > measured[part].token.value
    ]
    for before in larger:
        if _bears_out(measured[part], measured[before], share):
            return before
    free = [before for before in larger if not _has_share(measured, before)]
    return free[0] if free else None


def whole_of_rate(measured: Sequence[Measured], index: int) -> int | None:
    """Return the count that a rate is of, where the counts before it bear the rate out."""
    item = measured[index]
    if not _RATE.search(item.phrase.words):
        return None
    for part in counts_before(measured, index):
        if measured[part].sentence != item.sentence:
            return None
        whole = next(wholes_before(measured, part, measured[part]), None)
        if whole is None or measured[whole].sentence != item.sentence:
            return None
        if _bears_out(measured[part], measured[whole], item):
            return whole
    return None


def _part_of_share(measured: Sequence[Measured], index: int) -> int | None:
    """Return the count that a share is told of: the one named before 分别, else the last."""
    head = measured[index].phrase.head
    nearest = None
    for before in counts_before(measured, index):
        if not head or measured[before].phrase.text == head:
            return before
        nearest = before if nearest is None else nearest
    return nearest


def _is_share_of_last(item: Measured, share: Measured) -> bool:
    if share.change or share.token.unit != PERCENT:
        return False
    words = share.phrase.words
    return share.phrase.bracket == item.token.printed_end or (
        is_share(words) and not (share_of(words) or ("",))[0]
    )


def _has_share(measured: Sequence[Measured], index: int) -> bool:
    following = measured[index + 1] if index + 1 < len(measured) else None
    return following is not None and _is_share_of_last(measured[index], following)


def _bears_out(part: Measured, whole: Measured, share: Measured) -> bool:
    of = whole.token.value or Decimal(1)
    return abs(part.token.value * 100 / of - share.token.value) < _TOLERANCE
