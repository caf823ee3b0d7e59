"""Decides which report a text is: whose, of which place and tier, of which year, in which form.

The bodies and places are read from the title first, since that is what a portal files the report
under; the opening (由…编制), the signature and the portal's metadata say which office signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.extract import Mentions
from kg.extract.identity.title_parts import head_of
from kg.gazetteer import as_of
from kg.model import Agency, Contact, Document, Level, Place, ReportIdentity, Span, Unresolved
from kg.resolve.agencies.names import government_of
from kg.resolve.agencies.organs import is_organ
from kg.resolve.identity.dating import day_of_issue, open_year, other_year, report_year
from kg.resolve.identity.evidence import OpenPlace
from kg.resolve.identity.form import form_of
from kg.resolve.identity.head import Head, read_head
from kg.resolve.identity.issuer import find_issuer, open_issuer, other_places
from kg.resolve.identity.scope import check_is_report

_BRACKETED: Final = re.compile("^【[^】]*】")
_CLAUSE: Final = re.compile(r"[，。；：《》]")


def resolve_identity(mentions: Mentions) -> ReportIdentity:
    """Return what the report says of itself, and what of it stays open.

    Raises:
        InputError: the text is not a report on information disclosure.
    """
    document, finding = mentions.document, mentions.identity
    check_is_report(document, finding.title)
    year = report_year(finding, document)
    with as_of(year):
        return _resolve_in_year(mentions, year)


def _resolve_in_year(mentions: Mentions, year: int | None) -> ReportIdentity:
    document, finding = mentions.document, mentions.identity
    title_span = finding.title.span if finding.title else _first_span(document)
    head = _read_heads(mentions, year)
    issuer, issuer_span = find_issuer(mentions, head, year)
    place, several = head.place, head.several
    if place is None and issuer is not None and issuer.place:
        signed = read_head(issuer.place, mentions, year)
        place, several = signed.place, signed.several
        issuer = None if several else _moved(issuer, place)
    issued, issued_span = day_of_issue(finding)
    return ReportIdentity(
        title=finding.title.text if finding.title else _first_line(document),
        title_span=title_span,
        issuer=issuer,
        place=place,
        level=several.level if several else _level(issuer, place),
        year=year,
        issued=issued,
        form=form_of(document, year),
        contact=_contact(mentions),
        issuer_span=issuer_span if issuer else None,
        issued_span=issued_span,
        unresolved=(
            *_open_points(mentions, place, several, title_span, year),
            *(() if several else open_issuer(mentions, issuer, title_span)),
        ),
    )


def _read_heads(mentions: Mentions, year: int | None) -> Head:
    """Read the title's head, or that of the file's name where the title says only the subject."""
    title = mentions.identity.title
    words = head_of(title.text) if title else ""
    head = read_head(words, mentions, year)
    if words:
        return head
    if title is None:
        opening = _read_opening(mentions, year)
        if opening is not None:
            return opening
    return read_head(head_of(mentions.document.source.name.rpartition("/")[2]), mentions, year)


def _read_opening(mentions: Mentions, year: int | None) -> Head | None:
    """Read what stands before the subject in the first line, where that is what is left of a title."""
    words = head_of(_BRACKETED.sub("", _first_line(mentions.document)))
    if not words or _CLAUSE.search(words):
        return None
    head = read_head(words, mentions, year)
    named = head.body is None or is_organ(head.body.name)
    return head if named and (head.place or head.several or head.body) else None


def _moved(issuer: Agency, place: Place | None) -> Agency:
    """Return the issuer under the full name of its place, which the evidence told."""
    if place is None or issuer.place in (None, place.name):
        return issuer
    name = place.name + issuer.name.removeprefix(issuer.place or "")
    parent = issuer.parent and place.name + issuer.parent.removeprefix(issuer.place or "")
    return replace(issuer, name=name, place=place.name, parent=parent)


def _open_points(
    mentions: Mentions,
    place: Place | None,
    several: OpenPlace | None,
    title: Span,
    year: int | None,
) -> Iterator[Unresolved]:
    if several is not None:
        yield several.unresolved(title)
    yield from other_places(mentions.identity, place, year)
    yield from other_year(mentions.identity, year)
    yield from open_year(year, title)
    second = mentions.second_report
    if second is not None:
        reason = (
            f"a second report begins here, “{second.text}”; only what stands before it was read:"
            " give it a file of its own"
        )
        yield Unresolved("report", second.span, reason)


def _contact(mentions: Mentions) -> Contact:
    stated = mentions.identity.contact
    return Contact(
        address=stated.address,
        postcode=stated.postcode,
        telephone=stated.telephone,
        fax=stated.fax,
        email=stated.email,
        website=stated.website,
    )


def _level(issuer: Agency | None, place: Place | None) -> Level | None:
    if place is not None and place.level is Level.TOWNSHIP:
        return place.level  # its offices (党政办公室) are no departments
    if issuer is not None and place is not None:
        government = government_of(place).name
        party = f"中共{place.name}委员会"
        own = (government, f"{government}办公厅", f"{government}办公室", party)
        of_government = issuer.name in own or "信息公开" in issuer.name or "政务公开" in issuer.name
        return place.level if of_government else Level.DEPARTMENT
    if issuer is not None:
        return Level.DEPARTMENT if issuer.level is Level.NATIONAL else issuer.level
    return place.level if place else None


def _first_line(document: Document) -> str:
    block = document.blocks[0]
    return document.text[block.start : min(block.end, block.start + 60)]


def _first_span(document: Document) -> Span:
    block = document.blocks[0]
    return document.span(block.start, min(block.end, block.start + 60))
