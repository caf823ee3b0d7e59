"""What several tests need: the folder of real reports, where it stands beside the checkout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.model import Document, Source
from kg.text import clean

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def real_reports() -> Path:
    folder = SHARED / "reports"
    if not folder.is_dir():
        pytest.skip("the real reports are not beside this checkout (../shared/reports)")
    return folder


@pytest.fixture
def document() -> Callable[[str], Document]:
    """Return a function that cleans a text as if it had been read from a file."""

    def make(text: str) -> Document:
        return clean(Source("test.txt", text, "utf-8", "0" * 64))

    return make
