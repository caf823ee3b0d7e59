"""Replaces a published folder as a whole, so that nobody ever sees half of a publication.

The new one is written beside the old one, in a hidden folder, the draft, and takes its place in the
end. A run that was killed leaves its draft; the next one knows it by its lock, which nobody holds
any more, and clears it away. Was it killed in the very moment of the exchange, the old publication
is brought back from there first.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import portalocker

from kg.errors import UsageError
from kg.publish.site.kinds import KINDS

_SIGNS: Final = ("catalog.ttl", "void.ttl", "provenance.ttl")
"""A folder that holds these is a publication and may be replaced."""
_OWN: Final = frozenset(
    {
        *_SIGNS,
        *(kind.name for kind in KINDS),
        *("dumps", "ontology", "vocabulary"),
        *("index.html", "search-index.js", "search.js", "style.css"),
        *("catalog.jsonld", "queries.ttl", ".htaccess", "nginx.conf"),
    }
)
"""What a publication consists of; what else stands beside it is the publisher's and is kept."""
_LOCK: Final = "lock"
_OLD: Final = "replaced"
_NEW: Final = "publication"


def check_target(folder: Path) -> None:
    """Make sure that a publication may be written into ``folder``.

    Raises:
        UsageError: it is a file, holds something that is no publication, or cannot be replaced.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError("a file, not a folder", where=str(folder), remedy="Name another folder")
    if folder.is_dir() and any(folder.iterdir()) and not _is_publication(folder):
        raise UsageError(
            "the folder is not empty and holds no publication",
            where=str(folder),
            remedy="Name a new or empty folder, so that nothing of yours is overwritten",
        )
    if os.path.ismount(folder):
        raise UsageError(
            "a file system is mounted here, so the folder cannot be replaced as a whole",
            where=str(folder),
            remedy=f"Name a folder within it, such as {folder / 'public'}",
        )


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Give an empty folder to write into, which takes the place of ``folder`` in the end.

    Where the block fails, ``folder`` stays as it was. Files that somebody put beside an earlier
    publication (``robots.txt``, ``.git``) stand beside the new one.

    Raises:
        UsageError: the folder holds something that is no publication, or cannot be written.
    """
    target = Path(os.path.realpath(folder))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _clear_abandoned(target)
        check_target(target)
        with _draft(target) as draft:
            fresh = draft / _NEW
            fresh.mkdir()
            yield fresh
            _exchange(fresh, target, draft / _OLD)
    except OSError as error:
        raise UsageError(
            f"cannot be written ({error.strerror})",
            where=str(error.filename or folder),
            remedy="Check the path, its permissions and the space on the disk",
        ) from error


def _is_publication(folder: Path) -> bool:
    return all((folder / name).is_file() for name in _SIGNS)


@contextmanager
def _draft(target: Path) -> Iterator[Path]:
    """Give a new folder beside the target, locked while it is in use and gone afterwards."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=_prefix(target)) as name:
        draft = Path(name)
        with portalocker.Lock(draft / _LOCK, mode="ab", timeout=0):
            yield draft


def _prefix(target: Path) -> str:
    return f".{target.name}-draft-"


def _exchange(fresh: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    if old.exists():
        for path in old.iterdir():
            if path.name not in _OWN:
                path.rename(target / path.name)


def _clear_abandoned(target: Path) -> None:
    """Remove the drafts of runs that were killed."""
    prefix = _prefix(target)
    for draft in target.parent.iterdir():
        if not draft.name.startswith(prefix):
            continue
        try:
            with portalocker.Lock(draft / _LOCK, mode="ab", timeout=0):
                old = draft / _OLD
                if old.exists() and not target.exists():
                    old.rename(target)
        except (OSError, portalocker.exceptions.LockException):
            continue  # somebody is publishing into the same folder now
        shutil.rmtree(draft, ignore_errors=True)
