from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.store import Store, open_for_reading, open_neighbourhood

GRAPHS = """
<urn:report> <urn:cites> <urn:document> <urn:report/graph> .
<urn:report> <urn:count> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:report/graph> .
<urn:report> <urn:says> "见 <urn:stranger> 。" <urn:report/graph> .
<urn:report/cell> <urn:in> <urn:report> <urn:report/graph> .
<urn:document> <urn:title> "办法" <urn:shared> .
<urn:document> <urn:issuer> <urn:agency> <urn:shared> .
<urn:agency> <urn:name> "云泽县人民政府" <urn:shared> .
<urn:other> <urn:cites> <urn:document> <urn:other/graph> .
"""


def test_it_holds_the_graph_and_what_that_points_to_and_no_more() -> None:
    graphs = ox.Store()
    graphs.load(GRAPHS.encode(), format=ox.RdfFormat.N_QUADS)
    store = Store(graphs)
    lines = list(store.graph_lines("urn:report/graph"))
    near = open_neighbourhood(store, "urn:report/graph", lines)
    held = {(row["s"], row["p"]) for row in near.rows("SELECT ?s ?p WHERE { ?s ?p ?o }")}
    assert held == {
        ("urn:report", "urn:cites"),
        ("urn:report", "urn:count"),
        ("urn:report", "urn:says"),
        ("urn:report/cell", "urn:in"),
        ("urn:document", "urn:title"),
        ("urn:document", "urn:issuer"),
    }
    assert list(near.graph_lines("urn:report/graph")) == lines


def test_no_triple_of_a_report_stands_in_it_twice(example_store: Path) -> None:
    with open_for_reading(example_store) as store:
        names = [name for name in store.graph_names() if name.endswith("/graph")]
        for name in names:
            near = open_neighbourhood(store, name, list(store.graph_lines(name)))
            rows = [tuple(row.values()) for row in near.rows("SELECT ?s ?p ?o WHERE { ?s ?p ?o }")]
            assert len(rows) == len(set(rows)) > 0
