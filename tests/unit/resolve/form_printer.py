"""Prints random statutory forms in the ways in which they arrive, and remembers what it printed.

The figures are random but their sums hold, as the forms promise. Arrivals are pipe rows, tab rows,
one cell per line, and flattened lines; damages are lost cells, wrapped labels, page marks, blanks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import Final

APPLICANTS: Final = (
    "自然人",
    "商业企业",
    "科研机构",
    "社会公益组织",
    "法律服务机构",
    "其他",
    "总计",
)
OUTCOMES: Final = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
_RESULTS: Final = "三、本年度办理结果"

_ANSWERS: Final = {
    "": ("（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    "（三）不予公开": (
        "1.属于国家秘密",
        "2.其他法律行政法规禁止公开",
        "3.危及“三安全一稳定”",
        "4.保护第三方合法权益",
        "5.属于三类内部事务信息",
        "6.属于四类过程性信息",
        "7.属于行政执法案卷",
        "8.属于行政查询事项",
    ),
    "（四）无法提供": (
        "1.本机关不掌握相关政府信息",
        "2.没有现成信息需要另行制作",
        "3.补正后申请内容仍不明确",
    ),
    "（五）不予处理": (
        "1.信访举报投诉类申请",
        "2.重复申请",
        "3.要求提供公开出版物",
        "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息",
    ),
}
_OTHERWISE: Final = (
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "3.其他",
)
_DISCLOSED: Final = {
    "2019": (
        ("一", "1", ("本年新制作数量", "本年新公开数量", "对外公开总数量"), ("规章", "规范性文件")),
        (
            "五",
            "5",
            ("上一年项目数量", "本年增/减", "处理决定数量"),
            ("行政许可", "其他对外管理服务事项"),
        ),
        ("六", "6", ("上一年项目数量", "本年增/减", "处理决定数量"), ("行政处罚", "行政强制")),
        ("八", "8", ("上一年项目数量", "本年增/减"), ("行政事业性收费",)),
        ("九", "9", ("采购项目数量", "采购总金额"), ("政府集中采购",)),
    ),
    "2021": (
        ("一", "1", ("本年制发件数", "本年废止件数", "现行有效件数"), ("规章", "行政规范性文件")),
        ("五", "5", ("本年处理决定数量",), ("行政许可",)),
        ("六", "6", ("本年处理决定数量",), ("行政处罚", "行政强制")),
        ("八", "8", ("本年收费金额（单位：万元）",), ("行政事业性收费",)),
    ),
}
_SIGNED: Final = "本年增/减"


@dataclass(slots=True)
class Row:
    """A row to print: its labels from the outermost group on, and the words of its cells."""

    labels: tuple[str, ...]
    cells: list[str]
    places: list[tuple[str, str, str]]
    """Table, row and column of each cell."""

    @property
    def label(self) -> str:
        return self.labels[-1]


@dataclass(slots=True)
class Sheet:
    """A table to print: a title, heads of columns, rows."""

    title: str
    header: list[str]
    rows: list[Row]
    tall: bool = False
    """Whether the heads of the columns take two lines (法人或其他组织 over its parts)."""


@dataclass(slots=True)
class PrintedForm:
    """A report's tables as text, and the truth about each cell."""

    form: str
    text: str = ""
    truth: dict[tuple[str, str, str], Decimal] = field(default_factory=dict)
    lost: set[tuple[str, str, str]] = field(default_factory=set)
    """Cells whose figure is not in the text."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a form is printed and damaged."""

    arrival: str
    """``pipes``, ``tabs``, ``cells``, ``lines``, ``around``, ``after`` or ``apart``."""
    lost: int = 0
    """How many cells lose their figure: in pipes and tabs they stay empty, else they vanish."""
    drawn_up: int = 0
    """How many rows lose their last cell, the next label drawn up into its place."""
    pages: str = ""
    """``marks``, ``numbers`` or ``heads``: what a page break leaves between rows."""
    spaced: bool = False
    commas: bool = False
    zeros: str = "0"
    """What stands for nothing: ``0``, or a blank, ``/``, ``—``, ``无``."""
    closing: bool = True
    units: bool = False
    figures_lost: int = 0
    """How many rows of answers lose all of their figures."""
    labels_lost: int = 0
    """How many rows lose their label."""
    words_lost: int = 0
    """How many labels lose a character."""
    headless: bool = False
    gaps_in_numbers: bool = False
    """Whether thousands are set off by a space: 1 204."""
    one_line: bool = False
    """Whether each table is a single line."""


