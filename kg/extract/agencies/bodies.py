"""Finds the bodies of the vocabulary after a place or the word for one: 云泽县|发改委; 市|政府办公厅."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.extract.agencies.candidates import Candidate
from kg.extract.agencies.owners import LEADING_WORDS, Owners
from kg.institutions import DEPARTMENTS, load_institutions
from kg.vocabulary import load_scheme

# What follows a word that is no body there: 政府信息公开, 市政府部门, 市委书记, 委托
_NOT_AFTER: Final = {
    "政府": re.compile(
        r"(?:主动)?信息(?!化|中心|办)|(?:各|有关|相关|组成|工作|职能|直属|所属)*(?:部门|机构)|采购|性基金|投资|购买"
    ),
    "委": re.compile(r"[员派托任培屈婉]|委员|书记|常委(?!会)|副书记"),
    "人大": re.compile(r"代表(?!大会)"),
    "政协": re.compile(r"委员(?!会)"),
    "两办": re.compile(r"[法理公]"),
}
_UNIT_OF_GOVERNMENT: Final = re.compile(
    r"(?:人民)?政府((?!系统|部门|网站|机关|办公|及|和|与|、)[^\W\d_的和与及、由在对为]{0,16}?"
    r"(?:(?:领导小组|联席会议)(?:办公室)?|办公室|督查室|研究室|参事室)|法制办)"
)
_LOCAL_BRANCH: Final = re.compile(r"[^\W\d_a-zA-Z的和与及由在对为等各局、]{1,8}?分局")


@cache
def _bodies() -> AhoCorasick:
    names = {label for concept in load_scheme("agency-names") for label in concept.labels}
    names |= load_institutions(DEPARTMENTS).keys()
    return AhoCorasick(sorted(names), matchkind=MatchKind.LeftmostLongest)


def find_bodies(text: str, owners: Owners) -> Iterator[Candidate]:
    """Find governments, Party committees, departments and institutions by full or short name."""
    for _, start, end in _bodies().find_matches_as_indexes(text):
        body = text[start:end]
        word = "政府" if body == "人民政府" else body if body in _NOT_AFTER else ""
        unit_end = _unit_end(text, start) if word == "政府" else None
        if word and unit_end is None and _NOT_AFTER[word].match(text, end):
            continue
        if body == "街道办":
            body, start = "办事处", start + 2
            end += 2 * text.startswith("事处", end)
        owner = owners.before(start)
        if owner is not None and owner == start - 1 and body in ("管委会", "管理委员会"):
            continue  # of a zone whose kind the table of zones does not know
        if owner is None and body == "两办":
            owner = start
        if owner is None:
            continue
        branch = _LOCAL_BRANCH.match(text, end) if body.endswith("局") else None
        last = branch.end() if branch else unit_end or end
        if body == "委" and text[owner - 1 : owner] == "团":  # 团县委
            yield Candidate(owner - 1, last, text[owner:start], "团委")
            continue
        first = owner - 2 if text.startswith("中共", max(0, owner - 2)) else owner
        yield Candidate(
            first, last, text[owner:start], body if body == "办事处" else text[start:last]
        )


def _unit_end(text: str, start: int) -> int | None:
    """Return where a unit of a government ends (政府督查室), and no clause about one."""
    match = _UNIT_OF_GOVERNMENT.match(text, start)
    if match is None or "政府" in match.group(1) or LEADING_WORDS.match(match.group(1)):
        return None
    return match.end()
