"""Puts the page together: template, style, scripts and data in one self-contained file."""

from __future__ import annotations

import base64
import hashlib
import json
from importlib import resources
from string import Template
from typing import Final

from kg.network.page.data import page_data
from kg.network.values import Network
from kg.network.wording import NETWORK_TITLES

_SCRIPTS: Final = (
    "words", "network", "looks", "address", "state", "filters", "camera", "shapes", "flat", "renderer",
    "titles", "layers", "drawing", "pointer", "picture", "exports", "focus", "table", "printing",
    "panel", "card", "scope", "start",
)  # fmt: skip
"""One scope, in the order in which they build on each other."""
_SCRIPT_ENDINGS: Final = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
"""Text in the data can neither end its script element nor start another."""


def write_page(network: Network) -> bytes:
    """Write the page; its security policy lets only its own scripts run and loads nothing."""
    library = _part("vendor/sigma.min.js").strip()
    script = (
        "(() => {\n'use strict';\n"
        + "".join(_part(f"scripts/{name}.js") for name in _SCRIPTS)
        + "})();\n"
    )
    page = Template(_part("page.html")).substitute(
        title=NETWORK_TITLES[network.kind].both,
        hashes=" ".join(f"'sha256-{_digest(code)}'" for code in (library, script)),
        style=_part("page.css"),
        licence=_part("vendor/LICENSES.txt").strip(),
        data=_as_script_text(json.dumps(page_data(network), ensure_ascii=False)),
        library=library,
        script=script,
    )
    return page.encode("utf-8")


def _part(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode("utf-8")).digest()).decode("ascii")


def _as_script_text(data: str) -> str:
    return "".join(_SCRIPT_ENDINGS.get(character, character) for character in data)
