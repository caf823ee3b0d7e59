"""Spreads batches over processes, or runs them here where that is quicker.

At most two batches per process are under way, so memory stays bounded however many reports there
are. Results come in the order of the batches.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from itertools import chain, islice
from types import TracebackType
from typing import Final, TypeVar

from kg.errors import KgError

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")

_WORTH: Final = 2
"""Batches from which on starting processes is worth its time."""


class Workers(AbstractContextManager["Workers"]):
    """Processes that are started when the work is worth it and end with the ``with`` block."""

    def __init__(
        self, jobs: int, prepare: Callable[[], object] = object, *, preload: Sequence[str] = ()
    ) -> None:
        """Use up to ``jobs`` processes; with one, everything happens in this one.

        Args:
            jobs: how many processes; 1 or more.
            prepare: called once in each process before its first batch.
            preload: modules that are loaded once for all processes, where the system can do that.
        """
        self._jobs = jobs
        self._prepare = prepare
        self._preload = preload
        self._pool: ProcessPoolExecutor | None = None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the processes; work that has not begun is dropped."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def run(
        self, function: Callable[[list[Task]], Outcome], tasks: Iterable[Task], size: int
    ) -> Iterator[Outcome]:
        """Yield ``function(batch)`` for each batch of ``size`` tasks.

        Raises:
            KgError: a process ended before its time, for want of memory or by being killed.
        """
        batches = _batches(tasks, size)
        first = list(islice(batches, _WORTH))
        if self._jobs == 1 or len(first) < _WORTH:
            self._prepare()
            for batch in chain(first, batches):
                yield function(batch)
            return
        try:
            yield from self._spread(function, chain(first, batches))
        except BrokenProcessPool as error:
            raise KgError(
                "a worker process ended before its time",
                remedy="It may lack memory: try again with one job; what a build read stays. A script "
                'that asks for more needs the guard `if __name__ == "__main__":`',
            ) from error

    def _spread(
        self, function: Callable[[list[Task]], Outcome], batches: Iterator[list[Task]]
    ) -> Iterator[Outcome]:
        if self._pool is None:
            self._pool = _start(self._jobs, self._prepare, self._preload)
        waiting: deque[Future[Outcome]] = deque(
            self._pool.submit(function, batch) for batch in islice(batches, 2 * self._jobs)
        )
        while waiting:
            outcome = waiting.popleft().result()
            waiting.extend(self._pool.submit(function, batch) for batch in islice(batches, 1))
            yield outcome


def _batches(tasks: Iterable[Task], size: int) -> Iterator[list[Task]]:
    rest = iter(tasks)
    while batch := list(islice(rest, size)):
        yield batch


def _start(jobs: int, prepare: Callable[[], object], preload: Sequence[str]) -> ProcessPoolExecutor:
    """Start processes that inherit no open file, so that none of them holds the store's lock."""
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    if context.get_start_method() == "forkserver":
        context.set_forkserver_preload(list(preload))
    return ProcessPoolExecutor(
        jobs, mp_context=context, initializer=_settle_in, initargs=(prepare,)
    )


def _settle_in(prepare: Callable[[], object]) -> None:
    """Leave interrupts to the parent, and end when it does, even if it was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    prepare()


def _end_with(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
