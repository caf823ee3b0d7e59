"""Finds named bodies: 云泽县发改委; 市政府办公厅; 国务院办公厅, also inside titles and site names.

A mention is an owner (the place or the word 市, 区, 县 before it) and a body. Generic plurals
(各区县政府, 市政府部门) and persons with posts (市委书记) are no mentions; the longest name wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.agencies.owners import KINDS, LEADING_WORDS, NO_PART_OF_NAME, Owners
from kg.extract.identity.component import IdentityFinding
from kg.model import Document, Span
from kg.vocabulary import load_scheme

FACTORY: Final = "kg_agencies"

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
_NATIONAL_OFFICE: Final = re.compile(r"办公[厅室]")
_NUMBER_AFTER: Final = re.compile(r"(?:公开办)?[发函电秘明通]")  # 国办发〔2014〕57号
_UNIT_OF_GOVERNMENT: Final = re.compile(
    r"(?:人民)?政府((?!系统|部门|网站|机关|办公|及|和|与|、)[^\W\d_的和与及、由在对为]{0,16}?"
    r"(?:(?:领导小组|联席会议)(?:办公室)?|办公室|督查室|研究室|参事室)|法制办)"
)
_BODY_END: Final = re.compile(
    r"(?<!分)局(?![限部面势域])|厅|委员会|(?:领导小组|联席会议)(?:办公室)?|(?<!小组|会议)办公室|(?<!市民)中心(?![城镇区位户小学组地思任工])|管理处|仲裁委"
    r"|(?<!小)医院|研究[院所]|图书馆|博物馆|文化馆|执法[支总大]队"
)
_NO_BODY: Final = re.compile(
    rf"[{KINDS}委场民域级长直内外]|人民政府|政府|.*[\Wa-zA-Z\d的和与及由在对为向把将各等是了按]"
)
_FOUNDED_GROUP: Final = re.compile(
    r"(?:已|还|均|及时|专门|先后|重新|调整|充实|，){0,2}(?:成立|设立|组建|建立|调整|充实)了?(?:以[^。；，]{2,20}的)?(?:全[市县区省州旗])?"
    r"(?P<group>(?:政府信息|政务)公开(?:工作)?(?:领导小组|联席会议)(?:办公室)?)"
)
_BRANCH_OF_THE_CENTRE: Final = re.compile(r"(?:局|总署|银行|海关)$")
_ENDED_BEFORE: Final = re.compile(rf"(?:局|厅|委|政府|办|中心).{{0,4}}[{KINDS}]")
_LOCAL_BRANCH: Final = re.compile(r"[^\W\d_a-zA-Z的和与及由在对为等各局、]{1,8}?分局")
_PLACE_OF_BRANCH: Final = re.compile(r"[^\W\d_a-zA-Z和与及由在对为、]{2,9}[省市州盟区县旗镇乡]")
_NOTHING: Final = re.compile("(?!)")
_LONGEST_BODY: Final = 13
_ZONE_END: Final = re.compile(
    r"(?:高新技术产业开发区|经济技术开发区|经济开发区|开发区|高新区|经开区|保税港?区|新区|工业园区|产业园区|科技园区?|试验区|合作区|管理区|工业走廊"
    r"|度假区|风景名胜区|示范区)(?P<committee>管委会|管理委员会)?"
)
_LONGEST_ZONE: Final = 8
_SHORTEST_ZONE: Final = 2
_ZONE_NAME: Final = re.compile(r"[^\W\d_a-zA-Z的和与及由在对为向等]{2,8}$")
_TOWN: Final = re.compile(
    r"(?P<town>[^\W\d_a-zA-Z的和与及由在对为等各乡]{2,4}?(?:镇|乡|街道))(?P<body>人民政府|政府|办事处)?$"
)
_ITEM: Final = re.compile(r"[^、，。；：（）“”《》\n]+")


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """A named body: where it stands, the place words before it and what it is called."""

    span: Span
    owner: str
    """As written: a name (重庆市长寿区), a kind of place (市), or empty for a national organ."""
    body: str
    """As written: 政府办公厅, 发改委; empty where the owner itself stands for its government."""


@dataclass(frozen=True, slots=True)
class _Automata:
    bodies: AhoCorasick
    national: AhoCorasick


@cache
def _automata() -> _Automata:
    bodies = _labels("departments") | _labels("agency-names")
    return _Automata(
        bodies=_automaton(bodies),
        national=_automaton(_labels("national-organs")),
    )


def _labels(scheme: str) -> set[str]:
    return {label for concept in load_scheme(scheme) for label in concept.labels}


def _automaton(words: Iterable[str]) -> AhoCorasick:
    return AhoCorasick(sorted(words), matchkind=MatchKind.LeftmostLongest)


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    owner: str
    body: str


def find_agencies(doc: Doc) -> tuple[AgencyMention, ...]:
    """Find the bodies that the prose names, in the order of the text."""
    document: Document = doc._.document
    text = document.text
    owners = Owners(text, _own_places(doc._.identity))
    known = _join_branches(_longest([*_find_national(text), *_find_bodies(text, owners)]), text)
    inside = {position for found in known for position in range(found.start + 1, found.end)}
    discovered = (
        found
        for found in _find_discovered(text, owners)
        if not any(position in inside for position in (found.start, found.end - 1))
        or any(found.start == other.start for other in known)
    )
    kept = _longest([*known, *discovered])
    kept = _longest([*kept, *_find_listed(text, kept), *_find_founded(text, kept)])
    return tuple(
        AgencyMention(document.span(found.start, found.end), found.owner, found.body)
        for found in kept
    )


def _own_places(identity: IdentityFinding | None) -> tuple[str, ...]:
    """Return the names of places in the report's title, which no table may know."""
    title = identity.title.text if identity and identity.title else ""
    for _, start, end in reversed(_automata().national.find_matches_as_indexes(title)):
        title = f"{title[:start]}|{title[end:]}"  # 国家税务总局|云泽县税务局
    return tuple(
        found
        for found in re.findall(rf"[^\W\d_a-zA-Z年度关于]{{2,7}}?[{KINDS}](?![{KINDS}])", title)
        if not re.search(r"信息|公开|工作|政府", found)
    )


