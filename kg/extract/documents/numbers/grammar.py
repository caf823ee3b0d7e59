"""The shapes of document numbers as one pattern; each alternative is one order of the parts.

What stands before (the code, or a body's name) is not part of the pattern: it is looked for backwards,
see ``codes``. Groups of one alternative carry its letter, so that ``find`` knows which one matched.
"""

from __future__ import annotations

import re
from typing import Final

from kg.extract.documents.numbers.numerals import ONES, SERIAL, YEAR, ZEROS

SURE_BRACKETS: Final = "〔〕[]【】〖〗〘〙❲❳"
"""Brackets that hold little else than years of numbers."""
_BRACKETS: Final = rf"{re.escape(SURE_BRACKETS)}（）〈〉<>{{}}「」『』"
_BRACKET: Final = f"[{_BRACKETS}]"
_LEAD: Final = r"\n?(?:[-—－:：]|第|№|No\.?)*"
"""Signs before a serial."""
_BLANK: Final = r"[×xX*＊_…△□○?]"
"""What stands for a digit that was lost or left open."""
_HAN: Final = "[\u4e00-\u9fff]"
_SERIALS: Final = (
    rf"{SERIAL}(?:号?(?:[、，和及与/]|以及)第?\d{{1,5}}(?!\d)(?=\n?号|[、，和及与/]|以及))*"
)
_NO_MEASURE: Final = r"(?![\d年月日个件条次万余多%.．])"

_DIGIT: Final = rf"[\d{ZEROS}{ONES}]"
STARTS: Final = re.compile(
    rf"[{_BRACKETS}\d第二](?:"
    rf"(?<={_BRACKET})(?={_BRACKET}|{_BLANK}|[\d二])"
    rf"|(?<=[\d二])(?={_DIGIT}[\d{ZEROS}{ONES}一二三四五六七八九]{{2}})"
    rf"|(?<=[发函字规电秘].))"
)
"""What a number can start with: a bracket and a year, a year, a code and a serial."""
NUMBER: Final = re.compile(
    # a: 〔2013〕46号, (2013年)第046号, 〔2013〕46、51号, 〔2013〕46
    rf"(?P<a_open>{_BRACKET})(?P=a_open)?(?P<a_year>{YEAR})(?:年度?)?{_BRACKET}{{1,2}}(?:"
    rf"{_LEAD}{_BRACKET}?(?P<a>{_SERIALS})(?:\n?号|{_BRACKET}号|{_NO_MEASURE})"
    # b: 〔2013〕号, 〔2013〕××号
    rf"|(?P<b>第?{_BLANK}{{0,6}}号)"
    # c: 〔2013〕岚政发46号
    rf"|(?P<c_code>{_HAN}{{2,9}}?)第?(?P<c>{SERIAL})号)"
    # d: 〔201346号, 〔2013年46号
    rf"|{_BRACKET}(?P<d_year>{YEAR})年?第?(?P<d>\d{{1,5}})号"
    # e: 〔〕46号, 〔20××〕46号, 〔46〕2013号
    rf"|[〔\[【（](?P<e_year>(?:\d|{_BLANK}){{0,4}})[〕\]】）]{_LEAD}(?P<e>\d{{1,5}})号"
    # f: 2013〕46号, 201346号, 2013-46号, 2013年46号, 2013〔46〕号
    rf"|(?<={_HAN})(?P<f_year>{YEAR})(?:年度?)?(?:{_BRACKET}|[-—/.])?第?"
    rf"(?P<f>\d{{1,5}}){_BRACKET}?号"
    # g: 2013岚政发46号, 2013年岚政发第46号
    rf"|(?P<g_year>{YEAR})年?(?P<g_code>{_HAN}{{1,8}}?[发函字规电秘])第?(?P<g>{SERIAL})号"
    # h: 岚政办字第46号, 岚政发46号（2013）
    rf"|(?<=[发函字规电秘])第?(?P<h>{SERIAL})号(?:[〔\[【（](?P<h_year>{YEAR})年?[〕\]】）])?"
)
SERIAL_ALONE: Final = re.compile(
    r"(?<![\d月第])第?(?P<serial>\d{1,4}|[一二三四五六七八九十]{1,3})$"
)
"""Before 号文 (46号文): the serial of a number given in full elsewhere."""
