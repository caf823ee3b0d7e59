"""How a number is printed: its digits with 万 or %, and how far they are rounded."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from kg.text.numerals import read_numeral

_NUMBER: Final = re.compile(r"\d+(?:\.(\d+))?")
_GROUPING: Final = re.compile(r"[\s,，]")
_MULTIPLES: Final = {Decimal(10**4): "万", Decimal(10**8): "亿", Decimal(10**3): "千"}
_HUNDREDTHS: Final = re.compile(r"百分之[^点]*(?:点(.*))?")
_FRACTION: Final = re.compile(r"(.+)分之.+")
_COARSEST: Final = Decimal(10)
"""What one counts for in a share told in words: 四成, 半数, 三分之一 are rounded to tenths at best."""
_NONE: Final = Decimal(0)


class Printed(NamedTuple):
    """A number as it is printed."""

    number: str
    """In digits, with 千, 万 or 亿 and % as printed."""
    precision: Decimal
    """What one counts for in its last digit where it is rounded; 0 of a whole count."""


@lru_cache(maxsize=4096)
def read_printed(words: str, value: Decimal, unit: str) -> Printed:
    """Return how the words print a value.

    >>> read_printed("1.21万", Decimal(12100), "条")
    Printed(number='1.21万', precision=Decimal('100'))
    >>> read_printed("三成", Decimal(30), "%").precision
    Decimal('10')
    """
    sign = "%" if unit == "%" else ""
    found = _NUMBER.search(_GROUPING.sub("", unicodedata.normalize("NFKC", words)))
    if found is None and sign:
        return Printed(f"{value:f}{sign}", _precision_in_words(words))
    number = Decimal(found[0]) if found else _NONE
    if found is None or (number and value % number):
        return Printed(f"{value:f}{sign}", _NONE)
    multiple = value / number if number else Decimal(1)
    decimals = len(found[1] or "")
    rounded = decimals > 0 or multiple > 1 or sign
    precision = multiple.scaleb(-decimals) if rounded else _NONE
    if multiple != 1 and multiple not in _MULTIPLES:
        return Printed(f"{value:f}{sign}", precision)
    return Printed(f"{found[0]}{_MULTIPLES.get(multiple, '')}{sign}", precision)


def _precision_in_words(words: str) -> Decimal:
    """Return how finely a share in words is told: 百分之三十 to one, 二十分之一 to five per cent."""
    if hundredths := _HUNDREDTHS.fullmatch(words):
        return Decimal(1).scaleb(-len(hundredths[1] or ""))
    fraction = _FRACTION.fullmatch(words)
    divisor = read_numeral(fraction[1]) if fraction else None
    return min(_COARSEST, round(100 / divisor, 2)) if divisor else _COARSEST
