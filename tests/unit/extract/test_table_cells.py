"""Cells as they are printed: numbers with units, notes and signs, marks, blanks."""

from __future__ import annotations

import pytest

from kg.extract.tables.stream_builder import read_stream
from kg.model import TableLine, TableRegion
from kg.text.characters import normalise


def values_of(*lines: str, labels: frozenset[str] = frozenset()) -> list[tuple[str, str, str]]:
    """Return value or mark, unit, and the words of each cell's span."""
    text = "\n".join(lines)
    printed, start = [], 0
    for line in lines:
        printed.append(TableLine(normalise(line), start))
        start += len(line) + 1
    stream = read_stream([TableRegion(tuple(printed), "")], labels)
    return [
        (v.mark or str(v.value), v.unit, text[v.span.start : v.span.end])
        for v in stream.values.values()
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("规章 7 0", [("7", "", "7"), ("0", "", "0")]),
        ("\t4127", [("4127", "", "4127")]),
        ("| 行政许可 | 12,345 |", [("12345", "", "12,345")]),
        ("| 行政许可 | １２，３４５ |", [("12345", "", "１２，３４５")]),
        ("| 行政许可 | 1 204 |", [("1204", "", "1 204")]),
        ("政府集中采购 3项 86.5万元", [("3", "项", "3"), ("86.5", "万元", "86.5")]),
        ("政府集中采购 3 86.5（万元）", [("3", "", "3"), ("86.5", "万元", "86.5")]),
        ("规章 18（含修订4件） 2", [("18", "", "18"), ("2", "", "2")]),
        ("行政许可 12 -3 9", [("12", "", "12"), ("-3", "", "-3"), ("9", "", "9")]),
        ("行政许可 12 减少3 9", [("12", "", "12"), ("-3", "", "减少3"), ("9", "", "9")]),
        ("行政许可 1.2万件", [("12000.0", "件", "1.2")]),
        ("| 规章 | / | — | 无 |", [("/", "", "/"), ("—", "", "—"), ("无", "", "无")]),
        ("| 规章 | | 3 | |", [("blank", "", ""), ("3", "", "3"), ("blank", "", "")]),
        ("规章\t1\t\t2", [("1", "", "1"), ("blank", "", ""), ("2", "", "2")]),
        ("| 规章 | &nbsp; | **3** |", [("blank", "", ""), ("3", "", "3")]),
        ("|---|:---:|---|", []),
        ("— 12 —", []),
        ("第3页 共9页", []),
        ("1.属于国家秘密 2. 重复申请", []),
        ("2023年 第二十条第（一）项", []),
    ],
)
def test_cells_are_read_as_printed(line: str, expected: list[tuple[str, str, str]]) -> None:
    assert values_of(line) == expected


def test_a_number_glued_to_its_label_is_a_value() -> None:
    assert values_of("行政处罚7 0", labels=frozenset({"行政处罚"})) == [
        ("7", "", "7"),
        ("0", "", "0"),
    ]


def test_label_characters_know_their_places_and_units_of_columns_are_kept() -> None:
    line = "本年收费金额（单位：万元）"
    stream = read_stream([TableRegion((TableLine(normalise(line), 40),), "")], frozenset())
    assert stream.text == "本年收费金额"
    assert stream.places == list(range(40, 46))
    assert stream.unit_notes == {6: "万元"}
