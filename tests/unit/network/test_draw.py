"""Pictures: titles are text, nothing overlaps, no character is a box."""

from __future__ import annotations

import contextlib
import logging
import re
import zlib
from itertools import combinations
from xml.etree import ElementTree

import pytest

from kg.errors import KgError
from kg.network import Edge, Network, NetworkKind, Node, NodeKind, Rows, load_network
from kg.network.layouts import lay_out, radius_of
from kg.network.picture import fonts
from kg.network.picture.box import Box
from kg.network.picture.draw import draw_canvas, draw_pdf, draw_png, draw_svg, drawing_style
from kg.network.picture.labels import place_labels
from kg.network.wording import width_of, wrap

from .conftest import asking, iri

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


def as_large_as_the_demo() -> Rows:
    """Return fifteen reports of three places and some fifty documents with titles as long as real."""
    places = ("青岚市", "青岚市云泽县", "青岚市云泽县石汀镇")
    rows = []
    for i in range(15):
        place, year = places[i % 3], str(2012 + i // 3 * 2)
        titles = [
            "中华人民共和国政府信息公开条例",
            f"{place}人民政府办公室关于印发〈{place}{year}年政务公开工作要点〉的通知",
            f"国务院办公厅关于印发{year}年政务公开工作要点的通知",
            f"{place}政府信息依申请公开办理规范（{year}年版）",
            f"{place}{year}年公文目录",
        ]
        rows += [
            {
                "report": iri(f"r{i}"),
                "reportTitle": f"{place}人民政府{year}年政府信息公开工作年度报告",
                "reportYear": year,
                "place": place,
                "document": iri(title),
                "title": title,
                "number": f"岚政办发〔{year}〕{i}号" if "通知" in title else "",
                "type": "通知" if "通知" in title else "办法",
                "relation": "implements",
            }
            for title in titles
        ]
    return asking(rows)


@pytest.mark.parametrize("kind", ["citation", "co-citation", "coupling"])
def test_titles_of_a_picture_as_large_as_the_demo_lie_apart(kind: str) -> None:
    network = load_network(as_large_as_the_demo(), kind)
    boxes = words_of(network)
    drawn = "".join(words for words, _ in boxes)
    assert all(node.label[:6] in drawn for node in network.nodes)
    for (words, box), (others, other) in combinations(boxes, 2):
        assert not box.meets(other), (words, others)


def test_ties_between_documents_are_named_and_their_titles_lie_apart(full: Rows) -> None:
    boxes = words_of(load_network(full, "documents"))
    assert {"废止 repeals", "印发 promulgates"} <= {words for words, _ in boxes}
    assert not any(one.meets(other) for (_, one), (_, other) in combinations(boxes, 2))


def words_of(network: Network) -> list[tuple[str, Box]]:
    with drawing_style():
        return draw_canvas(network).word_boxes()


@pytest.mark.parametrize("kind", list(NetworkKind))
def test_pdf_holds_the_titles_as_text_and_their_font(rows: Rows, kind: NetworkKind) -> None:
    network = load_network(rows, kind)
    pdf = draw_pdf(network)
    assert pdf.startswith(b"%PDF")
    assert b"/FontFile" in pdf
    assert b"/CreationDate" not in pdf
    codes: set[bytes] = set()
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        with contextlib.suppress(zlib.error):
            # What a glyph means stands in the ranges of a ToUnicode map (PDF 32000-1, 9.10.3).
            for row in re.findall(rb"> \[([^]]*)\]", zlib.decompress(stream)):
                codes.update(re.findall(rb"[0-9a-f]{4}", row))
    characters = {chr(int(code, 16)) for code in codes}
    assert set("".join(node.label for node in network.nodes)) <= characters


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
