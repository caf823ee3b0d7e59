"""The page in a real browser: it draws, answers the address, and reports no error."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from urllib.parse import quote

import pytest

from kg.network import load_network, write_network
from tests.unit.network.conftest import CITATIONS, HOSTILE, asking, iri, rows_of

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--virtual-time-budget=5000", "--enable-logging=stderr",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> str:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None and "CI" in os.environ:
        pytest.fail("no Chromium is installed, and CI skips nothing silently")
    if found is None:
        pytest.skip("no Chromium or Chrome is installed")
    return found


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = rows_of(*CITATIONS)
    # A title that would run a script if it were ever read as markup.
    rows[2]["title"] = HOSTILE[1]
    path = tmp_path_factory.mktemp("page") / "network.html"
    write_network(load_network(asking(rows)), "html", path)
    return path


def _opened(browser: str, page: Path, address: str, profile: Path) -> str:
    """Return the page as it stands once its scripts have run."""
    done = subprocess.run(
        [browser, *FLAGS, f"--user-data-dir={profile}", "--dump-dom", f"{page.as_uri()}#{address}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    messages = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    assert not messages
    return done.stdout


def test_page_draws_and_lists_every_node(browser: str, page: Path, tmp_path: Path) -> None:
    opened = _opened(browser, page, "lang=en&theme=light", tmp_path)
    assert "3 reports · 4 documents · 7 citations" in opened
    assert "<canvas" in opened
    assert opened.count("<li>") == 7


def test_card_tells_who_cites_in_what_words(browser: str, page: Path, tmp_path: Path) -> None:
    address = f"lang=zh&theme=dark&node={quote(iri('条例'), safe='')}"
    opened = _opened(browser, page, address, tmp_path)
    card = opened[opened.index('<article id="card"') :]
    assert "国务院令第492号" in card
    assert "引用它的报告（3）" in card
    assert "根据《条例》编制本报告" in card
    assert 'data-theme="dark"' in opened


def test_search_narrows_the_list(browser: str, page: Path, tmp_path: Path) -> None:
    opened = _opened(browser, page, f"lang=en&find={quote('岚政发')}", tmp_path)
    assert opened.count("<li>") == 1


def test_titles_never_become_markup(browser: str, page: Path, tmp_path: Path) -> None:
    opened = _opened(browser, page, f"lang=en&node={quote(iri('办法'), safe='')}", tmp_path)
    assert "<img" not in opened.split('<script type="application/json"')[0]
