"""Where a network goes: which format, which file, and a line for each file written."""

from __future__ import annotations

import sys
from collections.abc import Sized
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.cli.options import STANDARD_OUTPUT
from kg.cli.screen import print_line
from kg.errors import UsageError
from kg.network import Network, NetworkFormat, write_network

_NAME: Final = "network"
"""What the file is called where the user names none; its ending is that of the format."""


@dataclass(frozen=True, slots=True)
class NetworkFile:
    """A format and the file to write in it."""

    format: str
    path: Path

    @staticmethod
    def of(name: str | None, output: Path | None) -> NetworkFile:
        """Return what the options ask for.

        Raises:
            UsageError: the format is not one of networks, or none ends like the file.
        """
        if name is not None and name not in set(NetworkFormat):
            raise UsageError(
                "a network is no table", remedy="Add --stats for figures, or choose another format"
            )
        name = name or (NetworkFormat.HTML.value if output is None else _format_of(output))
        return NetworkFile(name, output or Path(_NAME + NetworkFormat(name).ending))

    def write(self, network: Network) -> None:
        """Write the network, and say which files it went to.

        Raises:
            UsageError: a file cannot be written.
        """
        if self.path == STANDARD_OUTPUT:
            write_network(network, self.format, sys.stdout.buffer)
            return
        size = f"{_count(network.nodes, 'node')}, {_count(network.edges, 'edge')}"
        for path in write_network(network, self.format, self.path):
            print_line(f"{path}: {size}")


def _format_of(output: Path) -> str:
    ending = output.suffix.lower().removeprefix(".")
    if not ending:
        return NetworkFormat.HTML.value
    if ending not in set(NetworkFormat):
        raise UsageError(
            f"no format ends in {ending!r}",
            where=str(output),
            remedy=f"Name one with --format: {', '.join(NetworkFormat)}",
        )
    return ending


def _count(things: Sized, name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"
