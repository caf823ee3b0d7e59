"""Finds titles without marks: ``按照市政府关于调整查阅窗口的通知要求``, ``市政府关于印发《A》的通知``.

Without marks a title is sure only where a body (or a verb of issuing) stands right before 关于 and
the word 通知, 意见, 决定 … ends it; ``法律关于主动公开的规定`` is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.documents.body_before import find_body_before, run_before
from kg.extract.documents.titles import TitleMatch, canonical_title

_ENDING: Final = r"通知|实施意见|指导意见|意见|决定|通告|公告|批复|实施方案|工作方案|方案|管理办法|实施办法|办法|实施细则|复函|函"
_UNMARKED: Final = re.compile(
    r"关于(?:[^《》。；：，、\n（）]|（[^（）\n]{1,12}）|、(?=[^《])|《[^《》\n]{2,80}》(?=[^。；：\n]{0,12}?的)){2,70}?"
    rf"的?(?:{_ENDING})"
    r"(?=[（〔，。；：、\n]|$|要求|精神|规定|文件|部署|等|中|和(?=[^\n]{2,20}关于)|的(?:要求|精神|规定|部署)|[\u4e00-\u9fff]{2,8}〔)"
)
_VERB: Final = re.compile(r"(?:印发|下发|转发|出台|制定|制发|发布|发出|印制)了?$")


def find_unmarked_titles(text: str, marked: list[TitleMatch]) -> Iterator[TitleMatch]:
    """Yield the titles without marks of their own; those may hold a marked title.

    >>> [title.title for title in find_unmarked_titles("按照市政府关于调整窗口的通知要求", [])]
    ['市政府关于调整窗口的通知']
    """
    inside = 0
    for match in _UNMARKED.finditer(text):
        while inside < len(marked) and marked[inside].end <= match.start():
            inside += 1
        if inside < len(marked) and marked[inside].start < match.start():
            continue
        start = _start(text, match.start())
        if start is not None:
            yield TitleMatch(start, match.end(), canonical_title(text[start : match.end()]))


def _start(text: str, position: int) -> int | None:
    """Return where the title starts whose 关于 is at ``position``: at the body's name, if any."""
    body = find_body_before(text, position)
    if body:
        return position - len(body)
    return position if _VERB.search(run_before(text, position)) else None