def _find_national(text: str) -> Iterator[_Candidate]:
    for _, start, end in _automata().national.find_matches_as_indexes(text):
        name = text[start:end]
        if name.endswith("部") and text.startswith("门", end):
            continue  # 财政部门 is no ministry
        if name == "国办" and _NUMBER_AFTER.match(text, end):
            continue
        if start and text[start - 1] in KINDS and not name.startswith(("国", "中")):
            continue
        office = _NATIONAL_OFFICE.match(text, end)
        if office:
            end, name = office.end(), name + office.group()
        yield _Candidate(start, end, "", name)


def _find_bodies(text: str, owners: Owners) -> Iterator[_Candidate]:
    for _, start, end in _automata().bodies.find_matches_as_indexes(text):
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
            yield _Candidate(owner - 1, last, text[owner:start], "团委")
            continue
        first = owner - 2 if text.startswith("中共", max(0, owner - 2)) else owner
        yield _Candidate(
            first, last, text[owner:start], body if body == "办事处" else text[start:last]
        )


def _unit_end(text: str, start: int) -> int | None:
    """Return where a unit of a government ends (政府督查室), and no clause about one."""
    match = _UNIT_OF_GOVERNMENT.match(text, start)
    if match is None or "政府" in match.group(1) or LEADING_WORDS.match(match.group(1)):
        return None
    return match.end()


def _join_branches(known: list[_Candidate], text: str) -> list[_Candidate]:
    """Read a body of the centre and the local one right after it as its branch (国家税务总局|云泽县税务局)."""
    joined: list[_Candidate] = []
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
            joined[-1] = _Candidate(centre.start, found.end, "", text[centre.start : found.end])
        else:
            joined.append(found)
    return joined


