"""The numbers of a document by its paragraphs, with the units that a note or a neighbour gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.quantities.number_tokens import scan_numbers
from kg.extract.quantities.number_words import UNIT_PATTERN
from kg.extract.quantities.page_counters import is_page_counter
from kg.extract.quantities.tokens import NumberToken, YearToken
from kg.model import Block, BlockKind, Document

_JOINT: Final = re.compile("[、和与及]|以及")
_UNIT_NOTE: Final = re.compile(f"单位：(?P<unit>{UNIT_PATTERN})(?:[）；，。\n]|$)")
_PUNCTUATION: Final = frozenset("，。；、：）！？\n")


def find_document_numbers(document: Document) -> tuple[list[NumberToken], list[YearToken]]:
    """Return the numbers and the years of the document, in the order of its text."""
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


def find_stated_unit(document: Document, block: Block) -> str:
    """Return the unit that a note sets for the numbers of its paragraph: （单位：件）."""
    for words, start, end in (
        (document.text, block.start, block.end),
        *((heading, 0, len(heading)) for heading in block.path),
    ):
        if words.find("单位：", start, end) >= 0 and (note := _UNIT_NOTE.search(words, start, end)):
            return note["unit"]
    return ""


def part_by_block(
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
