"""Characters that mean the same: width, brackets, punctuation, PDF radicals, traditional ones.

``normalise`` is one to one, so a position in its result is a position in its argument. What takes
more than one character (``㈠`` is ``（一）``) or fewer (a tag, an entity) is handled by ``clean``.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from kg.text.traditional import SIMPLIFIED, TRADITIONAL, WORDS


def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in range(0xFF01, 0xFF5F):  # full-width ASCII
        table[code] = chr(code - 0xFEE0)
    for code in range(0x2F00, 0x2FD6):  # Kangxi radicals stand for ideographs in some PDF fonts
        table[code] = unicodedata.normalize("NFKC", chr(code))
    # CJK Radicals Supplement: NFKC leaves these alone
    radicals = "⺁厂⺄乙⺅亻⺈刀⺉刂⺋卩⺌小⺍小⺎兀⺓幺⺗心⺙攵⺛旡⺟母⺠民⺡氵⺣灬⺤爪⺥爪⺨犭⺪疋⺫目⺬示⺭礻⺮竹⺰纟⺲罒⺳网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺾艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐金⻑长⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟饣⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟"
    for radical, ideograph in zip(radicals[::2], radicals[1::2], strict=True):
        table[ord(radical)] = ideograph
    for printed, meant in zip(TRADITIONAL, SIMPLIFIED, strict=True):
        table[ord(printed)] = meant
    # after full width: one form for each mark, the one Chinese typesetting uses
    for printed, meant in {
        "(": "（", ")": "）", "（": "（", "）": "）", "﹙": "（", "﹚": "）",
        ",": "，", "，": "，", "﹐": "，", "､": "、", "﹑": "、",
        ";": "；", "；": "；", ":": "：", "：": "：", "﹕": "：", "∶": "：",
        "!": "！", "！": "！", "?": "？", "？": "？", "｡": "。",
        "﹝": "〔", "﹞": "〕", "［": "[", "］": "]",
        "＜": "〈", "＞": "〉", "﹤": "〈", "﹥": "〉", "﹪": "%", "٪": "%",
        "\u00a0": " ", "\u3000": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ",
        "\u200b": " ", "\u200c": " ", "\u200d": " ", "\ufeff": " ", "\u2060": " ", "\u00ad": " ",
        "\ue004": " ", "\ue5e5": " ", "∕": "/", "⁄": "/", "－": "-", "‑": "-", "‐": "-",
    }.items():  # fmt: skip
        table[ord(printed)] = meant
    return table


_NORMAL: Final = {chr(code): meant for code, meant in _table().items() if chr(code) != meant}
_ABNORMAL: Final = re.compile(f"[{re.escape(''.join(_NORMAL))}]")
_LETTER_IN_YEAR: Final = re.compile("(?<=[0-9])[Oo](?=[0-9Oo]{0,2}年)")
_WORD: Final = re.compile("|".join(sorted(WORDS, key=len, reverse=True)))

EXPANSIONS: Final = {
    **{chr(0x3220 + i): f"（{n}）" for i, n in enumerate("一二三四五六七八九十")},
    **{chr(0x2488 + i): f"{i + 1}." for i in range(20)},
    **{chr(0x2474 + i): f"（{i + 1}）" for i in range(20)},
}
"""Characters that stand for several."""


def normalise(text: str) -> str:
    """Return the text with each character in its normal form, position by position.

    >>> normalise("（１２％) ⺠⻋")
    '（12%） 民车'
    >>> normalise("網路公開資訊"), normalise("乾县"), normalise("2O2O年")
    ('网络公开信息', '乾县', '2020年')
    """
    if _WORD.search(text):
        text = _WORD.sub(lambda found: WORDS[found[0]], text)
    if "O" in text or "o" in text:
        text = _LETTER_IN_YEAR.sub("0", text)
    # few characters need it, and ``re`` steps over the others faster than ``str.translate``
    return _ABNORMAL.sub(lambda found: _NORMAL[found[0]], text)
