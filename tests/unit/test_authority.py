"""The authority files: every entry is well formed, and they do not contradict each other."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from kg.authority import AuthorityDocument, load_authority
from kg.extract.documents.numbers import find_numbers
from kg.extract.documents.types import document_type
from kg.resolve.documents.issuers import JOINT, issuer_of_number
from kg.resolve.documents.known import known_title, known_version, repair_number
from kg.resources import data_folder

KNOWN = load_authority()
TITLES = {known.title for known in KNOWN}


def named(known: AuthorityDocument) -> str:
    return f"{known.title} {known.version or ''}"


@pytest.mark.parametrize("known", KNOWN, ids=named)
def test_an_entry_is_well_formed(known: AuthorityDocument) -> None:
    assert not re.search(r"[《》\s]", known.title)
    assert known.title.count("〈") == known.title.count("〉")
    assert document_type(known.title)
    assert known.year is None or 1949 <= known.year <= 2100
    if known.in_force_from and known.year:
        assert known.year <= known.in_force_from.year <= known.year + 2
    if known.promulgates:
        assert known.promulgates in TITLES


@pytest.mark.parametrize("known", [k for k in KNOWN if k.number], ids=named)
def test_a_number_is_canonical_and_agrees_with_year_and_issuer(known: AuthorityDocument) -> None:
    number = known.number or ""
    assert [found.canonical for found in find_numbers(number)] == [number]
    assert repair_number(number) == number
    stated = re.search(r"〔(\d{4})〕", number)
    if stated:
        assert int(stated.group(1)) == known.year
    coded = issuer_of_number(number, None)
    assert coded is None or coded in (known.issuer or "").split(JOINT)


@pytest.mark.parametrize("known", [k for k in KNOWN if k.version], ids=named)
def test_a_version_is_chosen_by_the_year(known: AuthorityDocument) -> None:
    assert known.in_force_from
    assert known_version(known.title, [], None, known.in_force_from.year, False) == known.version
    versions = sorted(k.in_force_from for k in KNOWN if k.title == known.title and k.in_force_from)
    if versions[0] != known.in_force_from:
        assert known.amends_version in {k.version for k in KNOWN if k.title == known.title}


def test_numbers_titles_and_names_are_of_one_document() -> None:
    numbers = Counter(known.number for known in KNOWN if known.number)
    assert [number for number, times in numbers.items() if times > 1] == []
    for known in KNOWN:
        assert all(known_title(short) == known.title for short in known.short_titles)


def test_each_iri_is_described_once() -> None:
    files = sorted((data_folder("ontology") / "authority").glob("*.ttl"))
    iris = [
        iri
        for path in files
        for iri in re.findall(r"^(authority:[\w-]+) a ", path.read_text(encoding="utf-8"), re.M)
    ]
    assert len(iris) == len(set(iris)) == len(KNOWN)


@pytest.mark.parametrize(
    ("title", "year", "version"),
    [
        ("政府信息公开条例", 2018, "2007"),
        ("政府信息公开条例", 2019, "2019"),
        ("行政复议法", 2022, "1999"),
        ("行政复议法", 2024, "2023"),
        ("保密法", 2009, "1988"),
        ("保密法", 2010, "2010"),
        ("行政诉讼法", 2015, "2014"),
    ],
)
def test_a_report_cites_the_version_of_its_year(title: str, year: int, version: str) -> None:
    assert known_version(title, [], None, year, False) == version
