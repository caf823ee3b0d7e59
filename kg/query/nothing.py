"""Says why a named query found nothing, as far as that can be told, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kg.graph.terms import GK
from kg.query.ask import ask_rows
from kg.query.named import NamedQuery
from kg.query.near import is_indicator, near_indicators

_COUNT: Final = f"SELECT (COUNT(*) AS ?reports) {{ ?report a {GK.Report} }}"


def explain_nothing(folder: Path, query: NamedQuery, values: Mapping[str, str]) -> str:
    """Return in words why the answer to a named query has no rows.

    Raises:
        StoreError: the store is missing, is none, or is being written.
    """
    reports = int(ask_rows(folder, _COUNT).rows[0][0])
    if not reports:
        return "the store holds no report. Build it: `kg build SOURCE… --store DIR`"
    asked = values.get("indicator", "").strip()
    if not asked:
        return f"nothing in the store's reports ({reports}) answers this{_told(values)}"
    if is_indicator(asked):
        return f"no report ({reports} in the store) has such a figure{_told(values)}"
    near = near_indicators(query, values)
    if near:
        return f"no figures were found{_told(values)}; near names: {'、'.join(near)}"
    return (
        f"no figures were found{_told(values)}, and no indicator has a name like it. "
        "`kg query metrics` shows what the reports count"
    )


def _told(values: Mapping[str, str]) -> str:
    given = ", ".join(f"{name}={value}" for name, value in values.items())
    return f" for {given}" if given else ""
