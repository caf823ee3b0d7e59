"""What stands around a picture: its title, what it holds, and the key to its colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from kg.network.canvas import Canvas
from kg.network.palette import LIGHT
from kg.network.values import Network
from kg.network.wording import NETWORK_TITLES, Wording, summary, width_of

MARGIN: Final = 30.0
HEAD: Final = 96.0
"""Height that title, summary and key take, in points."""
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


def draw_frame(canvas: Canvas, network: Network, key: Sequence[KeyEntry]) -> None:
    """Write the head of the picture."""
    title = NETWORK_TITLES[network.kind]
    canvas.words(MARGIN, MARGIN + 4, title.zh, size=15)
    across = MARGIN + width_of(title.zh) * 15 + 8
    canvas.words(across, MARGIN + 5, title.en, size=10.5, colour=LIGHT.faint)
    canvas.words(MARGIN, MARGIN + 25, _sentence(network), size=8.5, colour=LIGHT.faint)
    x, y = MARGIN, MARGIN + 46
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


def head_width(network: Network, key: Sequence[KeyEntry]) -> float:
    """Return how wide a sheet the head needs, in points."""
    widest = max(sum(entry.width for entry in key), width_of(_sentence(network)) * 8.5)
    return 2 * MARGIN + max(widest, 300.0)


def _sentence(network: Network) -> str:
    if not network.nodes:
        return "没有符合条件的引用 No citation meets the selection"
    words = summary(network)
    return f"{words.zh}    {words.en}"
