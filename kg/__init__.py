"""kg builds a knowledge graph from annual reports on information disclosure.

A file becomes a source, a document, mentions, facts, triples; the graph is validated with SHACL,
stored on disk, asked with SPARQL, exported as Turtle and drawn as a citation network. The public
verbs are ``kg.pipeline.build``, ``kg.pipeline.extract_file`` and what ``kg.query``, ``kg.export``
and ``kg.network`` export; the command ``kg`` is a thin layer over them.
"""

__version__ = "0.1.0"
