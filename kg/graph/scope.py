"""What the builders of one report's graph share: its lines, its IRIs, the words it quotes."""

from __future__ import annotations

from kg.graph.iris import ReportIris
from kg.graph.ntriples import GraphLines, integer, plain
from kg.graph.terms import GK, OA, RDF
from kg.model import ReportFacts, Span


class ReportScope:
    """One report on its way to triples."""

    __slots__ = ("_quoted", "facts", "iris", "lines", "place_names", "report")

    def __init__(self, facts: ReportFacts, base: str) -> None:
        """Mint the report's IRIs.

        Raises:
            UsageError: the base is no absolute IRI that ends in a slash.
        """
        self.facts = facts
        self.iris = ReportIris(facts.report.title, facts.source.checksum, base)
        self.report = self.iris.report
        self.lines = GraphLines(f"<{self.iris.report_graph_iri}>")
        self.place_names = place_names(facts)
        self._quoted: set[Span] = set()

    def evidence(self, span: Span) -> str:
        """Return the IRI of the words at ``span``, and describe them once."""
        token = self.iris.evidence(span)
        if span not in self._quoted:
            self._quoted.add(span)
            add = self.lines.add
            add(token, RDF.type, GK.Evidence)
            add(token, GK.start, integer(span.start))
            add(token, GK.end, integer(span.end))
            add(token, OA.exact, plain(self.facts.source.quote(span)))
            add(token, OA.hasSource, self.iris.text)
        return token

    def subject(self, name: str | None) -> str:
        """Return what a figure is about: the place or agency of that name.

        Without a name it is the body that reports, else the place it reports for, else the report
        itself: the speaker of a sentence without a subject.
        """
        identity = self.facts.report
        if name is not None:
            return self.iris.place(name) if name in self.place_names else self.iris.agency(name)
        if identity.issuer is not None:
            return self.iris.agency(identity.issuer.name)
        if identity.place is not None:
            return self.iris.place(identity.place.name)
        return self.report


def place_names(facts: ReportFacts) -> frozenset[str]:
    """Return the full names that mean places in this report."""
    names = {place.name for place in facts.places}
    if facts.report.place is not None:
        names.add(facts.report.place.name)
    return frozenset(names)
