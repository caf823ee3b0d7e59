"""Finds the quantities of the prose: ``收到申请210件，其中网络申请514件，占总数的62.4%``.

Numbers come from ``number_tokens``, what they measure from ``indicator_phrases``, growth from
``changes``, parts and wholes from ``wholes``, who they are about from ``quantity_subjects``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.quantities.clause_words import ClauseWords
from kg.extract.quantities.indicator_phrases import phrase_numbers
from kg.extract.quantities.measured import Measured, measure
from kg.extract.quantities.number_tokens import NumberToken, YearToken, scan_numbers
from kg.extract.quantities.number_words import UNIT_PATTERN
from kg.extract.quantities.page_counters import is_page_counter
from kg.extract.quantities.predicates import (
    has_verb,
    is_modifier,
    is_share,
    is_transferred,
    is_verb_only,
)
from kg.extract.quantities.shares import wholes_in_paragraph_before
from kg.extract.quantities.subjects import SubjectFinder
from kg.extract.quantities.wholes import find_wholes
from kg.extract.quantities.years import StatedYear, YearFinder
from kg.extract.quantities.zeros import find_zeros
from kg.model import Block, BlockKind, Change, Document, Qualifier, Span

FACTORY: Final = "kg_quantities"
_SENTENCE_END: Final = re.compile("[。！？\n]")
_JOINT: Final = re.compile("[、和与及]|以及")
_UNIT_NOTE: Final = re.compile(f"单位：(?P<unit>{UNIT_PATTERN})(?:[）；，。\n]|$)")
_APPLICATIONS: Final = "申请"
_HANDLED: Final = re.compile("(?:收到|受理|办[理结]|答复|处理)$")
_CASES: Final = frozenset("件宗份起")
_PUNCTUATION: Final = frozenset("，。；、：）！？\n")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that counts something, and what its sentence says of it; spans are of the source."""

    span: Span
    """The digits alone: ``10`` in ``10余万人``."""
    printed: Span
    """With what qualifies it before, 余, 万 and the unit: ``约120万元``."""
    quote: Span
    """The sentence."""
    value: Decimal
    unit: str
    qualifier: Qualifier
    indicator: str
    year: StatedYear | None
    subject: str | None
    """The words for the place or agency it is about, as written: 市政府, 全市."""
    part_of: Span | None
    change: Change | None
    section: tuple[str, ...]
    """The headings above."""
    in_words: bool = False
    """A zero stated without a number."""


