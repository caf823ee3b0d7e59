"""Small graphs that describe the data, as RDFLib graphs, written in canonical Turtle and JSON-LD."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox
from rdflib import DCAT, DCTERMS, FOAF, PROV, RDF, RDFS, SH, SKOS, VOID, XSD, Graph, Namespace
from rdflib.namespace import VANN

DCATAP: Final = Namespace("http://data.europa.eu/r5r/")
SPDX: Final = Namespace("http://spdx.org/rdf/terms#")
VCARD: Final = Namespace("http://www.w3.org/2006/vcard/ns#")

_PREFIXES: Final = MappingProxyType(
    {
        "dcat": str(DCAT),
        "dcatap": str(DCATAP),
        "dcterms": str(DCTERMS),
        "foaf": str(FOAF),
        "prov": str(PROV),
        "rdf": str(RDF),
        "rdfs": str(RDFS),
        "sh": str(SH),
        "skos": str(SKOS),
        "spdx": str(SPDX),
        "vann": str(VANN),
        "vcard": str(VCARD),
        "void": str(VOID),
        "xsd": str(XSD),
    }
)


def write_turtle(graph: Graph, path: Path) -> None:
    """Write a graph without blank nodes as Turtle, the same bytes each time."""
    _write(graph, path, ox.RdfFormat.TURTLE)


def write_jsonld(graph: Graph, path: Path) -> None:
    """Write a graph without blank nodes as JSON-LD, the same bytes each time."""
    _write(graph, path, ox.RdfFormat.JSON_LD)


def _write(graph: Graph, path: Path, form: ox.RdfFormat) -> None:
    lines = sorted(graph.serialize(format="nt", encoding="utf-8").splitlines(keepends=True))
    triples = ox.parse(b"".join(lines), format=ox.RdfFormat.N_TRIPLES, lenient=True)
    ox.serialize(
        (quad.triple for quad in triples), str(path), format=form, prefixes=dict(_PREFIXES)
    )
