"""Facts as bytes and back: MessagePack of the dataclasses in ``kg.model``.

Every value survives the way there and back exactly, decimals and dates included. The source's text
is stored beside the facts and not in them, because a report is read again from its text.
"""

from __future__ import annotations

from dataclasses import replace

from msgspec import msgpack

from kg.model import CitedDocument, ReportFacts

_encoder = msgpack.Encoder()
_facts_decoder = msgpack.Decoder(ReportFacts)
_documents_decoder = msgpack.Decoder(tuple[CitedDocument, ...])


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


def encode_documents(documents: tuple[CitedDocument, ...]) -> bytes:
    """Return the documents that one report cites as bytes."""
    return _encoder.encode(documents)


def decode_documents(data: bytes) -> tuple[CitedDocument, ...]:
    """Return the documents that ``encode_documents`` was given."""
    return _documents_decoder.decode(data)
