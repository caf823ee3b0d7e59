"""Sorts lines that need not fit in memory."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from heapq import merge
from itertools import islice
from typing import IO, Final

HELD: Final = 500_000
"""Lines that are sorted in memory; some 100 MB. More are sorted in runs on disk and merged."""


def sort_lines(lines: Iterable[bytes], held: int = HELD) -> Iterator[bytes]:
    """Yield the lines in the order of their bytes, with at most ``held`` of them in memory."""
    source = iter(lines)
    chunk = sorted(islice(source, held))
    if len(chunk) < held:
        yield from chunk
        return
    with ExitStack() as files:
        runs: list[IO[bytes]] = []
        while chunk:
            run = files.enter_context(tempfile.TemporaryFile())
            run.writelines(chunk)
            run.seek(0)
            runs.append(run)
            chunk = sorted(islice(source, held))
        yield from merge(*runs)
