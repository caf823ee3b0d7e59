"""Who may use a store: any number of readers, or one build."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

import portalocker

from kg.errors import StoreError

PATIENCE: Final = 3.0
"""Seconds to wait for a lock: longer than most questions take, much shorter than a build."""


@contextmanager
def shared_lock(path: Path) -> Iterator[None]:
    """Hold the lock together with other readers.

    Raises:
        StoreError: a build has the store, or the lock file cannot be opened.
    """
    with _lock(path, "rb", portalocker.LockFlags.SHARED, "a build is writing this store"):
        yield


@contextmanager
def exclusive_lock(path: Path) -> Iterator[None]:
    """Hold the lock alone; it is created where it is missing.

    Raises:
        StoreError: another build or a reader has the store, or the lock file cannot be made.
    """
    with _lock(path, "ab", portalocker.LockFlags.EXCLUSIVE, "another process uses this store"):
        yield


@contextmanager
def _lock(
    path: Path, mode: Literal["rb", "ab"], kind: portalocker.LockFlags, refusal: str
) -> Iterator[None]:
    lock = portalocker.Lock(
        path,
        mode=mode,
        timeout=PATIENCE,
        check_interval=0.1,
        flags=kind | portalocker.LockFlags.NON_BLOCKING,
    )
    try:
        lock.acquire()
    except portalocker.exceptions.LockException as error:
        raise StoreError(
            refusal, where=str(path.parent), remedy="Wait until it is done, then try again"
        ) from error
    except OSError as error:
        raise StoreError(
            f"the lock cannot be opened ({error.strerror})",
            where=str(path),
            remedy="Check the permissions of the store's folder",
        ) from error
    try:
        yield
    finally:
        lock.release()
