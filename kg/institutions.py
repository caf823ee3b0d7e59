"""The institutions that the vocabulary knows: departments of local governments, organs of the centre.

``departments`` describes a department whatever its tier: stems (环境保护, 环保) and the words its name
may end in (厅, 局). Here each label becomes the full name it stands for, by the year: in 2016 广电局 is
新闻出版广电局, in 2020 广播电视局.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from kg.vocabulary import Concept, load_scheme

DEPARTMENTS: Final = "departments"
NATIONAL_ORGANS: Final = "national-organs"
_SHORT_ENDINGS: Final = MappingProxyType({"委员会": "委", "办公室": "办"})


@dataclass(frozen=True, slots=True)
class Institution:
    """A department or an organ under one name of its history."""

    name: str
    """In full, without a place: 环境保护局, 国务院办公厅."""
    labels: tuple[str, ...]
    """What reports call it, the full name first: 环境保护局, 环保局."""
    concept: Concept

    @property
    def since(self) -> int | None:
        """The year of the reform that founded it, where one did."""
        return _year(self.concept, "validFrom")

    @property
    def until(self) -> int | None:
        """The year of the reform that ended it."""
        return _year(self.concept, "validUntil")

    @property
    def successors(self) -> tuple[str, ...]:
        """IRIs of the concepts that took over, alternatives or parts, sorted."""
        return self.concept.properties.get("succeededBy", ())

    @property
    def used_in(self) -> str | None:
        """The place in which, and below which, its short names are used; ``None`` for anywhere."""
        return self.concept.value("usedIn")

    def exists_in(self, year: int) -> bool:
        """Tell whether the name was in use in some part of the year."""
        return (self.since is None or self.since <= year) and (
            self.until is None or year <= self.until
        )


@cache
def load_institutions(scheme: str) -> Mapping[str, tuple[Institution, ...]]:
    """Return the institutions of a scheme by every label, older ones first.

    Raises:
        KgError: the vocabulary is missing or broken.
    """
    found: dict[str, list[Institution]] = {}
    for concept in load_scheme(scheme):
        for institution in _named(concept):
            for label in institution.labels:
                found.setdefault(label, []).append(institution)
    for several in found.values():
        several.sort(key=lambda each: (each.since or 0, each.concept.iri))
    return MappingProxyType({label: tuple(several) for label, several in found.items()})


def find_institution(
    scheme: str, label: str, year: int | None = None, within: Collection[str] = ()
) -> Institution | None:
    """Return what a label means in a report of the year, or ``None`` where nothing bears it.

    A full name is that institution's in every year, and a short one of a place's own is that
    place's (大数据发展局 in 重庆市). Of several that a short name may mean it is the
    one that existed in the year, and in the year of a reform the older; without a year it is open
    which of them is meant.

    Args:
        scheme: the vocabulary.
        label: a name, full or short.
        year: the report's.
        within: full names of the body's place and those above it.

    >>> [find_institution(DEPARTMENTS, "农委", year).name for year in (2016, 2020)]
    ['农业委员会', '农业农村委员会']
    """
    named = load_institutions(scheme).get(label, ())
    own = [each for each in named if each.used_in in within and each.used_in]
    several = own or [each for each in named if each.used_in is None or each.name == label]
    exact = [each for each in several if each.name == label]
    if exact or len(several) == 1:
        return (exact or several)[0]
    existing = [each for each in several if year is not None and each.exists_in(year)]
    return existing[0] if existing else None


@cache
def department_stems() -> frozenset[str]:
    """Return the fields of administration that names of departments are made of (环境保护, 环保)."""
    return frozenset(
        label
        for concept in load_scheme(DEPARTMENTS)
        if concept.properties.get("nameEnding")
        for label in concept.labels
        if not label.endswith(_endings(concept))
    )


def _endings(concept: Concept) -> tuple[str, ...]:
    endings = sorted(concept.properties.get("nameEnding", ()))
    return (*endings, *(_SHORT_ENDINGS[e] for e in endings if e in _SHORT_ENDINGS))


def _named(concept: Concept) -> Iterator[Institution]:
    """Yield the institution under each of its full names: one for each ending."""
    endings = sorted(concept.properties.get("nameEnding", ()))
    if not endings:
        yield Institution(concept.label, concept.labels, concept)
        return
    whole = {label for label in concept.labels if label.endswith(_endings(concept))}
    for ending in endings:
        tails = (ending, _SHORT_ENDINGS.get(ending, ending))
        stems = [label for label in concept.labels if label not in whole]
        labels = [stem + tail for stem in stems for tail in dict.fromkeys(tails)]
        labels += sorted(label for label in whole if label.endswith(tails))
        yield Institution(concept.label + ending, tuple(dict.fromkeys(labels)), concept)


def _year(concept: Concept, name: str) -> int | None:
    value = concept.value(name)
    return int(value) if value else None
