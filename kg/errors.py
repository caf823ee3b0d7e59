"""What can go wrong, in words a person can act on: what, where, and the remedy."""

from __future__ import annotations

from collections.abc import Callable


class KgError(Exception):
    """An error that names the thing, the place and the remedy.

    ``str(error)`` is the whole message, fit for standard error.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        """Say what is wrong, where it is, and what the reader can do about it."""
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(what, where, remedy)

    def __reduce__(self) -> tuple[Callable[..., KgError], tuple[type[KgError], str, str, str]]:
        """Let the error travel between processes whole."""
        return _make, (type(self), self.what, self.where, self.remedy)

    def __str__(self) -> str:
        """Return ``where: what. remedy`` with the empty parts left out."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}. {self.remedy}" if self.remedy else head


class InputError(KgError):
    """A source that cannot be read or is no report; the other sources go on."""


class UsageError(KgError):
    """A request that cannot be carried out as it was put: unknown name, bad parameter, bad query."""


class StoreError(KgError):
    """The store is missing, is no store, or is locked by another process."""


def _make(kind: type[KgError], what: str, where: str, remedy: str) -> KgError:
    return kind(what, where=where, remedy=remedy)
