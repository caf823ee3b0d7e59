"""Finds cited documents: ``根据《青岚市公文公开办法》（岚政发〔2013〕46号，以下简称《办法》）``, ``岚政发〔2013〕46号文件``.

A title is read together with what belongs to it: the body before it, its numbers, its short name,
its edition and the article cited. Newspapers, columns and books in title marks are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.documents.aliases import AliasDefinition, find_bare_uses
from kg.extract.documents.article_references import assign_articles
from kg.extract.documents.clause import MASK
from kg.extract.documents.context import Surroundings, read_surroundings
from kg.extract.documents.findings import AliasMention, DocumentFinding, NumberMention
from kg.extract.documents.foreign_aliases import find_foreign_aliases
from kg.extract.documents.governing import find_relation
from kg.extract.documents.numbers import NumberMatch, find_numbers
from kg.extract.documents.respective_numbers import assign_respectively
from kg.extract.documents.titles import TitleMatch, find_titles
from kg.extract.documents.types import document_type, is_official, unofficial_words
from kg.extract.documents.unmarked_titles import find_unmarked_titles
from kg.model import Document, MentionKind

__all__ = ["FACTORY", "DocumentFinding", "create_documents", "find_documents"]

FACTORY: Final = "kg_documents"

_OWN_NUMBER: Final = re.compile(r"(?:文号|字号|编号|索引号)[：:]?$")
_HEADER: Final = 300
"""Characters at the start of a text where a line that is only a number is the report's own."""
_NAMED_OTHERWISE: Final = re.compile(
    rf"等?(?:\d+个)?(?:{unofficial_words()}|摄影|歌曲|一书|展览|[简快]报|[内专期]刊|杂志)"
)
"""What says behind a title without a type that it is a column, a book, a film."""
_OFFICIAL_WORDS: Final = re.compile(
    "关于.+的|人民政府|国务院|中共|中华人民共和国|[（(](?:试行|暂行)"
)


def find_documents(doc: Doc) -> tuple[DocumentFinding, ...]:
    """Return the mentions of documents in the order of the text."""
    document: Document = doc._.document
    text = document.text
    numbers = find_numbers(text)
    titles = _all_titles(text)
    if not titles and not numbers:
        return ()
    reading = _Reading(document, numbers)
    for position, title in enumerate(titles):
        following = titles[position + 1].start if position + 1 < len(titles) else len(text)
        reading.read_surroundings(title, following)
    reading.surrounded = assign_respectively(text, reading.surrounded)
    reading.masked = _mask(text, reading.surrounded, numbers)
    reading.articles = assign_articles(document, reading.surrounded)
    of_no_document = find_foreign_aliases(text, titles, numbers)
    for title, around in reading.surrounded:
        if title.title not in of_no_document:
            reading.read_title(title, around)
    reading.read_lone_numbers()
    reading.read_bare_aliases(titles)
    return tuple(sorted(reading.findings, key=lambda found: (found.span, found.kind)))


def _all_titles(text: str) -> list[TitleMatch]:
    """Return marked and unmarked titles; an unmarked one takes the marked one within it."""
    marked = list(find_titles(text))
    unmarked = list(find_unmarked_titles(text, marked))
    within = {position for other in unmarked for position in range(other.start, other.end)}
    kept = [title for title in marked if title.start not in within]
    return sorted([*kept, *unmarked], key=lambda title: title.start)


def _mask(
    text: str,
    titles: Sequence[tuple[TitleMatch, Surroundings]],
    numbers: Sequence[NumberMatch],
) -> str:
    """Return the text with titles, their brackets and numbers blanked, character by character.

    报告 at the end of a report's title stays readable: mostly the report speaks of itself.
    """
    for title, around in titles:
        end = max(title.end, around.end)
        if end > title.start + 1:
            text = _put(text, title.start, MASK * (end - title.start))
            if title.title.endswith("报告") and "公开" in title.title:
                text = _put(text, title.end - 3, f"{MASK}报告")
    for number in numbers:
        text = _put(text, number.start, MASK * (number.end - number.start))
    return text


def _put(text: str, start: int, words: str) -> str:
    return f"{text[:start]}{words}{text[start + len(words) :]}"


