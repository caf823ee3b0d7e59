"""Finds what a report says of itself: 云泽县2013年政府信息公开工作年度报告; 由县政府办公室编制.

Title, opening, signature, dates and contact are found here as phrases; which agency and place they
mean is decided in ``kg.resolve.identity``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.identity.contact import ContactFinding, find_contact
from kg.extract.identity.title import TitleFinding, find_title
from kg.model import Document, Span

FACTORY: Final = "kg_identity"

_OPENING_BLOCKS: Final = 12
_OPENING_LENGTH: Final = 400
_CLOSING_BLOCKS: Final = 8
_LONGEST_SIGNATURE: Final = 45
_NAME: Final = r"[^，。；：、（）《》“”\s\d]"
_NUMERALS: Final = {
    character: str(i) for i, character in enumerate("〇一二三四五六七八九")
} | dict.fromkeys("○O0零", "0")

_COMPILED_BY: Final = re.compile(
    rf"(?:由|委托|授权)((?:(?!授权|委托){_NAME}){{2,40}}?)(?:负责|牵头|组织|会同[^，。]*?|汇总|统一|具体)*"
    r"(?:根据|依据|依照|按照|编制|编写|撰写|起草|汇编|制作|公布|发布|整理)"
)
_COMPILES: Final = re.compile(
    rf"(?:^|[。，\n])({_NAME}{{3,40}}?)(?:现|特)?(?:根据|依据|依照|按照|编制|编写|汇编)"
    r"(?=《|了|国务院|本|20|并公布)"
)
_NAMED_REPORT: Final = re.compile(
    r"(?:发布|公布|公开|编制|编写)(?:了|的)?《?([^，。；：（）《》]{3,40}?)"
    r"(?:(?:20\d\d|二[〇○O0零][\u3007\u4e00-\u9fff]{2})年度?)(?:政府|政务)?信息公开"
)
_CONTACT_BODY: Final = re.compile(rf"(?:与|向)({_NAME}{{4,30}}?)(?:联系|咨询|反映)")
_METADATA: Final = re.compile(
    r"(?:发布机构|发布单位|公开机构|发文机关|发文单位|编制单位|填报单位|报送单位|报告单位|单位名称|信息来源|来源)[：|]([^：|\s]{3,30}?)"
    r"(?=(?:发布|成文|生成|公开|索引|文号|主题|体裁|有效|时间|日期|字体|浏览|$)|[|\n])",
    re.MULTILINE,
)
_DATE: Final = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})(?:日|(?=\d\d[:：]\d\d)|(?!\d))"
    r"|([二一][〇○O0零九][〇○O0零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月"
    r"([一二三四五六七八九十]{1,3})日"
)
_BELOW_HUNDRED: Final = re.compile(r"(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?")
_DATE_LABEL: Final = re.compile(r"(?:成文|发文|发布|生成|公开|印发|制发)(?:日期|时间)[：|]?$")
_PERIOD: Final = re.compile(
    r"(?:自|从)?((?:19|20)\d\d)年1月1?日?(?:起|始)?(?:至|到|-|—+|－|～)(?:同年|\1年)?12月(?:31日|底|份)?"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the cleaned text and where they stand in the source."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that stands where a date of issue stands."""

    value: date
    span: Span
    place: str
    """``signature``, ``label`` (成文日期：…) or ``caption`` (under the title)."""


@dataclass(frozen=True, slots=True)
class StatedPeriod:
    """The year whose January to December the figures are said to cover."""

    year: int
    span: Span


@dataclass(frozen=True, slots=True)
class IdentityFinding:
    """What the report says of itself, in its own words."""

    title: TitleFinding | None
    compilers: tuple[Phrase, ...]
    """Who compiled it according to the opening (由…编制)."""
    signatures: tuple[Phrase, ...]
    """Bodies that sign at the end, the last line first."""
    publishers: tuple[Phrase, ...]
    """Bodies named by the portal's metadata, by the report's own name, or as contact."""
    dates: tuple[StatedDate, ...]
    period: StatedPeriod | None
    contact: ContactFinding


def find_identity(doc: Doc) -> IdentityFinding:
    """Find title, opening, signature, dates and contact of the report."""
    document: Document = doc._.document
    title = find_title(document)
    return IdentityFinding(
        title=title,
        compilers=_find_compilers(document),
        signatures=_find_signatures(document),
        publishers=_find_publishers(document, title),
        dates=_find_dates(document, title),
        period=_period(document),
        contact=find_contact(document),
    )


def _period(document: Document) -> StatedPeriod | None:
    match = _PERIOD.search(document.text, 0, 3000)
    if match is None:
        return None
    return StatedPeriod(int(match.group(1)), document.span(match.start(), match.end()))


def _phrase(document: Document, match: re.Match[str], group: int = 1) -> Phrase:
    return Phrase(match.group(group), document.span(match.start(group), match.end(group)))


