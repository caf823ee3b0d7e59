from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.iris import segment
from kg.publish.file_names import file_name

FORBIDDEN = set('<>:"/\\|?*') | {chr(code) for code in range(32)}


@pytest.mark.parametrize(
    "name",
    [
        "青岚市人民政府办公室",
        "岚政发〔2013〕46号",
        "云泽县2020年政府信息公开工作年度报告-0294b9f2",
        "2014",
    ],
)
def test_an_ordinary_name_stays_as_it_is(name: str) -> None:
    assert file_name(segment(name)) == name


@pytest.mark.parametrize(
    "name",
    ["CON", "nul.txt", "com1", "lpt².年报", "conin$", "index", "index-2", "a/b", "..", ".", " a", "a.", "关于“A”", "x" * 400, "年" * 200, "a\u202eb", "100%", "&lt;"],
)  # fmt: skip
def test_a_name_that_a_system_would_refuse_is_changed(name: str) -> None:
    changed = file_name(segment(name))
    assert changed != segment(name)
    assert not FORBIDDEN & set(changed)
    assert len(changed.encode()) < 200
    assert changed.strip(". ") == changed
    assert changed.partition(".")[0].casefold() not in {"con", "nul", "com1", "lpt²", "conin$"}


@given(st.text(), st.text())
def test_distinct_names_stay_distinct_where_case_and_form_do_not_count(
    one: str, other: str
) -> None:
    def folded(name: str) -> str:
        return unicodedata.normalize("NFC", file_name(segment(name))).casefold()

    if segment(one) != segment(other):
        assert folded(one) != folded(other)
