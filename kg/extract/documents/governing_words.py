"""Words that govern a document, and so stand before its number, its title or the body that issued it."""

from __future__ import annotations

from typing import Final

GOVERNING_WORDS: Final = (
    "根据|依据|按照|依照|遵照|参照|对照|结合|落实|贯彻|执行|学习|传达|宣传|围绕|紧扣|印发|下发|转发|批转"
    "|出台|制定|制发|发布|公布|关于|以及|通过"
)
"""Alternatives of a pattern: none of them is part of a code (代字) or of a body's name."""
