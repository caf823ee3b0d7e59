from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kg.graph.things import things_of
from kg.model import CitedDocument, Span
from kg.store.codec import (
    decode_facts,
    decode_findings,
    decode_things,
    encode_facts,
    encode_findings,
    encode_things,
)
from kg.validate import Finding, Severity
from tests.unit.graph.sample_report import sample_facts

WORDS = st.none() | st.text()


def test_facts_survive() -> None:
    facts = sample_facts()
    assert decode_facts(encode_facts(facts), facts.source.text) == facts


def test_the_text_is_not_among_the_facts() -> None:
    facts = sample_facts()
    assert facts.source.text.encode() not in encode_facts(facts)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_decimals_survive_to_the_last_digit(value: Decimal) -> None:
    facts = sample_facts()
    metric = replace(facts.metrics[0], value=value)
    facts = replace(facts, metrics=(metric,))
    read = decode_facts(encode_facts(facts), facts.source.text).metrics[0].value
    assert str(read) == str(value)


@given(st.builds(CitedDocument, WORDS, WORDS, WORDS, WORDS, st.none() | st.integers(1949, 2100)))
def test_documents_survive(document: CitedDocument) -> None:
    things = replace(things_of(sample_facts()), documents=frozenset([document]))
    assert decode_things(encode_things(things)) == things


def test_findings_survive() -> None:
    finding = Finding(
        severity=Severity.WARNING,
        report="青岚/2013.txt",
        fact="https://example.org/fact",
        shape="https://example.org/shape",
        component="MinCount",
        value="",
        kind="Report",
        name="报告",
        path="dcterms:issued",
        message="无日期",
        remedy="看原文",
        quote="报告",
        span=Span(1, 3),
    )
    assert decode_findings(encode_findings((finding,))) == (finding,)
    assert decode_findings(encode_findings((finding,)))[0].span == Span(1, 3)
