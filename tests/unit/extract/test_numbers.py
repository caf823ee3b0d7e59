"""Document numbers as printed, beside the canonical form: ``document_numbers.tsv``.

Columns: the shape, the words as printed (``\\n`` a line end), the canonical numbers (none: no document's
number stands there).
"""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.documents.numbers import find_numbers
from kg.extract.documents.numbers.numerals import read_serial
from kg.model import Source
from kg.text import clean

TABLE = Path(__file__).with_name("document_numbers.tsv")


def rows() -> list[tuple[str, str, list[str]]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            (row["shape"], row["printed"].replace("\\n", "\n"), row["canonical"].split())
            for row in reader
        ]


def canonical(text: str) -> list[str]:
    cleaned = clean(Source("report.txt", text, "utf-8", "0" * 64)).text
    return [number.canonical for number in find_numbers(cleaned)]


@pytest.mark.parametrize(("shape", "printed", "expected"), rows())
def test_reads_the_number_as_printed(shape: str, printed: str, expected: list[str]) -> None:
    assert canonical(printed) == expected, shape


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (printed, expected)
        for shape, printed, expected in rows()
        if shape not in ("none", "serial alone") and "\n" not in printed
    ],
)
def test_words_around_change_nothing(printed: str, expected: list[str]) -> None:
    assert canonical(f"一是抓落实，（{printed}）。二是抓考核。") == expected


def test_the_table_is_long_and_says_nothing_twice() -> None:
    printed = [row[1] for row in rows()]
    assert len(printed) == len(set(printed)) >= 300


def test_span_is_the_bare_number() -> None:
    text = "落实（岚政发〔2013〕46号）要求"
    (number,) = find_numbers(text)
    assert text[number.start : number.end] == "岚政发〔2013〕46号"


CODES = st.sampled_from(
    ["岚政发", "岚云政办发", "国办发", "云编", "石府发", "国办公开办函", "岚财预"]
)
YEARS = st.integers(2000, 2029)
SERIALS = st.integers(1, 999)


@given(
    code=CODES,
    year=YEARS,
    serial=SERIALS,
    before=st.sampled_from(
        ["", "落实", "按照", "《石汀镇办法》（", "和", "，", "严格执行", "结合"]
    ),
)
def test_canonical_numbers_are_read_as_they_stand(
    code: str, year: int, serial: int, before: str
) -> None:
    number = f"{code}〔{year}〕{serial}号"
    (found,) = find_numbers(f"{before}{number}")
    assert found.canonical == number
    assert found.start == len(before)


@given(
    code=CODES,
    year=YEARS,
    serial=SERIALS,
    opening=st.sampled_from("〔[［【(（〈＜{﹝〖"),
    closing=st.sampled_from("〕]］】)）〉＞}﹞〗"),
    blanks=st.lists(st.sampled_from(["", "", " ", "　", "\u00a0"]), min_size=4, max_size=4),
    zeros=st.sampled_from(["", "0", "00", "第"]),
    wide=st.booleans(),
)
def test_damage_that_leaves_no_doubt_is_mended(
    code: str,
    year: int,
    serial: int,
    opening: str,
    closing: str,
    blanks: list[str],
    zeros: str,
    wide: bool,
) -> None:
    digits = str.maketrans("0123456789", "０１２３４５６７８９") if wide else {}
    printed_year, printed_serial = (str(n).translate(digits) for n in (year, serial))
    a, b, c, d = blanks
    printed = f"{code}{a}{opening}{b}{printed_year}{closing}{c}{zeros}{printed_serial}{d}号"
    assert canonical(f"为落实{printed}文件，") == [f"{code}〔{year}〕{serial}号"]


@given(text=st.text(alphabet="〔〕[]（）2013号第46岚政办发令公告年、文件国务院和 \n", max_size=60))
def test_any_text_gives_numbers_that_stand_in_it_in_order(text: str) -> None:
    found = find_numbers(text)
    assert all(0 <= number.start < number.end <= len(text) for number in found)
    assert [n.start for n in found] == sorted(n.start for n in found)
    assert all(a.end <= b.start or a.start == b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("printed", "serial"),
    [("十二", 12), ("二十", 20), ("一百零三", 103), ("七一一", 711), ("46", 46), ("4O", 40)],
)
def test_reads_serials_in_words(printed: str, serial: int) -> None:
    assert read_serial(printed) == serial
