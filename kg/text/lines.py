"""The lines of a source as printed, each told apart: blank, prose, table, noise.

Statutory tables arrive as pipe rows, as one cell per line, or flattened with wrapped labels;
what they share is where they begin and that they hold no full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from kg.text.characters import normalise

_BREAK: Final = re.compile(r"\r\n?|\n|\f|\v|\x85|\u2028|\u2029")


class LineKind(StrEnum):
    """What a printed line is."""

    BLANK = "blank"
    PROSE = "prose"
    TABLE = "table"
    NOISE = "noise"


class PrintedLine(NamedTuple):
    """A line of the source, normalised one to one; character ``i`` is at ``start + i``."""

    text: str
    start: int
    kind: LineKind
    words: str
    """The text without the blanks around it."""

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
)
_ANNEX_START: Final = re.compile(
    r"统\s*计\s*指\s*标(?!为|是|的)|指\s*标\s*名\s*称|指\s*标\s+(?:计\s*量\s*)?单\s*位"
    r"|(?:（一）|一、|1[.、])?\s*主动公开政府信息数(?=\s|（|条|$)"
)
"""The head, or the first row, of the tables that reports annexed before 2019."""
_ANNEX_END: Final = re.compile(
    r"(?:[一二三四五六七八九十]|\d)\s*[、.．]\s*.*(?:问\s*题|措\s*施|打\s*算|安\s*排|事\s*项)\s*$"
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
_ANNEX_IN_LINE: Final = re.compile(r"(?<=\s)(?:统计指标|指标名称|指标)\s+(?:计量)?单位\s")
_LEAVES_TABLES: Final = re.compile(r"(?:[五六七]|5(?=\s*[、.．].*(?:问\s*题|改\s*进)))\s*[、.．]")
"""Begins the sections after the tables."""
_TABLE_LINE: Final = re.compile(r"\s*\||[^|]*\|[^|]*\|")
_FIGURES: Final = re.compile(r"(?<!\S)(?:[\d，.]+\s+){2,}[\d，.]+(?!\S)")
_MARKS_BEFORE: Final = "#*> "
_MARKS_AFTER: Final = "* "
_SENTENCE_LENGTH: Final = 15
_LONG: Final = 45
_COMMA: Final = re.compile(r"，(?!\d{3}(?!\d))")
"""A comma that sets off no thousands."""
_FEWEST_WORDS: Final = 8
_FEWEST_LETTERS: Final = 16
_DATE_LINE: Final = re.compile(
    r"\s*(?:20\d\d|[二2][0〇○零O][0-9一二〇○零O][0-9一二三四五六七八九〇○零O])年\s*"
    r"[\d一二三四五六七八九十]{1,2}月\s*[\d一二三四五六七八九十]{1,3}日\s*"
)
_METADATA_LINE: Final = re.compile(
    r"[|\s]*(?:(?:发布|公开|发文|制发)(?:机构|机关|单位)|(?:成文|发文|发布|生成|公开)(?:日期|时间))\s*\|"
)
"""A row of what a portal says of a document, above it."""
_CLOSING_LINES: Final = 6
_BODY_LINE: Final = re.compile(r"\s*[\u4e00-\u9fff ]{4,40}[府厅局委办室署院会心处社]\s*")


def read_lines(text: str) -> list[PrintedLine]:
    """Split the source into lines and say what each is."""
    printed: list[tuple[str, int]] = []
    for line, start in _split(normalise(text)):
        if len(line) > _LONGEST_LINE:
            printed += _unfold(line, start)
        else:
            printed.append((line, start))
    lines = list(_classify(printed))
    _release_signature(lines)
    return lines


def _split(text: str) -> Iterator[tuple[str, int]]:
    """Yield each line without its break, and where it begins; a break at the end ends the last."""
    start = 0
    for found in _BREAK.finditer(text):
        yield text[start : found.start()], start
        start = found.end()
    if start < len(text):
        yield text[start:], start


def is_section_heading(line: str) -> bool:
    """Tell whether a line among tables is a heading of the form and not a row's label."""
    return len(line) < _LONG and _is_section(without_marks(line))


def _is_section(bare: str) -> bool:
    return len(bare) < _LONG and bool(_SECTION.match(bare))


