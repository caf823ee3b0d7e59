"""Reads lists whose bodies share a word: 县发改委、|财政局; |芜湖市、马鞍山市政府; |省、市政府.

What one item leaves out, the item beside it says: the place before it, or the body after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.agencies.candidates import Candidate
from kg.extract.agencies.owners import KINDS, NO_PART_OF_NAME, Owners
from kg.gazetteer import names_in_full

_AND: Final = re.compile("(?:（(?P<also>[^（）]{2,12})）)?(?:、|和|与|及|以及)")
"""Between two items of a list; the first may have another name in brackets: 经信局（统计局）、教育局."""
_AND_BEFORE: Final = re.compile("(?:、|和|与|及|以及)$")
_OTHER_NAME: Final = re.compile("（(?P<also>[^（）]{2,12})）(?![、和与及])")
_PARTY_COMMITTEE: Final = ("党委", "委")
_LONGEST_AND: Final = 2
_PARTY_ORGAN: Final = re.compile("(?:组织|宣传|统战|社会工作)部|政法委|网信办|编办")
_OF_PARTY: Final = ("委", "党委")
_BESIDE_GOVERNMENT: Final = frozenset({"委", "党委", "人大", "人大常委会", "政协"})
_KINDS_LISTED: Final = re.compile(
    rf"(?<![各全级个两多\d{KINDS}])(?:(?:自治区|[{KINDS}])[、和及])+[{KINDS}]$"
)
_UNKNOWN_BODY: Final = re.compile(
    rf"(?![各全本我{KINDS}])(?:(?!乡镇|社区|街道|村|[{KINDS}](?![场域政村建]))[^\W\d_a-zA-Z的和与及由在对为向将各等]){{2,10}}?"
    r"(?:局(?![限部面势域长])|委员会|中心(?![城镇区位户小学组地思任工])|办公室|办(?=[、，。；等]))(?=[、，。；：等和与及]|\w)"
)
_OTHERS: Final = re.compile(
    rf"等(?:\d+个|几个|[两三四五六七八九十]个)?(?P<kind>[{KINDS}])(?P<body>(?:人民政府|政府|委)(?:办公[厅室])?)"
)
_LONGEST_LIST: Final = 12
_LONGEST_SHORT_NAME: Final = 4


def share_words(
    text: str, owners: Owners, known: Sequence[Candidate], lone: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Find the bodies whose place or whose kind of body only another item of their list names.

    Args:
        text: the cleaned text.
        owners: the places in it.
        known: the bodies found with their own place.
        lone: bodies of the vocabulary that no place stands before.
    """
    starts = {found.start: found for found in lone}
    for found in known:
        if found.owner:
            yield from _share_owner(text, found, starts)
            yield from _share_body(text, owners, found)
    yield from _share_after_others(text)
    for found in lone:
        yield from _share_among_tiers(text, owners, found)


def _share_owner(text: str, first: Candidate, lone: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Go on with the bodies listed after one: 县发改委、财政局; 市委宣传部、组织部."""
    last = first
    other = _OTHER_NAME.match(text, first.end)
    if other and (also := lone.get(other.start("also"))) and also.end == other.end("also"):
        yield replace(also, owner=first.owner)  # 区纪委（监察局）
    if first.body in _PARTY_COMMITTEE and text.startswith("政府", first.end):
        yield Candidate(first.end, first.end + len("政府"), first.owner, "政府")  # 镇党委|政府
    while separator := _AND.match(text, last.end):
        follower = lone.get(separator.end())
        if follower is None and last.body.startswith(_OF_PARTY):
            organ = _PARTY_ORGAN.match(text, separator.end())
            follower = organ and Candidate(organ.start(), organ.end(), "", f"委{organ.group()}")
        also = lone.get(separator.start("also")) if separator["also"] else None
        if also is not None and also.end == separator.end("also"):
            yield replace(also, owner=first.owner)
        if follower is None and first.body and separator.group().endswith("、"):
            follower = _unknown_body(text, separator.end())
        if follower is None or (
            follower.body.endswith("政府") and last.body not in _BESIDE_GOVERNMENT
        ):
            return
        last = replace(follower, owner=first.owner)
        yield last


def _unknown_body(text: str, start: int) -> Candidate | None:
    """Read a body that no vocabulary knows as one of a list: 县发改委、|民营经济局|、财政局."""
    match = _UNKNOWN_BODY.match(text, start)
    if match is None or NO_PART_OF_NAME.search(match.group()):
        return None
    return Candidate(match.start(), match.end(), "", match.group())


def _share_body(text: str, owners: Owners, last: Candidate) -> Iterator[Candidate]:
    """Go back over the places listed before the one that has the body: 合肥市、芜湖市政府.

    They may leave out the word for their kind, too: 合肥、芜湖市政府.
    """
    position = last.start
    while separator := _AND_BEFORE.search(text, max(0, position - _LONGEST_AND), position):
        end, kind = separator.start(), last.owner[-1]
        start = owners.named_before(end)
        if start is not None and text[end - 1] == kind:
            owner = text[start:end]
        else:
            start = _short_name_before(text, end, kind)
            if start is None:
                return
            owner = text[start:end] + kind
        yield Candidate(start, end, owner, last.body)
        position = start


def _share_after_others(text: str) -> Iterator[Candidate]:
    """Read a list of places by their bare names, closed by the body of all: 合肥、芜湖|等市政府."""
    for match in _OTHERS.finditer(text):
        end, kind = match.start(), match["kind"]
        while (start := _short_name_before(text, end, kind)) is not None:
            yield Candidate(start, end, text[start:end] + kind, match["body"])
            separator = _AND_BEFORE.search(text, max(0, start - _LONGEST_AND), start)
            if separator is None:
                break
            end = separator.start()


def _short_name_before(text: str, end: int, kind: str) -> int | None:
    """Return where the longest name of a place of that kind starts, the word for the kind left out."""
    for length in range(_LONGEST_SHORT_NAME, 1, -1):
        start = end - length
        if start >= 0 and text[start:end] + kind in names_in_full(text[start:end]):
            return start
    return None


def _share_among_tiers(text: str, owners: Owners, found: Candidate) -> Iterator[Candidate]:
    """Read 省、市政府 where all the tiers are the report's own or above it; 市、县政府 may be a plural."""
    listed = _KINDS_LISTED.search(text, max(0, found.start - _LONGEST_LIST), found.start)
    if listed is None or not owners.reaches_up("".join(re.findall(f"[{KINDS}]", listed.group()))):
        return
    position = listed.start()
    *above, own = re.split("[、和及]", listed.group())
    for kind in above:
        yield Candidate(position, position + len(kind), kind, found.body)
        position += len(kind) + 1
    yield Candidate(position, found.end, own, found.body)
