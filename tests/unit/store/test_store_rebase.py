from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError, UsageError
from kg.store import Store, find_base, under_base

OWN = "https://w3id.org/gongkai/"
OTHER = "https://data.example.org/公开/"
DATA = f"""\
<{OWN}report/甲> <http://purl.org/dc/terms/title> "<{OWN}report/甲> \\"<{OWN}x>\\""@zh <{OWN}report/甲/graph> .
<{OWN}report/甲> <{OWN}ontology#level> <{OWN}vocabulary/levels/county> <{OWN}report/甲/graph> .
<{OWN}ontology/0.1.0> <http://purl.org/dc/terms/creator> <{OWN}> <{OWN}graph/documents> .
"""


def store(data: str = DATA) -> Store:
    graphs = ox.Store()
    graphs.load(data.encode(), format=ox.RdfFormat.N_QUADS, lenient=True)
    return Store(graphs)


def lines(of: Store) -> str:
    return b"".join(line for name in of.graph_names() for line in of.graph_nquads(name)).decode()


def test_only_the_data_moves_and_texts_stay() -> None:
    with under_base(store(), OTHER) as moved:
        assert find_base(moved) == OTHER
        assert sorted(lines(moved).splitlines()) == sorted(
            [
                f'<{OTHER}report/甲> <http://purl.org/dc/terms/title> "<{OWN}report/甲> \\"<{OWN}x>\\""@zh <{OTHER}report/甲/graph> .',
                f"<{OTHER}report/甲> <{OWN}ontology#level> <{OWN}vocabulary/levels/county> <{OTHER}report/甲/graph> .",
                f"<{OWN}ontology/0.1.0> <http://purl.org/dc/terms/creator> <{OWN}> <{OTHER}graph/documents> .",
            ]
        )


def test_there_and_back_is_the_same() -> None:
    with under_base(store(), OTHER) as moved, under_base(moved, OWN) as back:
        assert lines(back) == lines(store())


def test_its_own_base_needs_no_copy() -> None:
    held = store()
    for base in (None, OWN):
        with under_base(held, base) as same:
            assert same is held


def test_wrong_base_and_empty_store_are_errors(tmp_path: Path) -> None:
    with pytest.raises(UsageError), under_base(store(), "data/"):
        pass
    with pytest.raises(StoreError, match="empty"):
        find_base(store(""))
