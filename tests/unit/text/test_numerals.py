"""Numerals as printed, beside their value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.numerals import read_numeral

NUMERALS = [
    ("58", "58"),
    ("1,204", "1204"),
    ("1，204，058", "1204058"),
    ("2.3万", "23000"),
    ("310.06万", "3100600"),
    ("4.7亿", "470000000"),
    ("1万2千", "12000"),
    ("3亿5000万", "350000000"),
    ("5百", "500"),
    ("零", "0"),
    ("两", "2"),
    ("十", "10"),
    ("十二", "12"),
    ("二十", "20"),
    ("一百二十三", "123"),
    ("一百二", "120"),
    ("一百零二", "102"),
    ("三千零五", "3005"),
    ("一万三千", "13000"),
    ("两千万", "20000000"),
    ("二〇一三", "2013"),
    ("百", "100"),
]
NO_NUMERALS = ["", "件", "万件", "二百三百", "1.2.3", "十x"]


@pytest.mark.parametrize(("text", "value"), NUMERALS)
def test_value(text: str, value: str) -> None:
    assert read_numeral(text) == Decimal(value)


@pytest.mark.parametrize("text", NO_NUMERALS)
def test_no_numeral(text: str) -> None:
    assert read_numeral(text) is None


def in_characters(number: int) -> str:
    """Write a number below ten thousand the way Chinese does: 1204 is 一千二百零四."""
    digits, places = "零一二三四五六七八九", ("", "十", "百", "千")
    written = ""
    for place, digit in enumerate(reversed(str(number))):
        value = int(digit)
        if value:
            written = digits[value] + places[place] + written
        elif written and not written.startswith("零"):
            written = "零" + written
    return written or "零"


@given(st.integers(min_value=0, max_value=9999))
def test_characters_round_trip(number: int) -> None:
    assert read_numeral(in_characters(number)) == number


@given(st.integers(min_value=1, max_value=9999), st.integers(min_value=1000, max_value=9999))
def test_ten_thousands_round_trip(ten_thousands: int, rest: int) -> None:
    value = ten_thousands * 10_000 + rest
    assert read_numeral(f"{in_characters(ten_thousands)}万{in_characters(rest)}") == value


@given(st.integers(min_value=0, max_value=10**12))
def test_thousands_are_set_off_by_commas(number: int) -> None:
    assert read_numeral(f"{number:,}") == number


@given(st.decimals(min_value=0, max_value=9999, places=2))
def test_wan_multiplies(number: Decimal) -> None:
    assert read_numeral(f"{number}万") == number * 10_000
