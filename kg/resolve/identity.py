"""Decides which report a text is: whose, of which place and tier, of which year, in which form.

The bodies and places are read from the title first, since that is what a portal files the report
under; the opening (由…编制), the signature and the portal's metadata say which office signs.
"""

from __future__ import annotations

import re
from typing import Final

from kg.extract import Mentions
from kg.extract.identity.component import IdentityFinding, Phrase, StatedDate
from kg.gazetteer import as_of
from kg.model import Agency, Contact, Document, Form, Level, Place, ReportIdentity, Span
from kg.resolve.agencies.central import central_body
from kg.resolve.agencies.names import government_of, name_agency
from kg.resolve.agencies.organs import KIND_CHARACTERS
from kg.resolve.agencies.phrases import chain_of, read_agency
from kg.resolve.agencies.scope import check_is_report
from kg.resolve.agencies.surroundings import place_with_above
from kg.resolve.places import as_county, read_places
from kg.vocabulary import load_scheme

_DIGITS: Final = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "○O0零", "0"
)
_YEAR: Final = r"(?<!\d)((?:19|20)\d\d|[二一][〇○O0零九][〇○O0零一二三四五六七八九]{2})(?!\d)"
_TITLE_YEAR: Final = re.compile(_YEAR)
_YEAR_PHRASE: Final = re.compile(rf"[（(]?{_YEAR}年?度?[）)]?")
_SUBJECT: Final = re.compile(r"(?:(?<!人民)政府|政务|党务)?(?:信息)?(?:主动)?(?:公开|年报)|关于")
_COUNTY_CUES: Final = re.compile(r"各?(?:乡镇|镇街|街镇|镇乡|乡（镇)|各镇|各乡")
_PREFECTURE_CUES: Final = re.compile(r"县（?市?、?区|区县|市县|县区|县（市|区（县|各区|各县")
_DATE_ORDER: Final = ("signature", "label", "caption")
_FIRST_FORM_2019: Final = 2019
_FIRST_FORM_2021: Final = 2021


def resolve_identity(mentions: Mentions) -> ReportIdentity:
    """Return what the report says of itself.

    Raises:
        InputError: the text is not a report on information disclosure.
    """
    document, finding = mentions.document, mentions.identity
    check_is_report(document, finding.title)
    year = _year(finding, document)
    with as_of(year):
        return _resolve_in_year(mentions, year)


def _resolve_in_year(mentions: Mentions, year: int | None) -> ReportIdentity:
    document, finding = mentions.document, mentions.identity
    title = finding.title
    head = _head(title.text) if title else ""
    year = _year(finding, document)
    place, body = _read_head(head, mentions, year)
    if place is None and body is None and not head:
        place, body = _read_head(_head(document.source.name.rpartition("/")[2]), mentions, year)
    issuer, issuer_span = _issuer(finding, place, body, year)
    if place is None and issuer is not None and issuer.place:
        place = _place_named(issuer.place)
    issued = min(finding.dates, key=_date_rank, default=None)
    return ReportIdentity(
        title=title.text if title else _first_line(document),
        title_span=title.span if title else _first_span(document),
        issuer=issuer,
        place=place,
        level=_level(issuer, place),
        year=year,
        issued=issued.value if issued else None,
        form=_form(document, year),
        contact=Contact(
            address=finding.contact.address,
            postcode=finding.contact.postcode,
            telephone=finding.contact.telephone,
            fax=finding.contact.fax,
            email=finding.contact.email,
            website=finding.contact.website,
        ),
        issuer_span=issuer_span,
        issued_span=issued.span if issued else None,
    )


def _head(title: str) -> str:
    """Return what stands in a title before its subject: a place, a body, or nothing.

    >>> _head("2014年云泽县政府信息公开年度工作报告"), _head("石汀镇政府2009年信息公开年度报告")
    ('云泽县', '石汀镇政府')
    """
    words = _YEAR_PHRASE.sub("|", title, count=1)  # 政府|信息公开 is not 政府信息公开
    subject = _SUBJECT.search(words)
    return (words[: subject.start()] if subject else words).strip("|")


