"""The published site in a real browser, opened from a file: the search, and pages without a script."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest

from kg.publish import load_settings, publish
from kg.store import open_for_reading
from tests.functional.browser import Browser


@pytest.fixture(scope="module")
def site(example_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    with open_for_reading(example_store) as store:
        publish(store, folder, load_settings(publisher="青岚市档案馆"), lambda *_: None)
    return folder


def _search(browser: Browser, words: str) -> list[str]:
    browser.run("document.getElementById('words').focus()")
    browser.type(words)
    browser.wait("document.querySelector('#found li')")
    hits: list[str] = browser.run(
        "[...document.querySelectorAll('#found li')].map((hit) => hit.textContent)"
    )
    return hits


def test_the_index_is_loaded_when_somebody_searches(browser: Browser, site: Path) -> None:
    browser.requests.clear()
    browser.open((site / "index.html").as_uri())
    assert not any("search-index.js" in request for request in browser.requests)
    assert _search(browser, "岚政办发〔2020〕26号")
    assert any("search-index.js" in request for request in browser.requests)
    assert all(request.startswith(("file:", "about:")) for request in browser.requests)


def test_a_number_finds_the_document_and_return_opens_it(browser: Browser, site: Path) -> None:
    browser.open((site / "index.html").as_uri())
    (hit,) = _search(browser, "岚政办发〔２０２０〕26号")
    assert "岚政办发〔2020〕26号" in hit
    browser.run("document.getElementById('search').requestSubmit()")
    browser.wait("location.pathname.includes('/document/')")
    path = Path(unquote(browser.run("location.pathname")))
    assert path.is_file()
    assert path.is_relative_to(site)


def test_words_that_nothing_bears_find_nothing(browser: Browser, site: Path) -> None:
    browser.open((site / "index.html").as_uri())
    assert _search(browser, "无此文件") == ["没有找到 nothing found"]


@pytest.mark.parametrize("width", [390, 1400])
def test_no_page_is_wider_than_the_window(browser: Browser, site: Path, width: int) -> None:
    report = next(site.glob("report/青岚市2020年*.html"))
    for page in (
        site / "index.html",
        report,
        site / "document" / "index.html",
        site / "ontology" / "index.html",
    ):
        browser.open(page.as_uri(), width=width)
        wide = browser.run("document.documentElement.scrollWidth")
        assert wide <= width, page.name
