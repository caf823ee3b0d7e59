"""Finds bodies that no vocabulary knows by the word they end in: 市水土保持局; 县大数据中心."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.agencies.candidates import Candidate
from kg.extract.agencies.owners import KINDS, NO_PART_OF_NAME, Owners

_BODY_END: Final = re.compile(
    r"(?<!分)局(?![限部面势域])|厅|委员会|(?:领导小组|联席会议)(?:办公室)?|(?<!小组|会议)办公室|(?<!市民)中心(?![城镇区位户小学组地思任工])|管理处|仲裁委"
    r"|(?<!小)医院|研究[院所]|图书馆|博物馆|文化馆|执法[支总大]队"
)
_NO_BODY: Final = re.compile(
    rf"[{KINDS}委场民域级长直内外]|人民政府|政府|.*[\Wa-zA-Z\d的和与及由在对为向把将各等是了按]"
)
_ENDED_BEFORE: Final = re.compile(rf"(?:局|厅|委|政府|办|中心).{{0,4}}[{KINDS}]")
_LONGEST_BODY: Final = 13


def find_discovered(text: str, owners: Owners) -> Iterator[Candidate]:
    """Find bodies that no vocabulary knows by the word they end in."""
    for match in _BODY_END.finditer(text):
        for start in range(max(1, match.start() - _LONGEST_BODY), match.start() - 1):
            if text[start - 1] in KINDS and _may_be_name(text, start, match.start()):
                owner = owners.before(start)
                if owner is not None:
                    yield Candidate(
                        owner, match.end(), text[owner:start], text[start : match.end()]
                    )
                    break


def _may_be_name(text: str, start: int, end: int) -> bool:
    """Tell whether the words before a body's last one can be part of its name."""
    return not (
        _NO_BODY.match(text, start, end)
        or NO_PART_OF_NAME.search(text, start, end)
        or _ENDED_BEFORE.search(text, start, end)
    )
