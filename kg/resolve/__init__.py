"""``Mentions`` become ``ReportFacts``; all reports together give one catalogue and their checks.

Enters: ``Mentions``. Leaves: ``ReportFacts`` and, over any set of reports, ``LinkedDocument`` and
``CheckBetweenReports`` values that do not depend on the order of reading. Knows no RDF and no spaCy.
"""

from kg.resolve.checks.between_reports import compare_reports
from kg.resolve.checks.own_figures import own_figures
from kg.resolve.documents.catalogue import link_documents
from kg.resolve.report import resolve

__all__ = ["compare_reports", "link_documents", "own_figures", "resolve"]
