"""Finds what a report calls a document for short: ``（以下简称《条例》）``, ``（下称“《办法》”）``.

Also unclosed (``（以下简称《细则》的要求``), without marks (``（以下简称方案）``), together with the number in
one bracket, or behind a comma. Which document is meant is the title or number right before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_INTRODUCTION: Final = r"(?:以下|下文|后文|下|后)(?:统一|统|均|并|又)?(?:简)?称(?:为|作)?[：:]?"
_MARKED: Final = r"《(?P<marked>[^《》（）\\n]{1,30})》?"
_ALIAS: Final = re.compile(
    rf"{_INTRODUCTION}(?:[“\"「‘]?{_MARKED}[”\"」’]?"
    r"|(?P<quoted>[“\"「‘](?P<inner>[^“”\"「」‘’（）《》\n]{1,20})[”\"」’])"
    r"|(?P<plain>[^《》（）“”，。；、\n]{2,16})(?=[）)]))"
)
_ANOTHER: Final = re.compile(r"[、或和及]?(?:者)?[“\"]?《([^《》（）\n]{1,30})》")
_SHORT_OF: Final = re.compile("(?:以下|下文|后文|下|后).{0,3}称")


@dataclass(frozen=True, slots=True)
class AliasDefinition:
    """A short name for the document before it, at cleaned characters ``[start, end)``."""

    start: int
    end: int
    alias: str
    marked: bool
    """Whether its uses are marked with 《》 too; a bare one is looked for in the text."""


def find_aliases(text: str, start: int, end: int) -> list[AliasDefinition]:
    """Return the aliases defined within ``[start, end)``, a bracket or the rest of a clause.

    >>> [alias.alias for alias in find_aliases("（以下简称《条例》）", 0, 10)]
    ['条例']
    """
    if not _SHORT_OF.search(text, start, end):
        return []
    found = []
    for match in _ALIAS.finditer(text, start, end):
        if match["marked"]:
            begin = text.index("《", match.start())
            close = match.end("marked") + text.startswith("》", match.end("marked"))
            found.append(AliasDefinition(begin, close, match["marked"], True))
            while another := _ANOTHER.match(text, close, end):
                begin, close = text.index("《", close), another.end()
                found.append(AliasDefinition(begin, close, another.group(1), True))
        elif match["quoted"]:
            found.append(AliasDefinition(*match.span("quoted"), match["inner"], False))
        else:
            found.append(AliasDefinition(*match.span("plain"), match["plain"], False))
    return found


_WORD_BEFORE: Final = (
    r"(?:(?<=^)|(?<=[，。；：、（“\n《按据照守在对与和及了以将依从]))"
    r"(?:(?<=《)|(?<=“)|(?<![\u4e00-\u9fff])|(?<=[按据照守在对与和及了以将依从]))"
)


def find_bare_uses(text: str, alias: str, start: int) -> list[tuple[int, int]]:
    """Return where a bare alias (以下简称方案) is used behind ``start`` as a name of its own."""
    uses = re.compile(
        rf"(?:(?<=[，。；：、（\n按据照守在对与和及了以将依从实彻行])|“){re.escape(alias)}(?:”|(?![\u4e00-\u9fff])"
        r"|(?=规定|要求|精神|的|第|中|和|与|实施|等|明确))"
    )
    return [match.span() for match in uses.finditer(text, start)]
