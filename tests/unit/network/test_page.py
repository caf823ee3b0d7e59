"""The page stands alone: its data is data, its policy lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any

import pytest

from kg.network import Network, NetworkKind, Rows, load_network
from kg.network.page import write_page
from kg.network.palette import DARK, LIGHT, Palette

from .conftest import HOSTILE, iri
from .test_columns import rows_of

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def _data(network: Network) -> dict[str, Any]:
    found = DATA.search(write_page(network).decode())
    assert found
    loaded: dict[str, Any] = json.loads(found[1])
    return loaded | {name: rows_of(loaded[name]) for name in ("nodes", "edges", "evidence")}


def test_page_loads_nothing_from_elsewhere(network: Network) -> None:
    page = SCRIPT.sub("", write_page(network).decode())
    assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)=.?https?:", page)
    assert not re.search(r"@import|url\(", page)
    assert "default-src 'none'" in page


def test_policy_allows_exactly_the_scripts_of_the_page(network: Network) -> None:
    page = write_page(network).decode()
    scripts = SCRIPT.findall(page)
    hashes = {base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() for code in scripts}
    assert len(scripts) == 2
    assert set(re.findall(r"'sha256-([^']+)'", page)) == hashes


def test_data_holds_nodes_edges_and_words(network: Network) -> None:
    data = _data(network)
    regulation = next(node for node in data["nodes"] if node["iri"] == iri("条例"))
    assert regulation["number"] == "国务院令第492号"
    assert {relation["zh"] for relation in data["relations"]} >= {"落实", "修订"}
    assert all(isinstance(node["x"], float) for node in data["nodes"])
    assert {evidence["edge"] for evidence in data["evidence"]} == set(range(len(data["edges"])))


@pytest.mark.parametrize("kind", list(NetworkKind))
def test_edges_name_their_ends_by_position(rows: Rows, kind: NetworkKind) -> None:
    network = load_network(rows, kind)
    data = _data(network)
    ends = {
        (data["nodes"][edge["from"]]["iri"], data["nodes"][edge["to"]]["iri"])
        for edge in data["edges"]
    }
    assert ends == {(edge.source, edge.target) for edge in network.edges}


def test_hostile_titles_cannot_leave_the_data(hostile_rows: Rows) -> None:
    page = write_page(load_network(hostile_rows)).decode()
    found = DATA.search(page)
    assert found
    assert not set("<>&") & set(found[1])
    assert HOSTILE[0] in json.loads(found[1])["nodes"]["columns"]["label"]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_colours_keep_their_contrast(palette: Palette) -> None:
    graphical = (
        palette.report,
        palette.other,
        *palette.types,
        *palette.relations.values(),
        *palette.communities,
    )
    assert all(_contrast(colour, palette.ground) >= 3 for colour in graphical)
    assert all(_contrast(colour, palette.ground) >= 4.5 for colour in (palette.ink, palette.faint))


def _contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [part / 255 for part in bytes.fromhex(colour.removeprefix("#"))]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
