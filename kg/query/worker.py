"""Answers one query in a process of its own: ``python -m kg.query.worker``.

Reads a request from standard input, writes the answer to standard output. A query that cannot be
answered is told on standard error, with ``REFUSED`` as exit status; whoever started the process ends
it when its time is over.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from kg.errors import KgError, StoreError
from kg.query.request import REFUSED, Refusal, Request
from kg.query.results import write_results
from kg.query.run import run_query
from kg.store import open_for_reading


def main() -> int:
    """Answer the request on standard input; return the exit status."""
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Request)
    if request.memory:
        _limit_memory(request.memory)
    try:
        with open_for_reading(Path(request.store)) as store:
            write_results(run_query(store, request.query), request.format, sys.stdout.buffer)
    except KgError as error:
        refusal = Refusal(isinstance(error, StoreError), error.what, error.where, error.remedy)
        sys.stderr.buffer.write(b"\n" + msgspec.json.encode(refusal))
        return REFUSED
    return 0


def _limit_memory(limit: int) -> None:
    """Limit the address space where the system can."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard == resource.RLIM_INFINITY or limit < hard:
            resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


if __name__ == "__main__":
    sys.exit(main())
