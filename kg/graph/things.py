"""What reports share: the values that become graphs of their own, gathered report by report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from kg.graph.scope import place_names
from kg.model import Agency, CitedDocument, OwnFigures, Place, ReportFacts
from kg.resolve import own_figures


@dataclass(frozen=True, slots=True, order=True)
class NamedConcept:
    """A policy or an indicator, by the vocabulary's concept or by its words alone."""

    name: str
    concept: str | None = None
    """IRI in the vocabulary; ``None`` for one discovered in the text."""


@dataclass(frozen=True, slots=True)
class SharedThings:
    """Things that reports share. Merging is union: order and repetition change nothing."""

    documents: frozenset[CitedDocument] = frozenset()
    implementations: frozenset[tuple[CitedDocument, CitedDocument]] = frozenset()
    """Pairs of documents of which the first carries out the second."""
    agencies: frozenset[Agency] = frozenset()
    places: frozenset[Place] = frozenset()
    bodies: frozenset[str] = frozenset()
    """Full names of agencies that are named without a description: subjects of figures."""
    policies: frozenset[NamedConcept] = frozenset()
    indicators: frozenset[NamedConcept] = frozenset()
    years: frozenset[int] = frozenset()
    figures: frozenset[OwnFigures] = frozenset()
    """What reports of other years may state too."""

    def merge(self, *others: SharedThings) -> SharedThings:
        """Return the union of these things and the others'."""
        return merge_things((self, *others))


def merge_things(several: Iterable[SharedThings]) -> SharedThings:
    """Return the union of the things of any number of reports."""
    names = [field.name for field in fields(SharedThings)]
    unions: dict[str, set[object]] = {name: set() for name in names}
    for things in several:
        for name in names:
            unions[name] |= getattr(things, name)
    return SharedThings(**{name: frozenset(union) for name, union in unions.items()})  # type: ignore[arg-type]


def things_of(facts: ReportFacts) -> SharedThings:
    """Return the things that a report's graph points to."""
    identity = facts.report
    agencies = {fact.agency for fact in facts.agencies}
    if identity.issuer is not None:
        agencies.add(identity.issuer)
    places = set(facts.places)
    if identity.place is not None:
        places.add(identity.place)
    subjects = {metric.subject for metric in facts.metrics if metric.subject is not None}
    return SharedThings(
        documents=frozenset(_documents(facts)),
        implementations=frozenset(
            (each.document, each.carried_out) for each in facts.implementations
        ),
        agencies=frozenset(agencies),
        places=frozenset(places),
        bodies=frozenset(subjects - place_names(facts)),
        policies=frozenset(NamedConcept(fact.name, fact.concept) for fact in facts.policies),
        indicators=frozenset(
            NamedConcept(metric.indicator, metric.concept) for metric in facts.metrics
        ),
        years=frozenset(_years(facts)),
        figures=frozenset(filter(None, [own_figures(facts)])),
    )


def _documents(facts: ReportFacts) -> Iterable[CitedDocument]:
    yield from (citation.document for citation in facts.citations)
    yield from (implementation.carried_out for implementation in facts.implementations)


def _years(facts: ReportFacts) -> Iterable[int]:
    yield from (fact.year for fact in facts.years)
    yield from (metric.year for metric in facts.metrics if metric.year is not None)
    if facts.report.year is not None:
        yield facts.report.year


def joint_bodies(name: str) -> tuple[str, ...]:
    """Return the bodies that act jointly under a name, none where it is that of one body.

    >>> joint_bodies("中共中央办公厅、国务院办公厅")
    ('中共中央办公厅', '国务院办公厅')
    >>> joint_bodies("国务院办公厅")
    ()
    """
    names = tuple(filter(None, name.split("、")))
    return names if len(names) > 1 else ()