def _find_founded(text: str, known: list[_Candidate]) -> Iterator[_Candidate]:
    """Find the group that a government is said to found: 县政府成立|政府信息公开工作领导小组."""
    for found in known:
        match = _FOUNDED_GROUP.match(text, found.end) if found.owner else None
        if match and found.body.startswith(("政府", "人民政府")):
            yield _Candidate(match.start("group"), match.end(), found.owner, match.group("group"))


def _find_discovered(text: str, owners: Owners) -> Iterator[_Candidate]:
    """Find bodies that no vocabulary knows by the word they end in."""
    for match in _BODY_END.finditer(text):
        for start in range(max(1, match.start() - _LONGEST_BODY), match.start() - 1):
            if text[start - 1] in KINDS and _may_be_name(text, start, match.start()):
                owner = owners.before(start)
                if owner is not None:
                    yield _Candidate(
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


def _find_listed(text: str, known: list[_Candidate]) -> Iterator[_Candidate]:
    """Find zones with their committee, and zones and towns that are listed among bodies.

    In 区公安局、石汀镇等部门和街镇 the town is one of the bodies; in 云泽新区、石汀高新区管委会 both
    items have the committee.
    """
    ends = {found.end for found in known}
    for match in _ZONE_END.finditer(text):
        start = _zone_start(text, match.start())
        if start is None:
            continue
        committee = match.group("committee")
        if committee:
            zone = text[start : match.start("committee")]
            yield _Candidate(start, match.end(), zone, committee)
        elif _shares_committee(text, match.end()):
            yield _Candidate(start, match.end(), text[start : match.end()], "管委会")
        elif text.startswith("、", start - 1) and start - 1 in ends:
            ends.add(match.end())
            yield _Candidate(start, match.end(), text[start : match.end()], "")
    for end in sorted(ends):
        yield from _find_towns(text, end)


def _zone_start(text: str, end: int) -> int | None:
    """Return where the name of a zone starts, without the verb before it (推进|云泽|高新区)."""
    name = _ZONE_NAME.search(text, max(0, end - _LONGEST_ZONE), end)
    if name is None:
        return None
    cuts = [cut.end() for cut in LEADING_WORDS.finditer(text, name.start(), end)]
    start = max(cuts, default=name.start())
    return start if end - start >= _SHORTEST_ZONE else None


def _find_towns(text: str, position: int) -> Iterator[_Candidate]:
    """Find the towns that go on a list of bodies, and step over its zones."""
    while text.startswith("、", position):
        item = _ITEM.match(text, position + 1)
        if item is None:
            return
        words, _, _ = item.group().partition("等")
        end = item.start() + len(words)
        zone = _ZONE_END.search(words)
        town = _TOWN.fullmatch(words)
        if town:
            yield _Candidate(item.start(), end, town["town"], town["body"] or "")
        elif zone is None or zone.end() != len(words):
            return
        position = end


def _shares_committee(text: str, position: int) -> bool:
    """Tell whether a list of zones goes on to one that ends in 管委会."""
    rest = text[position : position + 60]
    follow = re.match(
        r"(?:、[^、，。；：]{2,14}?区)*(?:、|和|及)[^、，。；：]{2,14}?区管(?:委会|理委员会)", rest
    )
    return follow is not None


def _longest(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Keep the longest of overlapping mentions."""
    kept: list[_Candidate] = []
    for found in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if kept and found.start < kept[-1].end:
            if found.end - found.start > kept[-1].end - kept[-1].start:
                kept[-1] = found
            continue
        kept.append(found)
    return kept


@Language.factory(FACTORY, requires=["doc._.identity"], assigns=["doc._.agencies"])
def create_agencies(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Return the component that sets ``doc._.agencies``."""
    if not Doc.has_extension("agencies"):
        Doc.set_extension("agencies", default=())

    def component(doc: Doc) -> Doc:
        doc._.agencies = find_agencies(doc)
        return doc

    return component
