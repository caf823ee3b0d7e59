"""Numbers that count nothing: ``渝府发〔2016〕63号``, ``第8名``, ``PM2.5``, ``9：00``, ``18号楼``.

Each pattern covers the whole expression, so that a scan that tries these first steps over its
digits. Years are kept apart: they are no quantities, but say which year a quantity is of.
"""

from __future__ import annotations

from typing import Final

_YEAR: Final = r"(?:19|20)\d\d"
_TO: Final = r"[-—~～至到]{1,4}"
_CHINESE: Final = "一二三四五六七八九十"
_COUNTED: Final = r"[余多]?[十百千万亿]*(?:[个件条通次人起宗封]|%)"

YEAR: Final = (
    rf"(?:(?<!\d){_YEAR}年?(?:{_TO}|[、和/]))?"
    rf"(?:(?<![\d〔（\[])|(?<=\n\d)){_YEAR}年(?!第?\d+号)(?:度|底|末|初)?"
    rf"(?:\d{{1,2}}月(?:\d{{1,2}}[日号])?|\d{{1,4}}日)?(?:{_TO}\d{{1,2}}月(?:\d{{1,2}}日)?|底)?前?"
)
"""A year or a date in it; of a period the part that names its last year."""

_NAMES: Final = (
    r"《(?:[^《》\n]|《[^《》\n]*》){0,150}》",
    r"“[^“”，。；：\n]{0,60}”",
    r"‘[^‘’，。；：\n]{0,40}’",
    r'"[^"，。；：\n]{0,40}"',
    r"(?:https?：//|https?://|www\.)[A-Za-z0-9_./?=&%：-]+",
    # words that hold digits: PM2.5, H7N9, A4; 5G, 3D; 1+41+N
    r"[A-Za-z][A-Za-z0-9_.@/-]*\d[A-Za-z0-9_.@/-]*",
    r"\d[\d.]*(?:[A-Za-z]*@[A-Za-z0-9.]+|(?!(?:GB|TB|MB|km|kg)(?![A-Za-z]))[A-Za-z][A-Za-z0-9]*)",
    r"\d+(?:\+(?:\d+|[A-Za-z])){1,5}(?![\d个次场期件])",
)
_NUMBERS_OF_DOCUMENTS: Final = (
    rf"[〔\[【（〈]?{_YEAR}年?[〕\]】）〉]?第?\d+(?:、\d+)*号(?!码)",
    rf"[〔\[【〈]{_YEAR}年?[〕\]】）〉]?\d*",
    rf"（{_YEAR}年?）",
    r"\d+(?:-\d+)*(?:、\d+)*号",
)
_MARKS: Final = (
    # of headings and of lists within a paragraph; a mark may touch the year that follows it
    r"(?:(?<=[\n。；：，！])|\A)"
    r"(?:\d{1,2}[.．、](?!\d)|（\d{1,2}）、?|\d{1,2}）|\d{1,2}[.、]?(?=(?:19|20)\d\d年))",
)
_ORDINALS: Final = (
    # a list of ordinals has its 第 only once
    rf"第（?[\d百零〇两{_CHINESE}]+"
    rf"(?:[-—~～至到、和及](?:\d+|[{_CHINESE}]{{1,3}})(?![\d.万千百余多]|[件份条]))*）?",
    rf"前(?:\d+|[两{_CHINESE}]+)(?:名|位|强|列)",
    r"(?<=前进|上升|提升|提高|跃升|前移|下降|后退)\d+个?(?:位次|名次|位)",
    rf"[零〇{_CHINESE}]+届(?:[{_CHINESE}]+[次中])?(?:、[{_CHINESE}]+[次中])*",
    rf"[{_CHINESE}]+次(?:、[{_CHINESE}]+次)*(?=全会|全体会议|代表大会)",
)
_ADDRESSES: Final = (
    r"(?:电话|传真|邮编|邮政编码|热线|号码|QQ群?)(?:（[^）\n]{0,8}）)?[为是]?：?"
    rf"\d[\d-]{{2,}}(?:[、/]\d[\d-]+)*(?![\d.]*{_COUNTED})",
    r"(?<!\d)(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9}(?!\d)|400-?\d{3}-?\d{4})",
    r"\d+(?:-\d+)*(?:室|楼|幢|栋|弄|单元|国道|路(?!径|线|段))",
)
_TIMES: Final = (
    rf"\d{{1,2}}(?:(?:{_TO}|、)\d{{1,2}})*月(?:份|底|初|末|中旬)?"
    rf"(?:\d{{1,2}}[日号]?(?!\d|{_COUNTED}))?(?:{_TO}\d{{1,2}}[日号])?",
    rf"{_YEAR}(?P<datemark>[-/.])\d{{1,2}}(?P=datemark)\d{{1,2}}(?:\d{{1,2}}：\d{{2}}(?:：\d{{2}})?)?",
    r"\d{5,7}(?:月\d{1,2})?日",
    r"\d{1,2}：\d{2}(?:：\d{2})?(?!\d)",
    r"\d{1,3}日",
    rf"[二一][〇○Oo零0{_CHINESE}]{{3}}年(?:[{_CHINESE}]+月(?:[{_CHINESE}]+日)?)?",
    rf"\d{{1,3}}(?:{_TO}\d{{1,3}})?[余多]?(?:年(?!度?均)|周年|周|个?季度|个月)",
    rf"[{_CHINESE}两]+个(?:月|季度|工作日)",
    rf"{_YEAR}(?=[年版届级])",
    rf"[“\"]?[{_CHINESE}]+五[”\"]?(?=规划|时期|期间)",
)

MASKS: Final = "|".join(
    (*_NAMES, *_MARKS, *_NUMBERS_OF_DOCUMENTS, *_ORDINALS, *_ADDRESSES, *_TIMES)
)
STARTS: Final = (
    r"[\d《“‘\"〔\[【（〈hwA-Za-z第前电传邮热号上数几百半翻零〇○两" + _CHINESE + "千万亿]"
)
"""What any of the masks, and any number, starts with: one look saves trying them all."""