def without_marks(line: str) -> str:
    """Return a line without the marks of Markdown around it.

    >>> without_marks("## **二、主动公开政府信息情况**")
    '二、主动公开政府信息情况'
    """
    return line.strip().lstrip(_MARKS_BEFORE).rstrip(_MARKS_AFTER)


def _unfold(line: str, start: int) -> list[tuple[str, int]]:
    """Cut a line that holds a whole report (in one cell of a table) at the headings of the form."""
    titles = [match.span() for match in _SECTION_TITLE.finditer(line)]
    if len(titles) < _ENOUGH_SECTIONS:
        return _unfold_annex(line, start)
    first = len(line) - len(line.lstrip("| \t"))
    last = len(line.rstrip("| \t"))
    cuts = sorted({first, *(cut for title in titles for cut in title), last})
    return [(line[a:b], start + a) for a, b in pairwise(cuts) if line[a:b].strip()]


def _unfold_annex(line: str, start: int) -> list[tuple[str, int]]:
    """Cut a line that runs on from the prose into an annexed table."""
    head = _ANNEX_IN_LINE.search(line)
    cut = head.start() if head else 0
    return [(line[:cut], start), (line[cut:], start + cut)] if cut else [(line, start)]


def _classify(lines: Sequence[tuple[str, int]]) -> Iterator[PrintedLine]:
    in_picture = in_tables = in_annex = False
    for line, start in lines:
        words = line.strip()
        if not words:
            yield PrintedLine(line, start, LineKind.BLANK, words)
            continue
        if _is_described_picture(words) or (in_picture and _LIST_ITEM.match(line)):
            in_picture = True
            yield PrintedLine(line, start, LineKind.NOISE, words)
            continue
        in_picture = False
        bare = words.lstrip(_MARKS_BEFORE).rstrip(_MARKS_AFTER)
        in_annex = _stays_in_annex(bare) if in_annex else _starts_annex(bare)
        in_tables = _stays_in_tables(bare) if in_tables else _starts_tables(bare)
        in_table = in_annex or (in_tables and not _is_section(bare))
        if in_table or (_TABLE_LINE.match(line) and not _METADATA_LINE.match(words)):
            kind = LineKind.TABLE
        elif _PAGE_MARK.fullmatch(words):
            kind = LineKind.NOISE
        else:
            kind = LineKind.PROSE
        yield PrintedLine(line, start, kind, words)


def _release_signature(lines: list[PrintedLine]) -> None:
    """Make the body and the date that sign below the last table lines of prose."""
    printed = [at for at, line in enumerate(lines) if line.kind is not LineKind.BLANK]
    for before, at in pairwise(printed[-_CLOSING_LINES:]):
        if _DATE_LINE.fullmatch(lines[at].text):
            lines[at] = lines[at]._replace(kind=LineKind.PROSE)
            if _BODY_LINE.fullmatch(lines[before].text):
                lines[before] = lines[before]._replace(kind=LineKind.PROSE)


def _starts_tables(line: str) -> bool:
    """Tell a table's first line from a sentence that begins with the same words."""
    return bool(_TABLE_START.match(line)) and _stays_in_tables(line)


def _stays_in_tables(line: str) -> bool:
    if _LEAVES_TABLES.match(line):
        return False
    return not _is_sentence(line) or line.count("\t") > 1 or bool(_FIGURES.search(line))


def _starts_annex(line: str) -> bool:
    return bool(_ANNEX_START.match(line)) and not _is_sentence(line)


def _stays_in_annex(line: str) -> bool:
    return not (_ANNEX_END.match(line) or _is_sentence(line))


def _is_sentence(line: str) -> bool:
    if "。" in line and len(line) > _SENTENCE_LENGTH:
        return True
    return len(line) > _LONG and bool(_COMMA.search(line))


def _is_described_picture(line: str) -> bool:
    """Tell an English description of a picture from a line of the report."""
    if len(line) < _FEWEST_LETTERS:
        return False
    latin = len(_LATIN.findall(line))
    if latin < _FEWEST_LETTERS:
        return False
    return latin > len(_CHINESE.findall(line)) and len(_LATIN_WORD.findall(line)) >= _FEWEST_WORDS
