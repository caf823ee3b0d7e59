"""Numbers that count something, as they stand in the text.

Reads ``3400余条`` and ``约120万元``; passes over ``青府发〔2016〕63号``, ``2013年6月`` and ``第8名``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from kg.extract.quantities.number_masks import MASKS, STARTS, YEAR
from kg.extract.quantities.number_words import (
    TIME_UNITS,
    UNIT_PATTERN,
    WITHIN_PATTERN,
)
from kg.extract.quantities.numerals_in_words import read_share, read_words
from kg.extract.quantities.tokens import NumberToken, YearToken, qualify
from kg.model import Qualifier
from kg.text.numerals import MAGNITUDES, read_numeral

_IN_WORDS: Final = "一二两三四五六七八九十百千万亿零〇"
_SCAN: Final = re.compile(
    rf"(?={STARTS})(?:"
    rf"(?P<year>{YEAR})|(?P<mask>{MASKS})"
    rf"|百分之(?P<percent>\d+(?:\.\d+)?|[点{_IN_WORDS}]+)"
    rf"|(?P<divisor>[{_IN_WORDS}]+)分之(?P<parts>[{_IN_WORDS}]+)"
    r"|(?P<tenths>(?<=[近约超过达占逾有为足到了])[一二两三四五六七八九](?=成[多，。；、）\n的])"
    r"|(?<=[近约超逾达足到])[一二两三四五六七八九](?=成(?![立果员为效功品就绩型熟]))"
    r"|(?<=减少|下降|降低|增长|上升|提高|增加)[一二两三四五六七八九](?=成(?:[多，。；、）\n]|左右|以上))"
    r"|[一二两三四五六七八九](?=成(?:以上|以下|左右|多)))成"
    r"|(?P<half>半数|一半)|翻了?(?P<doublings>[一两二三四])番"
    r"|(?<![\dA-Za-z.])(?P<digits>\d+(?:\.\d+)?)"
    rf"|(?P<vague>[上数几](?=[十百千万亿]))?(?P<words>[{_IN_WORDS}]+)"
    rf"(?P<within>余|多)?(?P<times>[万亿])?(?={UNIT_PATTERN})"
    ")"
)
_DIGITS: Final = re.compile(r"\d+(?:\.\d+)?")
_THOUSANDS: Final = re.compile(r"，\d{3}(?!\d)(?:\.\d+)?")
_TAIL: Final = re.compile(
    rf"(?P<inner>{WITHIN_PATTERN})?(?P<times>[十百千万亿]+(?:\d+(?:\.\d+)?[百千万])*)?"
    rf"(?P<outer>{WITHIN_PATTERN})?(?P<unit>{UNIT_PATTERN})?"
)
_YEAR_DIGITS: Final = re.compile(r"(?:19|20)\d\d(?=年)")
_RANGE: Final = re.compile(r"(?:[-—~～]{1,2}|至|到)(?=\d)")
_BARE_END: Final = re.compile(r"[，。；、）！？\n]|[和与及]\d|\Z")
_NO_COUNT_BEFORE: Final = re.compile(
    r"(?:[A-Za-z+/.\-]|电话|传真|邮编|编码|编号|热线|邮箱|号码|代码|附件|[图表例])[：:]?\Z"
)
_BARE_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LONGEST_BARE: Final = 6
_STATED_TIME: Final = re.compile(r"(?:左右|以上|多)?(?:[，。；、）！？\n]|\Z)")
_STRUCTURE: Final = re.compile("(?:主要|大)?部分")


def scan_numbers(
    text: str, is_ascii_comma: Callable[[int], bool]
) -> Iterator[NumberToken | YearToken]:
    """Yield numbers and years in the order of the text.

    ``is_ascii_comma`` tells of a position whether the source prints ``,`` there: only such a comma
    sets off thousands, any other separates two numbers.
    """
    position = 0
    while match := _SCAN.search(text, position):
        position = match.end()
        if match["year"]:
            year = int(_YEAR_DIGITS.findall(match.group())[-1])
            yield YearToken(match.start(), match.end(), year)
            continue
        if match["mask"]:
            continue
        if match["digits"]:
            tokens = _read_digits(text, match, is_ascii_comma)
        elif match["words"]:
            tokens = read_words(text, match)
        else:
            tokens = read_share(text, match)
        for token in tokens:
            position = max(position, token.printed_end)
            yield token


def _read_digits(
    text: str, match: re.Match[str], is_ascii_comma: Callable[[int], bool]
) -> tuple[NumberToken, ...]:
    """Read a number in digits; a range gives its two ends."""
    first = _read_number(text, match.start(), match.end(), is_ascii_comma)
    if first is None:
        return ()
    to = _RANGE.match(text, first.printed_end)
    digits = _DIGITS.match(text, to.end()) if to else None
    if digits is None or text[max(0, first.start - 1)] in "由从自":
        return (first,) if _counts(text, first) else ()
    last = _read_number(text, digits.start(), digits.end(), is_ascii_comma)
    if last is None or not last.unit or not _counts(text, last):
        return ()
    value = first.value
    if first.printed_end == first.end:  # 20至30万: one magnitude and one unit for both
        value *= _magnitude(text[last.end : last.printed_end])
    return (
        replace(first, value=value, unit=last.unit, qualifier=Qualifier.AT_LEAST),
        replace(last, qualifier=Qualifier.AT_MOST),
    )


def _magnitude(tail: str) -> int:
    factor = 1
    for character in tail:
        factor *= MAGNITUDES.get(character, 1)
    return factor


def _read_number(
    text: str, start: int, end: int, is_ascii_comma: Callable[[int], bool]
) -> NumberToken | None:
    more = _THOUSANDS.match(text, end)
    while more and end - start <= 3 and is_ascii_comma(end) and "." not in text[start:end]:
        end = more.end()
        start_of_group = end - 3
        more = _THOUSANDS.match(text, end) if start_of_group > start else None
    tail = _TAIL.match(text, end)
    times = (tail["times"] or "") if tail else ""
    value = read_numeral(text[start:end] + times)
    if tail is None or value is None:
        return None
    # the digits of 1万2千 reach to its last magnitude, those of 2.3万 do not
    last = tail.end("times") if _DIGITS.search(times) else end
    within = tail["outer"] or tail["inner"]
    return qualify(text, start, last, tail.end(), value, tail["unit"] or "", within)


def _counts(text: str, token: NumberToken) -> bool:
    """Tell whether a number in digits counts something."""
    after = text[token.printed_end : token.printed_end + 1]
    if token.unit in TIME_UNITS:  # 在15个工作日内, 24小时自助服务 are limits and names
        return bool(_STATED_TIME.match(text, token.printed_end))
    if token.unit:
        return not (token.unit == "个" and _STRUCTURE.match(text, token.printed_end))
    if token.printed_end > token.end:
        return not after.isascii() or not after.isalnum()
    return bool(_BARE_END.match(text, token.printed_end)) and _counts_bare(text, token)


def _counts_bare(text: str, token: NumberToken) -> bool:
    """Tell whether digits without a unit are a value (办结数58，) and no code, mark or year."""
    start, end = token.printed_start, token.printed_end
    if token.end - token.start > _LONGEST_BARE or _BARE_YEAR.fullmatch(text, token.start, end):
        return False
    before = text[max(0, start - 4) : start]
    if before.endswith("（"):
        before = before[:-1]
        closing = text[end : end + 2]
        if closing[:1] != "）" or closing[1:] not in ("", "、", "，", "；", "。", "\n"):
            return False
    if not before or _NO_COUNT_BEFORE.search(before):
        return False
    return "\u4e00" <= before[-1] <= "\u9fff" or (before[-1] in "：、）》" and len(before) > 1)