def print_form(seed: int, form: str, style: Style) -> PrintedForm:
    """Return a random form in the given style, the same for the same seed."""
    rng = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    printed = PrintedForm(form)
    disclosed = [_disclosure(rng, printed, *table) for table in _DISCLOSED[form]]
    applications, reviews = _applications(rng, printed), _reviews(rng, printed)
    for sheet in (*disclosed, applications, reviews):
        _write_figures(sheet, printed, style)
    _lose(rng, [*disclosed, applications, reviews], printed, style)
    drawn = _draw_up(rng, applications, printed, style)
    _lose_rows(rng, applications, printed, style)
    writer = _Writer(rng, style, drawn)
    lines = ["青岚市水利局政府信息公开工作年度报告", "", "二、主动公开政府信息情况", ""]
    for sheet in disclosed:
        lines += writer.sheet(sheet)
    lines += ["", "三、收到和处理政府信息公开申请情况", ""]
    lines += writer.sheet(applications)
    lines += ["", "四、政府信息公开行政复议、行政诉讼情况", ""]
    lines += writer.sheet(reviews)
    lines += ["", "五、存在的主要问题及改进情况", "", "公开的及时性还有不足。", ""]
    printed.text = "\n".join(lines)
    return printed


def _disclosure(
    rng: Random,
    printed: PrintedForm,
    item: str,
    number: str,
    columns: tuple[str, ...],
    rows: tuple[str, ...],
) -> Sheet:
    table = f"active-disclosure-20-{number}"
    sheet = Sheet(f"第二十条第（{item}）项", ["信息内容", *columns], [])
    for row in rows:
        for column in columns:
            low = -9 if column == _SIGNED else 0
            printed.truth[table, row, column] = Decimal(
                rng.choice([0, rng.randint(low, 40), 12345])
            )
        sheet.rows.append(Row((row,), [], [(table, row, column) for column in columns]))
    return sheet


def _applications(rng: Random, printed: PrintedForm) -> Sheet:
    answers = [
        ((_RESULTS, group) if group else (_RESULTS,), row)
        for group, rows in _ANSWERS.items()
        for row in rows
    ]
    if printed.form == "2019":
        answers.append(((_RESULTS,), "（六）其他处理"))
    else:
        answers += [((_RESULTS, "（六）其他处理"), row) for row in _OTHERWISE]
    figures: dict[str, list[int]] = {}
    for _, row in answers:
        figures[row] = [
            rng.choice([0, 0, 0, rng.randint(0, 30), rng.randint(0, 2500)]) for _ in APPLICANTS[:-1]
        ]
    total = [sum(column) for column in zip(*figures.values(), strict=True)]
    over = [rng.choice([0, rng.randint(0, 20)]) for _ in total]
    carried = [
        min(rng.choice([0, rng.randint(0, 9)]), a + b) for a, b in zip(total, over, strict=True)
    ]
    new = [a + b - c for a, b, c in zip(total, over, carried, strict=True)]
    first, second = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
    last, end = "（七）总计", "四、结转下年度继续办理"
    figures |= {first: new, second: carried, last: total, end: over}
    order = [((), first), ((), second), *answers, ((_RESULTS,), last), ((), end)]
    sheet = Sheet(
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", [], [], tall=True
    )
    for groups, row in order:
        for column, value in zip(APPLICANTS, [*figures[row], sum(figures[row])], strict=True):
            printed.truth["applications", row, column] = Decimal(value)
        places = [("applications", row, column) for column in APPLICANTS]
        sheet.rows.append(Row((*groups, row), [], places))
    sheet.header = ["申请人情况", "自然人", "法人或其他组织", "总计", *APPLICANTS[1:-1]]
    return sheet


