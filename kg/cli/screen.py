"""What is written for people: on standard output as wide as the screen, progress on a terminal only."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Protocol

import click
from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

_WIDE: Final = (200, 50)
"""Columns and lines where neither a terminal nor COLUMNS says how many there are."""
_TRAILING: Final = re.compile(r"[ ]+((?:\x1b\[[\d;]*m)*)$", re.MULTILINE)
"""Spaces that fill a line up to the width of a table, before what ends its style."""


class Advance(Protocol):
    """What a long piece of work calls as it goes."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` steps of the stage are done."""


def print_line(text: str) -> None:
    """Print one line of text on standard output, as it is."""
    _console().print(Text(text), soft_wrap=True)


def print_part(part: RenderableType) -> None:
    """Print something that rich draws, without spaces at the ends of its lines."""
    console = _console()
    with console.capture() as captured:
        console.print(part)
    click.echo(_TRAILING.sub(r"\1", captured.get()), nl=False)


def screen_width() -> int:
    """Return how many cells a line of the screen has."""
    return shutil.get_terminal_size(_WIDE).columns


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
    return _Screen(width=screen_width(), highlight=False)
