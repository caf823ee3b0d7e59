"""Names of indicators: whether one is known, and which were probably meant where none is."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from kg.query.named import NamedQuery
from kg.vocabulary import load_scheme

_PARAMETER: Final = "indicator"
_MOST: Final = 5
_ALIKE: Final = 0.4


def is_indicator(name: str) -> bool:
    """Tell whether the vocabulary has an indicator of that label or notation."""
    return name in _labels()


def near_indicators(query: NamedQuery, values: Mapping[str, str]) -> tuple[str, ...]:
    """Return labels of the vocabulary that are like the indicator asked for, the likest first.

    None where the query asks for no indicator. What contains the name goes before what looks like it.
    """
    asked = values.get(_PARAMETER, "").strip()
    if not asked or all(parameter.name != _PARAMETER for parameter in query.parameters):
        return ()
    names = _labels()
    holding = sorted(word for word in names if asked in word)
    alike = difflib.get_close_matches(asked, sorted(names), n=_MOST, cutoff=_ALIKE)
    return tuple(dict.fromkeys(names[word] for word in (*holding, *alike)))[:_MOST]


@cache
def _labels() -> Mapping[str, str]:
    """Return the label of each indicator by each of its names."""
    return MappingProxyType(
        {
            word: concept.label
            for concept in load_scheme("indicators")
            for word in (concept.label, concept.notation, *concept.alt_labels)
        }
    )
