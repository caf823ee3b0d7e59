"""What passes between a question's process and the one that answers it."""

from __future__ import annotations

from typing import Final

import msgspec

REFUSED: Final = 10


class Request(msgspec.Struct, frozen=True):
    """What is asked, of which store, and how the answer is to be written."""

    store: str
    query: str
    format: str
    memory: int
    """Bytes of address space that the process may use; 0 for no limit."""


class Refusal(msgspec.Struct, frozen=True):
    """An error in its parts, to be raised again on the other side."""

    of_store: bool
    what: str
    where: str
    remedy: str
