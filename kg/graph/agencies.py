"""The graph of agencies: who they are, whom they belong to, and what reforms made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.graph.agency_changes import add_changes
from kg.graph.fullness import fullness
from kg.graph.iris import SharedIris, concept
from kg.graph.ntriples import GraphLines, chinese, iri
from kg.graph.terms import FOAF, GK, ORG, RDF, RDFS, SKOS_TERMS
from kg.graph.things import SharedThings, joint_bodies
from kg.model import Agency
from kg.resolve.agencies.other_names import institution_of, other_names
from kg.resolve.agencies.phrases import read_agency

Accounts = Mapping[str, Agency | None]
"""Every agency of the graph by its full name; ``None`` for one of which only that is known."""


def agency_accounts(things: SharedThings, issuers: Iterable[str]) -> Accounts:
    """Return the fullest account of every agency that reports name, and of those above them.

    What reports name without a description (the issuer of a document, the superior of an agency)
    is described as far as its own name tells its place and superior.
    """
    accounts: dict[str, Agency | None] = {}
    for agency in sorted(things.agencies, key=fullness, reverse=True):
        accounts[agency.name] = agency
    open_names = {*things.bodies, *issuers, *_superiors(accounts)} - accounts.keys()
    while open_names:
        name = open_names.pop()
        read = None if joint_bodies(name) else read_agency(name)
        accounts[name] = read if read is not None and read.name == name else None
        open_names |= {*joint_bodies(name), *_superiors({name: accounts[name]})} - accounts.keys()
    return accounts


def _superiors(accounts: Accounts) -> set[str]:
    return {agency.parent for agency in accounts.values() if agency and agency.parent}


def jurisdictions(accounts: Accounts) -> set[str]:
    """Return the full names of the places that agencies serve."""
    return {agency.place for agency in accounts.values() if agency and agency.place}


def add_agencies(lines: GraphLines, iris: SharedIris, accounts: Accounts) -> None:
    """Add every agency, the members of joint bodies, and the changes between agencies of a place."""
    for name, agency in accounts.items():
        subject = iris.agency(name)
        lines.add(subject, RDF.type, GK.Agency, ORG.FormalOrganization, FOAF.Agent)
        lines.add(subject, SKOS_TERMS.prefLabel, chinese(name))
        lines.add(subject, RDFS.label, chinese(name))
        if members := joint_bodies(name):
            lines.add(subject, RDF.type, ORG.OrganizationalCollaboration)
            lines.add(subject, ORG.hasMember, *map(iris.agency, members))
        if agency is not None:
            _add_account(lines, iris, agency)
    add_changes(lines, iris, [agency for agency in accounts.values() if agency is not None])


def _add_account(lines: GraphLines, iris: SharedIris, agency: Agency) -> None:
    subject = iris.agency(agency.name)
    lines.add(subject, GK.level, concept("levels", agency.level))
    lines.add(subject, SKOS_TERMS.altLabel, *map(chinese, other_names(agency)))
    institution = institution_of(agency)
    if institution is not None:
        lines.add(subject, ORG.classification, iri(institution.concept.iri))
    if agency.place is not None:
        lines.add(subject, GK.jurisdiction, iris.place(agency.place))
    if agency.parent is not None:
        lines.add(subject, ORG.subOrganizationOf, iris.agency(agency.parent))
