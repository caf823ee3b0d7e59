"""Zeros in words: ``未收到政府信息公开申请``, ``均未收取任何费用``, ``无行政复议、行政诉讼``, ``零纠错``.

Only verbs and things that reports count make a zero (``statuses/implied`` in the vocabulary lists
them): 未能, 无偿, 无障碍 and 零距离 are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extract.quantities.number_words import MONEY
from kg.text.scanning import find_from
from kg.vocabulary import load_scheme

_IMPLIED: Final = next(c for c in load_scheme("statuses") if c.notation == "implied")


def _words(name: str) -> str:
    words = _IMPLIED.properties[name]
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_VERBS: Final = _words("deniedVerb")
_THINGS: Final = _words("absentThing")
_ADVERBS: Final = "(?:发生|出现|有|因|任何|相关|过|收到)*"
_STARTS: Final = re.compile("[未没尚从无零暂]")
_SCAN: Final = re.compile(
    rf"(?P<denied>(?:未|没有|尚未|从未|无)(?:{_VERBS})(?:过)?(?:任何)?)(?P<object>(?!、)[^，。；！？\n]{{2,60}})"
    r"|(?<=为)(?P<nought>零)(?=[，。；\n])"
    rf"|零(?P<thing>{_THINGS})"
    rf"|(?:(?<=[，。；：、年均也关府局委厅省区县旗市镇乡街日\n])|\A)(?P<none>没有|暂无|无(?!法|正当|偿|障|需|论|关|效|条件|锡|理|纸|缝|疑|人|线|证|差别))(?={_ADVERBS}(?:[^，。；！？\n]{{0,24}})(?:{_THINGS}))"
    r"(?P<absent>[^，。；！？\n]{2,60})"
)
_COUNTED: Final = re.compile(_THINGS)
_FEES: Final = re.compile("费用?$")
_NOUGHT: Final = re.compile("(?:均|都|全部|皆)?为$")
_LIST: Final = re.compile("、(?:也?无|没有)?|以及|和(?!其他组织)|或者?(?!其[他它])")
_TRAILING: Final = re.compile("(?:的?(?:情况|现象|问题|案件|事件|情形))?(?:发生|出现|产生)?$")


@dataclass(frozen=True, slots=True)
class ZeroToken:
    """A zero in words; positions are cleaned characters."""

    start: int
    end: int
    """Of the words that deny: 未收到, 无, 零."""
    left: int
    """Where its clause begins, words for whom included."""
    indicator: str
    unit: str


def find_zeros(text: str) -> Iterator[ZeroToken]:
    """Yield the zeros in the order of the text; a list of absent things gives one for each."""
    for match in find_from(_STARTS, _SCAN, text):
        if match["thing"]:
            left = _clause_start(text, match.start())
            subject = text[left : match.start()].rpartition("、")[2].removeprefix("全年")
            yield ZeroToken(match.start(), match.start() + 1, left, subject + match["thing"], "")
        elif match["nought"]:
            yield from _things_at_nought(text, match)
        elif match["denied"]:
            yield from _denied_things(text, match)
        else:
            yield from _absent_things(text, match)


def _denied_things(text: str, match: re.Match[str]) -> Iterator[ZeroToken]:
    """Yield a zero for what 未收到 denies; for each thing of a list, where all are counted."""
    verb = match["denied"].lstrip("未没尚从有无").removesuffix("任何").removesuffix("过")
    left = _clause_start(text, match.start())
    things = _LIST.split(match["object"])
    if not all(_COUNTED.search(thing) for thing in things):
        things = [match["object"]]
    start, end = match.start(), match.end("denied")
    position = match.start("object")
    for thing in things:
        at = text.index(thing, position)
        position = at + len(thing)
        if at > match.start("object"):
            start, end = at, position
        name = verb + _TRAILING.sub("", thing.removeprefix("任何"))
        yield ZeroToken(
            start, end, left, name, MONEY if _FEES.search(_TRAILING.sub("", thing)) else ""
        )


def _absent_things(text: str, match: re.Match[str]) -> Iterator[ZeroToken]:
    """Yield a zero for each thing after 无: the first stands at 无, the others at their names."""
    left = _clause_start(text, match.start())
    start, end = match.span("none")
    position = match.start("absent")
    for thing in _LIST.split(match["absent"]):
        at = text.index(thing, position)
        position = at + len(thing)
        name = _TRAILING.sub("", thing)
        if at > match.start("absent"):
            start, end = at, at + len(name)
        if _COUNTED.search(name):
            yield ZeroToken(start, end, left, name, MONEY if _FEES.search(name) else "")


def _things_at_nought(text: str, match: re.Match[str]) -> Iterator[ZeroToken]:
    """Yield a zero for each thing of 复议、诉讼均为零: the last at 零, the others at their names."""
    left = position = _clause_start(text, match.start())
    things = _LIST.split(_NOUGHT.sub("", text[left : match.start()]))
    for index, thing in enumerate(things, start=1):
        start = text.index(thing, position)
        position = end = start + len(thing)
        if index == len(things):
            start, end = match.span()
        if _COUNTED.search(thing):
            yield ZeroToken(start, end, left, thing, MONEY if _FEES.search(thing) else "")


def _clause_start(text: str, position: int) -> int:
    while position > 0 and text[position - 1] not in "，。；：！？\n":
        position -= 1
    return position
