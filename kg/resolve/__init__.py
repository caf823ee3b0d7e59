"""``Mentions`` become ``ReportFacts``, and the documents of all reports become one catalogue.

Enters: ``Mentions``. Leaves: ``ReportFacts`` and, over any set of reports, ``LinkedDocument``
values that do not depend on the order of reading. Knows no RDF and no spaCy.
"""

from kg.resolve.documents.catalogue import link_documents
from kg.resolve.report import resolve

__all__ = ["link_documents", "resolve"]
