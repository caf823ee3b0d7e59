"""Numerals in characters: ``二百余份``, ``两件``, ``四分之三``; figures of speech are none."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from kg.extract.quantities.number_words import TIME_UNITS, UNIT_PATTERN, is_counted_in_digits_only
from kg.extract.quantities.tokens import NumberToken, qualify
from kg.model import Qualifier
from kg.text.numerals import DIGITS, read_numeral

_UNIT: Final = re.compile(UNIT_PATTERN)
_ENDS: Final = frozenset("，。；、）！？\n")
_FIGURE_OF_SPEECH: Final = re.compile(
    r"(?:每(?:[年月周季日天]|季度|半年)?|[年月周跑同统唯某另任只仅])\Z"
)
_ONE_OF: Final = frozenset({"次", "件", "份", "场", "篇", "条", "项", "册", "例", "宗", "人次"})
_MOST_RHETORICAL: Final = 10


def read_words(text: str, match: re.Match[str]) -> tuple[NumberToken, ...]:
    """Read ``二百余份``, ``两件``; figures of speech (三个环节, 千家万户, 每年一次) give none."""
    words = match["words"]
    value = read_numeral(words + (match["times"] or ""))
    unit = _UNIT.match(text, match.end())
    if value is None or unit is None or _is_rhetorical(value, unit.group()):
        return ()
    within = match["within"] or ("多" if match["vague"] else None)
    start = match.start("words")
    end = match.end("words")
    token = qualify(text, start, end, unit.end(), value, unit.group(), within)
    token = replace(token, printed_start=min(token.printed_start, match.start()))
    return (token,) if _counts_in_words(text, token, words, vague=bool(match["vague"])) else ()


def _is_rhetorical(value: Decimal, unit: str) -> bool:
    """Tell a figure of speech (三类, 一张网, 五分钟) from a count (一百零八张) by its size."""
    if not is_counted_in_digits_only(unit):
        return False
    return value <= _MOST_RHETORICAL or unit in TIME_UNITS


def _counts_in_words(text: str, token: NumberToken, words: str, *, vague: bool) -> bool:
    if _FIGURE_OF_SPEECH.search(text[max(0, token.printed_start - 3) : token.printed_start]):
        return False
    qualified = vague or token.qualifier is not Qualifier.EXACT
    if words == "二" or not any(character in DIGITS for character in words):
        return qualified  # 二次 is the second time (two are 两次); 千家, 百件 alone count nothing
    postnominal = text[token.printed_end : token.printed_end + 1] in ("", *_ENDS)
    if token.value <= 1:
        return postnominal and token.unit in _ONE_OF
    if token.unit == "个":
        return postnominal or qualified or token.value > _MOST_RHETORICAL
    return True


def read_share(text: str, match: re.Match[str]) -> tuple[NumberToken, ...]:
    """Read a share or a multiple in words: ``百分之三十``, ``四分之三``, ``三成``, ``半数``, ``翻两番``."""
    group = match.lastgroup or ""
    value: Decimal | None
    unit = "%"
    if group == "percent":
        value = _read_decimal(match["percent"])
    elif group == "parts":
        divisor, parts = read_numeral(match["divisor"]), read_numeral(match["parts"])
        value = round(parts * 100 / divisor, 2) if parts and divisor else None
    elif group == "tenths":
        value = Decimal(DIGITS[match["tenths"]]) * 10
    elif group == "half":
        value = Decimal(50)
    else:
        # to double is to grow by one time
        value, unit = Decimal(2) ** int(DIGITS[match["doublings"]]) - 1, "倍"
    if value is None:
        return ()
    start = match.start("doublings") if group == "doublings" else match.start()
    more = "多" if text.startswith("多", match.end()) else None
    printed_end = match.end() + len(more or "")
    return (qualify(text, start, match.end(), printed_end, value, unit, more),)


def _read_decimal(words: str) -> Decimal | None:
    whole, point, fraction = words.partition("点")
    value = read_numeral(whole)
    if value is None or not point:
        return value
    if not fraction or any(character not in DIGITS for character in fraction):
        return None
    return value + Decimal("0." + "".join(DIGITS[character] for character in fraction))
