"""The classes and properties that the graph is written with, as N-Quads tokens.

Every term is listed, so that a misspelt one is an error where it is used and not a silent new
property in somebody's data. A test compares the list of ``gk:`` with ``ontology/gongkai.ttl``.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from kg.vocabulary import ONTOLOGY, SKOS


class Namespace:
    """The terms of one namespace: ``GK.inReport`` is ``<https://…#inReport>``.

    >>> GK.inReprot
    Traceback (most recent call last):
    AttributeError: gk:inReprot is not among the terms of this project
    """

    def __init__(self, prefix: str, namespace: str, names: str) -> None:
        """Take the prefix for messages, the namespace's IRI and the local names."""
        self.prefix = prefix
        self.namespace = namespace
        self._names = tuple(sorted(names.split()))
        vars(self).update({name: f"<{namespace}{name}>" for name in self._names})

    def __getattr__(self, name: str) -> str:
        """Refuse a term that is not listed."""
        raise AttributeError(f"{self.prefix}:{name} is not among the terms of this project")

    def __iter__(self) -> Iterator[str]:
        """Yield the local names, sorted."""
        return iter(self._names)


GK: Final = Namespace(
    "gk",
    ONTOLOGY,
    """
    Agency Check Citation DisclosureReport Document Evidence Implementation Indicator Metric MissingCell Place
    Policy Reference Report Source Standing TableCell Unresolved Year YearMention
    actual addend aliasMention carriesOut change checkKind checkRule checksum cites citesAsLegalBasis column
    counted dateMention derivation divisionCode documentClass documentNumber documentYear earlier edition
    encoding end expected fileName form forwards growth gYear highest holds implementedDocument
    implementingDocument implements indicator indicatorPhrase inflow inReport isCertain isRelative isSelf
    issuer issuerIsDerived issues jurisdiction kind later level listed lowest mention mentionCount mentions
    unitMultiple numberMention otherNumber outflow partOf pinpoint plansToImplement portion position precision
    promulgates publisherMention qualifier reason refersTo reformYear relation repeals reportYear revises
    row share softwareVersion standing start stated statement status subject table titleMention total
    transmits unit validFrom validUntil value valueMention whole year yearRole
    cellStructure metricStructure
    """,
)
CITO: Final = Namespace(
    "cito",
    "http://purl.org/spar/cito/",
    """Citation cites citesAsAuthority citesForInformation documents hasCitationCharacterization
    hasCitedEntity hasCitingEntity""",
)
DCTERMS: Final = Namespace(
    "dcterms",
    "http://purl.org/dc/terms/",
    """alternative isPartOf isReplacedBy issued language publisher references replaces source spatial temporal title
    type""",
)
ELI: Final = Namespace(
    "eli",
    "http://data.europa.eu/eli/ontology#",
    """LegalResource amends applies based_on id_local passed_by refers_to repeals title_short""",
)
FOAF: Final = Namespace("foaf", "http://xmlns.com/foaf/0.1/", "Agent Document")
OA: Final = Namespace("oa", "http://www.w3.org/ns/oa#", "exact hasSource")
ORG: Final = Namespace(
    "org",
    "http://www.w3.org/ns/org#",
    """ChangeEvent FormalOrganization OrganizationalCollaboration changedBy classification hasMember
    originalOrganization resultedFrom resultingOrganization subOrganizationOf""",
)
OWL: Final = Namespace("owl", "http://www.w3.org/2002/07/owl#", "versionIRI")
PROV: Final = Namespace(
    "prov", "http://www.w3.org/ns/prov#", "Activity Entity used wasGeneratedBy wasQuotedFrom"
)
QB: Final = Namespace(
    "qb", "http://purl.org/linked-data/cube#", "DataSet Observation codeList dataSet structure"
)
RDF: Final = Namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type")
RDFS: Final = Namespace("rdfs", "http://www.w3.org/2000/01/rdf-schema#", "label")
SCHEMA: Final = Namespace(
    "schema",
    "https://schema.org/",
    """PostalAddress contactPoint email faxNumber postalCode streetAddress telephone url""",
)
SKOS_TERMS: Final = Namespace(
    "skos", SKOS, "Concept ConceptScheme altLabel inScheme notation prefLabel"
)
TIME: Final = Namespace("time", "http://www.w3.org/2006/time#", "ProperInterval")
XSD: Final = Namespace("xsd", "http://www.w3.org/2001/XMLSchema#", "")

PREFIXES: Final = MappingProxyType(
    {
        space.prefix: space.namespace
        for space in (
            *(CITO, DCTERMS, ELI, FOAF, GK, OA, ORG, OWL, PROV),
            *(QB, RDF, RDFS, SCHEMA, SKOS_TERMS, TIME, XSD),
        )
    }
)
"""The prefixes that people see, in exports and answers."""
