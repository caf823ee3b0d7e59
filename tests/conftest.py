"""What several tests need: the real reports, where they stand beside the checkout, and a store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from kg.model import Document, Source
from kg.pipeline import build
from kg.text import clean

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

# a busy machine is slow, which is no fault of the code
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


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


@pytest.fixture(scope="session")
def example_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store built from the sample reports, for reading only."""
    store = tmp_path_factory.mktemp("examples") / "store"
    result = build([ROOT / "examples" / "reports"], store)
    assert not result.failed
    return store
