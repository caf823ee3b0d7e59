"""What stands around a title and belongs to it: ``国务院办公厅《…》（国办发〔2014〕57号）第二条``.

Before it the body that issued it and at times its number; behind it, in brackets or not, numbers,
an edition, a short name and the article cited.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.documents.aliases import AliasDefinition, find_aliases
from kg.extract.documents.body_before import find_body_before, run_before
from kg.extract.documents.numbers import NumberMatch
from kg.extract.documents.pinpoints import Pinpoint, find_pinpoint
from kg.extract.documents.titles import TitleMatch

_FARTHEST: Final = 60
"""Within so many characters before a title its number is looked for."""
_BRACKET: Final = re.compile(
    r"[（(〔\[]([^《》（）()\n]|（[^（）\n]*）|《[^《》\n]*》){1,120}?[）)]"
)
_UNCLOSED_ALIAS: Final = re.compile(
    r"[（(，]?(?:以下|下文|后文|下|后)(?:统一|统|均)?(?:简)?称[^。；\n]{0,40}"
)
_NUMBER_BEFORE: Final = re.compile(
    r"(?:文件|文|通知)?(?:精神|要求|印发|下发|转发|发布|公布|颁布)?的?[）)（(]?"
)
_EDITION: Final = re.compile(r"((?:19|20)\d\d)年?(?:版本|版|本|修订|修正|修改)")
_STATED_YEAR: Final = re.compile(r"((?:19|20)\d\d)年度?的?")
_YEARLY_PLAN: Final = re.compile("(?:要点|安排|方案|计划|分工)$")
_REVISED: Final = re.compile(
    r"(?:新修订|修订后|新修正|修正后|新修改|新版|新)的?(?:中华人民共和国)?$"
)
_UNNAMED: Final = re.compile(
    r"等(?P<count>\d{1,3}|[一二两三四五六七八九十]+)(?:个|项|份|部|件|种)"
    r"(?:配套|规范性|政策|重要|相关|工作|管理|公开|[\u4e00-\u9fff]{0,4})?(?:文件|制度|办法|规定|通知|方案|意见|规范)"
)
_LONGEST_LIST: Final = 600
_COUNTS: Final = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}
_ISSUING: Final = re.compile(
    r"(?:正式|联合|共同|研究|新|最新|近期|及时|先后|迅速)*(?:印发|下发|制发|出台|发布|颁布|公布|转发|批转|制定|修订)(?:完善|实施)?(?:的|了)?$"
)
_LONGEST_OWNER: Final = 12
_OWNER: Final = re.compile(
    r"(?:^|[，。；：、（\n《》]|根据|按照|依据|依照|落实|贯彻|执行|印发|转发|制定|出台|修订|围绕|对照|结合|[和与及了按对以将据])"
    r"(?P<place>[我本全]?[省市州盟区县旗镇乡])(?:里|级)?(?:的)?$"
)
_FORWARDING: Final = re.compile("转发|批转")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What belongs to a title; positions count cleaned characters."""

    numbers: tuple[NumberMatch, ...] = ()
    aliases: tuple[AliasDefinition, ...] = ()
    issuer: str | None = None
    owner: str | None = None
    """The bare word for a place right before it (省《…办法》, 我市《…方案》)."""
    forwarder: str | None = None
    """The body before the verb of forwarding: 市政府办转发的《…》 is not its own."""
    edition: int | None = None
    pinpoint: Pinpoint | None = None
    revised: bool = False
    unnamed: tuple[int, int] | None = None
    end: int = 0
    """Where what belongs to the title ends; 0 where nothing does."""


def read_surroundings(
    text: str,
    title: TitleMatch,
    numbers: Sequence[NumberMatch],
    taken: set[int],
    following: int,
) -> Surroundings:
    """Return what belongs to a title; ``taken`` numbers belong to another, as all ``following`` does."""
    attached: list[NumberMatch] = []
    aliases: list[AliasDefinition] = []
    edition = None
    position = title.end
    for start, end in _brackets_behind(text, position, following, numbers):
        attached.extend(n for n in _within(numbers, start, end) if not n.partial)
        aliases.extend(find_aliases(text, start, end))
        stated = _EDITION.search(text, start, end)
        edition = edition or (int(stated.group(1)) if stated else None)
        position = end
    if not attached:
        attached = _numbers_before(text, title.start, numbers, taken)
    issuer, forwarder = _bodies_before(text, title)
    unnamed = _UNNAMED.match(text, position)
    return Surroundings(
        numbers=tuple(attached),
        aliases=tuple(aliases),
        issuer=issuer,
        owner=None if issuer else _owner_before(text, title.start),
        forwarder=forwarder,
        edition=edition or _year_before(text, title),
        pinpoint=find_pinpoint(text, position),
        revised=bool(_REVISED.search(text, max(0, title.start - 12), title.start)),
        unnamed=unnamed.span() if unnamed and _leaves_some(text, title, unnamed) else None,
        end=position,
    )


