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

from kg.extract.quantities.measured import (
    PERCENT,
    Measured,
    counts_before,
    same_unit,
    wholes_before,
)
from kg.extract.quantities.predicates import is_share, is_verb_only
from kg.extract.quantities.shares import is_borne_out, whole_by_share, whole_of_rate, whole_of_share

_THINGS: Final = "件|申请|答复|信息|案件|诉讼|复议|信件|来信|人员|文件|总数|总量|事项"
_AMONG: Final = re.compile(rf"其中|(?:{_THINGS})中，|[，；](?:包括|包含|含)")
_LISTED: Final = re.compile("[，；](?:分别是|分别为)")
_VIEWED: Final = re.compile(
    r"(?:\A|[，；。：\n）])(?:从[^，；。]{2,14}看|按照?[^，；。]{2,14}[分看])[，：]"
)
"""A sentence that breaks a count of the sentences before down: 从申请方式看，."""
_NAMED: Final = re.compile(
    rf"(?:\A|[，；。：\n）])在?已?(?P<named>[^，；。：\n]+?)的?(?:{_THINGS})中，"
)
_SHORTEST_NAME: Final = 3
_OUTSIDE: Final = re.compile("另有|另外|此外|不含|不包括|除此之外|除外")
_LARGE: Final = 10
_REST: Final = re.compile("其[他它余]|剩余")
_NEAREST: Final = 6
"""How many counts before a list may be the one that its parts make up."""
_ROUNDING: Final = Decimal("1.02")


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
            whole = whole_of_share(measured, index, wholes)
        elif item.token.unit == PERCENT:
            whole = whole_of_rate(measured, index, wholes)
        else:
            scope = _scope_at(text, measured, index, scope)
            whole = scope.whole if scope else whole_by_share(measured, index)
            if whole is None:
                whole = _whole_of_rest(measured, index, wholes)
        wholes.append(whole)
    return wholes


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
    if item.token.unit == PERCENT:
        return wholes[host] if wholes[host] is not None else host
    fits = same_unit(item, measured[host]) and item.token.value <= measured[host].token.value
    return host if fits else None


def _scope_at(
    text: str, measured: Sequence[Measured], index: int, scope: _Scope | None
) -> _Scope | None:
    """Return the list of parts that goes on, begins or has ended at a number."""
    item = measured[index]
    before = measured[index - 1].token.printed_end if index else item.sentence
    between = text[max(before, item.token.printed_start - 200) : item.token.printed_start]
    if _OUTSIDE.search(between):
        return None
    if _begins(between, item, index):
        whole = _whole_listed(measured, index, between)
        if whole is None:
            return scope
        return _Scope(whole, index, item.sentence, item.token.value)
    if scope is None:
        return _scope_by_sum(measured, index)
    if _is_complete(measured, scope):
        if not _sums_up(measured, index, scope.whole, Decimal(0), fewest=3):
            return None
        return _Scope(scope.whole, index, item.sentence, item.token.value)  # listed once more
    if not _goes_on(measured, index, scope):
        return None
    scope.total += item.token.value
    return scope


def _scope_by_sum(measured: Sequence[Measured], index: int) -> _Scope | None:
    """Return the list of three or more parts that begins at a number and makes up a count before.

    The count stands right before the list, or is large enough that no chance makes the sum.
    """
    item = measured[index]
    for whole in list(wholes_before(measured, index, item))[:_NEAREST]:
        near = whole == index - 1 and _same_sentence(measured, whole, index)
        large = measured[whole].token.value >= _LARGE and _is_first(measured, index)
        if (near or large) and _sums_up(measured, index, whole, Decimal(0), fewest=3):
            return _Scope(whole, index, item.sentence, item.token.value)
    return None


def _is_first(measured: Sequence[Measured], index: int) -> bool:
    return not index or not _same_sentence(measured, index - 1, index)


def _begins(between: str, item: Measured, index: int) -> bool:
    """Tell whether the words before a number begin a list of parts."""
    if not index:
        return False
    if _AMONG.search(between) or _LISTED.search(between) or between.startswith("："):
        return True
    return bool(_VIEWED.search(between)) and not is_verb_only(item.phrase.words)


def _whole_listed(measured: Sequence[Measured], index: int, between: str) -> int | None:
    """Return the count whose parts begin at a number: the one named in X中, else the nearest."""
    wholes = list(wholes_before(measured, index, measured[index]))
    named = _NAMED.search(between)
    if named and len(named["named"]) >= _SHORTEST_NAME:
        for whole in wholes:
            if named["named"] in measured[whole].phrase.text:
                return whole
    for whole in wholes[:_NEAREST]:
        if _sums_up(measured, index, whole, Decimal(0)) or is_borne_out(measured, index, whole):
            return whole
    if not wholes or (_LISTED.search(between) and not _same_sentence(measured, wholes[0], index)):
        return None
    return wholes[0]


def _whole_of_rest(
    measured: Sequence[Measured], index: int, wholes: Sequence[int | None]
) -> int | None:
    """Return the whole of the parts before, where a number is what is left of it: 其他12件."""
    item = measured[index]
    if not _REST.match(item.phrase.words):
        return None
    before = next(counts_before(measured, index), None)
    whole = None if before is None else wholes[before]
    if before is None or whole is None or not _same_sentence(measured, before, index):
        return None
    parts = sum(
        other.token.value
        for other, of in zip(measured[:index], wholes, strict=True)
        if of == whole and other.is_count
    )
    fits = parts + item.token.value <= measured[whole].token.value * _ROUNDING
    return whole if fits and same_unit(item, measured[whole]) else None


def _same_sentence(measured: Sequence[Measured], one: int, other: int) -> bool:
    return measured[one].sentence == measured[other].sentence


def _is_complete(measured: Sequence[Measured], scope: _Scope) -> bool:
    return scope.total == measured[scope.whole].token.value


def _goes_on(measured: Sequence[Measured], index: int, scope: _Scope) -> bool:
    item, first, whole = measured[index], measured[scope.first_part], measured[scope.whole]
    if not same_unit(item, whole) or item.token.value > whole.token.value:
        return False
    if item.phrase.words[:2] == first.phrase.words[:2]:
        return True  # 受理电话100件；受理信箱1310件: one list, even where its sum fails
    if is_verb_only(item.phrase.words) and not is_verb_only(first.phrase.words):
        return _sums_up(measured, index, scope.whole, scope.total)
    total = scope.total + item.token.value
    return not item.token.unit or total <= whole.token.value * _ROUNDING


def _sums_up(
    measured: Sequence[Measured], index: int, whole: int, total: Decimal, fewest: int = 2
) -> bool:
    """Tell whether ``total`` and the counts from a number on are the whole exactly.

    ``fewest`` counts there are at least, those of ``total`` taken for one.
    """
    item = measured[index]
    of = measured[whole].token.value
    members = 1 if total else 0
    for at in range(index, len(measured)):
        later = measured[at]
        if later.sentence != item.sentence or not same_unit(later, item):
            return False
        if later.is_count:
            total += later.token.value
            members += 1
        if total >= of:
            return total == of and members >= fewest
    return False