def _reviews(rng: Random, printed: PrintedForm) -> Sheet:
    tables = {
        "reviews": "行政复议",
        "litigation-direct": "未经复议直接起诉",
        "litigation-after-review": "复议后起诉",
    }
    places = []
    for table, row in tables.items():
        parts = [rng.choice([0, rng.randint(0, 300)]) for _ in OUTCOMES[:-1]]
        for column, value in zip(OUTCOMES, [*parts, sum(parts)], strict=True):
            printed.truth[table, row, column] = Decimal(value)
            places.append((table, row, column))
    header = [
        "行政复议",
        "行政诉讼",
        *OUTCOMES,
        "未经复议直接起诉",
        "复议后起诉",
        *OUTCOMES,
        *OUTCOMES,
    ]
    return Sheet("", header, [Row((), [], places)], tall=True)


def _write_figures(sheet: Sheet, printed: PrintedForm, style: Style) -> None:
    for row in sheet.rows:
        for place in row.places:
            value = printed.truth[place]
            word = f"{value:,}" if style.commas or style.gaps_in_numbers else str(value)
            word = word.replace(",", " ") if style.gaps_in_numbers else word
            if style.units and place[2] in ("采购项目数量", "上一年项目数量"):
                word += "项"
            if style.units and place[2] == "采购总金额":
                word = f"{value}.25万元"
                printed.truth[place] += Decimal("0.25")
            if value == 0 and style.zeros != "0":
                word = style.zeros
                printed.lost.add(place)
            row.cells.append(word)


def _lose(rng: Random, sheets: list[Sheet], printed: PrintedForm, style: Style) -> None:
    rows = [row for sheet in sheets for row in sheet.rows]
    for row in rng.sample(rows, min(style.lost, len(rows))):
        position = rng.randrange(len(row.cells))
        printed.lost.add(row.places[position])
        row.cells[position] = ""
        if style.arrival not in ("pipes", "tabs"):
            del row.cells[position], row.places[position]


def _draw_up(rng: Random, sheet: Sheet, printed: PrintedForm, style: Style) -> set[int]:
    chosen = rng.sample(range(len(sheet.rows) - 1), style.drawn_up)
    for row in (sheet.rows[i] for i in chosen):
        if len(row.cells) == len(APPLICANTS):
            printed.lost.add(row.places.pop())
            row.cells.pop()
    return {id(sheet.rows[i]) for i in chosen}


def _lose_rows(rng: Random, sheet: Sheet, printed: PrintedForm, style: Style) -> None:
    for row in rng.sample(sheet.rows, style.figures_lost):
        printed.lost.update(row.places)
        row.cells.clear()
        row.places.clear()
    for row in rng.sample(sheet.rows, style.labels_lost):
        row.labels = (*row.labels[:-1], "")
    for row in rng.sample([row for row in sheet.rows if len(row.label) > 6], style.words_lost):
        cut = rng.randrange(2, len(row.label))
        row.labels = (*row.labels[:-1], row.label[:cut] + row.label[cut + 1 :])


