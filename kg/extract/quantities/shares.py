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
from kg.extract.quantities.number_words import MONEY
from kg.extract.quantities.predicates import is_share, share_of

_RATE: Final = re.compile("率$")
_TOGETHER: Final = re.compile("合计|总计|共计?占|之和|一共")
_OF_A_COUNT: Final = re.compile("占比|[总全]|当年|同期|受理|收到|办[结理]|答复|申请|公开|信息")
_FEWEST: Final = 2
_TOLERANCE: Final = Decimal("0.51")
_AS_PRINTED: Final = Decimal("0.06")
"""How near a share comes to its count where nothing else tells that they belong together."""


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


def is_borne_out(measured: Sequence[Measured], index: int, whole: int) -> bool:
    """Tell whether the share right after a number makes the number a part of a whole."""
    return _has_share(measured, index) and _bears_out(
        measured[index], measured[whole], measured[index + 1]
    )


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
    if _TOGETHER.search(share.phrase.left):
        return _whole_of_sum(measured, part, share)
    whole = wholes[part]
    if stated and stated[0] and not share.phrase.head:
        # 收到210件，网络申请占70%; but of 投资额占计划的104% no count before is the whole
        alike = _share_a_word(stated[0], measured[part].phrase.text)
        told = alike and _OF_A_COUNT.search(stated[1])
        return (part if whole is None else whole) if told else None
    if whole is not None:
        return whole
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


def _whole_of_sum(measured: Sequence[Measured], last: int, share: Measured) -> int | None:
    """Return the count of which the numbers up to ``last`` together make the share: 合计占63.7%."""
    counts = [last, *counts_before(measured, last)]
    total = Decimal(0)
    for members, index in enumerate(counts, start=1):
        if not same_unit(measured[index], measured[last]):
            return None
        total += measured[index].token.value
        for whole in counts[members:] if members >= _FEWEST else ():
            if _makes(total, measured[whole], share) and same_unit(measured[whole], measured[last]):
                return whole
    return None


def wholes_in_paragraph_before(
    earlier: Sequence[Measured], measured: Sequence[Measured], wholes: Sequence[int | None]
) -> dict[int, int]:
    """Return for shares without a whole, and their parts, the one count before that bears them out.

    ``wholes`` are those of the paragraph itself: 公开信息8452条。⏎…财政信息412条，占总数的4.9%.
    """
    found: dict[int, int] = {}
    for index, share in enumerate(measured):
        if wholes[index] is not None or not is_share(share.phrase.words):
            continue
        part = _part_of_share(measured[: index + 1], index)
        if part is None or wholes[part] is not None or measured[part].sentence != share.sentence:
            continue
        fitting = [
            whole
            for whole in wholes_before(earlier, len(earlier), measured[part])
            if _makes(measured[part].token.value, earlier[whole], share, _AS_PRINTED)
        ]
        if len(fitting) == 1 and measured[part].token.value:
            found[part] = found[index] = fitting[0]
    return found


def whole_of_rate(
    measured: Sequence[Measured], index: int, wholes: Sequence[int | None]
) -> int | None:
    """Return the count that a rate is of, where the counts before it bear the rate out.

    ``wholes`` are those of the numbers before: of two parts of one whole neither is of the other.
    """
    item = measured[index]
    if not _RATE.search(item.phrase.words):
        return None
    for part in counts_before(measured, index):
        if measured[part].sentence != item.sentence:
            return None
        larger = wholes_before(measured, part, measured[part])
        whole = next((w for w in larger if wholes[w] is None or wholes[w] != wholes[part]), None)
        if whole is None or measured[whole].sentence != item.sentence:
            return None
        tolerance = _AS_PRINTED if measured[part].token.unit == MONEY else _TOLERANCE
        if _makes(measured[part].token.value, measured[whole], item, tolerance):
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
    return _makes(part.token.value, whole, share)


def _share_a_word(one: str, other: str) -> bool:
    return any(one[at : at + 2] in other for at in range(len(one) - 1))


def _makes(
    part: Decimal, whole: Measured, share: Measured, tolerance: Decimal = _TOLERANCE
) -> bool:
    of = whole.token.value or Decimal(1)
    return abs(part * 100 / of - share.token.value) < tolerance
