"""Years and serials as numbers print them: digits, letters that look like digits, Chinese numerals."""

from __future__ import annotations

from typing import Final

ZEROS: Final = "0OoΟОо〇○Ｏ零"
"""What stands for 0 in typed and scanned numbers, letters among it."""
ONES: Final = "1lI|"
YEAR: Final = rf"(?:19[4-9]\d|[2二][{ZEROS}][0-9{ZEROS}{ONES}一二三四五六七八九]{{2}})"
SERIAL: Final = rf"(?:\d[\d{ZEROS}]{{0,4}}(?![\d{ZEROS}])(?!\n\d)|\d{{1,3}}\n\d{{1,3}}(?=\n?号)|[一二三四五六七八九十百零〇]{{1,7}}(?=号))"

_DIGITS: Final = str.maketrans(
    ZEROS + ONES + "一二三四五六七八九", "0" * len(ZEROS) + "1" * len(ONES) + "123456789"
)


def read_year(printed: str) -> str:
    """Return the year in four digits.

    >>> read_year("二〇一三"), read_year("2Ol3")
    ('2013', '2013')
    """
    return printed.translate(_DIGITS)


def read_serial(printed: str) -> int:
    """Return a serial printed in digits or in Chinese numerals.

    >>> read_serial("四百九十二"), read_serial("七一一"), read_serial("012"), read_serial("4O")
    (492, 711, 12, 40)
    """
    if not any(unit in printed for unit in "十百"):
        return int(printed.translate(_DIGITS).replace("\n", ""))
    total = digit = 0
    for character in printed:
        if character == "百":
            total, digit = total + digit * 100, 0
        elif character == "十":
            total, digit = total + (digit or 1) * 10, 0
        else:
            digit = int(character.translate(_DIGITS))
    return total + digit
