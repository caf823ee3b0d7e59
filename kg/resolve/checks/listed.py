"""Lists against how many items they are said to have: 《A》《B》《C》等3项制度; 概述、监督、附表三个部分.

A list that ends in 等 may leave items out, so that only more of them than the number says are told.
Items are counted by their marks, which also stand within items: what fails is a hint.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from kg.model import Check, CheckKind, Span
from kg.resolve.checks.figures import Figure, Figures
from kg.resolve.checks.verdict import make_check
from kg.text.numerals import read_numeral

_JOINED: Final = re.compile(r"(?:[\s、，,]|和|及|以及|与)*")
_ET_CETERA: Final = re.compile(r"\s*等\s*")
_PARTS: Final = re.compile("部分")
_SO_MANY_PARTS: Final = re.compile(r"(\d{1,2}|[一二两三四五六七八九十]{1,3})\s*个?部分\Z")
_LONGEST_COUNT: Final = 12
_CLAUSE: Final = re.compile(r"[^，。；：！？,;:]*\Z")
_HEADING: Final = re.compile(
    r"^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}|\d{1,2})、.*$", re.MULTILINE
)
_ENCLOSED: Final = re.compile(r"《[^》]*》|（[^）]*）|\([^)]*\)|“[^”]*”")
_LAST_TWO: Final = re.compile(r"[和及与]")
_LONGEST: Final = 600
_FEWEST: Final = 2
_FEWEST_WORDS: Final = 3


def check_listed(figures: Figures) -> Iterator[Check]:
    """Yield a check for each number that closes a list of titles or of words."""
    for figure in figures.prose:
        if figure.span is not None and figure.is_count and _ends_list(figure.span, figures):
            listed = _titles_before(figure.span, figures) or _words_before(figure.span, figures)
            if listed and listed >= figure.value:
                yield _check(figure.label, figure.value, listed, figure.span, figures, figure)
    for parts in _PARTS.finditer(figures.text):
        earliest = max(0, parts.start() - _LONGEST_COUNT)
        if found := _SO_MANY_PARTS.search(figures.text, earliest, parts.end()):
            yield from _check_sections(found, figures)


def _ends_list(number: Span, figures: Figures) -> bool:
    """Tell whether a number follows the 等 of a list."""
    start = max(0, number.start - _LONGEST)
    return figures.text[start : number.start].rstrip().endswith("等")


def _titles_before(number: Span, figures: Figures) -> int:
    """Return how many titles lead up to a number; 0 for less than two."""
    titles = figures.titles[: bisect_right(figures.titles, number)]
    count, start, gap = 0, number.start, _ET_CETERA
    for title in reversed(titles):
        if not gap.fullmatch(figures.text[title.end : start]):
            break
        count += 1
        start, gap = title.start, _JOINED
    return count if count >= _FEWEST else 0


def _words_before(number: Span, figures: Figures) -> int:
    """Return how many items a list ending in 等 has before a number; 0 for a short one."""
    before = figures.text[max(0, number.start - _LONGEST) : number.start].rstrip()
    count = len(_items(before.removesuffix("等")))
    return count if count >= _FEWEST_WORDS else 0


def _check_sections(found: re.Match[str], figures: Figures) -> Iterator[Check]:
    """Check a list of the report's own parts, which is complete: 包括概述、监督两个部分."""
    before = figures.text[max(0, found.start() - _LONGEST) : found.start()].rstrip()
    stated = read_numeral(found[1])
    items = _items(before.removesuffix("等"))
    if stated is None or len(items) < _FEWEST:
        return
    listed = len(items) + bool(len(items) < stated and _LAST_TWO.search(items[-1]))
    if listed == stated or not before.endswith("等"):
        number = Span(found.start(1), found.end(1))
        yield _check("所述部分", stated, listed, number, figures, None)


def _items(before: str) -> list[str]:
    clause = _CLAUSE.search(_ENCLOSED.sub("", _HEADING.sub("。", before)))
    return clause[0].split("、") if clause else []


def _check(
    label: str, stated: Decimal, listed: int, number: Span, figures: Figures, figure: Figure | None
) -> Check:
    before = figures.text[max(0, number.start - _LONGEST) : number.start]
    clause = _CLAUSE.search(before)
    start = number.start - len(clause[0].lstrip() if clause else "")
    return make_check(
        CheckKind.COMPARISON,
        f"{label.rpartition('、')[2]}：所列{listed} = {stated:f}",
        Decimal(listed),
        stated,
        () if figure is None else (figure,),
        holds=stated == listed,
        certain=False,
        key=f"listed-{number.start}",
        quote=Span(start, number.end),
    )
