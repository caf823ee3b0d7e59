from __future__ import annotations

import json
import pickle
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.store import Store, is_store, locks, open_for_reading, open_for_writing
from kg.store.layout import FORMAT, KIND, Layout


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of an empty store."""
    with open_for_writing(tmp_path / "store") as writer:
        writer.finish()
    return tmp_path / "store"


def refuse_to_read(folder: Path) -> str:
    with pytest.raises(StoreError) as caught, open_for_reading(folder):
        pass
    assert caught.value.remedy
    return str(caught.value)


def refuse_to_write(folder: Path) -> str:
    with pytest.raises(StoreError) as caught, open_for_writing(folder):
        pass
    assert caught.value.remedy
    return str(caught.value)


def test_a_missing_store_is_no_place_to_read(tmp_path: Path) -> None:
    assert "there is no store here" in refuse_to_read(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_another_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("第一章", encoding="utf-8")
    assert "not a store" in refuse_to_read(tmp_path)
    assert "not a store" in refuse_to_write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("marker", ["", "{", "[]", '{"kind": "other", "format": 1}'])
def test_a_folder_with_another_marker_is_no_store(tmp_path: Path, marker: str) -> None:
    (tmp_path / "kg-store.json").write_text(marker, encoding="utf-8")
    assert "not a store" in refuse_to_read(tmp_path)
    assert "not a store" in refuse_to_write(tmp_path)


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert "no store" in refuse_to_read(tmp_path / "file")
    assert "not a folder" in refuse_to_write(tmp_path / "file")


def test_a_newer_format_is_not_touched(folder: Path) -> None:
    Layout(folder).marker.write_text(
        json.dumps({"kind": KIND, "format": FORMAT + 1}), encoding="utf-8"
    )
    assert "Update gongkai-kg" in refuse_to_read(folder)
    assert "Update gongkai-kg" in refuse_to_write(folder)


def test_a_build_that_died_before_the_marker_starts_again(tmp_path: Path) -> None:
    Layout(tmp_path).lock.touch()
    (tmp_path / "kg-store.json.new").write_text("{", encoding="utf-8")
    with open_for_writing(tmp_path) as writer:
        writer.finish()
    with open_for_reading(tmp_path) as store:
        assert store.graph_names() == []


def test_readers_share(folder: Path) -> None:
    with open_for_reading(folder) as one, open_for_reading(folder) as other:
        assert one.graph_names() == other.graph_names()


def test_a_build_is_alone(folder: Path) -> None:
    with open_for_writing(folder):
        assert "a build is writing" in refuse_to_read(folder)
        assert "another process uses" in refuse_to_write(folder)


def test_a_reader_keeps_builds_out(folder: Path) -> None:
    with open_for_reading(folder):
        assert "another process uses" in refuse_to_write(folder)


def test_a_graph_that_is_gone_is_said(folder: Path) -> None:
    Layout(folder).graph.rename(folder / "elsewhere")
    assert "kg build" in refuse_to_read(folder)


def test_a_broken_ledger_is_said(folder: Path) -> None:
    Layout(folder).ledger.write_bytes(b"not SQLite at all, by a long way" * 100)
    assert "ledger" in refuse_to_write(folder)


def test_a_store_travels_as_its_folder_and_one_in_memory_does_not(folder: Path) -> None:
    with open_for_reading(folder) as store:
        assert pickle.loads(pickle.dumps(store)).folder == store.folder  # noqa: S301
    with pytest.raises(TypeError, match="in memory"):
        pickle.dumps(Store(ox.Store()))


@pytest.mark.parametrize("place", ["store", "above/store"])
def test_a_store_that_is_abandoned_leaves_nothing(tmp_path: Path, place: str) -> None:
    with open_for_writing(tmp_path / place) as writer:
        writer.abandon()
    assert not list(tmp_path.iterdir())


def test_folders_that_were_there_before_stay(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    with open_for_writing(tmp_path / "store") as writer:
        writer.abandon()
    assert not list((tmp_path / "store").iterdir())


def test_a_store_of_earlier_builds_is_not_undone(folder: Path) -> None:
    with open_for_writing(folder) as writer:
        writer.abandon()
    assert is_store(folder)
    with open_for_reading(folder):
        pass
