"""Cleans a source: joins what line breaks cut, drops what is only typesetting, keeps the map.

Every cleaned character knows the characters of the source it was read from (``Document.starts`` and
``ends``), so any finding can be traced to the words as printed.
"""

from __future__ import annotations

import html
import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Final

from kg.model import Block, BlockKind, Document, Source, Span, TableLine, TableRegion
from kg.text.characters import EXPANSIONS, normalise
from kg.text.headings import find_heading, starts_with_mark
from kg.text.lines import LineKind, PrintedLine, is_section_heading, read_lines, without_marks

_TERMINATORS: Final = "。！？；："
_OPENERS: Final = {"《": "》", "（": "）", "〈": "〉", "〔": "〕", "“": "”"}
_MARKS: Final = re.compile(f"[{re.escape(''.join([*_OPENERS, *_OPENERS.values()]))}。]")
_CONTINUES: Final = "，、《（〈〔“"
_SHORTEST_FULL_LINE: Final = 35
_CLAUSE: Final = re.compile("[^，。；]{4,}[，。；]")
_LABEL: Final = re.compile("[^，。；：]{1,10}：")
_TITLE_END: Final = re.compile(r"(?:报告|年报|工作总结)(?:[（〔\[][^（）〔〕\[\]]{2,12}[）〕\]])?$")
"""What a report's title ends in, a year or an edition in brackets included."""
_WIDEST_WRAP: Final = 80
_FEWEST_WRAPPED_LINES: Final = 4
_NARROWEST_WRAP: Final = 25
_POSITIONS_STEP: Final = 1 << 16

# what is typesetting inside a line: Markdown marks, tags, blanks that separate no two words,
# and how a character is read: 机(jī)关(guan)
_LEADING: Final = re.compile(r"\s*(?:#{1,6}\s+|>\s+|[-*•+]\s+)?")
_TONED: Final = "āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńň"
_PINYIN: Final = (
    rf"（[a-z]{{0,4}}[{_TONED}][a-z]{{0,3}}）"
    r"|（(?=[a-z]{2})(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:i?an?g?|u?an?g?|[iu]?en?g?|ia?o|ao|ei|u?ai|ou|on?g|in?g?|un?|u[ion]|iu|iong|o|ve?)）(?=[\u4e00-\u9fff])"
)
_DROPPED: Final = re.compile(
    rf"(?<=[\u4e00-\u9fff])(?:{_PINYIN})|"
    r"\*\*|__"
    r"|</?[A-Za-z][^<>\n]{0,200}>"
    r"|(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])|(?<=[0-9])\s+(?=[0-9])|(?<=[0-9])\s+(?=[A-Za-z])"
    r"|(?<=[A-Za-z])\s+(?=[0-9])"
)
_MAY_BE_DROPPED: Final = re.compile(rf"[\s*_<]|（[a-z{_TONED}]")
_EXPANDED: Final = re.compile(
    r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]{2,8})[;；]|[" + "".join(EXPANSIONS) + "]"
)
_MAY_BE_EXPANDED: Final = re.compile("[&" + "".join(EXPANSIONS) + "]")


def clean(source: Source) -> Document:
    """Return the cleaned document.

    Hard-wrapped lines are joined, wherever the wrap falls; blocks are one line each. Statutory
    tables keep their lines; page marks and described pictures go to ``noise``.
    """
    lines = read_lines(source.text)
    builder = _Builder(_positions(len(source.text)))
    wrap = _wrap_width(lines)
    for paragraph in _paragraphs(lines, wrap):
        builder.add(paragraph)
    return Document(
        source=source,
        text="".join(builder.pieces),
        starts=builder.starts,
        ends=builder.ends,
        blocks=tuple(builder.blocks),
        tables=tuple(_table_regions(lines)),
        noise=tuple(Span(line.start, line.end) for line in lines if line.kind is LineKind.NOISE),
    )


