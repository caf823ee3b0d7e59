"""Tells which statutory form a report follows."""

from __future__ import annotations

import re
from typing import Final

from kg.model import Document, Form
from kg.vocabulary import load_scheme

_FIRST_FORM_2019: Final = 2019
_FIRST_FORM_2021: Final = 2021


def form_of(document: Document, year: int | None) -> Form:
    """Tell the statutory form by the labels of the tables, else by the year."""
    printed = "".join(line.text for region in document.tables for line in region.lines)
    printed = re.sub(r"[\s|]+", "", printed)
    scores = {
        Form(concept.notation): sum(
            label in printed for label in concept.properties.get("tableLabel", ())
        )
        for concept in load_scheme("report-forms")
    }
    best = max(scores, key=lambda form: (scores[form], form))
    if scores[best]:
        return best
    if year is None or year < _FIRST_FORM_2019:
        return Form.PROSE
    return Form.FORM_2021 if year >= _FIRST_FORM_2021 else Form.FORM_2019
