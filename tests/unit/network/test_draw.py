"""Pictures: titles are text, nothing overlaps, no character is a box."""

from __future__ import annotations

import logging
from itertools import combinations
from xml.etree import ElementTree

import pytest

from kg.errors import KgError
from kg.network import Edge, Network, NetworkKind, Node, NodeKind, Rows, load_network
from kg.network.layouts import lay_out, radius_of
from kg.network.picture import fonts
from kg.network.picture.draw import draw_png, draw_svg
from kg.network.picture.labels import place_labels
from kg.network.wording import width_of, wrap

TEXT = "{http://www.w3.org/2000/svg}text"


def _root(svg: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 - drawn by ourselves


def _texts(svg: bytes) -> list[str]:
    return ["".join(text.itertext()) for text in _root(svg).iter(TEXT)]


@pytest.mark.parametrize("kind", list(NetworkKind))
def test_svg_holds_every_title_as_text(rows: Rows, kind: NetworkKind) -> None:
    network = load_network(rows, kind)
    words = "".join(_texts(draw_svg(network)))
    assert all(node.label in words for node in network.nodes)


def test_svg_names_fonts_that_other_machines_have(network: Network) -> None:
    assert "'Microsoft YaHei'" in draw_svg(network).decode()


@pytest.mark.parametrize("kind", list(NetworkKind))
def test_png_draws_no_box(
    rows: Rows,
    kind: NetworkKind,
    caplog: pytest.LogCaptureFixture,
    recwarn: pytest.WarningsRecorder,
) -> None:
    with caplog.at_level(logging.WARNING):
        assert draw_png(load_network(rows, kind)).startswith(b"\x89PNG")
    assert not [warning for warning in recwarn if "missing from font" in str(warning.message)]
    assert "not found" not in caplog.text


def test_a_large_network_stays_a_picture() -> None:
    documents = [
        Node(f"d{i:03}", NodeKind.DOCUMENT, f"公文公开办法{i}", citations=1) for i in range(200)
    ]
    report = Node("r", NodeKind.REPORT, "青岚市年度报告", cites=200)
    edges = tuple(Edge("r", document.id, "issues") for document in documents)
    svg = draw_svg(Network(NetworkKind.CITATION, (*documents, report), edges))
    width = float(_root(svg).attrib["width"].removesuffix("pt"))
    assert width < 2000


def test_labels_lie_apart(rows: Rows) -> None:
    network = load_network(rows)
    places = lay_out(network)
    radii = {node.id: radius_of(node) for node in network.nodes}
    labels = place_labels(network.nodes, places, radii, 100)
    assert not any(one.box.meets(other.box) for one, other in combinations(labels.values(), 2))


def test_without_a_chinese_font_the_error_says_what_to_install(
    network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "_packaged_families", lambda: ())
    monkeypatch.setattr(fonts, "_installed_families", lambda: ())
    fonts.chinese_families.cache_clear()
    try:
        with pytest.raises(KgError, match="fonts-noto-cjk"):
            draw_png(network)
    finally:
        fonts.chinese_families.cache_clear()


@pytest.mark.parametrize(
    ("text", "width", "lines", "wrapped"),
    [
        ("公文公开办法", 8, 2, ("公文公开办法",)),
        ("公文公开办法", 3, 2, ("公文公", "开办法")),
        ("公文公开办法实施细则", 3, 2, ("公文公", "开办…")),
        ("关于印发《公文》的通知", 6, 2, ("关于印发《公", "文》的通知")),
        ("关于印发2014年要点", 5, 3, ("关于印发", "2014年", "要点")),
        ("", 6, 2, ()),
    ],
)
def test_wrap(text: str, width: float, lines: int, wrapped: tuple[str, ...]) -> None:
    assert wrap(text, width, lines) == wrapped
    assert all(width_of(line) <= width + 1 for line in wrapped)
