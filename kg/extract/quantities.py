"""Finds the quantities of the prose: ``收到申请948件，其中网络申请514件，占总数的54.22%``.

Numbers come from ``number_tokens``, what they measure from ``indicator_phrases``, growth from
``changes``, parts and wholes from ``wholes``, who they are about from ``quantity_subjects``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.changes import change_before
from kg.extract.indicator_phrases import is_share, phrase_numbers
from kg.extract.number_tokens import NumberToken, YearToken, scan_numbers
from kg.extract.quantity_subjects import SubjectFinder
from kg.extract.quantity_years import StatedYear, YearFinder
from kg.extract.wholes import Measured, find_wholes
from kg.model import Block, BlockKind, Change, Document, Qualifier, Span

FACTORY: Final = "kg_quantities"
_SENTENCE_END: Final = re.compile("[。！？\n]")
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


def find_quantities(doc: Doc) -> tuple[Quantity, ...]:
    """Return the quantities of the document, in the order of the text."""
    document: Document = doc._.document
    numbers, years = _scan(document)
    subjects, stated_years = SubjectFinder(doc), YearFinder(document.text, years)
    found: list[Quantity] = []
    for block, tokens in _by_block(document, numbers):
        first = len(found)
        measured = _measure(document.text, tokens)
        wholes = find_wholes(document.text, measured)
        for item, whole in zip(measured, wholes, strict=True):
            token = item.token
            clause = token.printed_start - len(item.phrase.left)
            named = subjects.subject_of(item.sentence, token.printed_start)
            if named is None and whole is not None:
                named = found[first + whole].subject  # a part is about whom its whole is
            found.append(
                Quantity(
                    span=document.span(token.start, token.end),
                    printed=document.span(token.printed_start, token.printed_end),
                    quote=document.span(*_sentence_at(document.text, token)),
                    value=token.value,
                    unit=token.unit,
                    qualifier=token.qualifier,
                    indicator=_indicator(measured, item, whole),
                    year=stated_years.year_of(
                        block.start, item.sentence, clause, token.printed_start, token.printed_end
                    ),
                    subject=named,
                    part_of=_span_of(document, measured, whole),
                    change=item.change,
                    section=block.path,
                )
            )
    return tuple(found)


def _scan(document: Document) -> tuple[list[NumberToken], list[YearToken]]:
    printed, starts = document.source.text, document.starts
    numbers: list[NumberToken] = []
    years: list[YearToken] = []
    for token in scan_numbers(document.text, lambda at: printed[starts[at]] == ","):
        if isinstance(token, YearToken):
            years.append(token)
        else:
            numbers.append(token)
    return numbers, years


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


def _measure(text: str, tokens: Sequence[NumberToken]) -> list[Measured]:
    """Give each number of a paragraph its phrase and its change, sentence by sentence."""
    measured: list[Measured] = []
    index = 0
    while index < len(tokens):
        start, end = _sentence_at(text, tokens[index])
        first = index
        while index < len(tokens) and tokens[index].start < end:
            index += 1
        sentence = tokens[first:index]
        for token, phrase in zip(sentence, phrase_numbers(text, start, sentence), strict=True):
            measured.append(Measured(token, phrase, start, change_before(phrase.left)))
    return measured


def _sentence_at(text: str, token: NumberToken) -> tuple[int, int]:
    start = token.printed_start
    while start > 0 and text[start - 1] not in "。！？\n":
        start -= 1
    end = _SENTENCE_END.search(text, token.printed_end)
    return start, end.start() if end else len(text)


def _indicator(measured: Sequence[Measured], item: Measured, whole: int | None) -> str:
    """Return the phrase, with the verb of its whole where that stands in a sentence before."""
    phrase = item.phrase
    if whole is None or phrase.in_bracket or phrase.parts.predicate or is_share(phrase):
        return phrase.text
    if measured[whole].sentence == item.sentence:
        return phrase.text
    return measured[whole].phrase.parts.predicate + phrase.text


def _span_of(document: Document, measured: Sequence[Measured], index: int | None) -> Span | None:
    if index is None:
        return None
    token = measured[index].token
    return document.span(token.start, token.end)


@Language.factory(FACTORY, requires=["doc._.agencies"], assigns=["doc._.quantities"])
def create_quantities(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component."""
    if not Doc.has_extension("quantities"):
        Doc.set_extension("quantities", default=())

    def component(doc: Doc) -> Doc:
        doc._.quantities = find_quantities(doc)
        return doc

    return component
