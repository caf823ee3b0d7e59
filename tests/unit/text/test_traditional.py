"""Traditional characters and readings in brackets: the text is cleaned, its places stay the source's."""

from __future__ import annotations

import pytest

from kg.model import Source
from kg.text import clean


@pytest.mark.parametrize(
    ("printed", "cleaned"),
    [
        ("嵐政辦發〔2013〕46號", "岚政办发〔2013〕46号"),
        ("雲澤縣人民政府辦公室", "云泽县人民政府办公室"),
        ("政府資訊公開與網路", "政府信息公开与网络"),
        ("乾县、於潜镇的名著", "乾县、於潜镇的名著"),
        ("机(jī)关(guān)公开信息", "机关公开信息"),
        ("行(xing)政机（ji）关", "行政机关"),
        ("下载(pdf)版，手机(app)端，长(km)计", "下载（pdf）版，手机（app）端，长（km）计"),
        ("附件(a)表", "附件（a）表"),
    ],
)
def test_what_is_read(printed: str, cleaned: str) -> None:
    assert clean(Source("r.txt", printed, "utf-8", "0" * 64)).text == cleaned


def test_offsets_are_those_of_the_source() -> None:
    text = "雲澤縣機(jī)關公開"
    document = clean(Source("r.txt", text, "utf-8", "0" * 64))
    position = document.text.index("关")
    assert text[document.starts[position] : document.ends[position]] == "關"
