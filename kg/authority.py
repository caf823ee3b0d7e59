"""Loads ``ontology/authority``: national documents whose number, title and versions are known.

Like ``kg.vocabulary`` it hands out plain values. Resolution uses them to tell versions apart and to
join a citation by number with one by title.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

import pyoxigraph as ox

from kg.errors import KgError
from kg.resources import data_folder
from kg.vocabulary import ONTOLOGY, SKOS

_TITLE: Final = "http://purl.org/dc/terms/title"


@dataclass(frozen=True, slots=True, order=True)
class AuthorityDocument:
    """A national document as the authority file states it."""

    title: str
    """In full, inner marks 〈〉."""
    version: str | None
    """Tells the versions of a revised document apart (2007, 2019)."""
    number: str | None
    issuer: str | None
    """Full name; joint issuers are separated by 、."""
    year: int | None
    in_force_from: date | None
    short_titles: tuple[str, ...]
    promulgates: str | None
    """Title of the document that this notice issues."""
    amends_version: str | None
    """Version of the document of the same title that this one revises."""


@cache
def load_authority() -> tuple[AuthorityDocument, ...]:
    """Return all authority documents, ordered by title and version.

    Raises:
        KgError: a file is no Turtle, or a document lacks its title.
    """
    folder = data_folder("ontology") / "authority"
    documents: list[AuthorityDocument] = []
    for path in sorted(folder.glob("*.ttl")):
        statements: dict[str, dict[str, list[str]]] = {}
        try:
            for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
                if isinstance(quad.object, ox.Literal | ox.NamedNode):
                    about = statements.setdefault(str(quad.subject), {})
                    about.setdefault(quad.predicate.value, []).append(
                        quad.object.value
                        if isinstance(quad.object, ox.Literal)
                        else str(quad.object)
                    )
        except (OSError, SyntaxError) as error:
            raise KgError(str(error), where=str(path), remedy="Mend the authority file") from error
        documents.extend(_document(iri, statements, str(path)) for iri in statements)
    return tuple(sorted(documents, key=lambda known: (known.title, known.version or "")))


def _document(
    iri: str, statements: dict[str, dict[str, list[str]]], where: str
) -> AuthorityDocument:
    about = statements[iri]

    def value(name: str) -> str | None:
        return next(iter(about.get(ONTOLOGY + name, [])), None)

    def named(name: str, predicate: str) -> str | None:
        other = value(name)
        return next(iter(statements.get(other, {}).get(predicate, [])), None) if other else None

    if _TITLE not in about:
        raise KgError(f"{iri} lacks a dcterms:title", where=where, remedy="Give it one in Chinese")
    year, since = value("documentYear"), value("inForceFrom")
    return AuthorityDocument(
        title=about[_TITLE][0],
        version=value("version"),
        number=value("documentNumber"),
        issuer=value("issuerName"),
        year=int(year) if year else None,
        in_force_from=date.fromisoformat(since) if since else None,
        short_titles=tuple(sorted(about.get(SKOS + "altLabel", []))),
        promulgates=named("promulgates", _TITLE),
        amends_version=named("amends", ONTOLOGY + "version"),
    )
