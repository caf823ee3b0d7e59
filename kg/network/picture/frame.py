"""What stands around a picture: its title, what it holds, and the key to its colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from kg.network.palette import LIGHT, OTHER, REPORT, colour_of, kind_of
from kg.network.picture.canvas import Canvas
from kg.network.values import Network
from kg.network.wording import NETWORK_TITLES, Wording, kind_wordings, summary, width_of

MARGIN: Final = 30.0
HEAD: Final = 112.0
"""Height that title, summary and up to two keys take, in points."""
_KEY_SIZE: Final = 8.0


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A sign and what it means."""

    sign: Literal["line", "square", "dot"]
    colour: str
    wording: Wording

    @property
    def width(self) -> float:
        """Room for sign, words and the gap to the next entry, in points."""
        return 34.0 + width_of(self.wording.both) * _KEY_SIZE


def draw_frame(canvas: Canvas, network: Network, *keys: Sequence[KeyEntry]) -> None:
    """Write the head of the picture, each key on a line of its own."""
    title = NETWORK_TITLES[network.kind]
    canvas.words(MARGIN, MARGIN + 4, title.zh, size=15)
    across = MARGIN + width_of(title.zh) * 15 + 8
    canvas.words(across, MARGIN + 5, title.en, size=10.5, colour=LIGHT.faint)
    canvas.words(MARGIN, MARGIN + 25, _sentence(network), size=8.5, colour=LIGHT.faint)
    for line, key in enumerate(keys):
        _draw_key(canvas, key, MARGIN + 46 + 16 * line)


def _draw_key(canvas: Canvas, key: Sequence[KeyEntry], y: float) -> None:
    x = MARGIN
    for entry in key:
        match entry.sign:
            case "line":
                canvas.lines([(x, y, x + 12, y, 2.0)], entry.colour, 1.0)
            case "square":
                canvas.square(x + 7, y, 4.5, entry.colour)
            case "dot":
                canvas.dot(x + 7, y, 4.5, entry.colour)
        canvas.words(x + 18, y, entry.wording.both, size=_KEY_SIZE, colour=LIGHT.faint)
        x += entry.width


def head_width(network: Network, *keys: Sequence[KeyEntry]) -> float:
    """Return how wide a sheet the head needs, in points."""
    keys_width = max((sum(entry.width for entry in key) for key in keys), default=0.0)
    return 2 * MARGIN + max(keys_width, width_of(_sentence(network)) * 8.5, 300.0)


def kinds_key(network: Network, order: Sequence[str]) -> list[KeyEntry]:
    """Return the key to the colours and shapes of the nodes."""
    wordings = kind_wordings(order)
    colours = {kind_of(node, order): colour_of(node, order, LIGHT) for node in network.nodes}
    return [
        KeyEntry("square" if kind == REPORT else "dot", colours[kind], wordings[kind])
        for kind in (*order, OTHER)
        if kind in colours
    ]


def _sentence(network: Network) -> str:
    if not network.nodes:
        return "没有符合条件的引用 No citation meets the selection"
    words = summary(network)
    return f"{words.zh}    {words.en}"
