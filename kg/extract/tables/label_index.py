"""The labels of tables that are printed together, ready to be looked up: of the statutory ones, of an annex."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from kg.extract.tables.forms import FormEntry, FormPart, load_forms

_LONG_NAME: Final = 6
_LONG_NAME_OF_ANNEX: Final = 5
_SHORTEST_CUE: Final = 4


@dataclass(frozen=True, slots=True)
class LabelIndex:
    """The labels of a family of tables."""

    entries: tuple[tuple[FormEntry, ...], ...]
    """What each pattern of the automaton may name; 其他 is a row of one form and a column of both."""
    automaton: AhoCorasick
    rows: tuple[FormEntry, ...]
    printed: frozenset[str]
    """Every name of a row, with and without its number, as printed next to its values."""
    ambiguous: frozenset[str]
    """Names of an annex that rows of several groups have: 被依法纠错数 of reviews and of suits."""
    long_name: int
    """From this length on a name is unmistakable wherever it stands in a line."""
    is_annex: bool
    """Whether rows print their units, and places may have added rows of their own."""


@cache
def index_labels() -> tuple[LabelIndex, ...]:
    """Return the labels of the statutory tables, then those of each annex.

    Raises:
        KgError: the vocabulary is missing or cannot be read.
    """
    statutory, *annexes = load_forms().families()
    return _index(statutory, is_annex=False), *(_index(one, is_annex=True) for one in annexes)


def _index(tables: frozenset[str], *, is_annex: bool) -> LabelIndex:
    forms = load_forms()
    entries = [e for e in forms.entries.values() if not tables.isdisjoint(forms.tables_of(e))]
    named: dict[str, list[FormEntry]] = {}
    for entry in entries:
        for name in entry.names:
            named.setdefault(name, []).append(entry)
    rows = tuple(entry for entry in entries if entry.part is FormPart.ROW)
    groups = {name: {row.group for row in rows if name in row.names} for name in named}
    return LabelIndex(
        entries=tuple(map(tuple, named.values())),
        automaton=AhoCorasick(
            list(named), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
        ),
        rows=rows,
        printed=frozenset(
            mark + name for row in rows for name in row.names for mark in ("", row.mark)
        ),
        ambiguous=frozenset(n for n, found in groups.items() if is_annex and len(found) > 1),
        long_name=_LONG_NAME_OF_ANNEX if is_annex else _LONG_NAME,
        is_annex=is_annex,
    )


@cache
def annex_cue() -> re.Pattern[str]:
    """Return the pattern of the words that only annexes print: their names and columns."""
    forms = load_forms()
    names = {
        name
        for tables in forms.families()[1:]
        for entry in forms.entries.values()
        if entry.part in (FormPart.TABLE, FormPart.COLUMN) and not tables.isdisjoint(entry.tables)
        for name in entry.names
        if len(name) >= _SHORTEST_CUE
    }
    return re.compile("|".join(r"\s*".join(name) for name in sorted(names)))
