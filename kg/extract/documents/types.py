"""The type of a document: the word that ends its title (``…的通知``, ``…清单（2020年版）``).

What stands in title marks and ends in 日报, 专栏, 读本 … is no official document; the vocabulary says
which (``gk:isOfficial false``).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from kg.vocabulary import load_scheme

_TRAILING_BRACKETS: Final = re.compile(r"(?:[（〈(][^（）〈〉()]*[）〉)]|[〉”’」）\"])+$")
_LONGEST_WORD: Final = 6
_CLASSES_WITH_ARTICLES: Final = ("#Regulation", "#Measure")


def document_type(title: str) -> str | None:
    """Return the notation of the type that ends the title, or ``None``.

    >>> document_type("青岚市政务公开实施办法（试行）"), document_type("走进青岚")
    ('办法', None)
    """
    notation, official = _ending(title)
    return notation if official else None


def is_official(title: str) -> bool:
    """Tell whether the title's last word does not rule an official document out."""
    return _ending(title)[1]


def is_type_word(title: str) -> bool:
    """Tell whether the title is nothing but a type (《办法》), so that it can only be a short form."""
    return title in type_words()


def has_articles(title: str) -> bool:
    """Tell whether documents of the title's type are written in articles.

    >>> has_articles("青岚市公开办法"), has_articles("2016年工作要点")
    (True, False)
    """
    return document_type(title) in _types_with_articles()


@cache
def _types_with_articles() -> frozenset[str]:
    return frozenset(
        concept.notation
        for concept in load_scheme("document-types")
        if (concept.value("documentClass") or "").endswith(_CLASSES_WITH_ARTICLES)
    )


@cache
def type_words() -> dict[str, tuple[str, bool]]:
    """Return each word that ends titles with its type's notation and whether that is official."""
    words: dict[str, tuple[str, bool]] = {}
    for concept in load_scheme("document-types"):
        official = concept.value("isOfficial") != "false"
        for label in concept.labels:
            words[label] = (concept.notation, official)
    return words


@cache
def unofficial_words() -> str:
    """Return an alternation of the words for what is no official document (专栏, 节目)."""
    words = [word for word, (_, official) in type_words().items() if not official and len(word) > 1]
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@cache
def official_words() -> str:
    """Return an alternation of the words that end titles of official documents, longest first."""
    words = [word for word, (_, official) in type_words().items() if official]
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@lru_cache(maxsize=1024)
def _ending(title: str) -> tuple[str | None, bool]:
    bare = _TRAILING_BRACKETS.sub("", title) or title
    words = type_words()
    for length in range(min(_LONGEST_WORD, len(bare)), 0, -1):
        word = bare[-length:]
        if word in words:
            return words[word]
    return None, True
