"""The documents of one report while it is read: each mention joins the document it means, or none.

Within a report a document is known by its number, by its title with or without its issuer, or by the
short name that the report defined for it. Where more than one document could be meant, none is taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from kg.extract.documents.findings import DocumentFinding
from kg.extract.documents.types import document_type, is_type_word
from kg.model import DocumentMention, MentionKind, Relation, ReportIdentity, Span, Unresolved
from kg.resolve.agencies.phrases import chain_of, owner_in
from kg.resolve.documents.damaged_numbers import damage_of, points_to
from kg.resolve.documents.issuers import (
    JOINT,
    expand_number,
    issuer_of_number,
    issuer_of_title,
    read_issuer,
)
from kg.resolve.documents.known import known_by_number, known_title, known_version, repair_number
from kg.resolve.documents.titles import core_title, year_of_title

_WHOSE: Final = re.compile(r"[省市州盟区县旗镇乡府厅室委局部院国]$")
_SHORT_TITLE: Final = 6


@dataclass(slots=True)
class Draft:
    """A document of the report, as far as the mentions read so far tell."""

    title: str | None
    number: str | None
    type: str | None
    issuer: str | None
    year: int | None
    version: str | None = None
    pinpoints: dict[str, None] = field(default_factory=dict)
    """The articles cited, each once, in the order of the text."""
    numbers: set[str] = field(default_factory=set)
    mentions: list[DocumentMention] = field(default_factory=list)
    clauses: list[tuple[Relation, Span]] = field(default_factory=list)
    owner: str | None = None
    """Full name of the place whose document a bare word says it is (省《…办法》)."""
    issued_elsewhere: bool = False
    """Whether the text names an issuer that is none of the place's own (省政府 in a county)."""


@dataclass(frozen=True, slots=True)
class Use:
    """A mention as a part of its sentence: which document, and what is done with it."""

    draft: Draft
    relation: Relation
    span: Span
    clause: Span
    sentence: Span
    leads_on: bool
    """Whether it is the ground on which the rest of the sentence was done."""


