"""Agencies, policies and years that a report names, and what could not be resolved."""

from __future__ import annotations

from collections.abc import Sequence

from kg.graph.iris import concept
from kg.graph.ntriples import boolean, integer, plain
from kg.graph.scope import ReportScope
from kg.graph.terms import GK, RDF
from kg.model import Span, YearUse


def add_references(scope: ReportScope) -> None:
    """Add what the report names: agencies, policies, years."""
    facts, iris = scope.facts, scope.iris
    for body in facts.agencies:
        name = body.agency.name
        _add_reference(scope, "agency", name, iris.agency(name), body.mentions)
    for policy in facts.policies:
        thing = iris.policy(policy.name, policy.concept)
        _add_reference(scope, "policy", policy.name, thing, policy.mentions)
    for year in facts.years:
        if year.mentions:
            _add_reference(scope, "year", str(year.year), iris.year(year.year), year.mentions)
        for use in year.uses:
            _add_year_mention(scope, year.year, use)


def _add_reference(
    scope: ReportScope, kind: str, name: str, thing: str, mentions: Sequence[Span]
) -> None:
    subject = scope.iris.reference(kind, name)
    add = scope.lines.add
    add(subject, RDF.type, GK.Reference)
    add(subject, GK.inReport, scope.report)
    add(subject, GK.refersTo, thing)
    add(subject, GK.mentionCount, integer(len(mentions)))
    for span in mentions:
        add(subject, GK.mention, scope.evidence(span))
    add(scope.report, GK.mentions, thing)


def _add_year_mention(scope: ReportScope, year: int, use: YearUse) -> None:
    subject = scope.iris.year_mention(year, use.span)
    add = scope.lines.add
    add(subject, RDF.type, GK.YearMention)
    add(subject, GK.inReport, scope.report)
    add(subject, GK.year, scope.iris.year(year))
    if use.role is not None:
        add(subject, GK.yearRole, concept("year-roles", use.role))
    add(subject, GK.isRelative, boolean(use.relative))
    add(subject, GK.mention, scope.evidence(use.span))


def add_unresolved(scope: ReportScope) -> None:
    """Add the mentions that could not be resolved, each with its reason."""
    add = scope.lines.add
    for found in scope.facts.unresolved:
        subject = scope.iris.unresolved(found.kind, found.span)
        add(subject, RDF.type, GK.Unresolved)
        add(subject, GK.inReport, scope.report)
        add(subject, GK.kind, plain(found.kind))
        add(subject, GK.reason, plain(found.reason))
        add(subject, GK.mention, scope.evidence(found.span))
