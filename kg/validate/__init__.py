"""A graph becomes findings: SHACL shapes over N-Quads, told in the words of report and source.

Enter: the named graphs of reports and of what reports share, as ``kg.graph`` writes them. Leave:
``Finding`` values, sorted, and their text, JSON or Turtle. May not know the store.
"""

from kg.validate.check import Validator
from kg.validate.cited import cited_by_checks
from kg.validate.context import Context
from kg.validate.engine import ENGINES, EngineName
from kg.validate.finding import CHECK_SHAPES, Finding, Severity, at_least
from kg.validate.report import FORMATS, ReportFormat, summarize, write_findings

__all__ = [
    "CHECK_SHAPES",
    "ENGINES",
    "FORMATS",
    "Context",
    "EngineName",
    "Finding",
    "ReportFormat",
    "Severity",
    "Validator",
    "at_least",
    "cited_by_checks",
    "summarize",
    "write_findings",
]
