"""Finds the group that a government is said to found: 县政府成立|政府信息公开工作领导小组."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.extract.agencies.candidates import Candidate

_FOUNDED_GROUP: Final = re.compile(
    r"(?:已|还|均|及时|专门|先后|重新|调整|充实|，){0,2}(?:成立|设立|组建|建立|调整|充实)了?(?:以[^。；，]{2,20}的)?(?:全[市县区省州旗])?"
    r"(?P<group>(?:政府信息|政务)公开(?:工作)?(?:领导小组|联席会议)(?:办公室)?)"
)


def find_founded(text: str, known: Sequence[Candidate]) -> Iterator[Candidate]:
    """Find the groups; each has the owner of the government that founded it."""
    for found in known:
        match = _FOUNDED_GROUP.match(text, found.end) if found.owner else None
        if match and found.body.startswith(("政府", "人民政府")):
            yield Candidate(match.start("group"), match.end(), found.owner, match.group("group"))
