"""Finds the bodies of the vocabulary after a place or the word for one: 云泽县|发改委; 市|政府办公厅."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from kg.extract.agencies.candidates import Candidate
from kg.extract.agencies.owners import LEADING_WORDS, NO_PART_OF_NAME, Owners
from kg.gazetteer import names_in_full
from kg.institutions import DEPARTMENTS, load_institutions
from kg.vocabulary import load_scheme

# What follows a word that is no body there: 政府信息公开, 市政府部门, 市委书记, 委托
_NOT_AFTER: Final = {
    "政府": re.compile(
        r"(?:主动)?信息(?!化|中心|办|(?:与政务)?公开(?:工作)?(?:办(?![公理法])|领导|联席))|(?:各|有关|相关|组成|工作|职能|直属|所属)*(?:部门|机构)|采购|性基金|投资|购买"
    ),
    "委": re.compile(r"[员派托任培屈婉]|委员|书记|常委(?!会)|副书记"),
    "人大": re.compile(r"代表(?!大会)"),
    "政协": re.compile(r"委员(?!会)"),
    "两办": re.compile(r"[法理公]"),
}
_OFFICE_OR_VERB: Final = re.compile("[理结公法事学证]")
"""After 政府办: 政府|办理, and no office."""
_UNIT_OF_PARTY: Final = re.compile(
    r"(?:[^\W\d_a-zA-Z的和与及、由在对为向将等省市州盟县区旗政局]{2,12}?(?:(?:委员会|领导小组)(?:办公室)?|办公室)"
    r"|(?:政策|党史|信息)?(?:研究室|督查室|政研室|机要局|老干部局|统战部)"
    r"|(?:巡察|财经|审计|国安|改革|全面依法治[省市州县区旗]|农|外|文明|政研|保密)办(?!公|理))"
)
_UNIT_OF_GOVERNMENT: Final = re.compile(
    r"(?:人民)?政府((?!系统|部门|网站|机关|办公|及|和|与|、)[^\W\d_的和与及、由在对为]{0,16}?"
    r"(?:(?:领导小组|联席会议)(?:办公室)?|办公室|督查室|研究室|参事室)|(?:法制|新闻|金融|外事|外|应急|信息公开|政务公开|信息与政务公开|公开)办(?![公理法])"
    r"|国有资产监督管理委员会|国资委|驻[^\W\d_的和与及、由在对为]{2,6}办事处"
    r"|[^\W\d_的和与及、由在对为公开]{1,6}(?<![主承协督举筹交查催合联])办(?=$|[^\w]|[和与及]))"
)
_LOCAL_BRANCH: Final = re.compile(
    r"(?:[^\W\d_a-zA-Z的和与及由在对为等各局、]{1,8}?|(?P<place>[^\W\d_a-zA-Z、各等]{2,4}?))分局"
    r"|(?P<seat>[^\W\d_a-zA-Z、各等]{2,4}?)管理局"
    r"|(?:交警|消防|刑警|巡警|交通|治安|特警|巡[逻特]警|刑事?侦查?|网络?安全|出入境|禁毒|执法|监察|稽查)[^\W\d_a-zA-Z、和与等]{0,8}?(?:支队|大队|总队)"
)
_STREET_OF: Final = re.compile(
    r"(?!和)(?P<street>[^\W\d_a-zA-Z与及由在对为向各等]{2,6}?街道)办(?:事处|(?!事))"
)
_OWN_SEAT: Final = re.compile("(?:(?P<zone>管委会|管理委员会)|行政公署|行署)(?:办公室)?")
_BEFORE_OWN_SEAT: Final = re.compile(r"[\W和与及由向经报对为在]")
_COMMITTEES_OF_ZONES: Final = ("管委会", "管理委员会")
"""After a lone 区 the zone's kind is one that the table of zones does not know."""
_SISTER: Final = re.compile(
    "(?:(?P<consultative>中国人民政治协商会议|政协)|(?P<league>共青团|团)|(?P<party>民革|民盟|民建|民进|农工党|致公党|九三学社|台盟))$"
)
_SISTER_BODIES: Final = {"consultative": "政协", "league": "团委"}
_LONGEST_SISTER: Final = 10


