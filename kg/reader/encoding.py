"""Decodes bytes: byte order mark, then UTF-8, then UTF-16 without a mark, then GB18030."""

from __future__ import annotations

import codecs

from kg.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
)


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
    candidates = [_utf16(data, encoding) for encoding in ("utf-16-le", "utf-16-be")]
    text, encoding = max(candidates, key=lambda found: _chinese(found[0]))
    if text:
        return text, encoding
    if b"\0" in data:
        raise InputError("the file is binary", remedy="Give a text file")
    return _strict(data, "gb18030"), "gb18030"


def _utf16(data: bytes, encoding: str) -> tuple[str, str]:
    """Return the text if it can be UTF-16 in this byte order, else an empty one.

    ASCII (digits, line ends) makes every second byte of it zero here and there, which no other
    encoding of Chinese text has.
    """
    if len(data) % 2 or b"\0" not in data[:4096]:
        return "", encoding
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return "", encoding
    return (text if "\0" not in text and _chinese(text) else ""), encoding


def _chinese(text: str) -> int:
    """Count characters that any Chinese text has and bytes in the wrong order do not give."""
    return sum(text.count(character) for character in "的，。公开信息")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte {error.start} is not {encoding}: the text is damaged or in another encoding",
            remedy="Save it as UTF-8 or GB18030",
        ) from error
