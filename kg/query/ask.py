"""Asks a store from outside: in a process of its own, with limits of time and memory.

A query that overflows the parser's stack, joins everything with everything or fills the memory ends
that process and not the caller's, and an interrupt is heard at once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, BinaryIO, Final

import msgspec

from kg.errors import StoreError, UsageError
from kg.query.guard import check_query
from kg.query.request import REFUSED, Refusal, Request
from kg.query.results import ROWS, Rows

TIMEOUT: Final = 300.0
"""Seconds that a query may take unless the caller says otherwise."""
MEMORY: Final = 4 << 30
"""Bytes of address space that a query may use."""


def ask(folder: Path, query: str, name: str, stream: BinaryIO, *, timeout: float = TIMEOUT) -> int:
    """Write the answer to a query in the format of that name, and return how many bytes it has.

    Nothing is written on an error.

    Raises:
        UsageError: the query is refused, malformed, too slow or too large, or the format does not
            fit its results.
        StoreError: the store is missing, is none, or is being written.
    """
    with tempfile.TemporaryFile() as answer:
        _run(folder, query, name, answer, timeout)
        answer.seek(0)
        shutil.copyfileobj(answer, stream)
        return answer.tell()


def ask_rows(folder: Path, query: str, *, timeout: float = TIMEOUT) -> Rows:
    """Return the answer to a query as rows of plain words, to draw a table from.

    Raises:
        UsageError: the query is refused, malformed, too slow or too large.
        StoreError: the store is missing, is none, or is being written.
    """
    with tempfile.TemporaryFile() as answer:
        _run(folder, query, ROWS, answer, timeout)
        answer.seek(0)
        return msgspec.json.decode(answer.read(), type=Rows)


def _run(folder: Path, query: str, name: str, answer: IO[bytes], timeout: float) -> None:
    check_query(query)
    request = Request(str(folder), query, name, MEMORY)
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "kg.query.worker"],
            input=msgspec.json.encode(request),
            stdout=answer,
            stderr=subprocess.PIPE,
            timeout=timeout,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UsageError(
            f"the query took longer than {timeout:g} seconds",
            remedy="Ask for less at once (name a report, a year or a document) or give it a longer --timeout",
        ) from error
    if done.returncode == REFUSED:
        refusal = msgspec.json.decode(done.stderr.splitlines()[-1], type=Refusal)
        kind = StoreError if refusal.of_store else UsageError
        raise kind(refusal.what, where=refusal.where, remedy=refusal.remedy)
    if done.returncode:
        raise UsageError(
            f"the query could not be answered: {_last_words(done.stderr)}",
            remedy="It may need too much memory or nest too deep; ask for less at once",
        )


def _environment() -> dict[str, str]:
    """Let the process find this package, and nothing in the working directory, first."""
    package = str(Path(__file__).resolve().parents[2])
    paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def _last_words(stderr: bytes) -> str:
    lines = stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:200] if lines else "the SPARQL engine stopped"
