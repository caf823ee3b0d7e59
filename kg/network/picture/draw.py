"""Draws a network as SVG, PNG or PDF: in columns where every title can be read, else as a cloud."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Final

import matplotlib as mpl

from kg.network.picture.canvas import Canvas
from kg.network.picture.cloud import draw_cloud
from kg.network.picture.columns import draw_columns
from kg.network.picture.fonts import CSS_FAMILIES, chinese_families
from kg.network.values import Network, NetworkKind

_RESOLUTION: Final = 160
"""Dots per inch of a PNG."""
_MOST_ROWS: Final = 90
"""A column of more titles than this is no picture any more."""


def draw_svg(network: Network) -> bytes:
    """Draw an SVG whose titles are text: searchable, sharp at any size.

    Raises:
        KgError: there is no font to measure Chinese titles with.
    """
    drawn = _draw(network, "svg").decode("utf-8")
    return drawn.replace(
        _css(chinese_families()), _css(dict.fromkeys((*chinese_families(), *CSS_FAMILIES)))
    ).encode("utf-8")


def draw_png(network: Network) -> bytes:
    """Draw a PNG of 160 dots per inch.

    Raises:
        KgError: there is no font with Chinese characters.
    """
    return _draw(network, "png")


def draw_pdf(network: Network) -> bytes:
    """Draw a PDF of one page whose titles can be searched and copied; the font is inside.

    Raises:
        KgError: there is no font with Chinese characters.
    """
    return _draw(network, "pdf")


def draw_canvas(network: Network) -> Canvas:
    """Draw the sheet; what is read off it or written needs the style of drawing around it."""
    return draw_columns(network) if _fits_columns(network) else draw_cloud(network)


def drawing_style() -> AbstractContextManager[None]:
    """Return the fonts and settings that every picture is drawn with.

    Raises:
        KgError: there is no font with Chinese characters.
    """
    return mpl.rc_context(
        {
            "font.family": list(chinese_families()),
            "svg.fonttype": "none",
            "svg.hashsalt": "gongkai",
            # Type 42 keeps the characters as text; type 3 has 256 to a font.
            "pdf.fonttype": 42,
            "text.usetex": False,
        }
    )


def _draw(network: Network, file_format: str) -> bytes:
    with drawing_style():
        return draw_canvas(network).written(file_format, _RESOLUTION)


def _fits_columns(network: Network) -> bool:
    if network.kind is not NetworkKind.CITATION:
        return False
    cited = len({edge.target for edge in network.edges})
    return max(cited, len(network.nodes) - cited) <= _MOST_ROWS


def _css(families: Iterable[str]) -> str:
    generic = {"sans-serif", "-apple-system"}
    return ", ".join(name if name in generic else f"'{name}'" for name in families)
