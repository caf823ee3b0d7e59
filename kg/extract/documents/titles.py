"""Finds titles by their marks: ``《青岚市公文公开办法》``, ``《关于印发〈青岚市公文公开办法〉的通知》``.

Marks nest, also with the same marks inside, and get lost: a title that never closes ends where its
number begins or at the word that names its type; one that never opens starts after the verb that
governs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extract.documents.types import official_words

_LONGEST: Final = 200
_INNER_OPENS_AFTER: Final = re.compile(
    r"(?:印发|转发|批转|发布|公布|颁布|下发|公开|贯彻|落实|执行|实施|施行|学习|宣传|修改|修订|废止|解读|制定|执行"
    r"|根据|按照|关于|重新|落实好|做好|对|和|与|、|〉|》|的|部分)$"
)
_MARKS: Final = str.maketrans({"《": "〈", "》": "〉", "<": "〈", ">": "〉"})
_OUTER_PAIR: Final = re.compile(r"〈([^〈〉]*)〉")
_UNOPENED: Final = re.compile(
    r"(?:根据|依据|按照|依照|遵照|落实|贯彻|执行|印发|下发|转发|出台|制定|修订|发布|公布|完善|实施|了|的|以|据|和|与)"
    r"([^，。；：、（）《》“”\n]{4,60})$"
)
_UNOPENED_CLAUSE: Final = re.compile(r"(?:^|[，。；：、\n])([^，。；：、（）《》“”\n]{4,60})$")
_TYPE: Final = official_words()
_ENDS_IN_TYPE: Final = re.compile(rf"(?:{_TYPE})$")
_TAIL: Final = re.compile(
    rf"的?[^，。；、（）《》\n]{{0,12}}?(?:{_TYPE})(?=[^\u4e00-\u9fff]|$|[要精规和与等的])"
)
_UNCLOSED: Final = re.compile(
    rf"[^，。；《》\n]{{1,80}}?(?:{_TYPE})"
    r"(?=[（(〔，。；、：]|$|\n|规定|要求|精神|等|和|及|的(?:规定|要求|精神|通知)|[\u4e00-\u9fff]{2,6}〔|第[一二三四五六七八九十\d])"
)
_MORE_INNER: Final = re.compile(r"(?:[、和及与]?《[^《》\n]{2,60}》)+的[^《》，。；\n]{1,12}》")
_DROPPED_INNER_OPEN: Final = re.compile(r"(?:的?[^《》，。；、（）\n]{1,15})》")


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """A title at cleaned characters ``[start, end)``, its marks included."""

    start: int
    end: int
    title: str
    """Without outer marks, inner marks 〈〉; empty where it never closes and nothing ends it."""


def find_titles(text: str) -> Iterator[TitleMatch]:
    """Yield the titles that stand in title marks, whole or with a mark lost.

    >>> [title.title for title in find_titles("落实《关于印发《石汀镇办法》的通知》和《云泽县方案》")]
    ['关于印发〈石汀镇办法〉的通知', '云泽县方案']
    """
    position = 0
    while True:
        start = text.find("《", position)
        stray = text.find("》", position, start if start >= 0 else len(text))
        if stray >= 0:
            opened = _find_start(text, position, stray)
            if opened is not None:
                yield TitleMatch(opened, stray + 1, canonical_title(text[opened:stray]))
            position = stray + 1
            continue
        if start < 0:
            return
        end, closed = _find_end(text, start)
        yield TitleMatch(start, end, canonical_title(text[start + 1 : end - closed]))
        position = end


def canonical_title(printed: str) -> str:
    """Return a title without outer marks and blanks, with 〈〉 for all inner marks.

    >>> canonical_title("《<青岚市办法>实施细则》")
    '〈青岚市办法〉实施细则'
    """
    title = re.sub(r"\s+", "", printed).translate(_MARKS)
    while (whole := _OUTER_PAIR.fullmatch(title)) or _wraps(title):
        title = whole.group(1) if whole else title[1:-1]
    if title.count("〈") != title.count("〉"):
        title = _close_inner(title)
    return title


def _wraps(title: str) -> bool:
    """Tell whether the first and the last mark are a pair around everything else."""
    if not (title.startswith("〈") and title.endswith("〉")):
        return False
    depth = 0
    for position, character in enumerate(title):
        depth += (character == "〈") - (character == "〉")
        if depth == 0:
            return position == len(title) - 1
    return False


def _close_inner(title: str) -> str:
    """Mend an inner mark that was lost: before 的通知, or after 印发."""
    if title.count("〈") > title.count("〉"):
        return re.sub(r"〈([^〉]*?)(的(?:通知|公告|决定|函|批复|意见))$", r"〈\1〉\2", title)
    return re.sub(r"(印发|转发|公布|发布)([^〈〉]*)〉", r"\1〈\2〉", title, count=1)


def _find_end(text: str, start: int) -> tuple[int, int]:
    """Return where the title that opens at ``start`` ends, and the length of its closing mark."""
    depth = 1
    limit = min(len(text), start + _LONGEST)
    position = start + 1
    while position < limit:
        character = text[position]
        if character in "。\n；":
            break
        if character == "《":
            if not _opens_inner(text, start, position):
                break
            depth += 1
        elif character == "》":
            depth -= 1
            if depth == 0:
                return _with_dropped_open(text, start, position), 1
            if not _closes_again(text, position):
                return _end_behind_inner(text, start, position)
        position += 1
    unclosed = _UNCLOSED.match(text, start + 1, position)
    if unclosed is None:
        return start + 1, 0
    return unclosed.end(), 0


def _end_behind_inner(text: str, start: int, position: int) -> tuple[int, int]:
    """Return the end where one closing mark stands for two: the inner one's is at ``position``."""
    if text.startswith("的", position + 1) and (tail := _TAIL.match(text, position + 1)):
        return tail.end(), 0
    unclosed = _UNCLOSED.match(text, start + 1, text.find("《", start + 1, position))
    return (unclosed.end(), 0) if unclosed else (position + 1, 1)


def _opens_inner(text: str, start: int, position: int) -> bool:
    """Tell a title within the title from the next title after a lost closing mark."""
    if position == start + 1 or text[position - 1] in "、》":
        return True
    return bool(_INNER_OPENS_AFTER.search(text, start, position))


def _closes_again(text: str, position: int) -> bool:
    """Tell whether another closing mark follows, behind further inner titles if there are some."""
    if _MORE_INNER.match(text, position + 1):
        return True
    for character in text[position + 1 : position + 60]:
        if character == "》":
            return True
        if character in "《。；\n":
            return False
    return False


def _with_dropped_open(text: str, start: int, position: int) -> int:
    """Return the end behind ``《关于印发A》的通知》``, where the inner opening mark was dropped."""
    inner = text[start + 1 : position]
    if re.search("关于(?:印发|转发|公布|发布)", inner) and "《" not in inner:
        rest = _DROPPED_INNER_OPEN.match(text, position + 1)
        if rest:
            return rest.end()
    return position + 1


def _find_start(text: str, earliest: int, stray: int) -> int | None:
    """Return where a title starts that closes at ``stray`` and never opened."""
    for pattern in (_UNOPENED, _UNOPENED_CLAUSE):
        found = pattern.search(text, max(earliest, stray - 70), stray)
        if found and _ENDS_IN_TYPE.search(found.group(1)):
            return found.start(1)
    return None