class _Writer:
    """Writes sheets as lines of text."""

    def __init__(self, rng: Random, style: Style, drawn: set[int]) -> None:
        self.rng = rng
        self.style = style
        self.drawn = drawn
        self.page = 3

    def sheet(self, sheet: Sheet) -> list[str]:
        write = {"pipes": self._grid, "tabs": self._grid, "cells": self._cells}.get(
            self.style.arrival, self._lines
        )
        lines = list(write(sheet))
        return [" ".join(line for line in lines if line.strip())] if self.style.one_line else lines

    def _label(self, label: str) -> str:
        if self.style.spaced and len(label) < 5:
            return " ".join(label)
        return label

    def _break(self, sheet: Sheet) -> Iterator[str]:
        if not self.style.pages or self.rng.random() > 0.15:
            return
        self.page += 1
        yield ""
        if self.style.pages == "numbers":
            yield str(self.page)
        else:
            yield f"— {self.page} —"
        yield ""
        if self.style.pages == "heads":
            yield from self._head(sheet)

    def _head(self, sheet: Sheet) -> Iterator[str]:
        if self.style.headless:
            return
        if self.style.arrival in ("pipes", "tabs"):
            mark = "|" if self.style.arrival == "pipes" else "\t"
            yield mark.join(["", *sheet.header, ""])
        elif self.style.arrival == "cells":
            yield from ("\t" + label for label in sheet.header)
        elif sheet.tall:
            for label in sheet.header:
                half = len(label) // 2 if len(label) > 3 else len(label)
                yield label[:half]
                if label[half:]:
                    yield label[half:]
        else:
            yield " ".join(self._label(label) for label in sheet.header)

    def _grid(self, sheet: Sheet) -> Iterator[str]:
        pipes = self.style.arrival == "pipes"
        mark = " | " if pipes else "\t"
        if sheet.title:
            yield f"| {sheet.title} |" if pipes else sheet.title
        yield from self._head(sheet)
        if pipes:
            yield "|---|---|---|"
        shown: tuple[str, ...] = ()
        for row in sheet.rows:
            groups = ["" if group in shown else group for group in row.labels[:-1]]
            shown = row.labels[:-1]
            cells = [*groups, *(self._label(label) for label in row.labels[-1:]), *row.cells]
            line = mark.join(cells)
            yield f"| {line} |" if pipes and self.style.closing else f"| {line}" if pipes else line
            yield from self._break(sheet)

    def _cells(self, sheet: Sheet) -> Iterator[str]:
        if sheet.title:
            yield "\t" + sheet.title
            yield ""
        yield from self._head(sheet)
        yield ""
        shown: tuple[str, ...] = ()
        above = False
        for row in sheet.rows:
            for group in row.labels[:-1]:
                if group in shown and above:
                    continue
                yield "\t" if group in shown else (" " if above else "") + "\t" + group
                above = False
            shown = row.labels[:-1]
            for label in row.labels[-1:]:
                yield (" " if above else "") + "\t" + label
            yield from ("\t" + cell for cell in row.cells)
            above = id(row) in self.drawn
            if not above:
                yield ""
                yield from self._break(sheet)

    def _lines(self, sheet: Sheet) -> Iterator[str]:
        if sheet.title:
            yield sheet.title
            yield ""
        yield from self._head(sheet)
        yield ""
        apart: list[str] = []
        shown: tuple[str, ...] = ()
        for row in sheet.rows:
            for group in row.labels[:-1]:
                if group not in shown:
                    yield from (group[i : i + 3] for i in range(0, len(group), 3))
            shown = row.labels[:-1]
            figures = " ".join(row.cells)
            if self.style.arrival == "apart" and not sheet.title.startswith("第"):
                apart.append(figures)
                yield from row.labels[-1:]
            else:
                yield from self._line(row, figures)
                yield ""
                yield from self._break(sheet)
        yield from apart

    def _line(self, row: Row, figures: str) -> Iterator[str]:
        label = self._label(row.label) if row.labels else ""
        if self.style.arrival == "after" and row.labels:
            yield from (figures, label)
        elif self.style.arrival == "around" and len(label) > 9:
            cut = self.rng.randint(6, len(label) - 1)
            yield from (label[:cut], figures, label[cut:])
        elif len(label) > 14:
            yield from (label[:13], label[13:], figures)
        else:
            yield f"{label} {figures}".strip()
