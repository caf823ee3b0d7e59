"""Finds bodies that no vocabulary knows by the word they end in: 市水土保持局; 县大数据中心; 市审改办."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.extract.agencies.bodies import inner_end
from kg.extract.agencies.candidates import Candidate
from kg.extract.agencies.owners import KINDS, NO_PART_OF_NAME, Owners
from kg.institutions import department_stems
from kg.text.scanning import find_from

_BODY_END: Final = re.compile(
    r"(?<![全大格布开结当时政变])局(?![限部面势域])|(?<![大客展餐])厅|委员会|(?:领导小组|联席会议)(?:办公室)?|(?<!小组|会议)办公室|(?<!市民)中心站|(?<!行政)中心(?![城镇区位户小学组地思任工])|(?:管理|保险|征收)处|仲裁委"
    r"|(?<!小)医院|(?<=卫生|博物|培训|研究|科学|设计|进修)院|(?:(?<=财政|司法|派出|国土|环保|水利|规划|税务|监督|民政|林业|农经|市监|工商)|(?<=国土资源|自然资源|市场监管))所|研究[院所]|考试院|(?<=图书|博物|文化|艺术|科技|美术|纪念|展览)馆|(?<=电视|广播)台|执法[支总大]?队|指挥部"
    r"|(?<![主承协督举开筹创兴经查交催公级统])(?<!(?<!综)合)办(?=$|[^\w]|[和与及于在对将已按为也还把每]|牵头|负责|具体|统筹|统一|协调|承担|配合|协助|汇总|审核|组织|联合|印发|会同|会商|一道|一起|共同|先后|主动|及时|定期|率先|首次|网站)"
    r"|(?<![常各纪党军工管村执居派])委(?=$|[^\w]|[和与及于在对将已按也还把每]|牵头|负责|组织|联合|印发|会同|一道|一起|共同|先后|主动|及时|定期|率先|首次|网站)"
)
_BODY_END_STARTS: Final = re.compile("[局厅委领联办中管保征仲医院所研考馆台执指]")
"""What each of the alternatives above begins with."""
_NO_BODY: Final = re.compile(
    rf"[{KINDS}委场域级长直内外]|民(?![政族宗营])|人民政府|政府|.*[\Wa-zA-Z\d的及由在对为向把将各等是了按]"
)
_DUTIES: Final = "(?:监督管理|综合管理|管理|事务|服务|发展|工作|综合)?"
_ENDED_BEFORE: Final = re.compile(rf"(?:局|厅|委|政府|办|中心).{{0,4}}[{KINDS}]")
_AND: Final = re.compile("[和与]")
_LONGEST_BODY: Final = 13
_SHORTEST_BODY: Final = 2
_KIND: Final = re.compile(f"[{KINDS}]|街道")


def find_discovered(text: str, owners: Owners) -> Iterator[Candidate]:
    """Find bodies that no vocabulary knows by the word they end in."""
    for match in find_from(_BODY_END_STARTS, _BODY_END, text):
        earliest = max(0, match.start() - _LONGEST_BODY - 1)
        latest = max(0, match.start() - _SHORTEST_BODY)
        starts = [kind.end() for kind in _KIND.finditer(text, earliest, latest)]
        named = [start for start in reversed(starts) if owners.named_before(start) is not None]
        for start in (*named, *starts):
            owner = owners.before(start) if _may_be_name(text, start, match.start()) else None
            if owner is not None:
                end = inner_end(text, match.end(), text[start : match.end()]) or match.end()
                yield Candidate(owner, end, text[owner:start], text[start:end])
                break


def _may_be_name(text: str, start: int, end: int) -> bool:
    """Tell whether the words before a body's last one can be part of its name."""
    words = text[start:end]
    if words.endswith("分") and words[:-1] not in department_stems():
        return (
            False  # 县|生态环境分局 belongs to the bureau above, but no body is called 分局 alone
        )
    if _AND.search(words) and not _joined_duties().fullmatch(words):
        return False
    return not (
        _NO_BODY.match(text, start, end)
        or NO_PART_OF_NAME.search(text, start, end)
        or _ENDED_BEFORE.search(text, start, end)
    )


@cache
def _joined_duties() -> re.Pattern[str]:
    """Return what matches two or more fields of administration in one name (政务服务和大数据管理).

    Beside a field that the vocabulary knows, the other may be one that it does not (新经济和科技).
    """
    stems = sorted(department_stems(), key=lambda stem: (-len(stem), stem))
    field = f"(?:{'|'.join(map(re.escape, stems))})+{_DUTIES}"
    other = r"[^\W\d_a-zA-Z和与局厅委办]{2,8}"
    return re.compile(f"{field}(?:[和与]{field})+|{field}[和与]{other}|{other}[和与]{field}")
