"""Numerals as reports print them: ``12,345`` ``2.3万`` ``1万2千`` ``二百`` ``两`` ``一百二十三``.

Only the number itself; what qualifies it (余, 约) and what it counts (件) is read elsewhere.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

DIGITS: Final = {
    "〇": "0", "○": "0", "零": "0", "一": "1", "二": "2", "两": "2", "三": "3", "四": "4",
    "五": "5", "六": "6", "七": "7", "八": "8", "九": "9",
}  # fmt: skip
MAGNITUDES: Final = {"亿": 10**8, "万": 10**4, "千": 10**3, "百": 10**2, "十": 10}
"""Largest first: the largest one in a numeral is where its value is put together."""

_ARABIC: Final = re.compile(r"(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?")
_PLAIN: Final = str.maketrans({**DIGITS, ",": "", "，": ""})


def read_numeral(text: str) -> Decimal | None:
    """Return the number that the text is, or ``None`` where it is none.

    >>> read_numeral("1万2千")
    Decimal('12000')
    >>> read_numeral("一百二十三"), read_numeral("310.06万")
    (Decimal('123'), Decimal('3100600.00'))
    """
    if text.isdecimal():
        return Decimal(text)
    for magnitude, factor in MAGNITUDES.items():
        head, found, tail = text.partition(magnitude)
        if found:
            times = read_numeral(head) if head else Decimal(1)
            rest = _read_tail(tail, factor)
            return None if times is None or rest is None else times * factor + rest
    if _ARABIC.fullmatch(text) or (text and all(digit in DIGITS for digit in text)):
        return Decimal(text.translate(_PLAIN))
    return None


def _read_tail(tail: str, factor: int) -> Decimal | None:
    """Read what follows a magnitude; a single digit counts the next lower one (一百二 is 120)."""
    if not tail:
        return Decimal(0)
    if len(tail) == 1 and factor > 10 and tail not in "零〇○":
        digit = read_numeral(tail)
        return None if digit is None else digit * factor / 10
    bare = tail.lstrip("零〇○")
    value = read_numeral(bare) if bare else Decimal(0)
    # a part as large as the whole's unit is no part: 二百三百 are two numbers
    return None if value is None or value >= factor else value
