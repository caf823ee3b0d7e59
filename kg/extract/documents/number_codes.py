"""The code (代字) before the year of a document number: where it starts, whether it is one.

Codes are built of region, body, office and kind (岚云·政·办·发) and are not separated from the words
before them: ``落实岚云政办发〔2013〕46号``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kg.vocabulary import load_scheme

_LONGEST: Final = 12
_LONGEST_REGION: Final = 4
_RUN: Final = re.compile(r"[\u4e00-\u9fff]+$")
_HARD_BOUNDARY: Final = "（〔[《》“”、·：:"

# words that stand before a number and belong to no code
_WORDS_BEFORE: Final = re.compile(
    r".*(?:根据|依据|按照|依照|遵照|参照|落实|贯彻|执行|围绕|印发|下发|转发|出台|制定|制发|发布|公布|颁布"
    r"|文件|通知|文号|编号|号文|关于|办公厅|办公室|国务院|委员会|人民政府|政府(?=.{3})|以及|经由|即为|通过"
    r"|简称|所附|附件|[了的以由经对将见据][^\u4e00-\u9fff]*(?=..))"
)
_SINGLE_WORDS: Final = "按照据以与及或的由经对在为见了并等至到向用其有号"
_WORDS_OR_REGIONS: Final = "和将即从如依含"
"""Words that regions begin with, too (和府发, 即政办发)."""
_TRADITIONAL: Final = str.maketrans(
    "發辦號廳預財國規電復議紀環農衛審統稅經監黨會復嵐雲寧遼陝蘇魯滬贛貴長開區縣",
    "发办号厅预财国规电复议纪环农卫审统税经监党会复岚云宁辽陕苏鲁沪赣贵长开区县",
)


def find_code(text: str, end: int) -> tuple[int, str]:
    """Return where the code that ends at ``end`` starts, and the code; ``""`` where there is none.

    >>> find_code("贯彻落实岚云政办发〔2013〕46号", 9)
    (4, '岚云政办发')
    """
    run = _RUN.search(text, max(0, end - 24), end)
    if run is None:
        return end, ""
    start = run.start()
    hard = start > 0 and text[start - 1] in _HARD_BOUNDARY
    words = run.group()
    before = _WORDS_BEFORE.match(words)
    if before:
        words = words[before.end() :]
    if not hard or before:
        words = _without_single_words(words)
    if len(words) > _LONGEST or (not hard and not is_known_code(words)):
        words = _longest_code(words)
    return end - len(words), words if len(words) >= 2 else ""


def is_known_code(code: str) -> bool:
    """Tell whether the code ends in a kind of document or is a central body's own."""
    code = simplify_code(code)
    return len(code) >= 2 and (code in _whole_codes() or bool(_known_ending().search(code)))


def simplify_code(code: str) -> str:
    """Return the code in simplified characters, as numbers are compared."""
    return code.translate(_TRADITIONAL)


def _without_single_words(words: str) -> str:
    """Drop 按, 和, 以 … and what stands before them; a code has to remain (严格按岚政发)."""
    for position in range(len(words) - 1, -1, -1):
        rest = simplify_code(words[position + 1 :])
        if words[position] in _SINGLE_WORDS and _has_body(rest):
            return words[position + 1 :]
        if words[position] in _WORDS_OR_REGIONS and _has_region(rest):
            return words[position + 1 :]
    return words


def _has_region(code: str) -> bool:
    return code in _whole_codes() or (_has_body(code) and not _without_region().fullmatch(code))


def _has_body(code: str) -> bool:
    return code in _whole_codes() or bool(_with_region().match(code))


def _longest_code(words: str) -> str:
    """Return the longest ending of the words that is built like a code."""
    simplified = simplify_code(words)
    for start in range(max(0, len(words) - _LONGEST), len(words) - 1):
        if simplified[start:] in _whole_codes():
            return words[start:]
    for start in range(max(0, len(words) - _LONGEST), len(words) - 1):
        if _built_of_parts().fullmatch(simplified, start):
            return words[start:]
    return words if len(words) <= _LONGEST else ""


@cache
def _parts(part: str) -> str:
    notations = [
        c.notation for c in load_scheme("issuer-codes") if part in c.properties["codePart"]
    ]
    return "|".join(sorted(map(re.escape, notations), key=lambda word: (-len(word), word)))


@cache
def _whole_codes() -> frozenset[str]:
    return frozenset(_parts("issuer").split("|"))


@cache
def _known_ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{_parts('kind')}|{_parts('office')})$")


@cache
def _built_of_parts() -> re.Pattern[str]:
    return re.compile(
        rf"[\u4e00-\u9fff]{{0,{_LONGEST_REGION}}}(?:{_parts('body')})+(?:{_parts('office')})*"
        rf"(?:{_parts('kind')})+"
    )


@cache
def _without_region() -> re.Pattern[str]:
    return re.compile(rf"(?:{_parts('body')})(?:{_parts('office')})*(?:{_parts('kind')})*")


@cache
def _with_region() -> re.Pattern[str]:
    return re.compile(
        rf"[\u4e00-\u9fff]{{1,{_LONGEST_REGION}}}(?:{_parts('body')}|{_parts('office')})"
    )
