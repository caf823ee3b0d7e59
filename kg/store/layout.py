"""What a store's folder holds, and how it is told from any other folder.

``kg-store.json`` names the format; ``ledger.sqlite`` is the truth; ``graph/`` follows from it;
``lock`` is held by whoever reads or writes; ``unfinished`` stands while the graph is being written.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import StoreError

FORMAT: Final = 1
KIND: Final = "gongkai-kg store"
_MARKER: Final = "kg-store.json"
_DRAFT: Final = "kg-store.json.new"
_LOCK: Final = "lock"


@dataclass(frozen=True, slots=True)
class Layout:
    """The places within a store's folder."""

    folder: Path

    @property
    def marker(self) -> Path:
        """The file that says that this folder is a store."""
        return self.folder / _MARKER

    @property
    def lock(self) -> Path:
        """The file whose lock readers share and a build has alone."""
        return self.folder / _LOCK

    @property
    def ledger(self) -> Path:
        """The SQLite database of what was read."""
        return self.folder / "ledger.sqlite"

    @property
    def graph(self) -> Path:
        """The folder of the RDF store."""
        return self.folder / "graph"

    @property
    def unfinished(self) -> Path:
        """A file that stands while the graph does not yet follow from the ledger."""
        return self.folder / "unfinished"

    @property
    def is_store(self) -> bool:
        """Whether the folder has been declared a store."""
        return self.marker.is_file()

    @property
    def files(self) -> tuple[Path, ...]:
        """The files of a store besides its lock; the marker is the last to go."""
        return (self.ledger, self.unfinished, self.folder / _DRAFT, self.marker)

    def check(self) -> None:
        """Make sure that this is a store of a format that this version knows.

        Raises:
            StoreError: there is no such folder, it is no store, or a newer version made it.
        """
        if not self.folder.is_dir():
            raise StoreError(
                "there is no store here",
                where=str(self.folder),
                remedy="Build one with `kg build SOURCE… --store DIR`, or name another folder",
            )
        try:
            marker = json.loads(self.marker.read_text(encoding="utf-8"))
            kind, version = marker["kind"], int(marker["format"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise self._foreign() from error
        if kind != KIND:
            raise self._foreign()
        if version > FORMAT:
            raise StoreError(
                f"the store has format {version}, and this version of kg knows {FORMAT}",
                where=str(self.folder),
                remedy="Update gongkai-kg, or build a new store in another folder",
            )

    def prepare(self) -> None:
        """Make the folder ready to become a store, unless it is one.

        A folder that holds anything else is left alone.

        Raises:
            StoreError: the folder cannot be made, or holds files that are not a store's.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise StoreError(
                "a file, not a folder", where=str(self.folder), remedy="Name another folder"
            ) from error
        except OSError as error:
            raise self._unusable(error) from error
        try:
            names = {path.name for path in self.folder.iterdir()}
        except OSError as error:
            raise self._unusable(error) from error
        if names and _MARKER not in names and not names <= {_LOCK, _DRAFT}:
            raise self._foreign()

    def _unusable(self, error: OSError) -> StoreError:
        return StoreError(
            f"the folder cannot be used ({error.strerror})",
            where=str(self.folder),
            remedy="Check the path and its permissions",
        )

    def write_marker(self) -> None:
        """Declare the folder a store, at once or not at all."""
        if self.marker.exists():
            return
        draft = self.folder / _DRAFT
        draft.write_text(json.dumps({"kind": KIND, "format": FORMAT}) + "\n", encoding="utf-8")
        draft.replace(self.marker)

    def _foreign(self) -> StoreError:
        return StoreError(
            "this folder is not a store of kg",
            where=str(self.folder),
            remedy="Name a store, or an empty or new folder to build one in",
        )
