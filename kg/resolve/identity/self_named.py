"""Finds the body that a report calls only 我局, 本机关 or 我县, where neither title nor signature names it.

The contact block says whose office to call (青岚市生态环境局办公室，电话…), the opening sentence who did what
(青岚市民政局认真落实…). A body has to fit the word that the report uses for itself, and to be the only one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from kg.extract import Mentions
from kg.extract.agencies.component import AgencyMention
from kg.model import Agency, Block, Span
from kg.resolve.agencies.names import government_of
from kg.resolve.agencies.phrases import read_agency
from kg.resolve.places import read_places

SELF: Final = re.compile(
    "[我本](机关|单位|部门|局|委|办|厅|院|馆|署|中心|街道|公司|[省市州盟区县旗镇乡])(?![事年级法人案次项际职员公])"
)
_WHOLE_PLACE: Final = re.compile("全([省市州盟区县旗镇乡])(?!级)")
_ANY: Final = ("机关", "单位", "部门")
_PLACES: Final = "省市州盟区县旗镇乡"
_SHORT_KINDS: Final = {"委": ("委员会", "委"), "办": ("办公室", "办公厅", "办")}
_CONTACT: Final = re.compile("地址|电话|邮编|邮政编码|联系|咨询|传真")
_SITE: Final = re.compile("(?:政府)?(?:门户)?网站?|门户|信息公开[网平]|公众")
_OPENING_BLOCKS: Final = 3
_BEFORE_SUBJECT: Final = re.compile(r"(?:^|[。，\n])(?:20\d\d年度?，?)?$")


def find_self_named(mentions: Mentions, year: int | None) -> tuple[Agency, Span] | None:
    """Return the body that the report speaks as, and where it is named, or ``None``."""
    kind = _self_kind(mentions.document.text)
    for blocks, at_start in ((_contact_blocks(mentions), False), (_opening(mentions), True)):
        named = _named_in(mentions, blocks, at_start=at_start)
        if found := _only(named, kind, year):
            return found
    if kind and kind in _PLACES:
        return _only(mentions.agencies, kind, year)
    return None


def publishing(agency: Agency, year: int | None) -> Agency:
    """Return the department whose own office (教育局办公室) an agency is, else the agency itself."""
    chain = read_places(agency.place)[0] if agency.place else ()
    of_department = (
        chain
        and agency.parent
        and agency.name == f"{agency.parent}办公室"
        and agency.parent != government_of(chain[-1]).name
    )
    return (read_agency(agency.parent or "", (), year) or agency) if of_department else agency


def _self_kind(text: str) -> str | None:
    """Return the word the report uses most for itself (局 of 我局), a place's where it has no other."""
    counted = Counter(SELF.findall(text)) or Counter(_WHOLE_PLACE.findall(text))
    bodies = {kind: count for kind, count in counted.items() if kind not in _PLACES}
    return max(bodies or counted, key=lambda kind: (counted[kind], kind), default=None)


def _contact_blocks(mentions: Mentions) -> Iterator[Block]:
    document = mentions.document
    return (b for b in document.blocks if _CONTACT.search(document.text, b.start, b.end))


def _opening(mentions: Mentions) -> Iterable[Block]:
    return mentions.document.blocks[:_OPENING_BLOCKS]


def _named_in(
    mentions: Mentions, blocks: Iterable[Block], *, at_start: bool
) -> Iterator[AgencyMention]:
    """Yield the bodies named in the blocks, no owners of websites, on wish only subjects of sentences."""
    document = mentions.document
    text = document.source.text
    within = [document.span(block.start, block.end) for block in blocks]
    for mention in mentions.agencies:
        start, end = mention.span.start, mention.span.end
        if not any(span.covers(mention.span) for span in within) or _SITE.match(text, end):
            continue
        if not at_start or _BEFORE_SUBJECT.search(text[max(0, start - 12) : start]):
            yield mention


def _only(
    named: Iterable[AgencyMention], kind: str | None, year: int | None
) -> tuple[Agency, Span] | None:
    """Return the only body among the named ones that fits the word for oneself."""
    found: dict[str, tuple[Agency, Span]] = {}
    for mention in named:
        if len(mention.owner) == 1:
            continue
        agency = read_agency(mention.owner + mention.body, (), year)
        agency = publishing(agency, year) if agency else None
        if agency is not None and agency.place and _fits(agency, kind):
            found.setdefault(agency.name, (agency, mention.span))
    if kind and kind in _PLACES:
        return _of_one_place(found)
    return next(iter(found.values())) if len(found) == 1 else None


def _of_one_place(found: dict[str, tuple[Agency, Span]]) -> tuple[Agency, Span] | None:
    """Return the government of the only place whose bodies are named."""
    places = {agency.place for agency, _ in found.values()}
    if len(places) != 1:
        return None
    agency, span = next(iter(found.values()))
    chain = read_places(agency.place or "")[0]
    return (government_of(chain[-1]), span) if chain else None


def _fits(agency: Agency, kind: str | None) -> bool:
    if kind is None or kind in _ANY:
        return True
    if kind in _PLACES or kind == "街道":
        return (agency.place or "").endswith(kind)
    return agency.name.endswith(_SHORT_KINDS.get(kind, (kind,)))
