"""Decodes bytes: byte order mark, then UTF-8, then UTF-16 without a mark, then GB18030."""

from __future__ import annotations

import codecs
import re

from kg.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")
_CHINESE = re.compile("[\u4e00-\u9fff，。、]")


def decode(data: bytes) -> tuple[str, str]:
    """Return ``(text, encoding)``; a byte order mark is not part of the text.

    Raises:
        InputError: the bytes are binary, or text in none of the supported encodings.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding), encoding
    if data.startswith(_MAGIC):
        raise InputError(
            "the file is a document of another kind (PDF, Word, picture or archive), not text",
            remedy="Save it as plain text in UTF-8 or GB18030",
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if "\0" not in text:
            return text, "utf-8"
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _utf16(data, encoding)
        if text:
            return text, encoding
    if b"\0" in data:
        raise InputError("the file is binary", remedy="Give a text file")
    return _strict(data, "gb18030"), "gb18030"


def _utf16(data: bytes, encoding: str) -> str:
    """Return the text if it is Chinese in this byte order, else an empty string.

    Without a mark, GB18030 read as UTF-16 also gives characters, but rarely Chinese punctuation and
    never ASCII line ends, so both a line end or digit and a good share of Chinese are asked for.
    """
    if len(data) % 2 or b"\0" not in data[:4096]:
        return ""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return ""
    return text if "\0" not in text and len(_CHINESE.findall(text)) * 3 > len(text) else ""


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte {error.start} is not {encoding}: the text is damaged or in another encoding",
            remedy="Save it as UTF-8 or GB18030",
        ) from error
