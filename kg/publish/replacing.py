"""Replaces a published folder as a whole, so that nobody ever sees half of a publication."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kg.errors import UsageError

_SIGN: Final = "catalog.ttl"
"""A folder that holds this is a publication and may be replaced."""


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Give an empty folder to write into, which takes the place of ``folder`` in the end.

    Where the block fails, ``folder`` stays as it was.

    Raises:
        UsageError: the folder holds something that is no publication, or cannot be written.
    """
    if folder.is_dir() and any(folder.iterdir()) and not (folder / _SIGN).is_file():
        raise UsageError(
            "the folder is not empty and holds no publication",
            where=str(folder),
            remedy="Name a new or empty folder, so that nothing of yours is overwritten",
        )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as draft:
            fresh = Path(draft) / folder.name
            fresh.mkdir()
            yield fresh
            old = Path(draft) / "replaced"
            if folder.exists():
                folder.rename(old)
            shutil.move(fresh, folder)
    except OSError as error:
        raise UsageError(
            f"cannot be written ({error.strerror})",
            where=str(error.filename or folder),
            remedy="Check the path, its permissions and the space on the disk",
        ) from error
