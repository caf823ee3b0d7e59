"""Writes a network: a page, a picture, or a file for Gephi, a spreadsheet or a program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final

from kg.errors import KgError, UsageError
from kg.network.exchange import (
    write_edges,
    write_gexf,
    write_graphml,
    write_json,
    write_nodes,
)
from kg.network.page import write_page
from kg.network.picture import draw_png, draw_svg
from kg.network.values import Network


class NetworkFormat(StrEnum):
    """How a network can be written."""

    HTML = "html"
    SVG = "svg"
    PNG = "png"
    GEXF = "gexf"
    GRAPHML = "graphml"
    JSON = "json"
    CSV = "csv"


_WRITERS: Final[Mapping[NetworkFormat, Callable[[Network], bytes]]] = {
    NetworkFormat.HTML: write_page,
    NetworkFormat.SVG: draw_svg,
    NetworkFormat.PNG: draw_png,
    NetworkFormat.GEXF: write_gexf,
    NetworkFormat.GRAPHML: write_graphml,
    NetworkFormat.JSON: write_json,
    NetworkFormat.CSV: write_edges,
}


def write_network(
    network: Network, file_format: NetworkFormat | str, target: Path | BinaryIO
) -> tuple[Path, ...]:
    """Write the network to a file or a binary stream; the same network gives the same bytes.

    As ``csv`` a file ``NAME.csv`` gets the edges and its neighbour ``NAME-nodes.csv`` the nodes; a
    stream gets the edges only.

    Returns:
        The files written, none for a stream.

    Raises:
        UsageError: there is no such format.
        KgError: the file cannot be written, or a picture lacks a Chinese font.
    """
    try:
        chosen = NetworkFormat(file_format)
    except ValueError as error:
        raise UsageError(
            f"there is no format {file_format!r}",
            remedy=f"Choose one of {', '.join(NetworkFormat)}",
        ) from error
    content = _WRITERS[chosen](network)
    if not isinstance(target, Path):
        target.write(content)
        return ()
    files = {target: content}
    if chosen is NetworkFormat.CSV:
        files[target.with_name(f"{target.stem}-nodes{target.suffix}")] = write_nodes(network)
    for path, data in files.items():
        _write_file(path, data)
    return tuple(files)


def _write_file(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise KgError(
            f"cannot be written: {error.strerror}",
            where=str(path),
            remedy="Choose another file with -o",
        ) from error
