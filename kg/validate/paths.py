"""Writes SHACL property paths as SPARQL writes them (SHACL, section 2.3.1)."""

from __future__ import annotations

from rdflib import RDF, SH, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node


def write_path(graph: Graph, path: Node) -> str:
    """Return the path with the prefixes of the shapes.

    Raises:
        ValueError: the node is no path that shapes of this project use.

    >>> shapes = Graph().parse(data='''@prefix sh: <http://www.w3.org/ns/shacl#> .
    ... @prefix ex: <https://example.org/> . ex:s sh:path [ sh:alternativePath (ex:a ex:b) ] .''')
    >>> write_path(shapes, next(shapes.objects(None, SH.path)))
    'ex:a|ex:b'
    """
    if isinstance(path, URIRef):
        return graph.namespace_manager.normalizeUri(path)
    alternatives = graph.value(path, SH.alternativePath)
    if alternatives is not None:
        return "|".join(write_path(graph, part) for part in Collection(graph, alternatives))
    inverse = graph.value(path, SH.inversePath)
    if inverse is not None:
        return "^" + write_path(graph, inverse)
    if (path, RDF.first, None) in graph:
        return "/".join(write_path(graph, part) for part in Collection(graph, path))
    raise ValueError(f"no property path: {path}")
