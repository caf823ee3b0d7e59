"""Which body publishes a report: that of its title, else the office that compiled or signed it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract import Mentions
from kg.extract.identity.component import IdentityFinding, Phrase
from kg.model import Agency, Place, Span, Unresolved
from kg.resolve.agencies.central import central_body
from kg.resolve.agencies.names import government_of
from kg.resolve.agencies.phrases import chain_of, read_agency
from kg.resolve.identity.head import Head
from kg.resolve.identity.self_named import SELF, find_self_named, publishing


def find_issuer(
    mentions: Mentions, head: Head, year: int | None
) -> tuple[Agency | None, Span | None]:
    """Return the body that publishes the report, and where it says so.

    A department in the title is the issuer. Under a place's or government's title the office that
    compiled or signed it is, if it is one of that place; whom to ask (请与县政府办公室联系) or what a
    portal names tells it only where the title names no government. Where nothing of this names a
    body, the one that the report calls 我局 or 本机关 is sought in its text.
    """
    finding = mentions.identity
    place, body = head.place, head.body
    title_span = finding.title.span if finding.title else None
    if head.several is not None:
        return None, None
    if body is not None and (place is None or body.name != government_of(place).name):
        return body, title_span
    named = () if body is not None else finding.publishers
    for phrase in (*finding.compilers, *finding.signatures, *named):
        agency = read_agency(phrase.text, chain_of(place), year)
        if agency is not None and (place is None or agency.place == place.name):
            return publishing(agency, year), phrase.span
    if body is not None:
        return body, title_span
    if place is not None:
        return government_of(place), None
    return find_self_named(mentions, year) or _signing_alone(mentions) or (None, None)


def open_issuer(mentions: Mentions, issuer: Agency | None, title: Span) -> Iterator[Unresolved]:
    """Say that a report names its body nowhere, and what it calls itself."""
    if issuer is not None:
        return
    document = mentions.document
    own = SELF.search(document.text)
    called = f"it calls itself “{own.group()}” only" if own else "nor does it speak of itself"
    reason = (
        f"title, signature and contact name no body of a single place, {called};"
        " a file name that begins with the body's full name would tell"
    )
    yield Unresolved("issuer", document.span(*own.span()) if own else title, reason)


def _signing_alone(mentions: Mentions) -> tuple[Agency, Span] | None:
    """Return a body without a place in its name (青岚海关) that signs, and is named in the text before."""
    for phrase in mentions.identity.signatures:
        body = central_body(phrase.text)
        if body is not None and mentions.document.text.count(phrase.text) > 1:
            return body, phrase.span
    return None


def other_places(
    finding: IdentityFinding, place: Place | None, year: int | None
) -> Iterator[Unresolved]:
    """Say where another place than the report's compiles or signs it: a copied text's slip, or not.

    A body of a place around the report's own is none: a city's portal signs for its counties.
    """
    if place is None:
        return
    around = {above.name for above in chain_of(place)}
    for phrase in (*finding.compilers, *finding.signatures):
        signer = _signing_place(phrase, place, year)
        if signer is not None and not around & {above.name for above in chain_of(signer)}:
            reason = f"names a body of {signer.name}, while the report is of {place.name}"
            yield Unresolved("place", phrase.span, reason)


def _signing_place(phrase: Phrase, place: Place, year: int | None) -> Place | None:
    agency = read_agency(phrase.text, chain_of(place), year)
    if agency is None or agency.place is None or agency.level is not place.level:
        return None
    return Place(agency.place, agency.level)
