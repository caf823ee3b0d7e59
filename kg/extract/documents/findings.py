"""What ``find_documents`` hands out: a title, a number that stands alone, or the use of an alias."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import MentionKind, Relation, Span


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A document number in its canonical form."""

    canonical: str
    span: Span
    partial: bool = False
    """Whether only the serial stands there (46号文)."""


@dataclass(frozen=True, slots=True)
class AliasMention:
    """A short name, where it is defined for the document before it."""

    alias: str
    span: Span


@dataclass(frozen=True, slots=True)
class DocumentFinding:
    """One mention of a document with what stands around it; spans count source characters."""

    span: Span
    kind: MentionKind
    title: str | None
    """Without marks, inner marks 〈〉; of an alias the alias; of a lone number ``None``."""
    type: str | None
    clause: Span
    relation: Relation
    sentence: Span
    leads_on: bool = False
    """Whether it is the ground on which the rest of the sentence was done (根据《…》要求，制定《…》)."""
    numbers: tuple[NumberMention, ...] = ()
    """The numbers that belong to the title, or the number that stands alone."""
    aliases: tuple[AliasMention, ...] = ()
    issuer: str | None = None
    """The body named right before the title (国务院办公厅《…》), as written."""
    owner: str | None = None
    """The bare word for a place right before it (省, 我市)."""
    forwarder: str | None = None
    """The body named before the verb of forwarding, as written."""
    edition: int | None = None
    """Year of an edition stated behind the title (2013年版), or of a plan right before it."""
    pinpoints: tuple[str, ...] = ()
    """The articles cited, right behind it or further on in its paragraph, in normal form."""
    revised: bool = False
    """Whether the text calls the document newly revised (新修订的《条例》)."""
    unnamed: Span | None = None
    """Words that count more documents than the list before them names (等3项制度)."""
    problem: str | None = None
    """Why the mention cannot be a citation: no type, or marks that never close."""
