"""Parts a file that holds two reports: the text of the first is read, the second is told.

A title in the middle of a text also stands there as a link to another year's report or as a page's
running head; a report begins where its first heading or its legal basis follows, and is another one
where its title names another year, place or body.
"""

from __future__ import annotations

import re
from typing import Final

from kg.extract.identity.title import TITLE, TitleFinding, find_title
from kg.extract.identity.title_parts import head_of, years_in
from kg.model import Document

_LONGEST_TITLE: Final = 70
_SHORTEST_REPORT: Final = 150
_OPENING_BLOCKS: Final = 8
_BEGINS: Final = re.compile(
    r"一、|概\s*述|总体情况|(?:根据|依据|按照|依照)《?[^。]{0,30}信息公开条例"
)
_ENDS_AS_TITLE: Final = re.compile(r"(?:报告|年报|总结)(?:[（〔\[].{2,10}[）〕\]])?$")
_LINK: Final = re.compile(r"^(?:附件|附表|上一篇|下一篇|相关|链接|名称|标题)|[>»《》：；。]")
_BODY_LINE: Final = re.compile(
    r"[^\W\d]{2,30}(?:政府|[局委办厅院会处]|办公[室厅]|中心|[县区市镇乡])$"
)


def first_report(document: Document) -> tuple[Document, TitleFinding | None]:
    """Return the document as far as its first report goes, and the title of a second one in it."""
    title = find_title(document)
    if title is None or not title.printed:
        return document, None
    second = _find_second(document, title)
    if second is None:
        return document, None
    return document.until(document.blocks[second.last_block].start), second


def _find_second(document: Document, title: TitleFinding) -> TitleFinding | None:
    """Return the title over text of its own after the first report's text, if it is of another report."""
    blocks = document.blocks
    earliest = blocks[title.last_block].end + _SHORTEST_REPORT
    latest = len(document.text) - _SHORTEST_REPORT
    for number in range(title.last_block + 1, len(blocks)):
        block = blocks[number]
        if not earliest <= block.start <= block.end <= latest:
            continue
        if block.end - block.start > _LONGEST_TITLE:
            continue
        line = document.text[block.start : block.end]
        if not _is_title(line) or not _report_follows(document, number):
            continue
        first = number if head_of(line) else _first_line(document, number)
        whole = document.text[blocks[first].start : block.end].replace("\n", "")
        if _is_another(whole, title.text):
            span = document.span(blocks[first].start, block.end)
            return TitleFinding(whole, span, first, printed=True)
    return None


def _is_title(line: str) -> bool:
    return bool(_ENDS_AS_TITLE.search(line) and not _LINK.search(line) and TITLE.fullmatch(line))


def _report_follows(document: Document, number: int) -> bool:
    last = min(number + _OPENING_BLOCKS, len(document.blocks) - 1)
    below = document.text[document.blocks[number].end : document.blocks[last].end]
    return bool(_BEGINS.search(below))


def _first_line(document: Document, number: int) -> int:
    """Return the block in which a title begins whose last line says the subject only."""
    above = document.blocks[number - 1]
    words = document.text[above.start : above.end]
    return number - 1 if _BODY_LINE.fullmatch(words) else number


def _is_another(title: str, first: str) -> bool:
    """Tell whether a title is of another report: of another year, or another place or body."""
    year, head = years_in(first)[:1], head_of(first)
    later_year, later_head = years_in(title)[:1], head_of(title)
    if year and later_year and year != later_year:
        return True
    return bool(head and later_head and later_head not in head and head not in later_head)