def _brackets_behind(
    text: str, position: int, following: int, numbers: Sequence[NumberMatch]
) -> Iterator[tuple[int, int]]:
    """Yield the brackets right behind a title, a number without bracket, an unclosed alias."""
    while True:
        bare = next(iter(_within(numbers, position, position + 1)), None)
        bracket = _BRACKET.match(text, position)
        if bare is not None and not bracket:
            end = max(n.end for n in _within(numbers, position, bare.end + 2))
        elif bracket and _belongs(text, bracket, numbers):
            end = bracket.end()
        else:
            alias = _UNCLOSED_ALIAS.match(text, position)
            if alias:
                yield position, alias.end()
            return
        yield position, end
        position = end
        if position > following and text[position - 1] not in "）)":
            return


def _belongs(text: str, bracket: re.Match[str], numbers: Sequence[NumberMatch]) -> bool:
    """Tell whether a bracket says something of the title: number, alias, edition, status."""
    start, end = bracket.span()
    if _within(numbers, start, end):
        return True
    return bool(
        _UNCLOSED_ALIAS.search(text, start, end)
        or _EDITION.search(text, start, end)
        or re.search("试行|暂行|修订|修正|征求意见稿|草案", text[start:end])
    )


def _within(numbers: Sequence[NumberMatch], start: int, end: int) -> Sequence[NumberMatch]:
    """Return the numbers that start in ``[start, end)``; they are sorted."""
    first = bisect_left(numbers, start, key=_start)
    return numbers[first : bisect_left(numbers, end, key=_start)]


def _start(number: NumberMatch) -> int:
    return number.start


def _numbers_before(
    text: str, start: int, numbers: Sequence[NumberMatch], taken: set[int]
) -> list[NumberMatch]:
    """Return the number right before the title (岚政发〔2013〕46号文件《…》), unless it is taken."""
    for number in _within(numbers, start - _FARTHEST, start):
        if start - 8 <= number.end <= start and number.start not in taken and not number.partial:
            between = text[number.end : start]
            if _NUMBER_BEFORE.fullmatch(between) and "）" not in between:
                return [number]
    return []


def _year_before(text: str, title: TitleMatch) -> int | None:
    """Return the year right before the title of a plan that states none (2016年《工作要点》)."""
    if not _YEARLY_PLAN.search(title.title) or _STATED_YEAR.search(title.title):
        return None
    year = _STATED_YEAR.search(text, max(0, title.start - 8), title.start)
    return int(year.group(1)) if year and year.end() == title.start else None


def _owner_before(text: str, start: int) -> str | None:
    """Return the word for a place that stands right before the title, as a place's own."""
    owner = _OWNER.search(text, max(0, start - _LONGEST_OWNER), start)
    return owner["place"] if owner else None


def _bodies_before(text: str, title: TitleMatch) -> tuple[str | None, str | None]:
    """Return who issued and who forwarded the title, as named right before it.

    The body may be followed by its verb (国务院印发的《…》). Whoever forwards a document did not issue
    it, unless the title says that it is the forwarding notice itself.
    """
    run = run_before(text, title.start)
    if not run:
        return None, None
    issuing = _ISSUING.search(run)
    end = title.start - len(issuing.group()) if issuing else title.start
    body = find_body_before(text, end) or None
    if issuing and _FORWARDING.search(issuing.group()) and not _FORWARDING.search(title.title):
        return None, body
    return body, None


def _leaves_some(text: str, title: TitleMatch, unnamed: re.Match[str]) -> bool:
    """Tell whether a list names fewer documents than the words behind it count."""
    printed = unnamed["count"]
    count = int(printed) if printed.isdigit() else _COUNTS.get(printed, 0)
    earliest = max(0, title.start - _LONGEST_LIST)
    begin = max(earliest, *(text.rfind(mark, earliest, title.start) for mark in "。；\n"))
    return text.count("《", begin, title.end) < count
