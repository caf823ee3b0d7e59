"""The colours of a network, on light and on dark ground, and in which order kinds take them.

Every colour keeps a contrast of 3:1 to its ground (WCAG 2.2, success criterion 1.4.11); a report is
also told by its square shape, so that no colour is the only sign.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.network.values import Network, Node, NodeKind

REPORT: Final = "report"
OTHER: Final = "other"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#rrggbb``."""

    ground: str
    ink: str
    faint: str
    """Secondary text: contrast of 4.5:1 and more."""
    line: str
    edge: str
    """Of ties; drawn translucent."""
    report: str
    types: tuple[str, ...]
    """Of the most frequent document types, in order of frequency."""
    other: str
    relations: Mapping[str, str]


LIGHT: Final = Palette(
    ground="#ffffff",
    ink="#1c2430",
    faint="#5d6877",
    line="#c3cad3",
    edge="#788698",
    report="#2b3a55",
    types=("#c2513c", "#21759b", "#a8741a", "#3f8a5a", "#7a58a8", "#b04a7d"),
    other="#7b8591",
    relations={
        "legal_basis": "#7a58a8",
        "implements": "#21759b",
        "issues": "#c2513c",
        "revises": "#a8741a",
        "plans": "#3f8a5a",
        "mentions": "#8b95a1",
    },
)
DARK: Final = Palette(
    ground="#12161c",
    ink="#e7ebf0",
    faint="#9aa6b4",
    line="#3b4653",
    edge="#8c9eb4",
    report="#b9c7de",
    types=("#ee8572", "#5fb4d9", "#dfae55", "#74c08d", "#b497e0", "#e58bb8"),
    other="#8e99a6",
    relations={
        "legal_basis": "#b497e0",
        "implements": "#5fb4d9",
        "issues": "#ee8572",
        "revises": "#dfae55",
        "plans": "#74c08d",
        "mentions": "#8e99a6",
    },
)


def kinds_in_order(network: Network) -> tuple[str, ...]:
    """Return the kinds that have a colour of their own: reports, then the frequent types."""
    types = Counter(node.type for node in network.nodes if node.type is not None)
    frequent = sorted(types, key=lambda name: (-types[name], name))[: len(LIGHT.types)]
    reports = any(node.kind is NodeKind.REPORT for node in network.nodes)
    return ((REPORT,) if reports else ()) + tuple(frequent)


def kind_of(node: Node, order: Sequence[str]) -> str:
    """Return ``report``, the document's type where it has a colour, else ``other``."""
    if node.kind is NodeKind.REPORT:
        return REPORT
    return node.type if node.type in order and node.type is not None else OTHER


def colour_of(node: Node, order: Sequence[str], palette: Palette) -> str:
    """Return the node's colour."""
    kind = kind_of(node, order)
    if kind == REPORT:
        return palette.report
    if kind == OTHER:
        return palette.other
    return palette.types[[name for name in order if name != REPORT].index(kind)]
