"""Names of files for the paths of IRIs, safe on every system.

An IRI ``<base>report/青岚市…`` leads to ``report/青岚市….html``. Most names serve as they are; one
that a system would refuse, or fold into another, gets a safe name with eight digits of its hash.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final
from urllib.parse import unquote

_UNSAFE: Final = re.compile(
    r'[<>:"/\\|?*%#&;\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffd]'
)
_RESERVED: Final = re.compile(
    r"(?i:(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?|index(?:-[0-9]+)?)"
)
"""Devices of Windows, and the lists that stand beside the pages."""
_LONGEST: Final = 180
"""Bytes of UTF-8: file systems take 255, and an ending and a hash have to fit besides."""


def file_name(segment: str) -> str:
    """Return a file's name, without ending, for the last segment of an IRI.

    Distinct segments give names that stay distinct where case or Unicode form does not count.

    >>> file_name("岚政发〔2013〕46号")
    '岚政发〔2013〕46号'
    >>> file_name("CON"), file_name("a%2Fb")
    ('CON-a3dbc4b6', 'a-b-771723a6')
    """
    name = unquote(segment, errors="replace")
    safe = unicodedata.normalize("NFC", _UNSAFE.sub("-", name)).strip(". ")
    if safe == segment and safe == safe.casefold() and _fits(safe):
        return safe
    if _RESERVED.fullmatch(safe):
        safe = safe.replace(".", "-")  # a device is one with any ending
    digest = hashlib.sha256(segment.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{_shorten(safe)}-{digest}"


def _fits(name: str) -> bool:
    return (
        0 < len(name.encode("utf-8", "replace")) <= _LONGEST and _RESERVED.fullmatch(name) is None
    )


def _shorten(name: str) -> str:
    return name.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore")