def _find_compilers(document: Document) -> tuple[Phrase, ...]:
    found = []
    for pattern in (_COMPILED_BY, _COMPILES):
        for block in document.blocks[:_OPENING_BLOCKS]:
            end = min(block.end, block.start + _OPENING_LENGTH)
            match = pattern.search(document.text, block.start, end)
            if match:
                found.append(_phrase(document, match))
    return tuple(found)


def _find_signatures(document: Document) -> tuple[Phrase, ...]:
    """Find short last lines, dates cut off: they are a signature where they name a body."""
    found = []
    for block in document.blocks[: -_CLOSING_BLOCKS - 1 : -1]:
        end = block.end
        line = document.text[block.start : end]
        start = block.start
        dated = _DATE.search(line)
        if dated and line.startswith("印发", dated.end()):
            continue  # the imprint says which office had it printed
        if dated:
            end = block.start + dated.start()
            if dated.end() == len(line):
                start = end - len(_last_words(line[: dated.start()]))
        words = document.text[start:end].rstrip("（")
        if 3 <= len(words) <= _LONGEST_SIGNATURE and not re.search(r"[。，；：《》]", words):
            found.append(Phrase(words, document.span(start, start + len(words))))
    return tuple(found)


def _find_publishers(document: Document, title: TitleFinding | None) -> tuple[Phrase, ...]:
    named = _find_captions(document, title)
    named += [_phrase(document, match) for match in _METADATA.finditer(document.text, 0, 1500)]
    match = _NAMED_REPORT.search(document.text, 0, 1500)
    if match:
        named.append(_phrase(document, match))
    contact = _CONTACT_BODY.search(document.text, max(0, len(document.text) - 800))
    contact = contact or _CONTACT_BODY.search(document.text, 0, 1500)
    if contact:
        named.append(_phrase(document, contact))
    return tuple(named)


def _find_captions(document: Document, title: TitleFinding | None) -> list[Phrase]:
    """Find the short lines under the title, where some reports say whose they are."""
    if title is None or not title.printed:
        return []
    captions = document.blocks[title.last_block + 1 : title.last_block + 3]
    return [
        Phrase(document.text[block.start : block.end], document.span(block.start, block.end))
        for block in captions
        if 4 <= block.end - block.start <= _LONGEST_SIGNATURE
    ]


def _find_dates(document: Document, title: TitleFinding | None) -> tuple[StatedDate, ...]:
    found = []
    last = len(document.blocks) - 1
    captioned = range(title.last_block + 1, title.last_block + 4) if title else range(4)
    for number, block in enumerate(document.blocks):
        near_end, near_title = number > last - _CLOSING_BLOCKS, number in captioned
        if not (near_end or near_title or number < _OPENING_BLOCKS):
            continue
        for match in _DATE.finditer(document.text, block.start, block.end):
            value = _date(match)
            before = document.text[block.start : match.start()]
            after = document.text[match.end() : block.end]
            if value is None:
                continue
            span = document.span(match.start(), match.end())
            if _DATE_LABEL.search(before):
                found.append(StatedDate(value, span, "label"))
            elif re.search(r"[。；]", after):
                continue
            elif near_end and _stands_alone(before if after else _last_words(before), after):
                found.append(StatedDate(value, span, "signature"))
            elif near_title and _stands_alone(before, after):
                found.append(StatedDate(value, span, "caption"))
    return tuple(found)


def _last_words(text: str) -> str:
    """Return what stands behind the last sentence: a signature on which the text runs on."""
    return text.rpartition("。")[2]


def _stands_alone(before: str, after: str) -> bool:
    """Tell whether only a body or brackets surround the date, and no sentence."""
    return len(before) <= _LONGEST_SIGNATURE and not re.search(r"[，。；：、]", before + after[:12])


def _date(match: re.Match[str]) -> date | None:
    if match.group(1):
        numbers = [int(match.group(group)) for group in (1, 2, 3)]
    else:
        year = int("".join(_NUMERALS.get(c, c) for c in match.group(4)))
        numbers = [year, _chinese(match.group(5)), _chinese(match.group(6))]
    try:
        return date(*numbers)
    except ValueError:  # 2月30日: damaged, so no date is stated
        return None


def _chinese(numeral: str) -> int:
    """Read a Chinese numeral below 100.

    >>> [_chinese(numeral) for numeral in ("十", "三", "十二", "二十", "三十一")]
    [10, 3, 12, 20, 31]
    >>> _chinese("二三")
    0
    """
    match = _BELOW_HUNDRED.fullmatch(numeral)
    if match is None:
        return 0  # 二三月: damaged, and no month or day
    tens, ten, ones = match.groups()
    return (int(_NUMERALS[tens]) if tens else 1) * (10 if ten else 0) + (
        int(_NUMERALS[ones]) if ones else 0
    )


@Language.factory(FACTORY, assigns=["doc._.identity"])
def create_identity(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Return the component that sets ``doc._.identity``."""
    if not Doc.has_extension("identity"):
        Doc.set_extension("identity", default=None)

    def component(doc: Doc) -> Doc:
        doc._.identity = find_identity(doc)
        return doc

    return component
