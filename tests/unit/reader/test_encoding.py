import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.reader import decode

TEXT = "青岚市2013年政府信息公开工作年度报告\r\n一、概述\r\n全年公开信息46条。\r\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("gbk"), "gb18030"),
    ],
)
def test_every_supported_encoding_gives_the_text(data: bytes, encoding: str) -> None:
    assert decode(data) == (TEXT, encoding)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.4 \x00\x01", "PDF"),
        (b"PK\x03\x04" + bytes(60), "Word"),
        (b"\xd0\xcf\x11\xe0" + bytes(60), "Word"),
        (bytes(range(256)) * 4, "binary"),
        (b"\xef\xbb\xbf\xff\xfe\xfa", "byte 0 is not utf-8-sig"),
        (b"abc\xff\xff\xffdef", "damaged"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        decode(data)


@given(st.text(alphabet="青岚市政府信息公开年度报告，。〔〕《》0123456789\n", min_size=1))
def test_utf8_round_trip(text: str) -> None:
    assert decode(text.encode("utf-8")) == (text, "utf-8")
