"""Parts and wholes: ``办结210件，其中公开131件、拒绝79件``; ``85件（含结转6件）``; ``占总数的62.4%``.

A part counts in the unit of its whole and is no larger. What stands outside the whole (另有, 此外,
不含) is no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kg.extract.quantities.indicator_phrases import IndicatorPhrase
from kg.extract.quantities.number_tokens import NumberToken
from kg.extract.quantities.predicates import is_share, is_verb_only, share_of
from kg.model import Change

_AMONG: Final = re.compile(
    r"其中|(?:件|申请|答复|信息|案件|诉讼|复议|信件|来信|人员|文件|总数|总量|事项)中，"
    r"|[，；](?:包括|包含|含|分别是|分别为)"
)
_OUTSIDE: Final = re.compile("另有|另外|此外|不含|不包括|除此之外|除外")
_PERCENT: Final = "%"
_RATE: Final = re.compile("率$")
_RATE_TOLERANCE: Final = Decimal("0.51")


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its phrase, where its sentence starts, and the change it states, if any."""

    token: NumberToken
    phrase: IndicatorPhrase
    sentence: int
    change: Change | None


@dataclass(slots=True)
class _Scope:
    """A whole whose parts are being listed."""

    whole: int
    first_part: int
    sentence: int
    total: Decimal


def find_wholes(text: str, measured: Sequence[Measured]) -> list[int | None]:
    """Return for each number of a paragraph the index of the number it is a part of."""
    wholes: list[int | None] = []
    scope: _Scope | None = None
    for index, item in enumerate(measured):
        if scope and scope.sentence != item.sentence:
            scope = None
        whole: int | None = None
        if item.change:
            pass
        elif item.phrase.bracket is not None:
            whole = _of_bracket(measured, index, wholes)
        elif is_share(item.phrase.words):
            whole = _of_share(measured, index, wholes)
        elif item.token.unit == _PERCENT:
            whole = _of_rate(measured, index)
        else:
            scope = _scope_at(text, measured, index, scope)
            whole = scope.whole if scope else _by_its_share(measured, index)
        wholes.append(whole)
    return wholes


def _by_its_share(measured: Sequence[Measured], index: int) -> int | None:
    """Return the count of which the share that follows makes the number: 250件，…156件，占62.4%."""
    item = measured[index]
    share = measured[index + 1] if index + 1 < len(measured) else None
    if share is None or share.sentence != item.sentence or share.token.unit != _PERCENT:
        return None
    states = share.phrase.bracket == item.token.printed_end or (
        is_share(share.phrase.words) and not (share_of(share.phrase.words) or ("",))[0]
    )
    if share.change or not states or not item.token.value:
        return None
    for before in range(index - 1, -1, -1):
        whole = measured[before]
        if whole.sentence != item.sentence:
            return None
        if (
            not whole.change
            and whole.phrase.bracket is None
            and _same_unit(whole.token, item.token)
            and whole.token.value > item.token.value
            and _is_share_of(item.token.value, whole.token.value, share.token.value)
        ):
            return before
    return None


def _is_share_of(part: Decimal, whole: Decimal, percent: Decimal) -> bool:
    return abs(part * 100 / whole - percent) < _RATE_TOLERANCE


def _same_unit(one: NumberToken, other: NumberToken) -> bool:
    return one.unit == other.unit or not (one.unit and other.unit)


def _last_level(measured: Sequence[Measured], index: int) -> int | None:
    """Return the nearest number before that is a count itself, outside brackets."""
    for before in range(index - 1, -1, -1):
        item = measured[before]
        if not (item.change or item.phrase.bracket is not None or item.token.unit == _PERCENT):
            return before
    return None


def _larger_before(measured: Sequence[Measured], index: int, item: Measured) -> int | None:
    for before in range(index - 1, -1, -1):
        other = measured[before]
        if (
            not other.change
            and other.phrase.bracket is None
            and other.token.unit != _PERCENT
            and _same_unit(other.token, item.token)
            and other.token.value >= item.token.value
        ):
            return before
    return None


def _of_bracket(
    measured: Sequence[Measured], index: int, wholes: Sequence[int | None]
) -> int | None:
    item = measured[index]
    host = next(
        (
            i
            for i in range(index - 1, -1, -1)
            if measured[i].token.printed_end == item.phrase.bracket
        ),
        None,
    )
    if host is None or _OUTSIDE.search(item.phrase.left):
        return None
    if item.token.unit == _PERCENT:
        return wholes[host] if wholes[host] is not None else host
    fits = _same_unit(item.token, measured[host].token)
    return host if fits and item.token.value <= measured[host].token.value else None


def _of_share(measured: Sequence[Measured], index: int, wholes: Sequence[int | None]) -> int | None:
    part = _last_level(measured, index)
    share = share_of(measured[index].phrase.words)
    if part is None or (share and share[0]):
        return part  # 收到210件，网络申请占70%
    if wholes[part] is not None:
        return wholes[part]
    larger = _larger_before(measured, part, measured[part])
    return larger if larger is not None else part


def _of_rate(measured: Sequence[Measured], index: int) -> int | None:
    """Return the count that a rate is of, where the counts before it bear the rate out."""
    item = measured[index]
    if not _RATE.search(item.phrase.words):
        return None
    part = _last_level(measured, index)
    while part is not None and measured[part].sentence == item.sentence:
        whole = _larger_before(measured, part, measured[part])
        if whole is None or measured[whole].sentence != item.sentence:
            return None
        of = measured[whole].token.value or Decimal(1)
        if _is_share_of(measured[part].token.value, of, item.token.value):
            return whole
        part = _last_level(measured, part)
    return None


def _scope_at(
    text: str, measured: Sequence[Measured], index: int, scope: _Scope | None
) -> _Scope | None:
    """Return the list of parts that goes on, begins or has ended at a number."""
    item = measured[index]
    before = measured[index - 1].token.printed_end if index else item.sentence
    between = text[max(before, item.token.printed_start - 200) : item.token.printed_start]
    if _OUTSIDE.search(between):
        return None
    lists_parts = between.startswith("：") and index > 0
    if _AMONG.search(between) or lists_parts:
        whole = _larger_before(measured, index, item)
        if whole is None:
            return scope
        return _Scope(whole, index, item.sentence, item.token.value)
    if scope is None or not _goes_on(measured, index, scope):
        return None
    scope.total += item.token.value
    return scope


def _goes_on(measured: Sequence[Measured], index: int, scope: _Scope) -> bool:
    item, first, whole = measured[index], measured[scope.first_part], measured[scope.whole]
    if not _same_unit(item.token, whole.token) or item.token.value > whole.token.value:
        return False
    if scope.total == whole.token.value and item.token.value:
        return False  # the parts are complete
    if item.phrase.words[:2] == first.phrase.words[:2]:
        return True  # 受理电话100件；受理信箱1310件: one list, even where its sum fails
    if is_verb_only(item.phrase.words) and not is_verb_only(first.phrase.words):
        return False
    return not item.token.unit or scope.total + item.token.value <= whole.token.value * Decimal(
        "1.02"
    )
