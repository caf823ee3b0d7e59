"""Draws a citation network in two columns: reports on the left, what they cite on the right.

The most cited documents stand at the top; the colour of a line tells what the report does with the
document. Every title is whole, or nearly so, and none lies upon another, whatever the citations.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from kg.network.palette import LIGHT, colour_of, kinds_in_order, relation_colours
from kg.network.picture.canvas import Align, Canvas
from kg.network.picture.frame import HEAD, MARGIN, KeyEntry, draw_frame, head_width, kinds_key
from kg.network.values import Network, Node, NodeKind
from kg.network.wording import relation_wordings, width_of, wrap

_SIZE: Final = 9.0
_LEADING: Final = 12.5
_SMALL: Final = 7.5
_ROW_GAP: Final = 8.0
_REPORT_WIDTH: Final = 22.0
_DOCUMENT_WIDTH: Final = 40.0
"""Widest line of a title, in em."""
_FAN: Final = 250.0
"""Room for the lines between the columns, in points."""
_LABEL_GAP: Final = 14.0


@dataclass(frozen=True, slots=True)
class _Row:
    node: Node
    lines: tuple[str, ...]
    note: str

    @property
    def height(self) -> float:
        return len(self.lines) * _LEADING + (_SMALL + 2 if self.note else 0) + _ROW_GAP

    @property
    def width(self) -> float:
        titles = max(width_of(line) for line in self.lines) * _SIZE
        return max(titles, width_of(self.note) * _SMALL)


def draw_columns(network: Network) -> Canvas:
    """Draw the citations as lines between two columns of titles."""
    reports, documents = _rows(network)
    wordings = relation_wordings(network)
    colours = relation_colours(wordings, LIGHT)
    key = [KeyEntry("line", colours[name], words) for name, words in wordings.items()]
    left = MARGIN + max((row.width for row in reports), default=0) + _LABEL_GAP
    right = left + _FAN
    width = right + _LABEL_GAP + max((row.width for row in documents), default=0) + MARGIN
    inner = max(sum(row.height for row in column) for column in (reports, documents))
    order = kinds_in_order(network)
    kinds = kinds_key(network, order)
    canvas = Canvas(max(width, head_width(network, kinds, key)), HEAD + inner + MARGIN)
    draw_frame(canvas, network, kinds, key)
    heights = _heights(reports, inner, spread=True) | _heights(documents, inner, spread=False)
    _draw_edges(canvas, network, left, right, heights, colours)
    for row in reports:
        y = heights[row.node.id]
        canvas.square(left, y, 4.5, colour_of(row.node, order, LIGHT))
        _draw_title(canvas, row, left - _LABEL_GAP, y, on_left=True)
    for row in documents:
        y = heights[row.node.id]
        canvas.dot(right, y, _radius(row.node), colour_of(row.node, order, LIGHT))
        _draw_title(canvas, row, right + _LABEL_GAP, y, on_left=False)
    return canvas


def _rows(network: Network) -> tuple[list[_Row], list[_Row]]:
    reports = sorted(
        (node for node in network.nodes if node.kind is NodeKind.REPORT),
        key=lambda node: (node.place or "", node.year or 0, node.label, node.id),
    )
    at = {node.id: position for position, node in enumerate(reports)}
    citing: dict[str, list[int]] = {}
    for edge in network.edges:
        citing.setdefault(edge.target, []).append(at[edge.source])
    documents = sorted(
        (node for node in network.nodes if node.kind is NodeKind.DOCUMENT),
        # Beside those who cite them, so that few lines cross.
        key=lambda node: (-node.citations, fmean(citing[node.id]), node.label, node.id),
    )
    return (
        [_Row(node, wrap(node.label, _REPORT_WIDTH, 2), "") for node in reports],
        [_Row(node, wrap(node.label, _DOCUMENT_WIDTH, 2), _note(node)) for node in documents],
    )


def _note(document: Node) -> str:
    number = document.number if (document.number or "") not in document.label else None
    count = f"{document.citations} 份报告引用" if document.citations > 1 else None
    return "  ·  ".join(part for part in (number, count) if part)


def _radius(document: Node) -> float:
    return 2.0 + 2.2 * math.sqrt(min(document.citations, 16))


def _heights(rows: Sequence[_Row], inner: float, *, spread: bool) -> dict[str, float]:
    """Return the middle of each row; the shorter column spreads over the whole height."""
    free = inner - sum(row.height for row in rows)
    extra = free / len(rows) if spread and rows else 0.0
    heights: dict[str, float] = {}
    top = HEAD
    for row in rows:
        heights[row.node.id] = top + (row.height + extra) / 2
        top += row.height + extra
    return heights


def _draw_edges(
    canvas: Canvas,
    network: Network,
    left: float,
    right: float,
    heights: Mapping[str, float],
    colours: Mapping[str, str],
) -> None:
    opacity = 0.8 if len(network.edges) < 150 else 0.5
    for edge in network.edges:
        canvas.curve(
            left,
            heights[edge.source],
            right,
            heights[edge.target],
            colours[edge.relation],
            0.8 + 0.25 * min(edge.mentions, 6),
            opacity,
        )


def _draw_title(canvas: Canvas, row: _Row, x: float, y: float, *, on_left: bool) -> None:
    align: Align = "right" if on_left else "left"
    top = y - (row.height - _ROW_GAP) / 2 + _LEADING / 2
    for number, line in enumerate(row.lines):
        canvas.words(x, top + number * _LEADING, line, size=_SIZE, align=align)
    if row.note:
        below = top + len(row.lines) * _LEADING - 1.5
        canvas.words(x, below, row.note, size=_SMALL, colour=LIGHT.faint, align=align)
