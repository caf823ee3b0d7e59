"""The body that stands right before a title: ``落实国务院办公厅《…》``, ``市水利局、市气象局关于…的通知``.

Nothing separates it from the words before it, so it starts behind the last word that governs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from kg.extract.documents.governing_words import GOVERNING_WORDS

_FARTHEST: Final = 36
_BODY_END: Final = (
    r"国务院办公厅|国务院|国办|中共中央|中央办公厅|中办|全国人大常委会|最高人民法院|人民政府办公厅|人民政府办公室|人民政府"
    r"|政府办公厅|政府办公室|政府办|政府|党委|[省市州县区]委办公厅|[省市州县区]委办公室|[省市州县区]委办|[省市州县区]委"
    r"|[\u4e00-\u9fff]{2,10}(?:委员会|总局|公开办|领导小组|办公厅|办公室)|[\u4e00-\u9fff]{2,8}[局厅部委办]"
)
_BODY: Final = re.compile(rf"(?:[\u4e00-\u9fff]{{0,12}}?)(?:{_BODY_END})$")
_RUN: Final = re.compile(r"[^，。；：、（）《》“”\n]*")
_GOVERNING: Final = re.compile(
    rf".*(?:{GOVERNING_WORDS}|收到|严格|认真|提请|报请|会同|联合(?!会)|年|月|日|[了以按据由经对将的和与及在为请])"
)

_JOINT: Final = re.compile(r"(?:、|和|与|及|以及|会同|联合)\Z")
_LONGEST_JOINT: Final = 2


def words_before(text: str, position: int) -> str:
    """Return the words between the last governing word or sign and the position."""
    run = run_before(text, position)
    governing = _GOVERNING.match(run)
    return run[governing.end() :] if governing else run


def run_before(text: str, position: int) -> str:
    """Return the characters before the position up to the last sign."""
    near = text[max(0, position - _FARTHEST) : position]
    run = _RUN.match(near[::-1])  # read backwards: one pass, where a search for an end takes many
    return near[len(near) - run.end() :] if run else ""


def find_body_before(text: str, position: int) -> str:
    """Return the body, or the bodies of a list joined by 、, whose name ends at the position; else nothing.

    >>> find_body_before("认真落实市水利局会同市气象局、市林业局《方案》", 19)
    '市水利局、市气象局、市林业局'
    """
    bodies: list[str] = []
    while _is_body(words := words_before(text, position)):
        bodies.insert(0, words)
        start = position - len(words)
        joint = _JOINT.search(text, max(0, start - _LONGEST_JOINT), start)
        if joint is None:
            break
        position = joint.start()
    return "、".join(bodies)


@lru_cache(maxsize=1024)
def _is_body(words: str) -> bool:
    return bool(words) and bool(_BODY.fullmatch(words))
