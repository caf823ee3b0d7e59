"""Terms as N-Quads spells them."""

from __future__ import annotations

from decimal import Decimal

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KgError
from kg.graph.ntriples import GraphLines, calendar_year, chinese, decimal, iri, plain

GRAPH = "<https://example.org/g>"


def read_back(literal: str) -> ox.Literal:
    lines = GraphLines(GRAPH)
    lines.add("<https://example.org/s>", "<https://example.org/p>", literal)
    (quad,) = ox.parse(lines.as_bytes(), format=ox.RdfFormat.N_QUADS)
    assert isinstance(quad.object, ox.Literal)
    return quad.object


@given(st.text())
def test_any_text_comes_back_as_long_as_it_was(text: str) -> None:
    back = read_back(plain(text)).value
    assert len(back) == len(text)
    assert all(was == now or now == "\ufffd" for was, now in zip(text, back, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "《青岚市\n“公开”办法》",
        'a "b" \\n c',
        "制表\t符\r\n",
        "岚政发〔2013〕46号",
        "\u0085\u2028𠮷",
    ],
)
def test_text_comes_back_unchanged(text: str) -> None:
    literal = read_back(chinese(text))
    assert (literal.value, literal.language) == (text, "zh")


@pytest.mark.parametrize("text", ["\x00", "\x0b", "\ud800", "\uffff"])
def test_what_no_serialisation_carries_is_replaced(text: str) -> None:
    assert read_back(plain(f"甲{text}乙")).value == "甲\ufffd乙"


@pytest.mark.parametrize(
    ("number", "spelt"),
    [
        ("3.1006E6", "3100600"),
        ("54.220", "54.22"),
        ("0", "0"),
        ("-0.0", "0"),
        ("100", "100"),
        ("-12.50", "-12.5"),
        ("1E-7", "0.0000001"),
    ],
)
def test_decimals_are_canonical(number: str, spelt: str) -> None:
    token = decimal(Decimal(number))
    assert token.startswith(f'"{spelt}"^^')
    assert read_back(token).value == spelt


def test_a_store_changes_no_number() -> None:
    lines = GraphLines(GRAPH)
    for token in (decimal(Decimal("54.220")), calendar_year(987)):
        lines.add("<https://example.org/s>", "<https://example.org/p>", token)
    store = ox.Store()
    store.load(lines.as_bytes(), format=ox.RdfFormat.N_QUADS)
    dumped = store.dump(format=ox.RdfFormat.N_QUADS)
    assert dumped is not None
    assert sorted(dumped.splitlines()) == lines.as_bytes().splitlines()


@pytest.mark.parametrize("text", ["政策", "no scheme", "https://a b", "https://a/<b>", "urn:a\nb"])
def test_what_is_no_iri_is_refused(text: str) -> None:
    with pytest.raises(KgError, match="no absolute IRI"):
        iri(text)


def test_lines_are_sorted_and_each_stands_once() -> None:
    lines = GraphLines(GRAPH)
    lines.add("<urn:b>", "<urn:p>", plain("2"), plain("1"))
    lines.add("<urn:a>", "<urn:p>", plain("1"))
    lines.add("<urn:a>", "<urn:p>", plain("1"))
    assert len(lines) == 3
    assert lines.as_bytes().splitlines() == sorted(lines.as_bytes().splitlines())
