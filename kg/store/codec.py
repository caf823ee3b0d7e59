"""Facts as bytes and back: MessagePack of the dataclasses in ``kg.model``.

Every value survives the way there and back exactly, decimals and dates included. The source's text
is stored beside the facts and not in them, because a report is read again from its text.
"""

from __future__ import annotations

from dataclasses import replace

from msgspec import msgpack

from kg.graph.things import SharedThings
from kg.model import ReportFacts
from kg.validate import Finding

_encoder = msgpack.Encoder()
_facts_decoder = msgpack.Decoder(ReportFacts)
_findings_decoder = msgpack.Decoder(tuple[Finding, ...])
_things_decoder = msgpack.Decoder(SharedThings)


def encode_facts(facts: ReportFacts) -> bytes:
    """Return the facts without the text of their source."""
    return _encoder.encode(replace(facts, source=replace(facts.source, text="")))


def decode_facts(data: bytes, text: str) -> ReportFacts:
    """Return the facts with the text of their source put back.

    Raises:
        msgspec.ValidationError: the bytes are no facts of this version.
    """
    facts = _facts_decoder.decode(data)
    return replace(facts, source=replace(facts.source, text=text))


def encode_things(things: SharedThings) -> bytes:
    """Return what a report shares with others as bytes."""
    return _encoder.encode(things)


def decode_things(data: bytes) -> SharedThings:
    """Return the things that ``encode_things`` was given.

    Raises:
        msgspec.ValidationError: the bytes are no things of this version.
    """
    return _things_decoder.decode(data)


def encode_findings(findings: tuple[Finding, ...]) -> bytes:
    """Return what the validation found as bytes."""
    return _encoder.encode(findings)


def decode_findings(data: bytes) -> tuple[Finding, ...]:
    """Return the findings that ``encode_findings`` was given.

    Raises:
        msgspec.ValidationError: the bytes are no findings of this version.
    """
    return _findings_decoder.decode(data)
