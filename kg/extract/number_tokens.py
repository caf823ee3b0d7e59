"""Numbers that count something, as they stand in the text.

Reads ``3400余条`` and ``约120万元``; passes over ``渝府发〔2016〕63号``, ``2013年6月`` and ``第8名``.

What a number is *not* is decided first: titles, quoted names, document numbers, dates, ordinals,
addresses and codes are alternatives of the same pattern that stand before the numbers, so that one
pass over the text finds the numbers and the years around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from kg.extract.number_words import (
    UNIT_PATTERN,
    WITHIN_PATTERN,
    is_counted_in_digits_only,
    qualifier_around,
    qualifier_within,
)
from kg.model import Qualifier
from kg.text.numerals import read_numeral

_YEAR: Final = r"(?:19|20)\d\d"
_MASKED: Final = (
    r"《(?:[^《》\n]|《[^《》\n]*》){0,150}》",
    r"“[^“”，。；：\n]{0,60}”",
    r"‘[^‘’，。；：\n]{0,40}’",
    r'"[^"，。；：\n]{0,40}"',
    r"(?:https?://|www\.)[^\s，。；、）\u4e00-\u9fff]+",
    # marks of headings and of lists in a paragraph; the second may touch the year it stands before
    r"(?:(?<=[\n。；：，！])|\A)(?:\d{1,2}[.．、](?!\d)|（\d{1,2}）、?|\d{1,2}）|\d(?=(?:19|20)\d\d年))",
    # numbers of documents, of houses, of pages
    rf"[〔\[【（〈]?{_YEAR}年?[〕\]】）〉]?第?\d+(?:、\d+)*号(?!码)",
    rf"[〔\[【（〈]{_YEAR}年?[〕\]】）〉]?(?:第?\d+(?!\d|[.%个件条项]))?",
    r"\d+(?:[-－]\d+)*(?:、\d+)*号",
    # ordinals; a list of them has its 第 only once
    r"第（?[\d一二三四五六七八九十百零〇两]+(?:[-—~～至到、和及](?=[\d一二三四五六七八九十])[\d一二三四五六七八九十百零〇]+)*）?",
    r"前\d+(?:名|位|强|列)",
    r"[零〇一二三四五六七八九十]+届(?:[一二三四五六七八九十]+(?:次|中))?(?:、[一二三四五六七八九十]+(?:次|中))*",
    r"[一二三四五六七八九十]+次(?:、[一二三四五六七八九十]+次)*(?=全会|全体会议|代表大会)",
    # telephones, postcodes, accounts
    r"(?:电话|传真|邮编|邮政编码|热线|号码|QQ群?)(?:（[^）\n]{0,8}）)?(?:为|是)?[：:]?\d[\d-]{2,}(?:[、/]\d[\d-]+)*"
    r"(?![\d.]*[余多]?[十百千万亿]*(?:[个件条通次人起宗封]|%))",
    r"(?:(?<!\d)0\d{2,3}-\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)400-?\d{3}-?\d{4})",
    # words that hold digits: PM2.5, H7N9, 5G, A4, 1+41+N
    r"[A-Za-z][A-Za-z0-9_.@/+-]*\d[A-Za-z0-9_.@/+-]*",
    r"\d[\d.]*(?:[A-Za-z]*@[A-Za-z0-9.]+|(?!(?:GB|TB|MB|km|kg)(?![A-Za-z]))[A-Za-z][A-Za-z0-9]*)",
    r"\d+(?:\+(?:\d+|[A-Za-z]))+(?![\d个次场期件])",
    # dates and times
    r"\d{1,2}(?:[-—~～至到、]\d{1,2})*月(?:份|底|初|末|中旬)?(?:\d{1,2}[日号]?)?(?:[-—~～至到]\d{1,2}[日号])?",
    rf"{_YEAR}([-/.])\d{{1,2}}\1\d{{1,2}}(?:\d{{2}}：\d{{2}})?",
    r"\d{5,7}(?:月\d{1,2})?日",
    r"\d{1,2}[：:]\d{2}(?:[：:]\d{2})?(?!\d)",
    r"\d{1,3}日",
    r"[二一][〇○OoＯ零0一二三四五六七八九]{3}年(?:[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?)?",
    r"\d{1,3}(?:[-—~～至到]\d{1,3})?[余多]?(?:年|周年|周(?!岁)|个?季度|个月|个小时)(?:前|后|内|来|间)?",
    r"[“\"]?[一二三四五六七八九十]+五[”\"]?(?:规划|时期|期间)",
)  # fmt: skip
_NUMERAL: Final = r"(?:\d{1,3}(?:，\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_IN_WORDS: Final = "一二两三四五六七八九十百千万亿零〇"
_SCAN: Final = re.compile(
    rf"(?P<year>(?:(?<!\d){_YEAR}(?:年|/)?[-—~～至到、和]+)?(?<![\d〔（\[]){_YEAR}年(?:度|底|末|初)?"
    r"(?:\d{1,4}(?:月(?:\d{1,2}[日号])?|日))?(?:[-—~～至到]+\d{1,2}月(?:\d{1,2}日)?|底|末)?)"
    + "|"
    + "|".join(f"(?:{mask})" for mask in _MASKED).replace(r"\1", "(?P=datemark)").replace("([-/.])", "(?P<datemark>[-/.])")
    + rf"|(?P<share>百分之[\d.{_IN_WORDS}点]+|[二三四五六七八九十]分之[一二三四五六七八九]|半数"
    r"|(?<=[近约超过达占逾有为])[一二三四五六七八九]成(?![立为员效果本功就绩熟长分都])"
    r"|翻[一两二三四]番)"
    rf"|(?P<digits>(?<![\dA-Za-z.]){_NUMERAL})(?P<within>{WITHIN_PATTERN})?"
    rf"(?P<times>[百千万亿]+(?:\d+(?:\.\d+)?[百千万])*)?(?P<after>{WITHIN_PATTERN})?"
    rf"|(?P<words>[上数几]?[{_IN_WORDS}]+)(?P<words_within>余|多)?(?P<words_times>[万亿])?(?={UNIT_PATTERN})"
)  # fmt: skip
_UNIT: Final = re.compile(UNIT_PATTERN)
_RANGE: Final = re.compile(r"[-—~～至到]{1,2}")
_LIMIT: Final = re.compile(r"(?:以内|之内|内|前|起|后)")
_TIME_UNITS: Final = frozenset({"天", "小时", "分钟", "秒", "工作日", "个工作日"})
_STOPS: Final = frozenset("，。；、：）！？\n")
_STRUCTURE: Final = ("部分", "方面", "环节", "层面", "阶段", "步骤")
_FREQUENCY: Final = ("每年", "每月", "每周", "每季度", "每日", "每天", "每半年", "每季", "每")


@dataclass(frozen=True, slots=True)
class YearToken:
    """A calendar year that the text names: ``2014年度``; of a period the last one."""

    start: int
    end: int
    year: int


@dataclass(frozen=True, slots=True)
class NumberToken:
    """A number that counts something; positions are cleaned characters."""

    start: int
    end: int
    """Of the digits alone: ``10`` in ``10余万人``."""
    printed_start: int
    printed_end: int
    """With what qualifies it before, 余, 万 and the unit: ``约120万元``."""
    value: Decimal
    unit: str
    qualifier: Qualifier


def scan(text: str, source_has_comma: frozenset[int]) -> Iterator[NumberToken | YearToken]:
    """Yield numbers and years in the order of the text.

    ``source_has_comma`` holds the positions where the source prints an ASCII comma: only there a
    comma may set off thousands, elsewhere it separates two numbers.
    """
