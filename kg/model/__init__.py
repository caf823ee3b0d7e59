"""The values that flow between the rooms: frozen, slotted, without rdflib or spaCy.

``Path → Source → Document → Mentions → ReportFacts → triples``.
"""

from kg.model.checks import (
    CellPlace,
    Check,
    CheckBetweenReports,
    OwnChange,
    OwnFigure,
    OwnFigures,
    ReportKey,
)
from kg.model.codes import (
    CellStatus,
    Change,
    CheckKind,
    Form,
    Ground,
    Level,
    MentionKind,
    Qualifier,
    Relation,
)
from kg.model.facts import (
    AgencyFact,
    Cell,
    Citation,
    Contact,
    DocumentMention,
    Implementation,
    Metric,
    PolicyFact,
    ReportFacts,
    ReportIdentity,
    Unresolved,
    YearFact,
)
from kg.model.source import Block, BlockKind, Document, Source, Span, TableLine, TableRegion
from kg.model.things import Agency, CitedDocument, LinkedDocument, Place

__all__ = [
    "Agency",
    "AgencyFact",
    "Block",
    "BlockKind",
    "Cell",
    "CellPlace",
    "CellStatus",
    "Change",
    "Check",
    "CheckBetweenReports",
    "CheckKind",
    "Citation",
    "CitedDocument",
    "Contact",
    "Document",
    "DocumentMention",
    "Form",
    "Ground",
    "Implementation",
    "Level",
    "LinkedDocument",
    "MentionKind",
    "Metric",
    "OwnChange",
    "OwnFigure",
    "OwnFigures",
    "Place",
    "PolicyFact",
    "Qualifier",
    "Relation",
    "ReportFacts",
    "ReportIdentity",
    "ReportKey",
    "Source",
    "Span",
    "TableLine",
    "TableRegion",
    "Unresolved",
    "YearFact",
]
