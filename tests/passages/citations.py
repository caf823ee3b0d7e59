"""Compares the documents that a passage cites, and where it mentions them."""

from __future__ import annotations

import re
from typing import Any

from kg.model import Citation, MentionKind, ReportFacts
from tests.passages.marked import Passage
from tests.passages.tally import Tally


def compare_citations(passage: Passage, facts: ReportFacts, tallies: dict[str, Tally]) -> None:
    """Enter citations, their fields and their mentions."""
    wanted: dict[str, dict[str, Any]] = passage.gold["citations"]
    left = [citation for citation in facts.citations if not citation.is_self]
    pairs: dict[str, Citation] = {}
    for name in sorted(wanted, key=lambda n: bool(wanted[n].get("optional"))):
        citation = max(left, key=lambda c: _shared(passage, name, c), default=None)
        if citation is not None and _shared(passage, name, citation):
            pairs[name] = citation
            left.remove(citation)
    required = {name for name in wanted if not wanted[name].get("optional")}
    tallies["citations"].enter(
        len(required & set(pairs)),
        [str(wanted[n].get("title") or wanted[n]["number"]) for n in sorted(required - set(pairs))],
        [passage.quote(c.mentions[0].span) for c in left if not _optional(passage, wanted, c)],
        passage.name,
    )
    for name in sorted(required & set(pairs)):
        _compare_fields(tallies["citations"], pairs[name], wanted[name], passage.name)
    _compare_mentions(passage, pairs, required, tallies["citation mentions"])


def _shared(passage: Passage, name: str, citation: Citation) -> int:
    """Count the marks of the citation at the same words, or twice as much else overlapping it."""
    spans = {mention.span for mention in citation.mentions}
    marks = [mark.span for mark in passage.marks_of(name)]
    same = sum(mark in spans for mark in marks)
    return 100 * same + sum(mark.overlaps(span) for mark in marks for span in spans)


def _optional(passage: Passage, wanted: dict[str, dict[str, Any]], citation: Citation) -> bool:
    optional = [m.span for m in passage.marks if wanted[m.fact].get("optional") or m.optional]
    return all(mention.span in optional for mention in citation.mentions)


def _compare_fields(tally: Tally, citation: Citation, gold: dict[str, Any], where: str) -> None:
    document = citation.document
    here = f"{where} {document.title or document.number}"
    if "title" in gold:
        titles = {_plain(t) for t in (gold["title"], *gold.get("title_accept", ()))}
        tally.compare("title", _plain(document.title or ""), titles, here)
        tally.compare("type", document.type, {gold["type"]}, here)
    numbers = {gold.get("number"), *gold.get("number_accept", ())}
    tally.compare("number", document.number, numbers, here)
    if "issuer" in gold:
        issuers = {gold["issuer"], *gold.get("issuer_accept", ())}
        tally.compare("issuer", document.issuer, issuers, here)
    relations = {gold["relation"], *gold.get("relation_accept", ())}
    tally.compare("relation", citation.relation.value, relations, here)
    pinpoints = {gold.get("pinpoint"), *gold.get("pinpoint_accept", ())}
    tally.compare("pinpoint", citation.pinpoint, pinpoints, here)


def _plain(title: str) -> str:
    return re.sub(r"[《》〈〉<>“”\s]", "", title).replace("(", "（").replace(")", "）")


def _compare_mentions(
    passage: Passage, pairs: dict[str, Citation], required: set[str], tally: Tally
) -> None:
    marks = [mark for mark in passage.marks if mark.fact in required and not mark.optional]
    gold = {(mark.fact, mark.span, mark.by_number) for mark in marks}
    found = {
        (name, mention.span, mention.kind is MentionKind.NUMBER)
        for name, citation in pairs.items()
        if name in required
        for mention in citation.mentions
    }
    missed = [passage.quote(span) for _, span, _ in sorted(gold - found)]
    false = [passage.quote(span) for _, span, _ in sorted(found - gold)]
    tally.enter(len(gold & found), missed, false, passage.name)
