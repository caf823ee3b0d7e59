"""Facts become triples: IRIs, terms, provenance.

Enters: ``ReportFacts`` and the catalogue of documents. Leaves: N-Quads as bytes, sorted, one named
graph for each report and one for each kind of thing that reports share; no triple stands in two of
them and there are no blank nodes. Knows no store and no reading.

``report``, ``shared`` and ``things`` write graphs; they lean on ``resolve`` and so on spaCy, which
takes seconds to load. Whoever only asks a graph takes ``terms`` and ``iris``, so nothing is imported
here.
"""
