"""Lists against how many items they are said to have: 《A》《B》《C》等3项制度; 概述、监督、附表三个部分.

A list that ends in 等 may leave items out, so that only more of them than the number says are told.
Items are counted by their marks, which also stand within items: what fails is a hint.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from kg.model import Check, CheckRule, FigureRole, Range, Span, UsedFigure
from kg.resolve.checks.figures import Figure, Figures
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
_LAST_TWO: Final = re.compile(r"以及|[和及与]")
_LONGEST: Final = 600
_CLOSED: Final = re.compile(r"(?:等)?\s*\Z")
_CLOSED_BY_ET_CETERA: Final = re.compile(r"等\s*\Z")
_FEWEST: Final = 2
_FEWEST_WORDS: Final = 3


def check_listed(figures: Figures) -> Iterator[Check]:
    """Yield a check for each number that closes a list of titles or of words."""
    for figure in figures.prose:
        if figure.span is not None and figure.is_count and _ends_list(figure.span, figures):
            listed = _titles_before(figure.span, figures) or _words_before(figure.span, figures)
            if listed and len(listed) >= figure.value:
                yield _check_figure(figure, figure.span, listed, figures)
    for parts in _PARTS.finditer(figures.text):
        earliest = max(0, parts.start() - _LONGEST_COUNT)
        if found := _SO_MANY_PARTS.search(figures.text, earliest, parts.end()):
            yield from _check_sections(found, figures)


def _ends_list(number: Span, figures: Figures) -> bool:
    """Tell whether a number follows the 等 of a list."""
    start = max(0, number.start - _LONGEST)
    return figures.text[start : number.start].rstrip().endswith("等")


def _titles_before(number: Span, figures: Figures) -> list[Span]:
    """Return the titles that lead up to a number; none for less than two."""
    titles = figures.titles[: bisect_right(figures.titles, number)]
    listed: list[Span] = []
    start, gap = number.start, _ET_CETERA
    for title in reversed(titles):
        if not gap.fullmatch(figures.text[title.end : start]):
            break
        listed.insert(0, title)
        start, gap = title.start, _JOINED
    return listed if len(listed) >= _FEWEST else []


def _words_before(number: Span, figures: Figures) -> list[Span]:
    """Return the items that a list ending in 等 has before a number; none of a short one."""
    items = _items(number.start, figures, _CLOSED_BY_ET_CETERA)
    return items if len(items) >= _FEWEST_WORDS else []


def _check_sections(found: re.Match[str], figures: Figures) -> Iterator[Check]:
    """Check a list of the report's own parts, which is complete: 包括概述、监督两个部分."""
    stated = read_numeral(found[1])
    items = _items(found.start(), figures, _CLOSED)
    if stated is None or len(items) < _FEWEST:
        return
    last = items[-1]
    joined = _LAST_TWO.search(figures.text, last.start, last.end)
    if len(items) < stated and joined:
        items[-1:] = [Span(last.start, joined.start()), Span(joined.end(), last.end)]
    before = figures.text[: found.start()].rstrip()
    if len(items) == stated or not before.endswith("等"):
        number = Span(found.start(1), found.end(1))
        yield _check("所述部分", Range(stated, stated), stated, items, number, figures)


def _items(end: int, figures: Figures, closing: re.Pattern[str]) -> list[Span]:
    """Return the items of the clause that leads up to a place, as ``closing`` ends it."""
    start = max(0, end - _LONGEST)
    before = figures.text[start:end]
    closed = closing.search(before)
    if closed is None:
        return []
    # Marks within titles and brackets divide no items; what hides them keeps every place.
    plain = _ENCLOSED.sub(_hide, _HEADING.sub(_stop, before[: closed.start()]))
    clause = _CLAUSE.search(plain)
    at = start + clause.start() if clause else start
    items = []
    for item in clause[0].split("、") if clause else ():
        lead = len(item) - len(item.lstrip())
        items.append(Span(at + lead, at + lead + len(item.strip())))
        at += len(item) + 1
    return items


def _hide(found: re.Match[str]) -> str:
    return "·" * len(found[0])


def _stop(found: re.Match[str]) -> str:
    return "。" * len(found[0])


def _check_figure(figure: Figure, number: Span, listed: list[Span], figures: Figures) -> Check:
    check = _check(figure.label, figure.range, figure.value, listed, number, figures)
    return replace(check, used=(UsedFigure(FigureRole.STATED, figure.place),))


def _check(
    label: str, room: Range, stated: Decimal, listed: list[Span], number: Span, figures: Figures
) -> Check:
    count = Decimal(len(listed))
    before = figures.text[max(0, number.start - _LONGEST) : number.start]
    clause = _CLAUSE.search(before)
    start = number.start - len(clause[0].lstrip() if clause else "")
    return Check(
        key=f"listed-{number.start}",
        rule=CheckRule.LISTING,
        statement=f"{label.rpartition('、')[2]}：所列{count:f} = {stated:f}",
        expected=count,
        actual=stated,
        holds=room.meets(Range(count, count)),
        certain=False,
        quotes=(Span(start, number.end),),
        listed=tuple(listed),
    )