@dataclass(slots=True)
class _Reading:
    """The state of reading one document: which numbers and aliases are taken already."""

    document: Document
    numbers: list[NumberMatch]
    masked: str = ""
    articles: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """By the start of the title that they are of."""
    surrounded: list[tuple[TitleMatch, Surroundings]] = field(default_factory=list)
    findings: list[DocumentFinding] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    """Starts of numbers that belong to a title."""
    defined: list[AliasDefinition] = field(default_factory=list)

    def read_surroundings(self, match: TitleMatch, following: int) -> None:
        """Read what belongs to a title, unless it only defines the short name of another."""
        if any(alias.start <= match.start < alias.end for alias in self.defined):
            return
        around = read_surroundings(self.document.text, match, self.numbers, self.taken, following)
        self.defined.extend(around.aliases)
        self.taken.update(number.start for number in around.numbers)
        self.surrounded.append((match, around))

    def read_title(self, match: TitleMatch, around: Surroundings) -> None:
        """Add a title that can be an official document, with what belongs to it."""
        kind = document_type(match.title)
        problem = self._problem(match, kind, around)
        if problem != "":
            self._add(match.start, match.end, MentionKind.TITLE, match.title, around, kind, problem)

    def _problem(self, match: TitleMatch, kind: str | None, around: Surroundings) -> str | None:
        """Return why a title is no citation; ``""`` where it is no document at all."""
        if not match.title:
            return "the title mark never closes and nothing tells where the title ends"
        if around.numbers or kind:
            return None
        if not is_official(match.title) or _NAMED_OTHERWISE.match(self.document.text, match.end):
            return ""
        if around.aliases or _OFFICIAL_WORDS.search(match.title):
            return None
        return "its last word names no type of official document"

    def read_lone_numbers(self) -> None:
        """Add the numbers that belong to no title and are not the report's own."""
        for number in self.numbers:
            if number.start not in self.taken and not self._is_own(number):
                around = Surroundings(numbers=(number,))
                self._add(number.start, number.end, MentionKind.NUMBER, None, around, None, None)

    def _is_own(self, number: NumberMatch) -> bool:
        text = self.document.text
        block = self.document.block_at(number.start)
        if _OWN_NUMBER.search(text[block.start : number.start]):
            return True
        alone = text[block.start : block.end].strip("（）〔〕 ") == text[number.start : number.end]
        return alone and number.start < _HEADER

    def read_bare_aliases(self, titles: Sequence[TitleMatch]) -> None:
        """Add the uses of aliases that were defined without title marks."""
        for alias in self.defined:
            if alias.marked:
                continue
            for start, end in find_bare_uses(self.document.text, alias.alias, alias.end):
                if not any(title.start <= start < title.end for title in titles):
                    around = Surroundings()
                    self._add(start, end, MentionKind.ALIAS, alias.alias, around, None, None)

    def _add(
        self,
        start: int,
        end: int,
        mention: MentionKind,
        title: str | None,
        around: Surroundings,
        kind: str | None,
        problem: str | None,
    ) -> None:
        path = self.document.block_at(start).path
        governed = find_relation(self.masked, start, around.end or end, path)
        span = self.document.span
        unnamed = around.unnamed
        self.findings.append(
            DocumentFinding(
                span=span(start, end),
                kind=mention,
                title=title,
                type=kind,
                clause=span(governed.start, max(governed.end, end)),
                relation=governed.relation,
                sentence=span(governed.sentence_start, max(governed.sentence_end, end)),
                leads_on=governed.leads_on,
                numbers=tuple(
                    NumberMention(n.canonical, span(n.start, n.end), n.partial)
                    for n in around.numbers
                ),
                aliases=tuple(AliasMention(a.alias, span(a.start, a.end)) for a in around.aliases),
                issuer=around.issuer,
                owner=around.owner,
                forwarder=around.forwarder,
                edition=around.edition,
                pinpoints=self.articles.get(start, ()),
                revised=around.revised,
                unnamed=span(*unnamed) if unnamed else None,
                problem=problem,
            )
        )


@Language.factory(FACTORY, assigns=["doc._.documents"])
def create_documents(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Return the component."""
    if not Doc.has_extension("documents"):
        Doc.set_extension("documents", default=())

    def component(doc: Doc) -> Doc:
        doc._.documents = find_documents(doc)
        return doc

    return component
