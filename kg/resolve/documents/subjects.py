"""What a plan or an opinion is about, its place, issuer and kind left out.

Each tier passes on the work of the one above under the same words: the ``2016年政务公开工作要点`` of the
State Council's office becomes 青岚市's ``2016年政务公开工作实施方案``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from kg.resolve.documents.titles import core_title, promulgated_title
from kg.resolve.places import read_places

_YEAR: Final = re.compile(r"(20\d\d)年度?")
_ABOUT: Final = re.compile(r"^(?:关于)?(?:进一步)?(?:贯彻落实|落实|做好)?")
_KIND: Final = re.compile(
    r"(?:的|重点)?(?:(?:工作)?(?:具体|指导|若干|主要)?"
    r"(?P<derived>实施|落实|贯彻|工作|任务|责任|行动|推进|分工|分解)?"
    r"(?:要点|安排|方案|意见|办法|细则|规划|计划|措施|分工|分解|分解表|任务表))$"
)
_WORDS_BETWEEN: Final = re.compile(r"重点|全面|全[省市县区州]|我[省市县区州]")
_SHORTEST: Final = 5
_MARKS: Final = re.compile("[〈〉《》“”]")


class Subject(NamedTuple):
    """What a document is about: 政务公开 of 2016; without a year the words alone tell."""

    year: str | None
    words: str


@lru_cache(maxsize=4096)
def subject_of(title: str) -> Subject | None:
    """Return the subject of a plan, an opinion or a measure; ``None`` where no words of one remain.

    >>> subject_of("青岚市2016年政务公开工作实施方案") == subject_of("2016年政务公开工作要点")
    True
    >>> subject_of("关于加快推进“互联网+政务服务”工作的指导意见")
    Subject(year=None, words='加快推进互联网+政务服务')
    """
    inner = _MARKS.sub("", core_title(promulgated_title(title) or title))
    kind = _KIND.search(inner)
    if kind is None:
        return None
    words = inner[: kind.start()]
    year = _YEAR.search(words)
    if year:
        words = words[: year.start()] + words[year.end() :]
    words = _ABOUT.sub("", read_places(_ABOUT.sub("", words))[1])
    words = _WORDS_BETWEEN.sub("", words).removesuffix("工作")
    if len(words) < (_SHORTEST if year is None else 2):
        return None
    return Subject(year.group(1) if year else None, words)


def says_how(title: str) -> bool:
    """Tell whether the title calls its document one that carries work out (实施意见, 工作方案)."""
    kind = _KIND.search(promulgated_title(title) or title)
    return bool(kind and kind["derived"])
