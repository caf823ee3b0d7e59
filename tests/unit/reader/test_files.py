import hashlib
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.reader import find_sources, read_source


def names(*paths: Path) -> list[str]:
    return [found[0] for found in find_sources(paths) if not isinstance(found, InputError)]


def errors(*paths: Path) -> list[str]:
    return [str(found) for found in find_sources(paths) if isinstance(found, InputError)]


def test_folders_are_read_in_depth_and_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/c.TXT", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert names(tmp_path) == ["b.txt", "a/c.TXT", "a/z.md"]


def test_a_file_of_another_kind_is_named_and_the_others_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-")
    (tmp_path / "b.txt").write_text("x", encoding="utf-8")
    assert names(tmp_path) == ["b.txt"]
    (error,) = errors(tmp_path)
    assert "a.pdf" in error
    assert "Supported are .txt and .md" in error


def test_what_is_missing_or_holds_nothing_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    missing, empty = errors(tmp_path / "nowhere", tmp_path / "empty")
    assert "no such file or folder" in missing
    assert "holds no report files" in empty


def test_the_same_file_named_twice_is_one_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    assert names(tmp_path, tmp_path / "a.txt") == ["a.txt"]


def test_two_files_of_one_name_are_not_mixed_up(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(folder, encoding="utf-8")
    assert names(tmp_path / "one", tmp_path / "two") == ["a.txt"]
    (error,) = errors(tmp_path / "one", tmp_path / "two")
    assert "two files would both be called 'a.txt'" in error


def test_a_source_keeps_text_encoding_and_checksum(tmp_path: Path) -> None:
    data = "石汀镇报告\r\n正文".encode("gb18030")
    (tmp_path / "a.txt").write_bytes(data)
    source = read_source("a.txt", tmp_path / "a.txt")
    assert source.text == "石汀镇报告\r\n正文"
    assert source.encoding == "gb18030"
    assert source.checksum == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(InputError, match="empty"):
        read_source("a.txt", tmp_path / "a.txt")


def test_a_file_that_vanished_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_source("a.txt", tmp_path / "a.txt")


def test_a_store_among_the_reports_is_passed_over_and_is_no_folder_of_reports(
    tmp_path: Path,
) -> None:
    (tmp_path / "kg-store").mkdir()
    (tmp_path / "kg-store" / "data.sst").touch()
    (tmp_path / "b.txt").write_text("x", encoding="utf-8")

    def is_store(folder: Path) -> bool:
        return folder.name == "kg-store"

    (found,) = find_sources([tmp_path], is_store)
    assert found == ("b.txt", tmp_path / "b.txt")
    (error,) = find_sources([tmp_path / "kg-store"], is_store)
    assert "a store of kg, not a folder of reports" in str(error)


def test_a_page_is_not_read_as_if_it_were_text(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<p>青岚市2014年政府信息公开工作年度报告</p>", encoding="utf-8"
    )
    with pytest.raises(InputError, match=r"files ending in '\.html' are not supported"):
        read_source("a.html", tmp_path / "a.html")
    (tmp_path / "a").write_text("云泽县", encoding="utf-8")
    assert read_source("a", tmp_path / "a").text == "云泽县"