def _read_head(
    head: str, mentions: Mentions, year: int | None
) -> tuple[Place | None, Agency | None]:
    """Read a title's head: the place it names, and the body if it names one."""
    named = read_agency(head, (), year)
    if (
        named is not None
        and named.parent is not None
        and not named.name.startswith(named.place or "-")
    ):
        return _place_named(named.place), named  # a body of the centre at a place
    chain, rest = read_places(head)
    unknown_city = chain and chain[-1].code is None and chain[-1].name.endswith("市")
    if unknown_city and _looks_like_county(mentions.document.text):
        chain = (*chain[:-1], as_county(chain[-1]))
    if not chain:
        return None, named or central_body(head)
    place = place_with_above(chain[-1], mentions)
    if not rest or rest[-1] in KIND_CHARACTERS:
        return place, None
    return place, name_agency(place, rest, year)


def _place_named(name: str | None) -> Place | None:
    chain = read_places(name)[0] if name else ()
    return chain[-1] if chain else None


def _looks_like_county(text: str) -> bool:
    """Tell a county-level city from a prefecture by the tier below that its report speaks of."""
    towns, counties = len(_COUNTY_CUES.findall(text)), len(_PREFECTURE_CUES.findall(text))
    return towns > counties * 2


def _issuer(
    finding: IdentityFinding, place: Place | None, body: Agency | None, year: int | None
) -> tuple[Agency | None, Span | None]:
    """Return the body that publishes the report, and where it says so.

    A department in the title is the issuer. Under a place's or government's title the office that
    compiled or signed it is, if it is one of that place.
    """
    title_span = finding.title.span if finding.title else None
    if body is not None and (place is None or body.name != government_of(place).name):
        return body, title_span
    for phrase in (*finding.compilers, *finding.signatures, *finding.publishers):
        agency = _own_agency(phrase, place, year)
        if agency is not None:
            return agency, phrase.span
    if body is not None:
        return body, title_span
    if place is not None:
        return government_of(place), None
    return None, None


def _own_agency(phrase: Phrase, place: Place | None, year: int | None) -> Agency | None:
    """Read a phrase as a body of the report's own place."""
    agency = read_agency(phrase.text, chain_of(place), year)
    if agency is None or (place is not None and agency.place != place.name):
        return None
    return agency


def _level(issuer: Agency | None, place: Place | None) -> Level | None:
    if place is not None and place.level is Level.TOWNSHIP:
        return place.level  # its offices (党政办公室) are no departments
    if issuer is not None and place is not None:
        government = government_of(place).name
        own = (government, f"{government}办公厅", f"{government}办公室")
        of_government = issuer.name in own or "信息公开" in issuer.name or "政务公开" in issuer.name
        return place.level if of_government or issuer.parent is None else Level.DEPARTMENT
    if issuer is not None:
        return Level.DEPARTMENT if issuer.level is Level.NATIONAL else issuer.level
    return place.level if place else None


def _year(finding: IdentityFinding, document: Document) -> int | None:
    """Return the year the report is about: of its title, its period, its first sentences."""
    for text in (finding.title.text if finding.title else "", document.source.name):
        years = _TITLE_YEAR.findall(text)
        if years:
            return _number(years[-1] if text is document.source.name else years[0])
    if finding.period:
        return finding.period
    opening = re.search(rf"{_YEAR}年", document.text[:1500])
    return _number(opening.group(1)) if opening else None


def _number(year: str) -> int:
    return int("".join(_DIGITS.get(character, character) for character in year))


def _date_rank(stated: StatedDate) -> tuple[int, int]:
    order = _DATE_ORDER.index(stated.place)
    return order, -stated.span.start if stated.place == "signature" else stated.span.start


def _form(document: Document, year: int | None) -> Form:
    """Tell the statutory form by the labels of the tables, else by the year."""
    printed = "".join(line.text for region in document.tables for line in region.lines)
    printed = re.sub(r"[\s|]+", "", printed)
    scores = {
        Form(concept.notation): sum(
            label in printed for label in concept.properties.get("tableLabel", ())
        )
        for concept in load_scheme("report-forms")
    }
    best = max(scores, key=lambda form: (scores[form], form))
    if scores[best]:
        return best
    if year is None or year < _FIRST_FORM_2019:
        return Form.PROSE
    return Form.FORM_2021 if year >= _FIRST_FORM_2021 else Form.FORM_2019


def _first_line(document: Document) -> str:
    block = document.blocks[0]
    return document.text[block.start : min(block.end, block.start + 60)]


def _first_span(document: Document) -> Span:
    block = document.blocks[0]
    return document.span(block.start, min(block.end, block.start + 60))
