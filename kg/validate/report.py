"""Writes findings as text for people, JSON for programs, and a SHACL report for tools."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

import pyoxigraph as ox
from rdflib import RDF, SH

from kg.graph.terms import PREFIXES, XSD
from kg.validate.finding import Finding, Severity
from kg.validate.statements import Term

ReportFormat: TypeAlias = Literal["text", "json", "turtle"]

FORMATS: Final[tuple[ReportFormat, ...]] = get_args(ReportFormat)

_SEVERITY_TERMS: Final = MappingProxyType(
    {
        Severity.VIOLATION: SH.Violation,
        Severity.WARNING: SH.Warning,
        Severity.INFO: SH.Info,
    }
)


def write_findings(findings: Sequence[Finding], format: ReportFormat = "text") -> str:  # noqa: A002
    """Return the findings as a text that ends with a line end; the same for the same findings."""
    return _WRITERS[format](sorted(findings))


def _write_text(findings: Sequence[Finding]) -> str:
    by_report = sorted(findings, key=lambda finding: (finding.report, finding))
    lines = []
    for report, group in groupby(by_report, key=lambda finding: finding.report):
        lines.append(report)
        for finding in group:
            lines.extend(_paragraph(finding))
        lines.append("")
    lines.append(summarize(findings))
    return "\n".join(lines) + "\n"


def _paragraph(finding: Finding) -> Iterator[str]:
    yield f"  {finding.severity.word}: {finding.message}"
    name = f" “{_one_line(finding.name)}”" if finding.name else ""
    yield f"    fact    {finding.kind}{name} <{finding.fact}>"
    if finding.path:
        yield f"    path    {finding.path} ({finding.component})"
    if finding.value:
        yield f"    value   {_one_line(finding.value)}"
    if finding.quote:
        where = f", characters {finding.span.start} to {finding.span.end}" if finding.span else ""
        yield f"    source  “{_one_line(finding.quote)}”{where}"
    yield f"    remedy  {finding.remedy}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def summarize(findings: Sequence[Finding]) -> str:
    """Return how many findings of each severity there are, in one line.

    >>> summarize([])
    'The graph conforms: 0 violations, 0 warnings, 0 pieces of information'
    """
    counts = [sum(found.severity is severity for found in findings) for severity in Severity]
    verdict = "does not conform" if counts[0] else "conforms"
    nouns = ("violation", "warning", "piece of information")
    plurals = ("violations", "warnings", "pieces of information")
    words = (
        f"{count} {noun if count == 1 else plural}"
        for count, noun, plural in zip(counts, nouns, plurals, strict=True)
    )
    return f"The graph {verdict}: {', '.join(words)}"


def _write_json(findings: Sequence[Finding]) -> str:
    rows = [
        {
            "severity": finding.severity.word,
            "report": finding.report,
            "fact": finding.fact,
            "kind": finding.kind,
            "name": finding.name,
            "shape": finding.shape,
            "component": finding.component,
            "path": finding.path,
            "value": finding.value,
            "message": finding.message,
            "quote": finding.quote,
            "start": finding.span.start if finding.span else None,
            "end": finding.span.end if finding.span else None,
            "remedy": finding.remedy,
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _write_turtle(findings: Sequence[Finding]) -> str:
    report = ox.BlankNode("report")
    conforms = not any(finding.severity is Severity.VIOLATION for finding in findings)
    triples = [
        _triple(report, RDF.type, ox.NamedNode(SH.ValidationReport)),
        _triple(report, SH.conforms, ox.Literal(conforms)),
    ]
    for number, finding in enumerate(findings, start=1):
        result = ox.BlankNode(f"result{number}")
        triples.append(_triple(report, SH.result, result))
        triples.extend(_result(result, finding))
    written = io.BytesIO()
    prefixes = {"sh": str(SH), "xsd": XSD.namespace}
    ox.serialize(triples, written, format=ox.RdfFormat.TURTLE, prefixes=prefixes)
    return written.getvalue().decode()


def _result(result: ox.BlankNode, finding: Finding) -> Iterator[ox.Triple]:
    component = f"{SH}{finding.component}ConstraintComponent"
    yield _triple(result, RDF.type, ox.NamedNode(SH.ValidationResult))
    yield _triple(result, SH.focusNode, ox.NamedNode(finding.fact))
    yield _triple(result, SH.sourceShape, ox.NamedNode(finding.shape))
    yield _triple(result, SH.sourceConstraintComponent, ox.NamedNode(component))
    yield _triple(result, SH.resultSeverity, ox.NamedNode(_SEVERITY_TERMS[finding.severity]))
    # The value is told in the message: findings keep its text, and not what kind of term it is.
    message = f"{finding.message}: {finding.value}" if finding.value else finding.message
    yield _triple(result, SH.resultMessage, ox.Literal(message, language="en"))
    path = _predicate(finding.path)
    if path is not None:
        yield _triple(result, SH.resultPath, path)


def _predicate(path: str) -> ox.NamedNode | None:
    """Return the property that a path is; none for a path of several, which the shape tells."""
    prefix, _, name = path.partition(":")
    if prefix in PREFIXES and name.replace("_", "").isalnum():
        return ox.NamedNode(PREFIXES[prefix] + name)
    return None


def _triple(subject: ox.BlankNode, predicate: str, value: Term) -> ox.Triple:
    return ox.Triple(subject, ox.NamedNode(predicate), value)


_WRITERS: Mapping[ReportFormat, Callable[[Sequence[Finding]], str]] = MappingProxyType(
    {"text": _write_text, "json": _write_json, "turtle": _write_turtle}
)
