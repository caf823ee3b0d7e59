"""Finds a font with Chinese characters, so that no picture shows boxes.

The packaged Noto Sans SC comes first: with it a picture is the same on every machine. What it lacks
is looked up in the fonts of the system.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from matplotlib import font_manager

from kg.errors import KgError

SYSTEM_FAMILIES: Final = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
    "Noto Sans CJK JP",
    "SimHei",
    "Heiti SC",
    "Arial Unicode MS",
)
"""Sans-serif families with simplified Chinese, the most legible first."""

CSS_FAMILIES: Final = (
    "-apple-system",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "sans-serif",
)


@cache
def chinese_families() -> tuple[str, ...]:
    """Return the font families to draw with, best first; matplotlib tries each in turn.

    Raises:
        KgError: neither a package nor the system has a Chinese font.
    """
    families = dict.fromkeys((*_packaged_families(), *_installed_families()))
    if not families:
        raise KgError(
            "no font with Chinese characters was found, the titles would be boxes",
            where="kg network",
            remedy="Install pylopdf-fonts-zh-cn with pip, or a system font such as Debian's "
            "fonts-noto-cjk, or write --format html or gexf, which need none",
        )
    return tuple(families)


def _packaged_families() -> tuple[str, ...]:
    try:
        from pylopdf_fonts_zh_cn import sans_path
    except ImportError:
        return ()
    path = sans_path()
    font_manager.fontManager.addfont(path)
    return (font_manager.FontProperties(fname=path).get_name(),)


def _installed_families() -> tuple[str, ...]:
    installed = {font.name for font in font_manager.fontManager.ttflist}
    return tuple(family for family in SYSTEM_FAMILIES if family in installed)