@cache
def _bodies() -> AhoCorasick:
    names = {label for concept in load_scheme("agency-names") for label in concept.labels}
    names |= load_institutions(DEPARTMENTS).keys()
    return AhoCorasick(
        sorted(names), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of the vocabulary in a text."""

    owned: tuple[Candidate, ...]
    """Those that stand after a place or the word for one."""
    lone: tuple[Candidate, ...]
    """The others, which a list may give an owner (县发改委、|财政局), without one."""


def find_bodies(text: str, owners: Owners) -> Bodies:
    """Find governments, Party committees, departments and institutions by full or short name."""
    owned: list[Candidate] = []
    lone: list[Candidate] = []
    has_seat = owners.in_zone or owners.in_prefecture
    for _, start, end in _bodies().find_matches_as_indexes(text):
        body = text[start:end]
        word = "政府" if body == "人民政府" else body if body in _NOT_AFTER else ""
        if body.endswith("政府办") and _OFFICE_OR_VERB.match(text, end):
            body, end = body.removesuffix("办"), end - 1  # 人民政府|办理
            word = "政府"
        unit_end = _unit_end(text, start) if word == "政府" else None
        if word and unit_end is None and _NOT_AFTER[word].match(text, end):
            continue
        street = _STREET_OF.match(text, end) if word == "政府" else None
        if street and (above := owners.before(start)) is not None:
            place = text[above:start] + street["street"]  # 白云区人民政府|同和街道|办事处
            owned.append(Candidate(above, street.end(), place, "办事处"))
            continue
        if body == "街道办":
            start, end = start + 2, end + 2 * text.startswith("事处", end)
            body = "办事处"
        owner = owners.before(start)
        if owner is None and body == "两办":
            owner = start
        own = _own_seat(text, start, owners) if owner is None and has_seat else None
        if own:
            owned.append(own)
        elif owner is None:
            lone.append(Candidate(start, unit_end or end, "", text[start : unit_end or end]))
        elif owner != start - 1 or body not in _COMMITTEES_OF_ZONES:
            last = inner_end(text, end, body) or unit_end or end
            owned += _owned(text, owner, Candidate(start, last, "", body))
    return Bodies(tuple(owned), tuple(lone))


def _owned(text: str, owner: int, found: Candidate) -> Iterator[Candidate]:
    """Yield the body with its owner, under the name that words before the owner may give it."""
    place = text[owner : found.start]
    sister = _SISTER.search(text, max(0, owner - _LONGEST_SISTER), owner)
    if sister and found.body in ("委", "委员会"):
        if sister.lastgroup != "party":  # 民盟青岚市委 is no body of the vocabulary
            body = _SISTER_BODIES[sister.lastgroup or ""]
            yield Candidate(sister.start(), found.end, place, body)
        return
    first = owner - 2 if text.startswith("中共", max(0, owner - 2)) else owner
    body = found.body if found.body == "办事处" else text[found.start : found.end]
    yield Candidate(first, found.end, place, body)


def _own_seat(text: str, start: int, owners: Owners) -> Candidate | None:
    """Read what only one body of the report's own place is called: a zone's 管委会, a prefecture's 行署."""
    if start and not _BEFORE_OWN_SEAT.match(text, start - 1):
        return None
    seat = _OWN_SEAT.match(text, start)
    if seat is None or not (owners.in_zone if seat["zone"] else owners.in_prefecture):
        return None
    return Candidate(start, seat.end(), "", seat.group())


def inner_end(text: str, end: int, body: str) -> int | None:
    """Return where a branch of a bureau ends, or an organ of the Party (县委|审计委员会办公室)."""
    if body in ("委", "党委", "委员会"):
        unit = _UNIT_OF_PARTY.match(text, end)
        return unit.end() if unit and not NO_PART_OF_NAME.search(unit.group()) else None
    branch = _LOCAL_BRANCH.match(text, end) if body.endswith(("局", "厅", "委员会")) else None
    seat = branch and (branch["place"] or branch["seat"])
    if branch is None or (seat and not names_in_full(seat)):
        return None
    return branch.end()


def _unit_end(text: str, start: int) -> int | None:
    """Return where a unit of a government ends (政府督查室), and no clause about one."""
    match = _UNIT_OF_GOVERNMENT.match(text, start)
    if match is None or "政府" in match.group(1) or LEADING_WORDS.match(match.group(1)):
        return None
    return match.end()
