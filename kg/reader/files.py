"""Finds the report files under what a user names, and reads each into a ``Source``."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from kg.errors import InputError
from kg.model import Source
from kg.reader.encoding import decode

SUPPORTED: Final = (".txt", ".md")
LARGEST: Final = 20_000_000
"""Bytes; the longest real reports have a hundredth of that."""


def _never(_: Path) -> bool:
    return False


def find_sources(
    paths: Sequence[Path], is_store: Callable[[Path], bool] = _never
) -> Iterator[tuple[str, Path] | InputError]:
    """Yield ``(name, path)`` for each file, in a stable order, and an error for each that is none.

    The name is relative to the folder that was given, with forward slashes, and is what the graph
    calls the source. Folders are searched in depth; hidden files and folders are passed over, and so
    are stores that lie among the reports. Files of an unsupported kind are errors, so
    that a PDF among the reports is not lost unseen.
    """
    seen: dict[str, Path] = {}
    for given in paths:
        for name, path in _expand(given, is_store):
            if isinstance(path, InputError):
                yield path
            elif name not in seen:
                seen[name] = path.resolve()
                yield name, path
            elif seen[name] != path.resolve():
                yield InputError(
                    f"two files would both be called {name!r} in the graph",
                    where=str(path),
                    remedy="Give the folder above both, so that their names differ",
                )


def _expand(
    given: Path, is_store: Callable[[Path], bool]
) -> Iterator[tuple[str, Path | InputError]]:
    if given.is_dir() and is_store(given):
        yield (
            "",
            InputError(
                "a store of kg, not a folder of reports",
                where=str(given),
                remedy="Name the folder that the reports lie in",
            ),
        )
    elif given.is_dir():
        found = 0
        for folder, folders, files in os.walk(given):
            folders[:] = sorted(
                name
                for name in folders
                if not name.startswith(".") and not is_store(Path(folder, name))
            )
            for file in sorted(files):
                if not file.startswith("."):
                    found += 1
                    path = Path(folder) / file
                    yield _supported(path.relative_to(given).as_posix(), path)
        if not found:
            yield (
                "",
                InputError(
                    "the folder holds no report files",
                    where=str(given),
                    remedy=f"Supported are {' and '.join(SUPPORTED)}",
                ),
            )
    elif not given.exists():
        yield "", InputError("no such file or folder", where=str(given), remedy="Check the path")
    else:
        yield _supported(given.name, given)


def _supported(name: str, path: Path) -> tuple[str, Path | InputError]:
    return name, path if path.suffix.lower() in SUPPORTED else _unsupported(path)


def _unsupported(path: Path) -> InputError:
    return InputError(
        f"files ending in {path.suffix!r} are not supported"
        if path.suffix
        else "a file whose name has no ending is not supported",
        where=str(path),
        remedy=f"Supported are {' and '.join(SUPPORTED)}; save the report as text",
    )


def read_source(name: str, path: Path) -> Source:
    """Read one file.

    Raises:
        InputError: it cannot be opened, is of an unsupported kind, empty, too large, binary or in an
            unknown encoding. A name without ending (``/dev/stdin``) may hold text.
    """
    if path.is_file() and path.suffix and path.suffix.lower() not in SUPPORTED:
        raise _unsupported(path)
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("no such file", where=str(path), remedy="Check the path") from error
    except IsADirectoryError as error:
        raise InputError("a folder, not a file", where=str(path), remedy="Name one file") from error
    except OSError as error:
        raise InputError(
            f"cannot be read ({error.strerror})", where=str(path), remedy="Check its permissions"
        ) from error
    return decode_source(name, data, where=str(path))


def decode_source(name: str, data: bytes, *, where: str) -> Source:
    """Return the source that the bytes of a file hold; ``where`` is what errors call it.

    Raises:
        InputError: they are none, too many, binary or in an unknown encoding.
    """
    if len(data) > LARGEST:
        raise InputError(
            f"{len(data)} bytes is larger than any report (limit {LARGEST})",
            where=where,
            remedy="Split the file into one report each",
        )
    try:
        text, encoding = decode(data)
    except InputError as error:
        raise InputError(error.what, where=where, remedy=error.remedy) from error
    if not text.strip():
        raise InputError("the file is empty", where=where, remedy="Give the report's text")
    return Source(name, text, encoding, hashlib.sha256(data).hexdigest())
