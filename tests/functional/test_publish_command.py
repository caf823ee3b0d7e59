from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.conftest import Kg


def test_it_writes_a_site_and_says_where_to_look(
    kg: Kg, example_store: Path, tmp_path: Path
) -> None:
    done = kg("publish", tmp_path / "public", "--store", example_store, "--jobs", 2)
    assert done.returncode == 0, done.stderr
    assert "dumps/graph.ttl.gz" in done.stdout
    assert str(tmp_path / "public" / "index.html") in done.stdout
    assert "--publisher" in done.stderr
    assert "--contact" in done.stderr
    assert (tmp_path / "public" / "index.html").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["held"], "holds no publication"),
        (["held/mine.txt"], "not a folder"),
        (["held/mine.txt/public"], "cannot be written"),
        (["public", "--store", "nowhere"], "there is no store here"),
        (["public", "--base-iri", "https://example.org/x"], "ends in /"),
        (["public", "--licence", "CC BY"], "is no address"),
        (["public", "--contact", "somebody"], "neither an e-mail address"),
        (["public", "--date", "2024-13-01"], "is no date"),
        (["public", "--config", "nowhere.toml"], "cannot be read (No such file or directory)"),
    ],
)
def test_what_cannot_be_done_is_refused_before_the_work(
    kg: Kg,
    example_store: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    words: str,
) -> None:
    (tmp_path / "held").mkdir()
    (tmp_path / "held" / "mine.txt").write_text("mine", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KG_STORE", str(example_store))
    refused = kg("publish", *arguments)
    assert refused.returncode == 2
    assert words in refused.stderr
    assert "Traceback" not in refused.stderr
    assert refused.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["held"]
