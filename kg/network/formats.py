"""Writes a network: a page, a picture, or a file for Gephi, a spreadsheet or a program."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final

from kg.errors import KgError, UsageError
from kg.network.exchange import (
    write_cytoscape,
    write_edges,
    write_figures_csv,
    write_figures_json,
    write_gexf,
    write_graphml,
    write_json,
    write_nodes,
    write_vosviewer,
    write_vosviewer_map,
    write_vosviewer_network,
)
from kg.network.page import write_page
from kg.network.picture import draw_pdf, draw_png, draw_svg
from kg.network.statistics import NODES, Table
from kg.network.values import Network


class NetworkFormat(StrEnum):
    """How a network can be written."""

    HTML = "html"
    SVG = "svg"
    PNG = "png"
    PDF = "pdf"
    GEXF = "gexf"
    GRAPHML = "graphml"
    JSON = "json"
    CSV = "csv"
    CYJS = "cyjs"
    """JSON of Cytoscape.js."""
    VOSVIEWER = "vosviewer"
    """VOSviewer's JSON."""
    VOSVIEWER_MAP = "vosviewer-map"
    """VOSviewer's map file, and its network file beside it."""

    @property
    def ending(self) -> str:
        """Return the usual ending of such a file's name."""
        return _ENDINGS.get(self, f".{self.value}")


_ENDINGS: Final[Mapping[NetworkFormat, str]] = {
    NetworkFormat.VOSVIEWER: ".json",
    NetworkFormat.VOSVIEWER_MAP: ".txt",
}

_WRITERS: Final[Mapping[NetworkFormat, Callable[[Network], bytes]]] = {
    NetworkFormat.HTML: write_page,
    NetworkFormat.SVG: draw_svg,
    NetworkFormat.PNG: draw_png,
    NetworkFormat.PDF: draw_pdf,
    NetworkFormat.GEXF: write_gexf,
    NetworkFormat.GRAPHML: write_graphml,
    NetworkFormat.JSON: write_json,
    NetworkFormat.CSV: write_edges,
    NetworkFormat.CYJS: write_cytoscape,
    NetworkFormat.VOSVIEWER: write_vosviewer,
    NetworkFormat.VOSVIEWER_MAP: write_vosviewer_map,
}
_BESIDE: Final[Mapping[NetworkFormat, tuple[str, Callable[[Network], bytes]]]] = {
    NetworkFormat.CSV: ("-nodes", write_nodes),
    NetworkFormat.VOSVIEWER_MAP: ("-network", write_vosviewer_network),
}
"""What stands in a second file, whose name has this added."""


def write_network(
    network: Network, file_format: NetworkFormat | str, target: Path | BinaryIO
) -> tuple[Path, ...]:
    """Write the network to a file or a binary stream; the same network gives the same bytes.

    As ``csv`` a file ``NAME.csv`` gets the edges and its neighbour ``NAME-nodes.csv`` the nodes, as
    ``vosviewer-map`` a file ``NAME.txt`` the map and ``NAME-network.txt`` the network; a stream gets
    the first only.

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
    contents = {"": _WRITERS[chosen](network)}
    if chosen in _BESIDE and isinstance(target, Path):
        ending, write = _BESIDE[chosen]
        contents[ending] = write(network)
    return _write_files(contents, target)


def write_figures(
    tables: Sequence[Table], file_format: str, target: Path | BinaryIO
) -> tuple[Path, ...]:
    """Write statistics as ``json`` or ``csv`` to a file or a binary stream.

    As ``csv`` a file ``NAME.csv`` gets the nodes, and each other table a neighbour
    ``NAME-TABLE.csv``; a stream gets the nodes only.

    Returns:
        The files written, none for a stream.

    Raises:
        UsageError: there is no such format.
        KgError: the file cannot be written.
    """
    match file_format:
        case NetworkFormat.JSON:
            contents = {"": write_figures_json(tables)}
        case NetworkFormat.CSV:
            written = write_figures_csv(tables)
            contents = {"": written[NODES]}
            contents |= {f"-{name}": data for name, data in written.items() if name != NODES}
        case _:
            raise UsageError(
                f"figures cannot be written as {file_format!r}", remedy="Choose json or csv"
            )
    return _write_files(contents, target)


def _write_files(contents: Mapping[str, bytes], target: Path | BinaryIO) -> tuple[Path, ...]:
    """Write each content to the file whose name has its ending added; a stream gets the first."""
    if not isinstance(target, Path):
        target.write(contents[""])
        return ()
    files = {
        target.with_name(f"{target.stem}{ending}{target.suffix}"): content
        for ending, content in contents.items()
    }
    for path, content in files.items():
        _write_file(path, content)
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
