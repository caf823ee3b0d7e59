"""Growth and decline: ``同比增长6.06%``, ``较上年减少12件``, ``分别下降12.5%、30.4%``.

A figure after 增至 or 降到 is a level and no change. A verb of one character (增, 多, 低) needs a
comparison before it; after the others the number itself has to follow.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from kg.model import Change
from kg.vocabulary import load_scheme

_CHANGES: Final[Mapping[str, Change]] = {
    word: Change(concept.notation) for concept in load_scheme("changes") for word in concept.labels
}
_WORDS: Final = sorted(_CHANGES, key=lambda word: (-len(word), word))
CHANGE_PATTERN: Final = f"(?:{'|'.join(_WORDS)})"
COMPARISON_PATTERN: Final = "(?:同比|环比|较|比|与|相比|相较)"

ROSE_TO_PATTERN: Final = f"(?:{CHANGE_PATTERN}|整合|精简|压减|压缩|缩短|缩减|合并|归并|扩大|扩展|拓展|调整|优化|变)(?:至|到|为|成)"
"""From one level to another: 由38件增至95件, 由41个整合为23个."""

_BEFORE: Final = re.compile(
    rf"(?P<new>新)?(?P<word>{CHANGE_PATTERN})(?:了|近|约)?"
    r"(?:(?:幅度|率|比例|数)(?:为|达到?)?|(?P<level>为)|达到?)?\Z"
)
_RATES: Final = frozenset(("%", "百分点"))
_NOUN_ENDS: Final = frozenset("幅率")
"""Of words that name a change: 增幅."""
_COMPARED: Final = re.compile(COMPARISON_PATTERN)


def change_before(words: str, unit: str = "") -> Change | None:
    """Return the change that the words right before a number of ``unit`` state, if any.

    >>> change_before("行政诉讼败诉率较去年下降")
    <Change.DECREASE: 'decrease'>
    >>> change_before("下放行政审批事项") is None
    True
    >>> change_before("减少为", "件") is None  # 由58件减少为46件
    True
    """
    match = _BEFORE.search(words)
    if match is None or match["new"]:
        return None
    word = match["word"]
    if match["level"] and word[-1] not in _NOUN_ENDS and unit not in _RATES:
        return None
    if len(word) == 1 and word != "翻" and not _COMPARED.search(words[: match.start()]):
        return None
    return _CHANGES[word]
