"""Which body publishes a report: that of its title, else the office that compiled or signed it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.identity.component import IdentityFinding, Phrase
from kg.model import Agency, Place, Span, Unresolved
from kg.resolve.agencies.names import government_of
from kg.resolve.agencies.phrases import chain_of, read_agency
from kg.resolve.identity.head import Head


def find_issuer(
    finding: IdentityFinding, head: Head, year: int | None
) -> tuple[Agency | None, Span | None]:
    """Return the body that publishes the report, and where it says so.

    A department in the title is the issuer. Under a place's or government's title the office that
    compiled or signed it is, if it is one of that place; whom to ask (请与县政府办公室联系) or what a
    portal names tells it only where the title names no government.
    """
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
            return agency, phrase.span
    if body is not None:
        return body, title_span
    if place is not None:
        return government_of(place), None
    return None, None


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