@dataclass(slots=True)
class _Builder:
    """Collects cleaned characters, their places and the blocks they form."""

    positions: array[int]
    """0, 1, 2 … to slice from: filling an array number by number is many times slower."""
    pieces: list[str] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("I"))
    ends: array[int] = field(default_factory=lambda: array("I"))
    blocks: list[Block] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)

    def add(self, lines: Sequence[PrintedLine]) -> None:
        """Append a block made of the given lines, joined."""
        if self.blocks:
            self._put("\n", lines[0].start, lines[0].start)
        start = len(self.starts)
        first = len(self.pieces)
        for line in lines:
            self._add_line(line)
        end = len(self.starts)
        if end == start:
            if self.blocks:
                self.pieces.pop()
                self.starts.pop()
                self.ends.pop()
            return
        heading = find_heading("".join(self.pieces[first:]))
        path = tuple(text for _, text in self.headings)
        if heading:
            while self.headings and self.headings[-1][0] >= heading.level:
                self.headings.pop()
            above = tuple(text for _, text in self.headings)
            self.headings.append((heading.level, heading.text))
            path = above if heading.whole else (*above, heading.text)
        if heading and heading.whole:
            self.blocks.append(Block(BlockKind.HEADING, start, end, heading.level, path))
        else:
            self.blocks.append(Block(BlockKind.PARAGRAPH, start, end, 0, path))

    def _add_line(self, line: PrintedLine) -> None:
        text = line.text
        leading = _LEADING.match(text)
        position = leading.end() if leading else 0
        candidate = _MAY_BE_DROPPED.search(text, position)
        for match in _DROPPED.finditer(text, candidate.start()) if candidate else ():
            self._add_run(text, position, match.start(), line.start)
            position = match.end()
        self._add_run(text, position, len(text), line.start)

    def _add_run(self, text: str, start: int, end: int, offset: int) -> None:
        position = start
        if _MAY_BE_EXPANDED.search(text, start, end):
            for match in _EXPANDED.finditer(text, start, end):
                self._add_plain(text, position, match.start(), offset)
                found = match.group()
                meant = EXPANSIONS.get(found) or _unescape(found)
                self._put(meant, offset + match.start(), offset + match.end())
                position = match.end()
        self._add_plain(text, position, end, offset)

    def _add_plain(self, text: str, start: int, end: int, offset: int) -> None:
        if start < end:
            self.pieces.append(text[start:end])
            self.starts.extend(self.positions[offset + start : offset + end])
            self.ends.extend(self.positions[offset + start + 1 : offset + end + 1])

    def _put(self, meant: str, start: int, end: int) -> None:
        self.pieces.append(meant)
        self.starts.extend([start] * len(meant))
        self.ends.extend([end] * len(meant))


