"""The lines of a source as printed, each told apart: blank, prose, table, noise.

Statutory tables arrive as pipe rows, as one cell per line, or flattened with wrapped labels;
what they share is where they begin and that they hold no full stop.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from kg.text.characters import normalise

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]*(?:\r\n|[\r\n\f\v\x85\u2028\u2029]|$)")


class LineKind(StrEnum):
    """What a printed line is."""

    BLANK = "blank"
    PROSE = "prose"
    TABLE = "table"
    NOISE = "noise"


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of the source, normalised one to one; character ``i`` is at ``start + i``."""

    text: str
    start: int
    kind: LineKind

    @property
    def end(self) -> int:
        """Where the line ends in the source, its line break left out."""
        return self.start + len(self.text)


_PAGE_MARK: Final = re.compile(
    r"[-—–－·\s]*第?\s*\d{1,3}\s*页?\s*(?:[/，,]?\s*共\s*\d{1,3}\s*页)?[-—–－·\s]*"
)
_LATIN_WORD: Final = re.compile(r"[A-Za-z]{2,}")
_LATIN: Final = re.compile(r"[A-Za-z]")
_CHINESE: Final = re.compile("[\u4e00-\u9fff]")
_LIST_ITEM: Final = re.compile(r"\s*[-*•+]\s")

_TABLE_START: Final = re.compile(
    r"第二十条\s*第?\s*（[一五六八九]）\s*项"
    r"|信息内容|申请人情况|（?本列数据的?勾稽关系|一\s*、\s*本年度?新收"
    r"|结果\s*维持|行政复议\s*$|行政复议\s+行\s*政\s*诉\s*讼"
    r"|指标名称|统计指标|统\s*计\s*指\s*标|指\s*标\s+单\s*位"
)
_SECTION: Final = re.compile(
    r"(?:[一二三四五六]|[1-6])\s*[、.．]\s*.*(?:情\s*况|问\s*题|措\s*施|事\s*项)\s*$"
)
_SECTION_TITLE: Final = re.compile(
    r"[一二三四五六]、\s*(?:总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况"
    r"|政府信息公开行政复议、\s*行政诉讼情况|(?:当前)?存在的(?:主要)?问题[^\s。，|]{0,10}"
    r"|其他需要报告的?事项)(?=\s)"
)
_LONGEST_LINE: Final = 300
_ENOUGH_SECTIONS: Final = 3
_LAST_SECTIONS: Final = re.compile(r"[五六七]\s*[、.．]")
_TABLE_LINE: Final = re.compile(r"\s*\||[^|]*\|[^|]*\|")
_PROBLEMS: Final = re.compile(r"5\s*[、.．]\s*.*(?:问\s*题|改\s*进)")
_FIGURES: Final = re.compile(r"(?<!\S)(?:[\d，.]+\s+){2,}[\d，.]+(?!\S)")
_SENTENCE_LENGTH: Final = 15
_LONG: Final = 45
_FEWEST_WORDS: Final = 8


def read_lines(text: str) -> list[PrintedLine]:
    """Split the source into lines and say what each is."""
    printed = []
    for match in _LINE.finditer(normalise(text)):
        line = match.group().rstrip("\r\n\f\v\x85\u2028\u2029")
        if len(line) > _LONGEST_LINE:
            printed += _unfold(line, match.start())
        else:
            printed.append((line, match.start()))
        if match.end() == len(text):
            break
    kinds = _classify([line for line, _ in printed])
    return [
        PrintedLine(line, start, kind) for (line, start), kind in zip(printed, kinds, strict=True)
    ]


def is_section_heading(line: str) -> bool:
    """Tell whether a line among tables is a heading of the form and not a row's label."""
    return bool(_SECTION.match(without_marks(line))) and len(line) < _LONG


def without_marks(line: str) -> str:
    """Return a line without the marks of Markdown around it.

    >>> without_marks("## **二、主动公开政府信息情况**")
    '二、主动公开政府信息情况'
    """
    return line.strip().lstrip("#*> ").rstrip("* ")


def _unfold(line: str, start: int) -> list[tuple[str, int]]:
    """Cut a line that holds a whole report (in one cell of a table) at the headings of the form."""
    titles = [match.span() for match in _SECTION_TITLE.finditer(line)]
    if len(titles) < _ENOUGH_SECTIONS:
        return [(line, start)]
    first = len(line) - len(line.lstrip("| \t"))
    last = len(line.rstrip("| \t"))
    cuts = sorted({first, *(cut for title in titles for cut in title), last})
    return [(line[a:b], start + a) for a, b in pairwise(cuts) if line[a:b].strip()]


def _classify(lines: list[str]) -> list[LineKind]:
    kinds = []
    in_picture = in_tables = False
    for line in lines:
        stripped = line.strip()
        if not stripped:
            kinds.append(LineKind.BLANK)
            continue
        if _is_described_picture(stripped) or (in_picture and _LIST_ITEM.match(line)):
            in_picture = True
            kinds.append(LineKind.NOISE)
            continue
        in_picture = False
        bare = without_marks(stripped)
        in_tables = _stays_in_tables(bare) if in_tables else _starts_tables(bare)
        if _TABLE_LINE.match(line) or (in_tables and not is_section_heading(bare)):
            kinds.append(LineKind.TABLE)
        elif _PAGE_MARK.fullmatch(stripped):
            kinds.append(LineKind.NOISE)
        else:
            kinds.append(LineKind.PROSE)
    return kinds


def _starts_tables(line: str) -> bool:
    """Tell a table's first line from a sentence that begins with the same words."""
    return bool(_TABLE_START.match(line)) and _stays_in_tables(line)


def _stays_in_tables(line: str) -> bool:
    if _LAST_SECTIONS.match(line) or _PROBLEMS.match(line):
        return False
    if line.count("\t") > 1 or _FIGURES.search(line):
        return True
    return not (
        ("。" in line and len(line) > _SENTENCE_LENGTH) or ("，" in line and len(line) > _LONG)
    )


def _is_described_picture(line: str) -> bool:
    """Tell an English description of a picture from a line of the report."""
    latin = len(_LATIN.findall(line))
    if latin < _FEWEST_WORDS * 2:
        return False
    return latin > len(_CHINESE.findall(line)) and len(_LATIN_WORD.findall(line)) >= _FEWEST_WORDS
