"""Finds the report's own body by the name in its title, where no place begins that: 长江海事局."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.extract.agencies.candidates import Candidate
from kg.extract.identity.title import TitleFinding
from kg.extract.identity.title_parts import head_of

_STATE: Final = re.compile("^中华人民共和国(?=..)")
_SHORTEST_NAME: Final = 4
_BODY: Final = re.compile(
    r"[^\W\d]+(?:局|厅|委员会|院|处|所|站|中心|海关|公司|集团|银行|[支分]行|医院|大学|学院|学校|协会|总队|支队)"
)


def find_own_name(
    text: str, title: TitleFinding | None, own_places: tuple[str, ...]
) -> Iterator[Candidate]:
    """Find the name, if it does not begin with one of the places in the title."""
    name = _STATE.sub("", head_of(title.text)) if title else ""
    if len(name) < _SHORTEST_NAME or not _BODY.fullmatch(name) or name.startswith(own_places):
        return
    position = text.find(name)
    while position >= 0:
        yield Candidate(position, position + len(name), "", name)
        position = text.find(name, position + len(name))