def _positions(length: int) -> array[int]:
    """Return at least the numbers 0 to ``length``; one array serves texts of about one length."""
    return _counted_up_to(-(-(length + 1) // _POSITIONS_STEP) * _POSITIONS_STEP)


@lru_cache(maxsize=4)
def _counted_up_to(length: int) -> array[int]:
    return array("I", range(length))


def _unescape(entity: str) -> str:
    """Return what an HTML entity stands for; a blank separates nothing in Chinese."""
    meant = html.unescape(entity.replace("；", ";"))
    return {"<": "〈", ">": "〉"}.get(meant, normalise(meant).strip())


def _wrap_width(lines: Sequence[PrintedLine]) -> int:
    """Return the width at which the text was wrapped, or 0 where paragraphs are single lines.

    A wrapped text has most of its unfinished lines within a few characters of the same length.
    """
    lengths = [
        len(line.words)
        for line in lines
        if line.kind is LineKind.PROSE and line.words[-1] not in _TERMINATORS
    ]
    lengths = sorted(length for length in lengths if length > 15)
    if len(lengths) < _FEWEST_WRAPPED_LINES:
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    near = sum(1 for length in lengths if width * 0.8 <= length <= width * 1.2)
    wrapped = _NARROWEST_WRAP <= width <= _WIDEST_WRAP and near * 2 >= len(lengths)
    return width if wrapped else 0


def _paragraphs(lines: Sequence[PrintedLine], wrap: int) -> Iterator[list[PrintedLine]]:
    blank_ends_paragraph = _blank_ends_paragraph(lines)
    paragraph: list[PrintedLine] = []
    open_marks = ""
    blank = False
    before_first_sentence = True
    for line in lines:
        if line.kind is LineKind.BLANK:
            blank = True
            continue
        if line.kind is LineKind.NOISE:
            continue
        if line.kind is LineKind.TABLE:
            if paragraph:
                yield paragraph
            paragraph, open_marks = [], ""
            continue
        apart = blank and blank_ends_paragraph
        titled = before_first_sentence and paragraph and _ends_title(paragraph[-1])
        if paragraph and (
            titled or not _continues(paragraph[-1], line, wrap, open_marks, apart=apart)
        ):
            yield paragraph
            paragraph, open_marks = [], ""
        before_first_sentence = before_first_sentence and "。" not in line.text
        paragraph.append(line)
        open_marks = _still_open(open_marks, line.text)
        blank = False
    if paragraph:
        yield paragraph


def _ends_title(line: PrintedLine) -> bool:
    """Tell whether a line above the first sentence ends the report's title."""
    return bool(_TITLE_END.search(line.text.rstrip("#* ")))


def _blank_ends_paragraph(lines: Sequence[PrintedLine]) -> bool:
    """Tell whether blank lines separate paragraphs; in some texts one follows every line."""
    followed = [
        line.words
        for line, following in pairwise(lines)
        if line.kind is LineKind.PROSE and following.kind is LineKind.BLANK
    ]
    unfinished = [
        words
        for words in followed
        if words[-1] not in _TERMINATORS and len(words) >= _SHORTEST_FULL_LINE
    ]
    return len(unfinished) * 3 < len(followed)


def _continues(
    previous: PrintedLine, line: PrintedLine, wrap: int, open_marks: str, *, apart: bool
) -> bool:
    """Tell whether ``line`` goes on where ``previous`` broke off."""
    before, after = previous.words, line.words
    if "《" in open_marks or before[-1] in _CONTINUES:
        return True
    if is_section_heading(after) or starts_with_mark(after.lstrip("#*- ")):
        # a number at a line's start may still be cut from its number: 2014|年, 3.|83万
        return before[-1].isdigit() and after[0].isdigit() and not apart
    full = len(previous.text.rstrip()) >= (wrap * 0.75 if wrap else _SHORTEST_FULL_LINE)
    indented = len(line.text) - len(line.text.lstrip()) >= 2
    if before[-1] in _TERMINATORS:
        return bool(wrap) and full and not indented and not apart
    if starts_with_mark(before) and not full and find_heading(before):
        return False
    return full or bool(open_marks) or (_is_unfinished(before) and not indented)


def _is_unfinished(line: str) -> bool:
    """Tell whether a line is a sentence that breaks off, and no heading, signature or label."""
    return bool(_CLAUSE.search(line)) and _LABEL.match(line) is None


def _still_open(open_marks: str, text: str) -> str:
    """Return the brackets still open after the text, the innermost last; stray ones expire."""
    for character in _MARKS.findall(text):
        if character in _OPENERS:
            open_marks += character
        elif open_marks and character == _OPENERS[open_marks[-1]]:
            open_marks = open_marks[:-1]
        elif character == "。":
            open_marks = ""
    return open_marks


def _table_regions(lines: Sequence[PrintedLine]) -> Iterator[TableRegion]:
    """Yield the tables; the blank lines within them stay, for they part rows and cells."""
    region: list[TableLine] = []
    heading = ""
    for line in lines:
        if line.kind is LineKind.TABLE or (line.kind is LineKind.BLANK and region):
            region.append(TableLine(line.text, line.start))
        elif line.kind is LineKind.PROSE:
            if region:
                yield TableRegion(tuple(region), heading)
                region = []
            bare = without_marks(line.words)
            if starts_with_mark(bare):
                heading = bare
    if region:
        yield TableRegion(tuple(region), heading)
