"""Finds the organs of the centre, and their local branches: 国务院办公厅; 国家税务总局云泽县税务局."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from kg.extract.agencies.branches import branch_words
from kg.extract.agencies.candidates import Candidate
from kg.extract.agencies.owners import KINDS, NO_PART_OF_NAME
from kg.gazetteer import divisions_named, names_in_full
from kg.institutions import NATIONAL_ORGANS, load_institutions

_GOES_ON: Final = ("门", "署", "分", "队", "位", "长")
_NATIONAL_OFFICE: Final = re.compile(r"办公[厅室]")
_OFFICES_IN_NUMBERS: Final = ("国办", "中办")
_NUMBER_AFTER: Final = re.compile(r"(?:公开办)?[发函电秘明通]")  # 国办发〔2014〕57号
_BRANCH_OF_THE_CENTRE: Final = re.compile(r"(?:局|总署|银行|海关)$")
_WITH_BRANCHES: Final = ("部", "局", "署", "监会", "银行")
_BRANCH_BY_SHORT_NAME: Final = re.compile(
    r"驻?(?P<place>[^\W\d_]{2,7}?)(?:财政监察专员办事处|专员办|督察局|特派办|监管分?局|分局|管理局|监察局|调查总?队|特派员办事处|中心支行|分行)"
)
_PLACE_OF_BRANCH: Final = re.compile(r"[^\W\d_a-zA-Z和与及由在对为、]{2,9}[省市州盟区县旗镇乡]")
_WITH_UNITS: Final = re.compile("(?:部|委|委员会|署|总局|办公厅)$|^国家.*局$")
_UNIT: Final = re.compile(
    rf"(?!国家|中国|中央|中共|办公)(?:(?!政府)[^\W\d_a-zA-Z的及由在对为向将各等{KINDS}]){{2,14}}?"
    r"(?:司(?![法机令长徒空仪])|秘书局|局(?![限部面势域长])|督查室|研究室)"
)
"""A ministry's bureau: 税政司, 交通管理局."""
_NOTHING: Final = re.compile("(?!)")


@cache
def national_organs() -> AhoCorasick:
    """Return what finds the names of central organs in a text."""
    return AhoCorasick(
        sorted(load_institutions(NATIONAL_ORGANS)),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.DFA,
    )


@dataclass(frozen=True, slots=True)
class NationalWords:
    """Where names of central organs stand in a text, and the words for their local bodies."""

    organs: tuple[tuple[int, int], ...]
    branches: tuple[tuple[int, int], ...]


def find_national_words(text: str) -> NationalWords:
    """Find both in one pass."""
    found = [(start, end) for _, start, end in _organs_and_branches().find_matches_as_indexes(text)]
    branches = tuple(each for each in found if text[each[0] : each[1]] in branch_words())
    return NationalWords(tuple(each for each in found if each not in branches), branches)


@cache
def _organs_and_branches() -> AhoCorasick:
    return AhoCorasick(
        sorted({*load_institutions(NATIONAL_ORGANS), *branch_words()}),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.DFA,
    )


def find_national(text: str, organs: Iterable[tuple[int, int]]) -> Iterator[Candidate]:
    """Find the organs that the vocabulary knows by full or short name, and units of them."""
    for start, end in organs:
        name = text[start:end]
        if name.endswith("部") and text.startswith(_GOES_ON, end):
            continue  # 财政部门 is no ministry, nor is one in 工程建设部署
        if name in _OFFICES_IN_NUMBERS and _NUMBER_AFTER.match(text, end):
            continue
        if start and text[start - 1] in KINDS and not name.startswith(("国", "中")):
            continue
        office = _NATIONAL_OFFICE.match(text, end)
        if office:
            end, name = office.end(), name + office.group()
        branch = _BRANCH_BY_SHORT_NAME.match(text, end) if name.endswith(_WITH_BRANCHES) else None
        if branch and _is_seat(branch["place"]):  # 国家统计局|青岚|调查队
            end, name = branch.end(), name + branch.group()
        unit = _UNIT.match(text, end) if _WITH_UNITS.search(name) else None
        if unit and not NO_PART_OF_NAME.search(unit.group()):
            end, name = unit.end(), name + unit.group()
        yield Candidate(start, end, "", name)


def _is_seat(name: str) -> bool:
    return bool(names_in_full(name) or divisions_named(name))


def join_branches(known: list[Candidate], text: str) -> list[Candidate]:
    """Read a body of the centre and the local one right after it as its branch (国家税务总局|云泽县税务局)."""
    joined: list[Candidate] = []
    for found in known:
        centre = joined[-1] if joined else None
        if (
            centre is not None
            and not centre.owner
            and _BRANCH_OF_THE_CENTRE.search(centre.body)
            and (_PLACE_OF_BRANCH if found.owner else _NOTHING).fullmatch(
                text, centre.end, found.start + len(found.owner)
            )
        ):
            joined[-1] = Candidate(centre.start, found.end, "", text[centre.start : found.end])
        else:
            joined.append(found)
    return joined
