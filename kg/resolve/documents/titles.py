"""What a title tells of its document: the same title in other words, its year, what it promulgates."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from kg.extract.documents.types import document_type

_MARKS: Final = re.compile(r"[\s《》〈〉“”‘’\"'「」]+")
_BRACKETS: Final = str.maketrans("()[]，", "（）〔〕,")
_LEADING_YEAR: Final = re.compile(r"^〈?(?:(?:19|20)\d\d年度?)?")
_BODY_BEFORE: Final = re.compile(r"^.{1,45}?[府厅室委局部院会办署处社](?=关于|印发|转发|批转)")
_EDITION: Final = re.compile(r"[（〈(]((?:19|20)\d\d)年?[^（）—～~至-]{0,6}[）〉)]$")
_YEAR: Final = re.compile(r"(?<![—～~至-])((?:19|20)\d\d)年")
_LAST_YEAR_ASKED: Final = re.compile("关于(?!印发|公布|发布|转发|下达)")
_PROMULGATED: Final = re.compile(
    r"(?:印发|转发|批转|公布|发布|颁布|下发)(?:新修订的|修订后的)?(?P<inner>.{3,}?)(?P<ending>的(?:通知|公告|通告|决定|函|令))"
    r"(?:（[^（）]*）)?$"
)
_YEARLY: Final = re.compile(
    "(?:做好|开展|编制|编写|报送|组织|举办|召开).*(?:年度|年报|[本当上今]年|当前|近期|[上下]半年|季度|年[终底])"
    ".*(?:通知|函|通报)$"
)
_SHARES_ENDING: Final = re.compile("^[^〈“]*关于(?!.*(?:意见|通知|报告|请示)$)[^〈“]*$")
"""A forwarded title shares 的通知 with the one that forwards it, unless it has an ending of its own."""
_FORWARDING: Final = re.compile("^[^〈印发布]*(?:转发|批转)")
_REMEMBERED: Final = 4096
"""Titles are compared with each other, and most reports cite the same ones."""
_INNER_MARKS: Final = re.compile(r"^[〈“（](?P<title>.*)[〉”）]$")


@lru_cache(maxsize=_REMEMBERED)
def title_key(title: str) -> str:
    """Return the title as it is compared: without marks, quotes and blanks."""
    return _MARKS.sub("", title).translate(_BRACKETS)


@lru_cache(maxsize=_REMEMBERED)
def core_title(title: str) -> str:
    """Return the compared title without the body that issued it.

    >>> core_title("青岚市人民政府办公室关于做好公开工作的通知")
    '关于做好公开工作的通知'
    """
    key = title_key(title)
    return _BODY_BEFORE.sub("", key)


def without_year(title: str) -> str:
    """Return the title without the year that begins it (2013年云泽县…要点)."""
    return _LEADING_YEAR.sub("", title)


def year_of_title(title: str) -> int | None:
    """Return the year of the document that its title states, or ``None``.

    A notice on last year's reports (关于做好2013年度…的通知) does not state its own year.

    >>> year_of_title("2020年政务公开工作要点"), year_of_title("关于编制2013年年报的通知")
    (2020, None)
    """
    edition = _EDITION.search(title)
    if edition:
        return int(edition.group(1))
    stated = _YEAR.search(title)
    if stated is None or _LAST_YEAR_ASKED.search(title):
        return None
    return int(stated.group(1))


@lru_cache(maxsize=_REMEMBERED)
def is_yearly(title: str) -> bool:
    """Tell whether documents of this title come out again each year, which it does not state.

    >>> is_yearly("关于做好政府信息公开年度报告编制工作的通知"), is_yearly("青岚市年度报告制度")
    (True, False)
    """
    return bool(_YEARLY.search(title)) and year_of_title(title) is None


def promulgated_title(title: str) -> str | None:
    """Return the title of the one document that a notice issues or forwards, or ``None``.

    >>> promulgated_title("国务院办公厅关于印发2016年政务公开工作要点的通知")
    '2016年政务公开工作要点'
    """
    match = _PROMULGATED.search(title)
    if match is None:
        return None
    inner = match["inner"]
    if _SHARES_ENDING.search(inner):
        return inner + match["ending"]
    if re.search("[〉”][、和及与]?[〈“]", inner):
        return None
    marked = _INNER_MARKS.match(inner)
    if marked and _balanced(marked["title"]):
        return marked["title"]
    return inner if document_type(inner) else None


def forwarded_title(title: str) -> str | None:
    """Return the title of the other body's document that a notice forwards, or ``None``.

    >>> forwarded_title("云泽县人民政府办公室转发青岚市人民政府关于公开工作的意见的通知")
    '青岚市人民政府关于公开工作的意见'
    """
    return promulgated_title(title) if _FORWARDING.search(title) else None


def _balanced(title: str) -> bool:
    depth = 0
    for character in title:
        depth += (character == "〈") - (character == "〉")
        if depth < 0:
            return False
    return depth == 0
