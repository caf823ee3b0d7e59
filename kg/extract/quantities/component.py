"""Finds the quantities of the prose: ``收到申请210件，其中网络申请514件，占总数的62.4%``.

Numbers come from ``number_tokens``, what they measure from ``indicator_phrases``, growth from
``changes``, parts and wholes from ``wholes``, who they are about from ``subjects``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.quantities.clause_words import ClauseWords
from kg.extract.quantities.document_numbers import (
    find_document_numbers,
    find_stated_unit,
    part_by_block,
)
from kg.extract.quantities.indicator_phrases import phrase_numbers
from kg.extract.quantities.measured import Measured, measure
from kg.extract.quantities.predicates import (
    has_verb,
    is_modifier,
    is_share,
    is_transferred,
    is_verb_only,
)
from kg.extract.quantities.quantity import Quantity
from kg.extract.quantities.sentences import Sentences
from kg.extract.quantities.shares import wholes_in_paragraph_before
from kg.extract.quantities.subjects import SubjectFinder
from kg.extract.quantities.tokens import NumberToken, YearToken
from kg.extract.quantities.wholes import find_wholes
from kg.extract.quantities.years import YearFinder
from kg.extract.quantities.zeros import find_zeros
from kg.model import Block, BlockKind, Document, Qualifier, Span

FACTORY: Final = "kg_quantities"
_APPLICATIONS: Final = "申请"
_HANDLED: Final = re.compile("(?:收到|受理|办[理结]|答复|处理)$")
_CASES: Final = frozenset("件宗份起")


def find_quantities(doc: Doc) -> tuple[Quantity, ...]:
    """Return the quantities of the document, in the order of the text."""
    document: Document = doc._.document
    numbers, years = find_document_numbers(document)
    reader = _Reader(document, years, SubjectFinder(doc))
    found = [
        quantity
        for block, tokens in part_by_block(document, numbers)
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
        self._sentences = Sentences(document)
        self._clauses = ClauseWords(document.text)
        self._number_years = YearFinder(document.text, years)
        self._before = _Paragraph("", (), (), ())

    def read_block(self, block: Block, tokens: Sequence[NumberToken]) -> Iterator[Quantity]:
        """Yield the quantities of a paragraph."""
        measured = _measure(self._clauses, self._sentences, tokens)
        unit = find_stated_unit(self._document, block)
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


def _measure(
    clauses: ClauseWords, sentences: Sentences, tokens: Sequence[NumberToken]
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
