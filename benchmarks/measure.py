"""Runs a piece of work in a process of its own and says how long it took and what it held."""

from __future__ import annotations

import multiprocessing
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any


@dataclass(frozen=True, slots=True)
class Measured:
    """What one run took."""

    seconds: float
    megabytes: float
    """Peak resident memory of the largest process of the run."""
    result: Any


def measure(work: Callable[..., Any], *arguments: object) -> Measured:
    """Run ``work(*arguments)`` in a new process; its result must be picklable.

    Raises:
        RuntimeError: the work failed; its error has been printed.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(theirs, work, arguments))
    process.start()
    theirs.close()
    try:
        measured = ours.recv()
    except EOFError as error:
        raise RuntimeError(f"{work.__name__} failed") from error
    finally:
        process.join()
    assert isinstance(measured, Measured)
    return measured


def _run(results: Connection, work: Callable[..., Any], arguments: tuple[object, ...]) -> None:
    start = time.perf_counter()
    result = work(*arguments)
    seconds = time.perf_counter() - start
    peak = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    results.send(Measured(seconds, peak / 1024, result))
