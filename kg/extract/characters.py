"""A spaCy tokenizer of one token per character, so that a token's index is a character offset."""

from __future__ import annotations

from spacy.strings import StringStore
from spacy.tokens import Doc
from spacy.vocab import Vocab


class _Hashes(dict[str, int]):
    """The hash of each character met: spaCy takes it for the word, and need not hash it again."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, character: str) -> int:
        self[character] = found = int(self._strings.add(character))
        return found


class CharacterTokenizer:
    """Makes every character a token; Chinese needs no words here, and offsets need no table."""

    def __init__(self, vocab: Vocab) -> None:
        """Keep the pipeline's vocabulary."""
        self.vocab = vocab
        self._hashes = _Hashes(vocab.strings)

    def __call__(self, text: str) -> Doc:
        """Return a ``Doc`` with ``len(text)`` tokens."""
        words = list(map(self._hashes.__getitem__, text))
        # spaCy documents hashes as words, its stubs do not
        return Doc(self.vocab, words=words, spaces=[False] * len(text))  # type: ignore[arg-type]

    def to_bytes(self, **_: object) -> bytes:
        """Return nothing: the tokenizer has no state."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> CharacterTokenizer:
        """Return the tokenizer itself: it has no state."""
        return self
