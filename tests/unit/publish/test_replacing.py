from __future__ import annotations

import shutil
from pathlib import Path

import portalocker
import pytest

from kg.errors import UsageError
from kg.publish import load_settings, publish, replacing
from kg.publish.replacing import check_target
from kg.store import open_for_reading
from tests.unit.publish.conftest import silent

SIGNS = ("catalog.ttl", "void.ttl", "provenance.ttl")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a folder that looks like a publication."""
    folder = tmp_path / "public"
    (folder / "report").mkdir(parents=True)
    for name in (*SIGNS, "report/old.html"):
        (folder / name).write_text("old", encoding="utf-8")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def replace(folder: Path, content: str = "new") -> None:
    with replacing.replacing(folder) as fresh:
        (fresh / "catalog.ttl").write_text(content, encoding="utf-8")


def test_an_old_publication_is_replaced_as_a_whole(
    published: Path, example_store: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    shutil.copytree(published, old)
    (old / "report" / "gone.html").write_text("old", encoding="utf-8")
    with open_for_reading(example_store) as store:
        publish(store, old, load_settings(), silent)
    assert not (old / "report" / "gone.html").exists()
    assert names(tmp_path) == ["old"]
    assert set(names(old)) <= replacing._OWN


@pytest.mark.parametrize("held", [["thesis.doc"], ["catalog.ttl"], [".git"]])
def test_another_folder_is_left_alone(tmp_path: Path, held: list[str]) -> None:
    for name in held:
        (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="no publication"):
        replace(tmp_path)
    assert names(tmp_path) == held


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="not a folder"):
        check_target(tmp_path / "file")


def test_the_root_of_a_file_system_is_refused_before_the_work() -> None:
    with pytest.raises(UsageError, match=r"no publication|mounted"):
        check_target(Path("/"))


def test_what_the_publisher_put_beside_it_stays(old: Path) -> None:
    (old / "robots.txt").write_text("mine", encoding="utf-8")
    (old / ".git").mkdir()
    replace(old)
    assert names(old) == [".git", "catalog.ttl", "robots.txt"]
    assert (old / "catalog.ttl").read_text(encoding="utf-8") == "new"


def test_a_failure_leaves_the_old_one(old: Path) -> None:
    before = names(old)
    with pytest.raises(UsageError, match="cannot be written"), replacing.replacing(old) as fresh:
        (fresh / "missing" / "catalog.ttl").write_text("half", encoding="utf-8")
    assert names(old) == before
    assert names(old.parent) == ["public"]


def test_the_draft_of_a_killed_run_is_cleared_away(old: Path) -> None:
    draft = old.parent / ".public-draft-killed"
    (draft / "publication").mkdir(parents=True)
    (draft / "lock").touch()
    (old.parent / ".public-drafts").mkdir()
    replace(old)
    assert names(old.parent) == [".public-drafts", "public"]


def test_the_draft_of_another_run_is_left_to_it(old: Path) -> None:
    draft = old.parent / ".public-draft-alive"
    draft.mkdir()
    with portalocker.Lock(draft / "lock", mode="ab", timeout=0):
        replace(old)
        assert names(old.parent) == [draft.name, "public"]


def test_killed_in_the_exchange_the_old_one_comes_back(old: Path) -> None:
    draft = old.parent / ".public-draft-killed"
    draft.mkdir()
    old.rename(draft / "replaced")
    with pytest.raises(KeyboardInterrupt), replacing.replacing(old):
        raise KeyboardInterrupt
    assert names(old) == sorted((*SIGNS, "report"))
    assert names(old.parent) == ["public"]


def test_the_folder_one_stands_in_can_be_named_by_a_dot(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(old)
    replace(Path())
    assert names(old) == ["catalog.ttl"]


def test_a_link_leads_to_the_folder_that_is_replaced(old: Path) -> None:
    link = old.parent / "www"
    link.symlink_to(old)
    replace(link)
    assert link.is_symlink()
    assert names(old) == ["catalog.ttl"]
