"""The colours of a network, on light and on dark ground, and in which order kinds take them.

Every colour keeps a contrast of 3:1 to its ground (WCAG 2.2, success criterion 1.4.11); a report is
also told by its square shape, so that no colour is the only sign.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
    """Of what a report does with a document, and of the usual ties between documents."""
    communities: tuple[str, ...]
    """Of the largest communities, in order of size."""


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
        "forwards": "#2f8f8a",
        "repeals": "#9c3b3b",
        "promulgates": "#c2513c",
        "amends": "#a8741a",
        "transmits": "#2f8f8a",
        "carriesOut": "#21759b",
    },
    communities=(
        "#21759b",
        "#c2513c",
        "#3f8a5a",
        "#7a58a8",
        "#a8741a",
        "#b04a7d",
        "#1f8a8a",
        "#5b6bc0",
        "#7d7a2c",
        "#9a5b3f",
    ),
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
        "forwards": "#5cc4bd",
        "repeals": "#e0837f",
        "promulgates": "#ee8572",
        "amends": "#dfae55",
        "transmits": "#5cc4bd",
        "carriesOut": "#5fb4d9",
    },
    communities=(
        "#5fb4d9",
        "#ee8572",
        "#74c08d",
        "#b497e0",
        "#dfae55",
        "#e58bb8",
        "#55c4c0",
        "#93a2f2",
        "#bdb960",
        "#cf9a7c",
    ),
)


def kinds_in_order(network: Network) -> tuple[str, ...]:
    """Return the kinds that have a colour of their own: reports, then the frequent types.

    Agencies are of the kind of their level.
    """
    types = Counter(_type_of(node) for node in network.nodes)
    named = ((name, number) for name, number in types.items() if name is not None)
    ranked = sorted(named, key=lambda each: (-each[1], each[0]))
    frequent = [name for name, _ in ranked[: len(LIGHT.types)]]
    reports = any(node.kind is NodeKind.REPORT for node in network.nodes)
    return ((REPORT,) if reports else ()) + tuple(frequent)


def _type_of(node: Node) -> str | None:
    return node.level if node.kind is NodeKind.AGENCY else node.type


def relation_colours(names: Iterable[str], palette: Palette) -> dict[str, str]:
    """Return the colour of each relation; those without one of their own take the next free."""
    wanted = list(names)
    taken = {palette.relations[name] for name in wanted if name in palette.relations}
    free = iter([colour for colour in palette.types if colour not in taken])
    return {
        name: palette.relations.get(name) or next(free, None) or palette.other for name in wanted
    }


def kind_of(node: Node, order: Sequence[str]) -> str:
    """Return ``report``, the type or the agency's level where it has a colour, else ``other``."""
    if node.kind is NodeKind.REPORT:
        return REPORT
    name = _type_of(node)
    return name if name is not None and name in order else OTHER


def colour_of(node: Node, order: Sequence[str], palette: Palette) -> str:
    """Return the node's colour."""
    kind = kind_of(node, order)
    if kind == REPORT:
        return palette.report
    if kind == OTHER:
        return palette.other
    return palette.types[[name for name in order if name != REPORT].index(kind)]


def community_colours(number: int) -> tuple[str, str] | None:
    """Return the colours on light and dark ground of a community, counted from 1 by size.

    Only the largest have one: more colours could not be told apart.
    """
    if number > len(LIGHT.communities):
        return None
    return LIGHT.communities[number - 1], DARK.communities[number - 1]
