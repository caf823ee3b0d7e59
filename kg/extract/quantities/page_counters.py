"""Counters of the web page that a report was copied from: ``来源：区政府办 浏览次数：312``.

They stand beside the date and source of the page, or at its two ends; a report tells the visits of
its website in a sentence (``网站浏览量58万次``).
"""

from __future__ import annotations

import re
from typing import Final

_COUNTER: Final = re.compile(r"(?:浏览|阅读|点击|访问)(?:次数|人数|人次|数|量)?：?\s*\Z")
_PAGE: Final = re.compile("发布时间|发布日期|发布机构|来源：|作者：|编辑：|字体|字号|打印|分享")
_LONGEST_COUNTER: Final = 8
_LONGEST_LINE: Final = 60
_ENDS: Final = 300
"""Characters at either end of the text where a counter may stand in a line of its own."""


def is_page_counter(text: str, start: int) -> bool:
    """Tell whether the number that starts at ``start`` counts the readers of the page.

    >>> line = "发布时间：2013-06-09 来源：区政府办 浏览次数：312次"
    >>> is_page_counter(line, line.index("312"))
    True
    """
    counter = _COUNTER.search(text, max(0, start - _LONGEST_COUNTER), start)
    if counter is None:
        return False
    line = max(start - _LONGEST_LINE, text.rfind("\n", 0, start) + 1)
    if _PAGE.search(text, line, counter.start()):
        return True
    at_an_end = start < _ENDS or start > len(text) - _ENDS
    return at_an_end and "：" in counter.group()
