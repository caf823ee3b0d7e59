"""Tables and progress for people: aligned with Chinese text, progress on a terminal only."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final, Protocol

from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

_WIDE: Final = (200, 50)
"""Columns and lines where neither a terminal nor COLUMNS says how many there are."""
_BREAKS: Final = re.compile(r"\s*[\r\n\f]+\s*")
"""Line breaks of a source, which separate nothing in Chinese and would tear a row apart."""
_NUMERIC: Final = frozenset("0123456789.,-+%")


class Advance(Protocol):
    """What a long piece of work calls as it goes."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` steps of the stage are done."""


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]], title: str = "") -> None:
    """Print rows under their columns on standard output; long cells are folded, never cut."""
    table = Table(box=box.SIMPLE_HEAD, title=title or None, title_justify="left", pad_edge=False)
    held = [[_BREAKS.sub("", cell) for cell in row] for row in rows]
    for index, column in enumerate(columns):
        cells = [row[index] for row in held if row[index]]
        numeric = bool(cells) and all(set(cell) <= _NUMERIC for cell in cells)
        table.add_column(column, justify="right" if numeric else "left", overflow="fold")
    for row in held:
        table.add_row(*(Text(cell) for cell in row))
    _console().print(table)


def print_line(text: str) -> None:
    """Print one line of text on standard output, as it is."""
    _console().print(Text(text), soft_wrap=True)


@contextmanager
def progress(what: str) -> Iterator[Advance]:
    """Show a progress bar on standard error while the block runs, if that is a terminal."""
    if not sys.stderr.isatty():
        yield _silent
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(what, total=None)

        def advance(stage: str, done: int, total: int) -> None:
            bars.update(task, description=stage, completed=done, total=total)

        yield advance


def _silent(stage: str, done: int, total: int) -> None:
    """Say nothing: nobody is looking."""


class _Screen(Console):
    """A console that leaves a broken pipe to the caller; rich would end with status 1."""

    def on_broken_pipe(self) -> None:
        """Let ``main`` end the command.

        Raises:
            BrokenPipeError: always.
        """
        raise BrokenPipeError


def _console() -> Console:
    return _Screen(width=shutil.get_terminal_size(_WIDE).columns, highlight=False)
