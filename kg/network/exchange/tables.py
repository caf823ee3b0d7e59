"""Writes edge list and node list as CSV (RFC 4180, UTF-8), as a spreadsheet and Gephi open it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from kg.network.exchange.records import (
    NODE_COLUMNS,
    Record,
    Value,
    edge_columns,
    edge_record,
    node_record,
)
from kg.network.layouts import lay_out
from kg.network.measures import measure
from kg.network.values import Network

_FORMULA_STARTS: Final = ("=", "+", "-", "@")


def write_edges(network: Network) -> bytes:
    """Write one line for each edge: IRIs, labels, relation, weight, years, quotation."""
    labels = {node.id: node.label for node in network.nodes}
    ends, facts = edge_columns(network)[:2], edge_columns(network)[2:]
    columns = (*ends, "sourceLabel", "targetLabel", *facts)
    return _table(
        columns,
        (
            edge_record(network, edge)
            | {"sourceLabel": labels[edge.source], "targetLabel": labels[edge.target]}
            for edge in network.edges
        ),
    )


def write_nodes(network: Network) -> bytes:
    """Write one line for each node: its facts, measures and place."""
    measures, places = measure(network), lay_out(network)
    return _table(NODE_COLUMNS, (node_record(node, measures, places) for node in network.nodes))


def _table(columns: Sequence[str], records: Iterable[Record]) -> bytes:
    return write_rows(
        columns, ([record.get(column, "") for column in columns] for record in records)
    )


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Write a table with its head; no cell is a formula."""
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_harmless(cell) for cell in row])
    # The mark lets Excel see that this is UTF-8; csv readers know it as utf-8-sig.
    return written.getvalue().encode("utf-8-sig")


def _harmless(value: Value) -> Value:
    """Keep a spreadsheet from running text as a formula.

    >>> _harmless('=HYPERLINK("x")')
    '\\'=HYPERLINK("x")'
    """
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value
