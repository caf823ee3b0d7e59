"""Documents that a title names: ``关于贯彻落实〈甲〉的通知`` and ``〈甲〉实施细则`` carry 甲 out.

What a notice merely issues (印发〈甲〉的通知) is read in ``titles``; what it forwards is both another's
document and carried out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from kg.extract.documents.types import document_type
from kg.model import CitedDocument
from kg.resolve.documents.issuers import issuer_of_title
from kg.resolve.documents.known import known_title, known_version
from kg.resolve.documents.titles import (
    forwarded_title,
    promulgated_title,
    without_year,
    year_of_title,
)

_CARRYING_OUT: Final = "贯彻落实|贯彻执行|贯彻实施|贯彻|落实|执行|实施|施行"
_DERIVED: Final = (
    "(?:贯彻|落实|贯彻落实|的|具体|重点|工作|任务|责任)*"
    "(?:实施|贯彻|落实|配套|任务|分工|分解|责任)[^〈〉]{0,6}"
    "(?:办法|细则|方案|意见|规定|措施|分工|分解|分解表|分工表|清单|台账|计划)"
)
_MARKED: Final = re.compile(
    rf"(?:{_CARRYING_OUT})(?:好)?(?P<issuer>[^〈〉，。]{{0,24}})〈(?P<title>(?:[^〈〉]|〈[^〈〉]*〉)+)〉"
)
_DERIVED_FROM_MARKED: Final = re.compile(rf"〈(?P<title>(?:[^〈〉]|〈[^〈〉]*〉)+)〉{_DERIVED}")
_NATIONAL_LAW: Final = re.compile(
    rf"(?:{_CARRYING_OUT})(?P<title>中华人民共和国[^〈〉]{{2,30}}?(?:法|条例))(?!律)"
)
_DERIVED_FROM_LAW: Final = re.compile(
    rf"(?P<title>[^〈〉]{{4,40}}?(?:法|条例|办法|规定)){_DERIVED}$"
)


@lru_cache(maxsize=4096)
def carried_out_by_title(title: str) -> tuple[str, ...]:
    """Return the titles that a title says its document carries out.

    >>> carried_out_by_title("关于贯彻落实〈青岚市公开办法〉的实施意见")
    ('青岚市公开办法',)
    >>> carried_out_by_title("青岚市实施中华人民共和国政府信息公开条例办法")
    ('中华人民共和国政府信息公开条例',)
    """
    forwarded = forwarded_title(title)
    if forwarded:
        return (forwarded,)
    inner = promulgated_title(title)
    if inner and (within := carried_out_by_title(inner)):
        return within
    found = [(match["title"], match["issuer"]) for match in _MARKED.finditer(title)] or [
        (match["title"], "") for match in _DERIVED_FROM_MARKED.finditer(title)
    ]
    if found:
        return tuple(dict.fromkeys(_with_issuer(*each) for each in found))
    law = _NATIONAL_LAW.search(title) or _DERIVED_FROM_LAW.match(title)
    return (law["title"],) if law and law["title"] != title else ()


def named_document(title: str, namer: CitedDocument, year: int | None) -> CitedDocument:
    """Return the document of a title that another document's title names.

    Args:
        title: as it stands there.
        namer: the document in whose title it stands.
        year: of the report, which tells the versions of a revised document apart.
    """
    full = known_title(title) or title
    return CitedDocument(
        title=full,
        number=None,
        type=document_type(full),
        issuer=issuer_of_title(full, None),
        year=year_of_title(full),
        promulgates=promulgated_title(full),
        version=known_version(full, (), None, namer.year or year, revised=False),
    )


def _with_issuer(title: str, issuer: str) -> str:
    """Return the title with the body named before its marks, where it begins without one."""
    if issuer and not issuer_of_title(title, None) and without_year(title).startswith("关于"):
        return issuer + title
    return title
