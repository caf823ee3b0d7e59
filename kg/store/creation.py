"""What the making of a store brings into being, so that one to which nothing comes can be undone."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from kg.store.layout import Layout


@dataclass(frozen=True, slots=True)
class Creation:
    """A folder that is about to become a store, if it is none yet."""

    layout: Layout
    was_store: bool
    missing: tuple[Path, ...]
    """The store's folder and those above it that there were not, the innermost first."""

    @staticmethod
    def of(layout: Layout) -> Creation:
        """Remember what is there before the store is made."""
        folders = (layout.folder, *layout.folder.parents)
        missing = tuple(folder for folder in folders if not folder.exists())
        return Creation(layout, layout.is_store, missing)

    def undo(self) -> None:
        """Remove what the store holds, if it was made here; the caller has its lock."""
        if self.was_store:
            return
        if self.layout.graph.is_dir():
            shutil.rmtree(self.layout.graph)
        for path in self.layout.files:
            path.unlink(missing_ok=True)

    def remove_folders(self) -> None:
        """Remove the lock and the folders that were made; nobody has the lock any more.

        Whatever was there before stays, and so does a store that another build has begun meanwhile.
        """
        if self.layout.is_store:
            return
        self.layout.lock.unlink(missing_ok=True)
        for folder in self.missing:
            if any(folder.iterdir()):
                return
            folder.rmdir()