def find_quantities(doc: Doc) -> tuple[Quantity, ...]:
    """Return the quantities of the document, in the order of the text."""
    document: Document = doc._.document
    numbers, years = _scan(document)
    reader = _Reader(document, years, SubjectFinder(doc))
    found = [
        quantity
        for block, tokens in _by_block(document, numbers)
        for quantity in reader.read_block(block, tokens)
    ]
    taken = {quantity.span for quantity in found}
    found.extend(quantity for quantity in reader.read_zeros() if quantity.span not in taken)
    return tuple(sorted(found, key=lambda quantity: quantity.span))


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The numbers of a paragraph that has been read."""

    section: str
    measured: Sequence[Measured]
    spans: Sequence[Span]
    subjects: Sequence[str | None]


class _Reader:
    """Puts quantities together from what the numbers' sentences say."""

    def __init__(
        self, document: Document, years: Sequence[YearToken], subjects: SubjectFinder
    ) -> None:
        self._document = document
        self._years = years
        self._subjects = subjects
        self._sentences = _Sentences(document)
        self._clauses = ClauseWords(document.text)
        self._number_years = YearFinder(document.text, years)
        self._before = _Paragraph("", (), (), ())

    def read_block(self, block: Block, tokens: Sequence[NumberToken]) -> Iterator[Quantity]:
        """Yield the quantities of a paragraph."""
        measured = _measure(self._clauses, self._sentences, tokens)
        unit = _unit_stated(self._document, block)
        subjects: list[str | None] = []
        spans: list[Span] = []
        wholes = find_wholes(self._document.text, measured)
        elsewhere = self._wholes_before(block, measured, wholes)
        for index, (item, whole) in enumerate(zip(measured, wholes, strict=True)):
            token = item.token
            subject = self._subjects.subject_of(
                item.sentence, token.printed_start, item.phrase.head
            )
            if subject is None and whole is not None:
                subject = subjects[whole]  # a part is about whom its whole is
            elif subject is None and index in elsewhere:
                subject = self._before.subjects[elsewhere[index]]
            subjects.append(subject)
            spans.append(self._document.span(token.start, token.end))
            part_of = None if whole is None else spans[whole]
            if index in elsewhere:
                part_of = self._before.spans[elsewhere[index]]
            indicator = _indicator(measured, item, whole)
            if is_verb_only(indicator) and _HANDLED.search(indicator):
                indicator += _thing_of_section(block, token)
            yield self._quantity(block, unit, item, indicator, spans[-1], subject, part_of)

        self._before = _Paragraph(_section(block), measured, spans, subjects)

    def _wholes_before(
        self, block: Block, measured: Sequence[Measured], wholes: Sequence[int | None]
    ) -> dict[int, int]:
        """Return the numbers of the paragraph before that shares of this one are of."""
        if self._before.section != _section(block):
            return {}
        return wholes_in_paragraph_before(self._before.measured, measured, wholes)

    def _quantity(
        self,
        block: Block,
        unit: str,
        item: Measured,
        indicator: str,
        span: Span,
        subject: str | None,
        part_of: Span | None,
    ) -> Quantity:
        token = item.token
        printed = token.printed_start, token.printed_end
        clause = token.printed_start - len(item.phrase.left)
        return Quantity(
            span=span,
            printed=self._document.span(*printed),
            quote=self._sentences.quote(*printed),
            value=token.value,
            unit=token.unit or unit,
            qualifier=token.qualifier,
            indicator=indicator or "".join(block.path[-1:]),
            year=self._number_years.year_of(block.start, item.sentence, clause, *printed),
            subject=subject,
            part_of=part_of,
            change=item.change,
            section=block.path,
        )

    def read_zeros(self) -> Iterator[Quantity]:
        """Yield the zeros that the prose states in words."""
        document = self._document
        years = YearFinder(document.text, self._years)
        for zero in find_zeros(document.text):
            block = document.block_at(zero.start)
            if block.kind is BlockKind.HEADING:
                continue
            sentence, _ = self._sentences.around(zero.start, zero.end)
            yield Quantity(
                span=document.span(zero.start, zero.end),
                printed=document.span(zero.start, zero.end),
                quote=self._sentences.quote(zero.start, zero.end),
                value=Decimal(0),
                unit=zero.unit,
                qualifier=Qualifier.EXACT,
                indicator=zero.indicator,
                year=years.year_of(block.start, sentence, zero.left, zero.start, zero.end),
                subject=self._subjects.subject_of(sentence, zero.start, head=""),
                part_of=None,
                change=None,
                section=block.path,
                in_words=True,
            )


def _scan(document: Document) -> tuple[list[NumberToken], list[YearToken]]:
    printed, starts = document.source.text, document.starts
    numbers: list[NumberToken] = []
    years: list[YearToken] = []
    for token in scan_numbers(document.text, lambda at: printed[starts[at]] == ","):
        if isinstance(token, YearToken):
            years.append(token)
        elif not is_page_counter(document.text, token.start):
            numbers.append(token)
    return _share_units(document.text, numbers), years


def _share_units(text: str, numbers: Sequence[NumberToken]) -> list[NumberToken]:
    """Give the numbers of 分别为58、120和131件 the unit that only the last of them has."""
    shared = list(numbers)
    for index in range(len(shared) - 2, -1, -1):
        token, following = shared[index], shared[index + 1]
        cut = token.unit == "个" and following.unit == "百分点"  # 0.4个和2.1个百分点
        if (cut or not token.unit) and _JOINT.fullmatch(text, token.printed_end, following.start):
            shared[index] = replace(token, unit=following.unit)
    return shared


def _unit_stated(document: Document, block: Block) -> str:
    """Return the unit that a note sets for the numbers of its paragraph: （单位：件）."""
    for words, start, end in (
        (document.text, block.start, block.end),
        *((heading, 0, len(heading)) for heading in block.path),
    ):
        if words.find("单位：", start, end) >= 0 and (note := _UNIT_NOTE.search(words, start, end)):
            return note["unit"]
    return ""


