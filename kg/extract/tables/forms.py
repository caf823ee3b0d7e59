"""The forms of tables as the vocabulary states them: tables, their rows and columns, their labels.

``第二十条第（一）项`` is a table, ``（一）予以公开`` a row, ``科研机构`` a column. A new form, row or
spelling is a few lines in ``ontology/vocabulary/forms.ttl`` (the statutory tables since 2019) or
``annexes.ttl`` (the tables annexed before).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from kg.model import Form
from kg.vocabulary import Concept, load_scheme

_NOT_A_WORD: Final = re.compile("[^0-9\u3400-\u9fff]+")
_ROW_MARK: Final = re.compile(r"[一二三四五六七八九十]、|（[一二三四五六七八九十]）|\d{1,2}[.、]")
_BRACKETED: Final = re.compile(r"（[^）]*）")


class FormPart(StrEnum):
    """What a concept of the scheme is on the printed form."""

    TABLE = "table"
    GROUP = "rowGroup"
    ROW = "row"
    COLUMN = "column"


@dataclass(frozen=True, slots=True)
class FormEntry:
    """A table, row group, row or column of the forms."""

    notation: str
    iri: str
    label: str
    part: FormPart
    order: int
    forms: frozenset[Form]
    """The forms that print it."""
    tables: tuple[str, ...]
    """Notations of the tables that a row or column belongs to; of a table itself."""
    group: str | None
    """Notation of the group that a row stands under."""
    replaces: str | None
    """Notation of what stood in its place in the form before."""
    sheet: str
    """Of a table: what it is printed in one grid with (its own notation, or the first table's)."""
    unit: str
    """What the figures of a column, or of a row, count where the report prints no unit."""
    rows_vary: bool
    """Of a table: whether each place prints rows of its own choice."""
    sum_of: tuple[str, ...]
    sum_less: tuple[str, ...]
    """Notations: a total is the sum of the former less the sum of the latter; groups allowed."""
    mark: str
    """The squeezed number of a row: ``一`` of ``（一）予以公开``."""
    names: tuple[str, ...]
    """The labels squeezed (see ``squeeze``), without mark and brackets, the preferred one first."""


class TableForms:
    """All entries of all forms, in the order of the printed form."""

    def __init__(self, entries: Iterable[FormEntry]) -> None:
        """Index the entries."""
        self.entries = {entry.notation: entry for entry in entries}
        self._selected: dict[tuple[FormPart, str, Form | None], list[FormEntry]] = {}
        self._under: dict[str, list[FormEntry]] = {}
        for entry in self.entries.values():
            for table in entry.tables:
                for form in (None, *sorted(entry.forms)):
                    self._selected.setdefault((entry.part, table, form), []).append(entry)
            if entry.part is FormPart.ROW:
                for notation in filter(None, (entry.notation, entry.group)):
                    self._under.setdefault(notation, []).append(entry)
        self._tables = tuple(e for e in self.entries.values() if e.part is FormPart.TABLE)
        self._sheets = {
            entry.notation: frozenset(self.entries[table].sheet for table in entry.tables)
            for entry in self.entries.values()
        }

    def tables(self) -> Sequence[FormEntry]:
        """Return the tables in their order."""
        return self._tables

    def families(self) -> tuple[frozenset[str], ...]:
        """Return the tables that one report prints together: the statutory ones, then each annex."""
        tables = self.tables()
        statutory = frozenset(t.notation for t in tables if Form.PROSE not in t.forms)
        annexes = [frozenset((t.notation,)) for t in tables if Form.PROSE in t.forms]
        return (statutory, *annexes)

    def tables_of(self, entry: FormEntry) -> frozenset[str]:
        """Return the tables that print an entry; a group of rows is printed with its rows."""
        under = (row.tables for row in self.rows_under(entry.notation))
        return frozenset(entry.tables).union(*under)

    def sheets(self, entry: FormEntry) -> frozenset[str]:
        """Return the sheets on which a table, row or column may be printed."""
        return self._sheets[entry.notation]

    def rows(self, table: str, form: Form | None = None) -> Sequence[FormEntry]:
        """Return the rows of a table, of one form or of all."""
        return self._selected.get((FormPart.ROW, table, form), ())

    def columns(self, table: str, form: Form | None = None) -> Sequence[FormEntry]:
        """Return the columns of a table, of one form or of all."""
        return self._selected.get((FormPart.COLUMN, table, form), ())

    def rows_under(self, notation: str) -> Sequence[FormEntry]:
        """Return the row itself, or the rows of a group (or of a row that became a group)."""
        return self._under.get(notation, ())


def squeeze(text: str) -> str:
    """Return the Chinese characters and digits of a text, which wraps and marks leave alone.

    >>> squeeze("3.危及“三安全 一稳定”")
    '3危及三安全一稳定'
    """
    return _NOT_A_WORD.sub("", text)


@cache
def load_forms() -> TableForms:
    """Return the forms of the vocabulary.

    Raises:
        KgError: the vocabulary is missing or cannot be read.
    """
    concepts = sorted((*load_scheme("forms"), *load_scheme("annexes")), key=_order)
    notations = {concept.iri: concept.notation for concept in concepts}
    return TableForms(_entry(concept, notations) for concept in concepts)


def _order(concept: Concept) -> int:
    return int(concept.value("order") or 0)


def _entry(concept: Concept, notations: dict[str, str]) -> FormEntry:
    def linked(name: str) -> tuple[str, ...]:
        iris = concept.properties.get(name, ())
        return tuple(notation for iri, notation in notations.items() if iri in iris)

    part = FormPart(concept.value("formPart") or "")
    replaced = linked("replaces")
    tables = linked("rowOf") or linked("columnOf")
    mark = _ROW_MARK.match(concept.label)
    return FormEntry(
        notation=concept.notation,
        iri=concept.iri,
        label=concept.label,
        part=part,
        order=_order(concept),
        forms=frozenset(
            Form(iri.rpartition("/")[2]) for iri in concept.properties.get("printedIn", ())
        ),
        tables=(concept.notation,) if part is FormPart.TABLE else tables,
        group=_group(concept, notations, tables),
        replaces=replaced[0] if replaced else None,
        sheet=next(iter(linked("printedBeside")), concept.notation),
        unit=concept.value("defaultUnit") or "",
        rows_vary=bool(concept.value("rowsVary")),
        sum_of=linked("sumOf"),
        sum_less=linked("sumLess"),
        mark=squeeze(mark.group()) if mark else "",
        names=_names(concept, part),
    )


def _group(concept: Concept, notations: dict[str, str], tables: tuple[str, ...]) -> str | None:
    broader = notations[concept.broader] if concept.broader else None
    return None if broader in tables else broader


def _names(concept: Concept, part: FormPart) -> tuple[str, ...]:
    names = []
    for label in concept.labels:
        plain = _ROW_MARK.sub("", label, count=1) if _ROW_MARK.match(label) else label
        if part is not FormPart.TABLE and label not in concept.hidden_labels:
            plain = _BRACKETED.sub("", plain)
        names.append(squeeze(plain))
    return tuple(dict.fromkeys(names))
