"""Finds named bodies: 云泽县发改委; 市政府办公厅; 国务院办公厅, also inside titles and site names.

A mention is an owner (the place or the word 市, 区, 县 before it) and a body. Generic plurals
(各区县政府, 市政府部门) and persons with posts (市委书记) are no mentions; the longest name wins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.agencies.bodies import find_bodies
from kg.extract.agencies.branches import find_branches
from kg.extract.agencies.candidates import longest
from kg.extract.agencies.discovered import find_discovered
from kg.extract.agencies.groups import find_founded
from kg.extract.agencies.national import (
    find_national,
    find_national_words,
    join_branches,
    national_organs,
)
from kg.extract.agencies.own_name import find_own_name
from kg.extract.agencies.owners import Owners
from kg.extract.agencies.place_names import names_in_title
from kg.extract.agencies.shared_words import share_words
from kg.extract.agencies.zones import find_listed
from kg.extract.identity.component import IdentityFinding
from kg.model import Document, Span

FACTORY: Final = "kg_agencies"


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """A named body: where it stands, the place words before it and what it is called."""

    span: Span
    owner: str
    """As written: a name (重庆市长寿区), a kind of place (市), or empty for a national organ."""
    body: str
    """As written: 政府办公厅, 发改委; empty where the owner itself stands for its government."""


def find_agencies(doc: Doc) -> tuple[AgencyMention, ...]:
    """Find the bodies that the prose names, in the order of the text."""
    document: Document = doc._.document
    text = document.text
    identity: IdentityFinding | None = doc._.identity
    own_places = _own_places(identity)
    own_name = find_own_name(text, identity.title, own_places) if identity else ()
    owners = Owners(text, own_places)
    bodies = find_bodies(text, owners)
    words = find_national_words(text)
    known = join_branches(
        longest(
            [
                *find_national(text, words.organs),
                *find_branches(text, own_places, words.branches),
                *own_name,
                *bodies.owned,
            ]
        ),
        text,
    )
    known = longest([*known, *share_words(text, owners, known, bodies.lone)])
    inside = {position for found in known for position in range(found.start + 1, found.end)}
    discovered = (
        found
        for found in find_discovered(text, owners)
        if not any(position in inside for position in (found.start, found.end - 1))
        or any(found.start == other.start for other in known)
    )
    kept = longest([*known, *discovered])
    kept = longest([*kept, *find_listed(text, kept, owners), *find_founded(text, kept)])
    return tuple(
        AgencyMention(document.span(found.start, found.end), found.owner, found.body)
        for found in kept
    )


def _own_places(identity: IdentityFinding | None) -> tuple[str, ...]:
    """Return the names of places in the report's title, else in what signs it."""
    if identity is None:
        return ()
    phrases = [identity.title.text] if identity.title else []
    phrases += [phrase.text for phrase in (*identity.signatures, *identity.compilers)]
    return next((names for phrase in phrases if (names := names_in_title(_local(phrase)))), ())


def _local(phrase: str) -> str:
    """Return a phrase without the organs of the centre (国家税务总局|云泽县税务局)."""
    for _, start, end in reversed(national_organs().find_matches_as_indexes(phrase)):
        phrase = f"{phrase[:start]}|{phrase[end:]}"
    return phrase


@Language.factory(FACTORY, requires=["doc._.identity"], assigns=["doc._.agencies"])
def create_agencies(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Return the component that sets ``doc._.agencies``."""
    if not Doc.has_extension("agencies"):
        Doc.set_extension("agencies", default=())

    def component(doc: Doc) -> Doc:
        doc._.agencies = find_agencies(doc)
        return doc

    return component