def _by_block(
    document: Document, numbers: Sequence[NumberToken]
) -> Iterator[tuple[Block, list[NumberToken]]]:
    """Yield the blocks that hold numbers; a heading counts nothing unless it ends in a count."""
    index = 0
    while index < len(numbers):
        block = document.block_at(numbers[index].start)
        tokens = []
        while index < len(numbers) and numbers[index].start < block.end:
            token = numbers[index]
            following = document.text[token.printed_end : token.printed_end + 1]
            if block.kind is not BlockKind.HEADING or (
                token.unit and (not following or following in _PUNCTUATION)
            ):
                tokens.append(token)
            index += 1
        yield block, tokens


def _measure(
    clauses: ClauseWords, sentences: _Sentences, tokens: Sequence[NumberToken]
) -> list[Measured]:
    """Give each number of a paragraph its phrase and its change, sentence by sentence."""
    measured: list[Measured] = []
    index = 0
    while index < len(tokens):
        start, end = sentences.around(tokens[index].printed_start, tokens[index].printed_end)
        first = index
        while index < len(tokens) and tokens[index].start < end:
            index += 1
        sentence = tokens[first:index]
        earlier = _last_thing(measured, sentence[0])
        phrases = phrase_numbers(clauses, start, sentence, earlier)
        measured += [
            measure(token, phrase, start) for token, phrase in zip(sentence, phrases, strict=True)
        ]
    return measured


class _Sentences:
    """Where the sentences of a text begin and end."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._ends = [match.start() for match in _SENTENCE_END.finditer(document.text)]
        self._quotes: dict[tuple[int, int], Span] = {}

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the start and end of the sentence around ``[start, end)``, without its mark."""
        before, after = bisect_left(self._ends, start), bisect_left(self._ends, end)
        first = self._ends[before - 1] + 1 if before else 0
        return first, self._ends[after] if after < len(self._ends) else len(self._document.text)

    def quote(self, start: int, end: int) -> Span:
        """Return the span of the sentence around ``[start, end)`` in the source."""
        sentence = self.around(start, end)
        if sentence not in self._quotes:
            self._quotes[sentence] = self._document.span(*sentence)
        return self._quotes[sentence]


def _section(block: Block) -> str:
    """Return the first heading above a paragraph."""
    return "".join(block.path[:1])


def _thing_of_section(block: Block, token: NumberToken) -> str:
    """Return what a section on applications counts where its sentences name only what was done."""
    heading = "".join(block.path[-1:])
    return _APPLICATIONS if _APPLICATIONS in heading and token.unit in _CASES else ""


def _last_thing(measured: Sequence[Measured], token: NumberToken) -> str:
    """Return what the sentence before has counted last, where a number counts in the same unit."""
    last = next((item for item in reversed(measured) if item.is_count), None)
    if last is None or last.token.unit != token.unit or is_transferred(last.phrase.parts.thing):
        return ""
    return last.phrase.parts.thing if last.phrase.parts.predicate else ""


def _indicator(measured: Sequence[Measured], item: Measured, whole: int | None) -> str:
    """Return the phrase, completed by its whole: the verb of a sentence before, the thing of a sort."""
    phrase = item.phrase
    if (
        whole is None
        or phrase.bracket is not None
        or is_share(phrase.words)
        or has_verb(phrase.words)
    ):
        return phrase.text
    parts = measured[whole].phrase.parts
    if measured[whole].sentence != item.sentence:
        return parts.predicate + phrase.text
    if phrase.text == phrase.words and is_modifier(phrase.words):  # 公路类 of 公开文件
        return parts.predicate + phrase.text + parts.thing
    return phrase.text


@Language.factory(FACTORY, requires=["doc._.agencies"], assigns=["doc._.quantities"])
def create_quantities(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Return the component."""
    if not Doc.has_extension("quantities"):
        Doc.set_extension("quantities", default=())

    def component(doc: Doc) -> Doc:
        doc._.quantities = find_quantities(doc)
        return doc

    return component
