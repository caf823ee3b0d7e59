"""The command as a user types it, and a store built once from the sample reports."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.functional.browser import Browser, browsing, find_browser

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "reports"
Kg = Callable[..., subprocess.CompletedProcess[str]]


def run_kg(*arguments: object, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run ``kg`` with the arguments and return what it printed and its exit status."""
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env={**os.environ, "COLUMNS": "200"},
    )


@pytest.fixture(scope="session")
def kg() -> Kg:
    return run_kg


@pytest.fixture(scope="session")
def examples() -> Path:
    return EXAMPLES


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    found = find_browser()
    if found is None and "CI" in os.environ:
        pytest.fail("no Chromium is installed, and CI skips nothing silently")
    if found is None:
        pytest.skip("no Chromium or Chrome is installed")
    with browsing(found, tmp_path_factory.mktemp("profile")) as opened:
        yield opened
