"""Runs a query on an open store, in this process."""

from __future__ import annotations

import re
from typing import Final

from kg.errors import UsageError
from kg.query.guard import check_query
from kg.store import Store
from kg.store.store import Results

_POSITION: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_LONGEST_REASON: Final = 160


def run_query(store: Store, text: str) -> Results:
    """Return the results of a query from outside.

    There is no limit of time here: ``ask`` runs the query in a process of its own and has one.

    Raises:
        UsageError: the query is malformed (with line and column), too large, would change the
            store or would reach outside.
    """
    checked = check_query(text)
    try:
        return store.query(text, union=not checked.names_graphs)
    except SyntaxError as error:
        raise _malformed(str(error)) from error


def _malformed(message: str) -> UsageError:
    found = _POSITION.fullmatch(message)
    if not found:
        return UsageError(f"the query is malformed: {message}", remedy="Mend it and ask again")
    reason = " ".join(found[3].split())
    if len(reason) > _LONGEST_REASON:
        reason = reason[:_LONGEST_REASON].rsplit(",", 1)[0] + ", …"
    return UsageError(
        f"the query is malformed here or just before: {reason}",
        where=f"line {found[1]}, column {found[2]}",
        remedy="Mend it and ask again",
    )
