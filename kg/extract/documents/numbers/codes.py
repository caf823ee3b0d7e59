"""The code (代字) before the year of a document number: where it starts, whether it is one.

Codes are built of region, body, office and kind (岚云·政·办·发) and are not separated from the words
before them: ``落实岚云政办发〔2013〕46号``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kg.extract.documents.governing_words import GOVERNING_WORDS
from kg.vocabulary import load_scheme

_LONGEST: Final = 12
_LONGEST_REGION: Final = 4
_FARTHEST: Final = 24
_RUN: Final = re.compile(r"[\u4e00-\u9fff]+$")
_HARD_BOUNDARY: Final = "（〔[《》“”、·：:"

# words that stand before a number and belong to no code
_WORDS_BEFORE: Final = re.compile(
    rf".*(?:{GOVERNING_WORDS}|参考|颁布|修订|修改|废止|包括|其中|同时|详见|原先|自从|文件号?为?|字号|通知|文号|编号|号文"
    r"|办公厅|办公室|国务院|委员会|人民政府|政府(?=.{3})|局(?=.{3})|[我本][省市县区州盟旗镇乡]|经由|即为"
    r"|简称|所附|附件|[了的以由经对将见据](?=..))"
)
_SINGLE_WORDS: Final = "按照据以与及或的由经对在为见了等至到用其有号"
_WORDS_OR_REGIONS: Final = "和将即从如依含并向原"
"""Words that regions begin with, too (和府发, 即政办发)."""
_FILLED: Final = re.compile("[第：:、\n—－-]{1,2}$")
"""Signs between a code and its year, where the code is beyond doubt (岚政办字第〔2013〕46号)."""
_NO_CODE: Final = re.compile("(?:建议|提案|议案|会议|协议|电话|密码|签发|[印下]发)$")
"""Words that end as codes do."""
_COURT_CASE: Final = re.compile("[初终再执破申]字?$|[行民刑][初终审申监再诉]")


def find_code(text: str, end: int, floor: int = 0) -> tuple[int, str]:
    """Return where the code that ends at ``end`` starts, and the code; ``""`` where there is none.

    Nothing before ``floor`` belongs to it.

    >>> find_code("贯彻落实岚云政办发〔2013〕46号", 9)
    (4, '岚云政办发')
    """
    filled = _FILLED.search(text, max(floor, end - 2), end)
    stop = filled.start() if filled else end
    run = _RUN.search(text, max(floor, stop - _FARTHEST), stop)
    if run is None:
        return end, ""
    start = run.start()
    code = _read_words(run.group(), hard=start > 0 and text[start - 1] in _HARD_BOUNDARY)
    if start > floor and text[start - 1] == "\n" and not is_whole_code(code):
        above = _RUN.search(text, max(floor, start - _FARTHEST), start - 1)
        joined = _read_words(above.group() + run.group(), hard=False) if above else ""
        if is_whole_code(joined) and len(joined) > len(run.group()):
            return stop - len(joined) - 1, joined
    return (end, "") if filled and not is_whole_code(code) else (stop - len(code), code)


def _read_words(words: str, *, hard: bool) -> str:
    """Return the code that ends the words; ``hard`` says that a sign stands before them."""
    before = _WORDS_BEFORE.match(words)
    words = _without_single_words(words[before.end() :] if before else words)
    if len(words) > _LONGEST or (not hard and not is_known_code(words)):
        words = _longest_code(words)
    return words if len(words) >= 2 else ""


def is_whole_code(code: str) -> bool:
    """Tell whether the code has region, body and kind (岚政办发), or is a central body's own.

    >>> is_whole_code("岚政发"), is_whole_code("公告"), is_whole_code("建议")
    (True, False, False)
    """
    return code in _whole_codes() or (
        bool(_built_of_parts().fullmatch(code))
        and not _without_region().fullmatch(code)
        and not _is_other_word(code)
    )


def is_known_code(code: str) -> bool:
    """Tell whether the code ends in a kind of document or is a central body's own."""
    return len(code) >= 2 and (
        code in _whole_codes() or (bool(_known_ending().search(code)) and not _is_other_word(code))
    )


def names_body(code: str) -> bool:
    """Tell whether the code has a region and a body and no kind (云编)."""
    return bool(_with_region().fullmatch(code))


def is_court_case(code: str) -> bool:
    """Tell whether the code is of a court's register: （2013）岚行初字第46号."""
    return bool(_COURT_CASE.search(code))


def _is_other_word(code: str) -> bool:
    return bool(_NO_CODE.search(code)) or is_court_case(code)


def _without_single_words(words: str) -> str:
    """Drop 按, 和, 以 … and what stands before them; a code has to remain (严格按岚政发)."""
    for position in range(len(words) - 1, -1, -1):
        rest = words[position + 1 :]
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
    for start in range(max(0, len(words) - _LONGEST), len(words) - 1):
        if words[start:] in _whole_codes():
            return words[start:]
    for start in range(max(0, len(words) - _LONGEST), len(words) - 1):
        if _built_of_parts().fullmatch(words, start):
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
