"""Finds titles of reports further down: a second report in one file (云泽县2013年…年度报告 after the first).

A title in the middle of a text also stands there as a link to another year's report or as a page's
running head; a report begins where its first heading or its legal basis follows.
"""

from __future__ import annotations

import re
from typing import Final

from kg.extract.identity.title import TITLE, TitleFinding
from kg.model import Document, Span

_LONGEST_TITLE: Final = 70
_SHORTEST_REPORT: Final = 300
_OPENING_BLOCKS: Final = 8
_BEGINS: Final = re.compile(
    r"一、|概\s*述|总体情况|(?:根据|依据|按照|依照)《?[^。]{0,30}信息公开条例"
)
_ENDS_AS_TITLE: Final = re.compile(r"(?:报告|年报|总结)(?:[（〔\[].{2,10}[）〕\]])?$")
_LINK: Final = re.compile(r"^(?:附件|附表|上一篇|下一篇|相关|链接|名称|标题)|[>»《》：；。]")


def find_later_titles(
    document: Document, title: TitleFinding | None
) -> tuple[tuple[str, Span], ...]:
    """Return the titles that stand over text of their own after the first report's text."""
    if title is None or not title.printed:
        return ()
    blocks = document.blocks
    earliest = blocks[title.last_block].end + _SHORTEST_REPORT
    found = []
    for number in range(title.last_block + 1, len(blocks)):
        block = blocks[number]
        if block.start < earliest or block.end - block.start > _LONGEST_TITLE:
            continue
        line = document.text[block.start : block.end]
        if not _is_title(line) or len(document.text) - block.end < _SHORTEST_REPORT:
            continue
        last = min(number + _OPENING_BLOCKS, len(blocks) - 1)
        below = document.text[block.end : blocks[last].end]
        if _BEGINS.search(below):
            found.append((line, document.span(block.start, block.end)))
    return tuple(found)


def _is_title(line: str) -> bool:
    return bool(_ENDS_AS_TITLE.search(line) and not _LINK.search(line) and TITLE.fullmatch(line))
