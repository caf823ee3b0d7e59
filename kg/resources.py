"""Finds ``ontology/``, ``shapes/`` and ``queries/``: packaged in a wheel, else in the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.errors import KgError

_PACKAGE = Path(__file__).resolve().parent


@cache
def data_folder(name: str) -> Path:
    """Return the folder ``ontology``, ``shapes`` or ``queries``.

    Raises:
        KgError: neither the wheel nor the checkout has it, so the installation is broken.
    """
    for folder in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise KgError(
        f"the data folder {name!r} is missing from this installation",
        where=str(_PACKAGE),
        remedy="Install gongkai-kg again",
    )
