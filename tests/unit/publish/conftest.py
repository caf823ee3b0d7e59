"""A publication of the sample reports, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.publish import load_settings, publish
from kg.store import open_for_reading, under_base

BASE = "https://data.example.org/公开/"


def silent(stage: str, done: int, total: int) -> None:
    """Show no progress."""


@pytest.fixture(scope="session")
def published(example_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    settings = load_settings(publisher="青岚市档案馆", contact="data@example.org")
    with open_for_reading(example_store) as store, under_base(store, BASE) as based:
        publish(based, folder, settings, silent)
    return folder
