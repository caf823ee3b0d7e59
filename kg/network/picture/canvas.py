"""A sheet to draw on, measured in points (1/72 inch) from its upper left corner."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Final, Literal, TypeAlias

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch, PathPatch
from matplotlib.path import Path
from matplotlib.text import Text

from kg.network.palette import LIGHT
from kg.network.picture.box import Box

Align: TypeAlias = Literal["left", "center", "right"]
Line: TypeAlias = tuple[float, float, float, float, float]

_POINTS_PER_INCH: Final = 72.0
# The date and matplotlib's version would make the same picture differ.
_UNSIGNED: Final[Mapping[str, dict[str, None]]] = {
    "svg": {"Date": None, "Creator": None},
    "png": {"Software": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}
_EDGES, _NODES, _WORDS = 1, 2, 3


def _head(x1: float, y1: float, x2: float, y2: float, width: float) -> list[tuple[float, float]]:
    """Return the corners of an arrow's head, larger for a wider line."""
    length = math.hypot(x2 - x1, y2 - y1) or 1.0
    across, down = (x2 - x1) / length, (y2 - y1) / length
    size = 5.0 + 1.5 * width
    back, half = (x2 - across * size, y2 - down * size), size * 0.38
    return [
        (x2, y2),
        (back[0] - down * half, back[1] + across * half),
        (back[0] + down * half, back[1] - across * half),
    ]


class Canvas:
    """A white sheet; later edges lie over earlier ones, nodes over edges, words over all."""

    def __init__(self, width: float, height: float) -> None:
        """Take a sheet of this size, in points."""
        self._figure = Figure(
            figsize=(width / _POINTS_PER_INCH, height / _POINTS_PER_INCH), facecolor=LIGHT.ground
        )
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)

    def words(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 9.0,
        colour: str = LIGHT.ink,
        align: Align = "left",
        ground: bool = False,
    ) -> None:
        """Write one line with the middle of its letters at ``y``; never read as mathematics.

        With ``ground`` a pale ground keeps the letters apart from the lines behind them. An outline
        around the letters would turn the text of an SVG into shapes.
        """
        drawn = Text(
            x,
            y + size * 0.36,
            text,
            fontsize=size,
            color=colour,
            horizontalalignment=align,
            verticalalignment="baseline",
            parse_math=False,
            zorder=_WORDS,
        )
        if ground:
            drawn.set_bbox({"facecolor": LIGHT.ground, "alpha": 0.72, "linewidth": 0, "pad": 0.6})
        self._axes.add_artist(drawn)

    def dot(self, x: float, y: float, radius: float, colour: str) -> None:
        """Draw a document."""
        self._axes.add_patch(
            Circle((x, y), radius, facecolor=colour, edgecolor=LIGHT.ground, lw=1, zorder=_NODES)
        )

    def square(self, x: float, y: float, radius: float, colour: str) -> None:
        """Draw a report: a square with soft corners, as wide as a dot of that radius."""
        side = radius * 1.8
        self._axes.add_patch(
            FancyBboxPatch(
                (x - side / 2, y - side / 2),
                side,
                side,
                boxstyle=f"round,pad=0,rounding_size={side * 0.22:.2f}",
                facecolor=colour,
                edgecolor=LIGHT.ground,
                lw=1,
                zorder=_NODES,
            )
        )

    def lines(self, lines: Sequence[Line], colour: str, opacity: float) -> None:
        """Draw many straight edges, each ``(x1, y1, x2, y2, width)``."""
        self._axes.add_collection(
            LineCollection(
                [((x1, y1), (x2, y2)) for x1, y1, x2, y2, _ in lines],
                colors=colour,
                linewidths=[width for *_, width in lines],
                alpha=opacity,
                capstyle="round",
                zorder=_EDGES,
            ),
            autolim=False,
        )

    def arrowheads(self, points: Sequence[Line], colour: str, opacity: float) -> None:
        """Draw the heads of arrows: each ends at ``(x2, y2)``, coming from ``(x1, y1)``."""
        self._axes.add_collection(
            PolyCollection(
                [_head(*line) for line in points],
                facecolors=colour,
                edgecolors="none",
                alpha=opacity,
                zorder=_EDGES,
            ),
            autolim=False,
        )

    def curve(
        self, x1: float, y1: float, x2: float, y2: float, colour: str, width: float, opacity: float
    ) -> None:
        """Draw an edge that leaves and arrives level."""
        middle = (x1 + x2) / 2
        self._axes.add_patch(
            PathPatch(
                Path(
                    [(x1, y1), (middle, y1), (middle, y2), (x2, y2)],
                    [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4],
                ),
                facecolor="none",
                edgecolor=colour,
                lw=width,
                alpha=opacity,
                capstyle="round",
                zorder=_EDGES,
            )
        )

    def word_boxes(self) -> list[tuple[str, Box]]:
        """Return each line of words with the box that its letters really fill, in points."""
        renderer = FigureCanvasAgg(self._figure).get_renderer()  # type: ignore[no-untyped-call]
        height = self._figure.get_figheight() * _POINTS_PER_INCH
        scale = _POINTS_PER_INCH / self._figure.dpi
        boxes = []
        for artist in self._axes.texts:
            found = artist.get_window_extent(renderer)
            boxes.append(
                (
                    artist.get_text(),
                    Box(
                        found.x0 * scale,
                        height - found.y1 * scale,
                        found.x1 * scale,
                        height - found.y0 * scale,
                    ),
                )
            )
        return boxes

    def written(self, file_format: str, resolution: int) -> bytes:
        """Return the sheet as ``svg``, ``png`` or ``pdf``; the same sheet gives the same bytes."""
        written = BytesIO()
        self._figure.savefig(
            written,
            format=file_format,
            dpi=resolution,
            metadata=_UNSIGNED[file_format],
            facecolor=LIGHT.ground,
        )
        return written.getvalue()
