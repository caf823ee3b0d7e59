"""Tells whose article a lone one is: ``《条例》第十九条规定…，第二十条又规定…``.

It is of the nearest document before it in the paragraph that has articles at all: 要点 and 通知 have none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from kg.extract.documents.context import Surroundings
from kg.extract.documents.pinpoints import find_articles
from kg.extract.documents.titles import TitleMatch
from kg.extract.documents.types import has_articles
from kg.model import Document


def assign_articles(
    document: Document, titles: Sequence[tuple[TitleMatch, Surroundings]]
) -> Mapping[int, tuple[str, ...]]:
    """Return the articles cited of each title, in normal form, by where the title starts."""
    assigned = {title.start: [around.pinpoint.words] for title, around in titles if around.pinpoint}
    read = {around.pinpoint.start for _, around in titles if around.pinpoint}
    with_articles = [title for title, _ in titles if has_articles(title.title)]
    starts = [title.start for title in with_articles]
    for article in find_articles(document.text) if with_articles else ():
        nearest = bisect_right(starts, article.start) - 1
        if article.start in read or nearest < 0:
            continue
        title = with_articles[nearest]
        same_block = document.block_at(title.start) == document.block_at(article.start)
        if same_block and title.end <= article.start:
            assigned.setdefault(title.start, []).append(article.words)
    return {start: tuple(words) for start, words in assigned.items()}