class DocumentTable:
    """Collects the documents of one report in the order of its text."""

    def __init__(self, identity: ReportIdentity) -> None:
        """Start empty, for the report of that identity."""
        self.identity = identity
        self.place = identity.place
        self.drafts: list[Draft] = []
        self.uses: list[Use] = []
        self.unresolved: list[Unresolved] = []
        self._aliases: dict[str, Draft] = {}

    def add(self, found: DocumentFinding) -> None:
        """Join the mention to its document, begin a new one, or keep it as unresolved."""
        if found.problem:
            self._give_up("document", found.span, found.problem)
        elif found.kind is MentionKind.NUMBER:
            self._add_number(found)
        else:
            self._add_title(found)
        if found.unnamed:
            self._give_up("document", found.unnamed, "more documents are counted than named")

    def _add_title(self, found: DocumentFinding) -> None:
        title = found.title or ""
        draft = self._aliases.get(title) if not found.numbers else None
        if draft is not None:
            self._mention(draft, found, MentionKind.ALIAS)
            return
        known = known_title(title)
        if known is None and not found.numbers and is_type_word(title):
            self._add_undefined_alias(found, title)
            return
        kind = MentionKind.TITLE
        if known is not None and is_type_word(title):
            kind = MentionKind.ALIAS
        same = self._find(known or title, found)
        if len(same) > 1:
            reason = f"the report cites {len(same)} documents of this title"
            self._give_up("document", found.span, reason)
            return
        if same:
            self._complete(same[0], known or title, found)
        self._mention(same[0] if same else self._begin(known or title, found), found, kind)

    def _add_undefined_alias(self, found: DocumentFinding, title: str) -> None:
        """Join 《办法》, which nothing defined, to the only document that it can mean."""
        candidates = [draft for draft in self.drafts if draft.title and draft.title.endswith(title)]
        if len(candidates) == 1:
            self._mention(candidates[0], found, MentionKind.ALIAS)
        else:
            reason = (
                f"a short name that the report does not define; {len(candidates)} documents fit"
            )
            self._give_up("document", found.span, reason)

    def _add_number(self, found: DocumentFinding) -> None:
        number = found.numbers[0]
        if number.partial:
            candidates = [
                d for d in self.drafts if any(points_to(number.canonical, n) for n in d.numbers)
            ]
            if len(candidates) != 1:
                reason = f"a number without its code; {len(candidates)} documents fit"
                self._give_up("number", found.span, reason)
                return
            draft = candidates[0]
        elif damage := damage_of(number.canonical):
            self._give_up("number", found.span, damage)
            return
        else:
            draft = self._of_number(self._canonical(number.canonical), found)
        self._mention(draft, found, MentionKind.NUMBER)

    def _mention(self, draft: Draft, found: DocumentFinding, kind: MentionKind) -> None:
        draft.mentions.append(DocumentMention(found.span, kind))
        relation = self._relation(found)
        draft.clauses.append((relation, found.clause))
        self.uses.append(
            Use(draft, relation, found.span, found.clause, found.sentence, found.leads_on)
        )
        draft.pinpoints |= dict.fromkeys(found.pinpoints)
        if kind is not MentionKind.NUMBER:
            for number in found.numbers:
                draft.mentions.append(DocumentMention(number.span, MentionKind.NUMBER))
        for alias in found.aliases:
            meant = self._meant_by(alias.alias, draft)
            meant.mentions.append(DocumentMention(alias.span, MentionKind.ALIAS))
            self._aliases[alias.alias] = meant

    def _relation(self, found: DocumentFinding) -> Relation:
        """Return the relation, for what a body of another place forwarded is only mentioned."""
        if found.relation is not Relation.FORWARDS or found.forwarder is None:
            return found.relation
        forwarder = read_issuer(found.forwarder, self.place)
        if forwarder is None or self.place is None or self.place.name in forwarder:
            return found.relation
        return Relation.MENTIONS

    def _meant_by(self, alias: str, nearest: Draft) -> Draft:
        """Return whose short name it is: the nearest document's, unless only another ends so.

        《A指南》和《A目录》（以下简称《指南》和《目录》) defines one for each.
        """
        ending = [draft for draft in self.drafts if draft.title and draft.title.endswith(alias)]
        return ending[0] if len(ending) == 1 else nearest

    def _find(self, title: str, found: DocumentFinding) -> list[Draft]:
        """Return the documents already read that the title can mean."""
        numbers = {self._canonical(number.canonical) for number in found.numbers}
        same = [draft for draft in self.drafts if self._is_same(draft, title, numbers, found)]
        if not same and not numbers:
            same = [draft for draft in self.drafts if _shortens(title, draft)]
        return same

    def _is_same(self, draft: Draft, title: str, numbers: set[str], found: DocumentFinding) -> bool:
        if draft.title is None:
            return bool(numbers & draft.numbers)
        if core_title(draft.title) != core_title(title):
            return False
        if numbers and draft.numbers and not numbers & draft.numbers:
            return False
        if found.edition and draft.year and found.edition != draft.year:
            return False
        if found.owner and draft.owner != self._owner(found):
            return False
        issuer = self._issuer(title, found)
        return not (issuer and draft.issuer and issuer != draft.issuer)

    def _complete(self, draft: Draft, title: str | None, found: DocumentFinding) -> None:
        """Take over what an earlier mention of the document did not say."""
        shorter = draft.title is None or (
            title != draft.title and (title or "").endswith(draft.title)
        )
        if title and shorter:
            draft.title = title
            draft.type = document_type(title)
        numbers = [self._canonical(number.canonical) for number in found.numbers]
        draft.number = draft.number or next(iter(numbers), None)
        draft.numbers.update(numbers)
        draft.issuer = draft.issuer or self._issuer(title, found)
        draft.year = draft.year or self._year(title, found)

    def _begin(self, title: str | None, found: DocumentFinding) -> Draft:
        numbers = [self._canonical(number.canonical) for number in found.numbers]
        draft = Draft(
            title=title,
            number=next(iter(numbers), None),
            type=document_type(title) if title else None,
            issuer=self._issuer(title, found),
            year=self._year(title, found),
            numbers=set(numbers),
        )
        draft.owner = self._owner(found)
        draft.issued_elsewhere = draft.issuer is None and self._is_elsewhere(found, draft.owner)
        if title:
            latest = self.identity.year
            draft.version = known_version(title, numbers, found.edition, latest, found.revised)
        self.drafts.append(draft)
        return draft

    def _of_number(self, number: str, found: DocumentFinding) -> Draft:
        """Return the document of a number that stands alone, by its title where that is known."""
        same = [draft for draft in self.drafts if number in draft.numbers]
        known = known_by_number(number)
        if not same and known is not None:
            same = [
                draft
                for draft in self.drafts
                if draft.title
                and core_title(draft.title) == core_title(known.title)
                and draft.version == known.version
                and not draft.numbers
            ]
        if len(same) != 1:
            return self._begin(known.title if known else None, found)
        self._complete(same[0], same[0].title, found)
        return same[0]

    def _canonical(self, number: str) -> str:
        return repair_number(expand_number(number, self.place))

    def _issuer(self, title: str | None, found: DocumentFinding) -> str | None:
        """Return the issuer that title, number or words before them state, in this order.

        The words may name whoever had it issued (县政府印发…云政办发) or, of a joint document, more
        bodies than the number does.
        """
        if title and (stated := issuer_of_title(title, self.place)):
            return stated
        named = read_issuer(found.issuer, self.place) if found.issuer else None
        if not found.numbers:
            return named
        coded = issuer_of_number(self._canonical(found.numbers[0].canonical), self.place)
        if coded is None or (named and coded in named.split(JOINT)):
            return named
        return coded

    def _owner(self, found: DocumentFinding) -> str | None:
        """Return the place that the bare word before a title means: 市 in a county is the city above.

        Where nothing tells which one that is, it is described (云泽县的省) and so kept apart.
        """
        if found.owner is None or self.place is None:
            return None
        owner = owner_in(found.owner[-1], chain_of(self.place))
        return owner.name if owner else f"{self.place.name}的{found.owner[-1]}"

    def _is_elsewhere(self, found: DocumentFinding, owner: str | None) -> bool:
        """Tell whether words before the title say that another place issued it."""
        if found.owner is None:
            return found.issuer is not None
        return self.place is None or owner != self.place.name

    def _year(self, title: str | None, found: DocumentFinding) -> int | None:
        for number in found.numbers:
            year = re.search(r"〔(\d{4})〕", number.canonical)
            if year:
                return int(year.group(1))
        return found.edition or (year_of_title(title) if title else None)

    def _give_up(self, kind: str, span: Span, reason: str) -> None:
        self.unresolved.append(Unresolved(kind, span, reason))


def _shortens(title: str, draft: Draft) -> bool:
    """Tell whether the title is the draft's without the place or body that begins it."""
    if draft.title is None or len(title) < _SHORT_TITLE or not draft.title.endswith(title):
        return False
    return bool(_WHOSE.search(draft.title[: -len(title)]))
