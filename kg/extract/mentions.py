"""What the components found in one document."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.agencies.component import AgencyMention
from kg.extract.documents.component import DocumentFinding
from kg.extract.identity.component import IdentityFinding
from kg.extract.identity.title import TitleFinding
from kg.extract.policies.component import PolicyMention
from kg.extract.quantities.quantity import Quantity
from kg.extract.tables.component import TableFinding
from kg.extract.years.component import YearMention
from kg.model import Document


@dataclass(frozen=True, slots=True)
class Mentions:
    """All findings of one document, each in the order of the text."""

    document: Document
    identity: IdentityFinding
    documents: tuple[DocumentFinding, ...]
    agencies: tuple[AgencyMention, ...]
    policies: tuple[PolicyMention, ...]
    years: tuple[YearMention, ...]
    quantities: tuple[Quantity, ...]
    tables: TableFinding
    second_report: TitleFinding | None = None
    """Title of a second report in the file, before which the document ends."""
