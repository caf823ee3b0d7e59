"""``kg network`` as a user types it: figures, parts of a network, every kind."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Kg = Callable[..., subprocess.CompletedProcess[str]]


def test_figures_on_the_terminal(kg: Kg, example_store: Path) -> None:
    done = kg("network", "--stats", "--store", example_store, "--level", "county")
    assert done.returncode == 0, done.stderr
    for title in ("nodes (15 of", "communities", "most-cited", "diffusion", "pagerank"):
        assert title in done.stdout
    assert "https://" not in done.stdout


def test_figures_for_programs(kg: Kg, example_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    done = kg("network", "--stats", "--store", example_store, "--kind", "agencies", "-o", path)
    assert done.returncode == 0, done.stderr
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["nodes"][0]["label"].startswith("国务院")
    assert {row["citedBy"] for row in data["diffusion"]} >= {"prefecture", "county"}


@pytest.mark.parametrize(
    ("arguments", "nodes"),
    [
        (("--ego", "国务院令第711号"), {"国务院令第711号"}),
        (("--path", "国务院令第711号", "国务院令第492号", "--kind", "documents"), {"国务院令第711号", "国务院令第492号"}),
        (("--kind", "documents", "--relation", "amends"), {"国务院令第711号", "国务院令第492号"}),
        (("--issuer", "国务院办公厅", "--place", "青岚", "--from", "2022", "--to", "2022"), {"国办发〔2022〕8号"}),
    ],
)  # fmt: skip
def test_parts_of_a_network(
    kg: Kg, example_store: Path, arguments: tuple[str, ...], nodes: set[str]
) -> None:
    done = kg("network", "--store", example_store, "--format", "json", "-o", "-", *arguments)
    assert done.returncode == 0, done.stderr
    numbers = {node.get("number") for node in json.loads(done.stdout)["nodes"]}
    assert nodes <= numbers
    if arguments[0] != "--ego":
        assert numbers - {None} == nodes


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--stats", "--format", "svg"), "figures cannot be written as svg"),
        (("--stats", "-o", "figures.txt"), "ends in .json or .csv"),
        (("--format", "table"), "Add --stats"),
        (("--ego", "石汀县"), "has no node"),
        (("--ego", "国办发〔2014〕13号"), "Did you mean 国办发〔2014〕12号"),
        (("--level", "galaxy"), "county"),
        (("--type", "信"), "通知"),
        (("--place", "月球"), "kg query reports"),
        (("--issuer", "月球"), "kg query most-cited"),
    ],
)
def test_what_cannot_be_is_said(
    kg: Kg, example_store: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = kg("network", "--store", example_store, *arguments)
    assert done.returncode == 2
    assert words in done.stderr
