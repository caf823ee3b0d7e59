"""Numbers of which a part is lost: what is missing, and which full number a part points back to."""

from __future__ import annotations

import re
from typing import Final

_NO_SERIAL: Final = re.compile(r"〔\d{4}〕号$")
_NO_YEAR: Final = re.compile(r"〔〕\d+号$")


def damage_of(number: str) -> str | None:
    """Return why the number cannot tell its document, or ``None`` where it can.

    >>> damage_of("岚政发〔2013〕号"), damage_of("岚政发〔2013〕46号")
    ('the number lacks its serial', None)
    """
    if _NO_SERIAL.search(number):
        return "the number lacks its serial"
    if _NO_YEAR.search(number):
        return "the number lacks its year"
    return None


def points_to(partial: str, number: str) -> bool:
    """Tell whether a number without code (46号, 〔2013〕46号) can be short for the full one.

    >>> points_to("46号", "岚政发〔2013〕46号"), points_to("〔2014〕46号", "岚政发〔2013〕46号")
    (True, False)
    """
    return number.endswith(partial if partial.startswith("〔") else f"〕{partial}")
