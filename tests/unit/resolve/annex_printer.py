"""Prints random annexes of the years before 2019 in the ways in which they arrive.

The rows are those of the vocabulary, in its order; the figures are random but their sums hold. What
was printed, and which figures the text lost, is remembered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import Final

from kg.extract.tables.forms import FormEntry, load_forms

HEADS: Final = {
    "annex-2014": ("统计指标", "单位", "统计数"),
    "annex-2008": ("指标名称", "计量单位", "本年度", "历年累计"),
}
OWN_ROWS: Final = ("公开栏更新栏目数", "村务监督牌总数", "便民服务卡发放数", "听证会参与代表数")
"""Rows that no form has."""
Place = tuple[str, str]
"""Notations of row and column."""


@dataclass(frozen=True, slots=True)
class AnnexStyle:
    """How an annex is printed and damaged."""

    arrival: str = "pipes"
    """``pipes``, ``tabs``, ``cells``, ``lines``, ``wrapped``, ``around``, ``after``, ``apart``, ``one line``."""
    lost: int = 0
    """How many figures are lost: an empty cell in pipes and tabs, else nothing."""
    labels_lost: int = 0
    words_lost: int = 0
    """How many labels lose a character."""
    rows_left_out: int = 0
    """How many rows the place does not print."""
    own_rows: int = 0
    """How many rows the place added."""
    pages: str = ""
    """``marks``, ``numbers`` or ``heads``: what a page break leaves between rows."""
    marks: str = "form"
    """Numbers of the rows: as on the ``form``, ``none``, or ``plain`` (1、 2、 3、)."""
    units: bool = True
    codes: bool = False
    """Whether a column between labels and units numbers the rows."""
    headless: bool = False
    commas: bool = False
    dashes: bool = True
    """Whether headings of rows print —— in their other cells; else these are empty."""


@dataclass(slots=True)
class PrintedAnnex:
    """An annex as text, and the truth about each cell."""

    table: str
    text: str = ""
    truth: dict[Place, Decimal] = field(default_factory=dict)
    lost: set[Place] = field(default_factory=set)
    """Cells whose figure, or whose row, is not in the text."""


@dataclass(slots=True)
class _Line:
    label: str
    unit: str
    figures: list[str]
    is_heading: bool = False
    code: str = ""


def print_annex(seed: int, table: str, style: AnnexStyle) -> PrintedAnnex:
    """Return a random annex in the given style, the same for the same seed."""
    rng = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    printed = PrintedAnnex(table)
    forms = load_forms()
    columns = [column.notation for column in forms.columns(table)]
    rows = [row for row in forms.rows(table) if style.marks == "form" or _is_lone(row, table)]
    _make_figures(rng, rows, columns, printed)
    left_out = {row.notation for row in rng.sample(rows, style.rows_left_out)}
    lines = list(
        _lines([row for row in rows if row.notation not in left_out], columns, printed, style)
    )
    printed.lost |= {place for place in printed.truth if place[0] in left_out}
    _damage(rng, rows, columns, lines, printed, style)
    for name in rng.sample(OWN_ROWS, style.own_rows):
        own = _Line(f"9.{name}", "条", [str(rng.randint(1, 99)) for _ in columns])
        lines.insert(rng.randrange(1, len(lines)), own)
    if style.codes:
        for number, line in enumerate((line for line in lines if not line.is_heading), 1):
            line.code = str(number)
    body = _Writer(rng, style, HEADS[table]).write(lines)
    printed.text = f"青岚市水利局政府信息公开工作年度报告\n\n一、概述\n\n工作平稳。\n\n{body}\n"
    return printed


def _is_lone(row: FormEntry, table: str) -> bool:
    """Tell whether no other row has a label of the row: without numbers those are not told apart."""
    others = [one for one in load_forms().rows(table) if one is not row]
    return not any(set(row.names) & set(one.names) for one in others)


def _make_figures(
    rng: Random, rows: list[FormEntry], columns: list[str], printed: PrintedAnnex
) -> None:
    shown = {row.notation for row in rows}
    for column in columns:
        for row in reversed(rows):
            parts = [printed.truth[part, column] for part in row.sum_of if part in shown]
            value = sum(parts) if parts else rng.choice([0, 0, rng.randint(0, 60), 12345])
            printed.truth[row.notation, column] = Decimal(value)


def _lines(
    rows: list[FormEntry], columns: list[str], printed: PrintedAnnex, style: AnnexStyle
) -> Iterator[_Line]:
    forms = load_forms()
    shown: set[str] = set()
    for number, row in enumerate(rows, 1):
        group = forms.entries[row.group] if row.group else None
        heads_itself = group is not None and row.label.startswith(group.label)
        if group and group.notation not in shown and not heads_itself:
            yield _Line(group.label, "——" if style.dashes else "", [], is_heading=True)
        shown.add(row.group or "")
        figures = [printed.truth[row.notation, column] for column in columns]
        words = [f"{value:,}" if style.commas else str(value) for value in figures]
        label = row.label if style.marks == "form" else row.names[0]
        label = f"{number}、{label}" if style.marks == "plain" else label
        yield _Line(label, row.unit if style.units else "", words)


def _damage(
    rng: Random,
    rows: list[FormEntry],
    columns: list[str],
    lines: list[_Line],
    printed: PrintedAnnex,
    style: AnnexStyle,
) -> None:
    printed_rows = [row for row in rows if (row.notation, columns[0]) not in printed.lost]
    whole = list(zip(printed_rows, (line for line in lines if not line.is_heading), strict=True))
    for row, line in rng.sample(whole, style.lost):
        position = rng.randrange(len(columns))
        printed.lost.add((row.notation, columns[position]))
        line.figures[position] = ""
    for row, line in rng.sample(whole, style.labels_lost):
        printed.lost.update((row.notation, column) for column in columns)
        line.label = ""
    for _, line in rng.sample([pair for pair in whole if len(pair[1].label) > 7], style.words_lost):
        cut = rng.randrange(3, len(line.label))
        line.label = line.label[:cut] + line.label[cut + 1 :]


class _Writer:
    """Writes the rows as lines of text."""

    def __init__(self, rng: Random, style: AnnexStyle, head: tuple[str, ...]) -> None:
        self.rng = rng
        self.style = style
        self.head = head if style.units else (head[0], *head[2:])
        if style.codes:
            self.head = (self.head[0], "代码", *self.head[1:])
        self.page = 3

    def write(self, lines: list[_Line]) -> str:
        arrival = self.style.arrival
        if arrival == "apart":
            return "\n".join(self._apart(lines))
        head = [] if self.style.headless else self._row(list(self.head))
        printed = list(head)
        for line in lines:
            printed += self._line(line)
            printed += self._break(head)
        joint = " " if arrival == "one line" else "\n"
        return joint.join(printed)

    def _break(self, head: list[str]) -> list[str]:
        if not self.style.pages or self.rng.random() > 0.15:
            return []
        self.page += 1
        mark = str(self.page) if self.style.pages == "numbers" else f"— {self.page} —"
        return ["", mark, "", *(head if self.style.pages == "heads" else [])]

    def _line(self, line: _Line) -> list[str]:
        dash = "——" if self.style.dashes else ""
        figures = (
            [dash] * (len(self.head) - 1 - self.style.units - self.style.codes)
            if line.is_heading
            else line.figures
        )
        words = [line.unit, *figures] if self.style.units else figures
        words = [line.code, *words] if self.style.codes else words
        text = " ".join(word for word in words if word)
        cut = len(line.label) // 2
        if self.style.arrival == "wrapped" and len(line.label) > 10:
            return [line.label[:cut], f"{line.label[cut:]} {text}"]
        if self.style.arrival == "around" and len(line.label) > 10:
            return [line.label[: cut + 1], text, line.label[cut + 1 :], ""]
        if self.style.arrival == "after":
            return [text, line.label]
        return self._row([line.label, *words])

    def _row(self, cells: list[str]) -> list[str]:
        arrival = self.style.arrival
        if arrival == "pipes":
            return [f"| {' | '.join(cells)} |"]
        if arrival == "tabs":
            return ["\t".join(cells)]
        if arrival == "cells":
            return [cell for cell in cells if cell]
        return [" ".join(cell for cell in cells if cell)]

    def _apart(self, lines: list[_Line]) -> Iterator[str]:
        rows = [line for line in lines if not line.is_heading]
        yield self.head[0]
        yield from (line.label for line in lines if line.label)
        yield from (line.code for line in rows if line.code)
        yield from (line.unit for line in rows if line.unit)
        yield from (" ".join(line.figures) for line in rows if any(line.figures))
