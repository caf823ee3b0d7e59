"""What a store says about citations, read once as plain values.

In come the rows of three SPARQL queries, out goes a ``Corpus``. Which network is made of it is not
decided here.
"""

from kg.network.corpus.bodies import Agency, Place
from kg.network.corpus.citations import CitationRow, citations_query
from kg.network.corpus.corpus import Corpus, read_corpus
from kg.network.corpus.links import LinkRow
from kg.network.corpus.rows import Row, Rows, plain

__all__ = [
    "Agency",
    "CitationRow",
    "Corpus",
    "LinkRow",
    "Place",
    "Row",
    "Rows",
    "citations_query",
    "plain",
    "read_corpus",
]
