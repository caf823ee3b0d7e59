"""A spaCy tokenizer of one token per character, so that a token's index is a character offset."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab


class CharacterTokenizer:
    """Makes every character a token; Chinese needs no words here, and offsets need no table."""

    def __init__(self, vocab: Vocab) -> None:
        """Keep the pipeline's vocabulary."""
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return a ``Doc`` with ``len(text)`` tokens."""
        return Doc(self.vocab, words=list(text), spaces=[False] * len(text))

    def to_bytes(self, **_: object) -> bytes:
        """Return nothing: the tokenizer has no state."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> CharacterTokenizer:
        """Return the tokenizer itself: it has no state."""
        return self
