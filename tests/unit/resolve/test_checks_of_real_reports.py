"""The checks of the real reports against those that careful readers listed (``../shared/gold``).

Reports and gold stand beside the checkout and are no part of it: without them this is skipped.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from kg.model import Check
from kg.pipeline import extract_file

SHARED = Path(__file__).resolve().parents[4] / "shared"
REPORTS = sorted((SHARED / "reports").glob("*.txt"))
GOLD = sorted((SHARED / "gold").glob("*.json"))
LEAST = 0.9

pytestmark = pytest.mark.skipif(not GOLD, reason="the real reports are not beside the checkout")


@cache
def checks_of(report: str) -> tuple[Check, ...]:
    return extract_file(SHARED / "reports" / f"{report}.txt").checks


def relation(words: str, *, holds: bool) -> tuple[tuple[str, ...], bool]:
    """Return the numbers of a relation in any order, and whether it holds."""
    claim = words.rpartition("：")[2].translate(str.maketrans("四五六", "456"))
    numbers = re.findall(r"\d+(?:\.\d+)?", re.sub(r"（[^）]*）|\([^)]*\)", "", claim))
    return tuple(sorted(numbers)) if any(map(float, numbers)) else ("0",), holds


def told(report: str) -> Counter[tuple[tuple[str, ...], bool]]:
    return Counter(relation(check.statement, holds=check.holds) for check in checks_of(report))


def listed(path: Path) -> Counter[tuple[tuple[str, ...], bool]]:
    checks = json.loads(path.read_text(encoding="utf-8"))["checks"]
    return Counter(relation(check["expr"], holds=check["holds"]) for check in checks)


def test_nine_in_ten_of_the_relations_are_found() -> None:
    gold = {path.stem: listed(path) for path in GOLD}
    missing = {report: dict(relations - told(report)) for report, relations in gold.items()}
    lost = sum(sum(each.values()) for each in missing.values())
    assert 1 - lost / sum(map(Counter.total, gold.values())) >= LEAST, missing


def test_the_misprinted_subtotal_is_the_only_violation() -> None:
    failing = [
        (path.stem, check.statement.rpartition("：")[2], int(check.expected), int(check.actual))
        for path in REPORTS
        for check in checks_of(path.stem)
        if check.certain and not check.holds
    ]
    assert failing == [
        ("changshou-2014", "97+1384 = 1445", 1481, 1445),
        ("changshou-2014", "240+326+348+312+122 = 1384", 1348, 1384),
    ]
