"""The passages in the repository: what is found of them never falls below the floor kept here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.passages.marked import read_passage
from tests.passages.score import FLOOR, HERE, score_passages
from tests.passages.tally import Tally

HALVES = sorted({path.name for path in HERE.glob("*/*") if path.is_dir()} - {"__pycache__"})


@pytest.mark.parametrize("half", HALVES)
def test_nothing_found_before_is_lost(half: str) -> None:
    tallies = score_passages(half=half)
    floor: dict[str, dict[str, float]] = json.loads(FLOOR.read_text(encoding="utf-8"))[half]
    below = [
        f"{kind} {name}: {tallies.get(kind, Tally()).figures().get(name)}, floor {least}"
        for kind, figures in floor.items()
        for name, least in figures.items()
        if tallies.get(kind, Tally()).figures().get(name, 0) < least
    ]
    assert not below, "\n".join(below)


def test_marks_nest_and_leave_the_text_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "nested.toml"
    path.write_text("text = '执行⟦a|甲印发⟦b?|《乙》⟧⟧（⟦a#1号⟧）。'", encoding="utf-8")
    passage = read_passage(path)
    assert passage.text == "执行甲印发《乙》（1号）。"
    marked = [(m.fact, passage.quote(m.span), m.by_number, m.optional) for m in passage.marks]
    assert marked == [
        ("a", "甲印发《乙》", False, False),
        ("b", "《乙》", False, True),
        ("a", "1号", True, False),
    ]


@pytest.mark.parametrize("text", ["执行⟦a|《乙》。", "执行《乙》⟧。"])
def test_a_lonely_mark_is_an_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "lonely.toml"
    path.write_text(f"text = '{text}'", encoding="utf-8")
    with pytest.raises(ValueError, match=r"lonely\.toml"):
        read_passage(path)
