"""Finds a report's title, also over several lines, and tells why a text is no such report.

青岚市教育局2012年政府信息公开工作情况报告; 石汀镇信息公开年度工作报告.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extract.agencies.place_names import names_in_title
from kg.extract.identity.title_parts import head_of
from kg.model import Document, Span

_SEARCHED_BLOCKS: Final = 25
_LONGEST_TITLE: Final = 70
_MOST_LINES: Final = 4
_YEAR: Final = r"(?:(?:19|20)\d\d|[二一][〇○O0零九][〇○O0零一二三四五六七八九]{2})"

_KIND: Final = r"(?:年度?工作报告|年度?报告|工作报告|情况报告|情况的报告|报告|年报|工作总结|总结)"
_BRACKET: Final = rf"(?:[（〔\[]\s*(?:{_YEAR}年?度?|[^（）〔〕\[\]，。；\d]{{1,8}})\s*[）〕\]])?"
TITLE: Final = re.compile(
    rf"[^。！？；，：]*?(?:信息公开|政务公开|政府公开|公开工作|公开情况|公开年度)[^。！？；：]*?{_KIND}{_BRACKET}"
)
_ENDS_AS_TITLE: Final = re.compile(rf"{_KIND}{_BRACKET}$")
_LEADING: Final = re.compile(
    r"[^。，；：《》]{6,50}?(?:年度报告|年报|工作报告|情况报告)(?=根据|按照|依据|依照|为|本|现|一、|\d{4}年|发布|来源|索引)"
)
_BRACKETED_YEAR: Final = re.compile(rf"[（〔\[]{_YEAR}年?度?[）〕\]]")
_QUOTED: Final = re.compile(r"《([^《》]{4,60}?报告(?:（[^（）]{2,10}）)?)》")
_NOT_THE_TITLE: Final = re.compile(
    r"^(?:目录|附件|附表|索引号|发布|来源|信息来源|主题|体裁|名称|标题|文号|当前位置|首页|您的位置|您现在)|[>»：；。]"
)
_NAME_LABEL: Final = re.compile(r"^(?:(?:信息)?(?:名称|标题)：|【[^】]{1,8}】)")
_WORDS_ONLY: Final = re.compile("[\u4e00-\u9fff]{2,24}(?<![网站页台栏报告])")
_HEADING_MARK: Final = re.compile(
    r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、])"
)


@dataclass(frozen=True, slots=True)
class TitleFinding:
    """The title without line breaks, and where it stands."""

    text: str
    span: Span
    last_block: int
    """Index of the block it ends in."""
    printed: bool
    """Whether it stands over the report; else it is how the report calls itself in a sentence."""


def find_title(document: Document) -> TitleFinding | None:
    """Return the title over the report, else the name the report gives itself in 《》."""
    blocks = document.blocks[:_SEARCHED_BLOCKS]
    lines = [document.text[block.start : block.end] for block in blocks]
    best: tuple[int, int] | None = None
    for last, line in enumerate(lines):
        if not _ENDS_AS_TITLE.search(line) or len(line) > _LONGEST_TITLE:
            continue
        if _NOT_THE_TITLE.search(_NAME_LABEL.sub("", line)):
            continue
        first = _first_line(lines, last)
        if first is not None:
            bracketed = last + 1 < len(lines) and _BRACKETED_YEAR.fullmatch(lines[last + 1])
            best = (first, last + 1 if bracketed else last)
            break
    if best is None:
        return _leading_title(document) or _quoted_title(document)
    first, last = best
    label = _NAME_LABEL.match(lines[first])
    start = blocks[first].start + (label.end() if label else 0)
    text = document.text[start : blocks[last].end].replace("\n", "")
    return TitleFinding(text, document.span(start, blocks[last].end), last, printed=True)


def _first_line(lines: list[str], last: int) -> int | None:
    """Return the line in which the title that ends in ``last`` begins, or ``None``."""
    first = None
    for start in range(last, max(-1, last - _MOST_LINES), -1):
        if start < last and _NOT_THE_TITLE.search(lines[start]):
            break
        if start < last and _HEADING_MARK.match(lines[start]):
            break
        joined = _NAME_LABEL.sub("", "".join(lines[start : last + 1]))
        if len(joined) > _LONGEST_TITLE:
            break
        below = "".join(lines[first : last + 1]) if first is not None else ""
        wrapped = start < last and _is_wrapped(lines[start], below)
        if re.search(_YEAR, below) and _says_whose(below) and not wrapped:
            break
        whole = TITLE.fullmatch(joined) and not _HEADING_MARK.match(joined)
        if whole and (first is None or wrapped or _belongs(lines[start], joined)):
            first = start
    return first


def _says_whose(title: str) -> bool:
    """Tell whether a title begins with a body or place, not with the year or the subject."""
    head = re.sub(rf"^{_YEAR}年?度?", "", title)
    return not re.match(r"(?:政府|政务)?信息公开|政务公开|工作|年度|报告|关于", head)


def _is_wrapped(line: str, below: str) -> bool:
    """Tell whether a line ends within the name that the title below goes on with.

    That is the name of a place itself, or it begins with a place and what follows has none: 云泽县人力资源
    above 和社会保障局2016年…报告.
    """
    joined = line + below
    across = next(iter(names_in_title(joined)), "")
    if len(across) > len(line) and joined.startswith(across):
        return True
    places = names_in_title(line)
    return (
        bool(places)
        and line.startswith(places[0])
        and bool(_WORDS_ONLY.fullmatch(line))
        and not names_in_title(head_of(below))
    )


def _belongs(line: str, joined: str) -> bool:
    """Tell whether a line above a title is its beginning: a body, a place or a year."""
    if TITLE.fullmatch(line):  # the same title once more, as a page's caption
        return False
    whole_year = re.fullmatch(rf"{_YEAR}年?度?", line)
    body = re.search(
        r"[省市区县州盟旗镇乡会府厅局委办室院处所关社行队司心馆部署道]$|机关$|人民政府$", line
    )
    part = re.search(rf"(?:{_YEAR}年?度?|关于|信息公开|政务公开|工作)$", line)
    return bool(whole_year or body or part) and len(joined) <= _LONGEST_TITLE


def _leading_title(document: Document) -> TitleFinding | None:
    """Return a title on which the text runs on in the same line."""
    for number, block in enumerate(document.blocks[:_MOST_LINES]):
        for start, end in _printed_lines(document, block.start, block.end):
            words = document.text[start:end]
            if start > block.start and len(words) <= _LONGEST_TITLE and TITLE.fullmatch(words):
                return TitleFinding(words, document.span(start, end), number, printed=True)
        match = _LEADING.match(document.text, block.start, block.end)
        if match and TITLE.fullmatch(match.group()):
            span = document.span(match.start(), match.end())
            return TitleFinding(match.group(), span, number, printed=True)
    return None


def _printed_lines(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of the source that a block joins: a portal's metadata and the title below."""
    for position in range(start + 1, end):
        before, after = document.ends[position - 1], document.starts[position]
        if after > before and "\n" in document.source.text[before:after]:
            yield start, position
            start = position
    yield start, end


def _quoted_title(document: Document) -> TitleFinding | None:
    for match in _QUOTED.finditer(document.text, 0, 3000):
        if TITLE.fullmatch(match.group(1)) and re.search(_YEAR, match.group(1)):
            span = document.span(match.start(1), match.end(1))
            return TitleFinding(match.group(1), span, 0, printed=False)
    return None
