"""The page in a real browser, opened from a file: every feature is used as a reader would."""

from __future__ import annotations

import base64
import csv
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from benchmarks.networks import synthetic_network
from kg.network import NetworkKind, load_network, write_network
from tests.functional.browser import Browser
from tests.unit.network.conftest import CITATIONS, HOSTILE, asking, full_rows, iri, rows_of


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory.mktemp("page"), NetworkKind.CITATION)


@pytest.fixture(autouse=True)
def _quiet(browser: Browser) -> Iterator[None]:
    """No page complains, and none asks for anything but itself and what stands in it."""
    browser.complaints.clear()
    browser.requests.clear()
    yield
    assert not browser.complaints
    assert all(re.match("file:|data:|blob:|about:", request) for request in browser.requests)


def _written(folder: Path, kind: NetworkKind) -> Path:
    path = folder / f"{kind.value}.html"
    write_network(load_network(full_rows(), kind), "html", path)
    return path


def _open(browser: Browser, page: Path, **address: str) -> None:
    given = {"lang": "en", "theme": "light"} | address
    hash_ = "&".join(f"{name}={quote(value, safe='')}" for name, value in given.items())
    browser.open(f"{page.as_uri()}#{hash_}")


def _titles(browser: Browser) -> list[str]:
    """Return the titles in the table, from the top."""
    found: list[str] = browser.run(
        "[...document.querySelectorAll('#rows tr[data-node]')]"
        ".map((row) => row.querySelector('button').textContent)"
    )
    return found


def _painted(browser: Browser) -> int:
    """Return how many colours the middle of the window shows."""
    shot = json.dumps(f"data:image/png;base64,{base64.b64encode(browser.screenshot()).decode()}")
    found: int = browser.run(
        f"""new Promise((done) => {{
          const image = new Image();
          image.onload = () => {{
            const canvas = document.createElement('canvas');
            Object.assign(canvas, {{ width: image.width, height: image.height }});
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            const pixels = new Uint32Array(context.getImageData(310, 60, 1040, 700).data.buffer);
            done(new Set(pixels).size);
          }};
          image.src = {shot};
        }})"""
    )
    return found


def test_page_draws_and_counts(browser: Browser, page: Path) -> None:
    _open(browser, page)
    assert browser.text("#summary") == "3 reports · 4 documents · 7 citations"
    assert _painted(browser) > 30


def test_card_tells_who_cites_in_what_words(browser: Browser, page: Path) -> None:
    _open(browser, page, lang="zh", theme="dark", node=iri("条例"))
    card = browser.text("#card")
    assert "国务院令第492号" in card
    assert "引用它的报告（3）" in card
    assert "根据《条例》编制本报告" in card
    assert iri("条例") in card
    browser.click("#card .measures summary")
    assert "中介中心性" in browser.text("#card .measures")
    assert browser.run("document.documentElement.dataset.theme") == "dark"


def test_card_of_a_tie_gives_its_evidence(browser: Browser, page: Path) -> None:
    _open(browser, page, node=iri("通知"))
    browser.click("#card .how")
    card = browser.text("#card")
    assert "In the words of the source (1)" in card
    assert "执行《通知》" in card
    assert "4 mentions" in card


def test_drawing_answers_the_pointer(browser: Browser, page: Path) -> None:
    _open(browser, page, table="1")
    browser.click("#rows tr[data-node] button")
    assert browser.text("#card h2") == "中华人民共和国政府信息公开条例"
    browser.press("Escape")
    assert browser.run("document.getElementById('card').hidden")
    x, y = _somewhere_on_a_node(browser)
    browser.point(x, y)
    assert not browser.run("document.getElementById('card').hidden")


def _somewhere_on_a_node(browser: Browser) -> tuple[float, float]:
    """Find where the SVG of the same drawing has its largest node."""
    x, y = browser.run(
        """new Promise((done) => {
          const create = URL.createObjectURL;
          URL.createObjectURL = (blob) => { blob.text().then((text) => {
            const all = [...new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('circle')];
            const [largest] = all.sort((one, other) => other.getAttribute('r') - one.getAttribute('r'));
            const stage = document.getElementById('drawing').getBoundingClientRect();
            done([Number(largest.getAttribute('cx')) + stage.x, Number(largest.getAttribute('cy')) + stage.y]);
          }); URL.createObjectURL = create; return create(blob); };
          HTMLAnchorElement.prototype.click = () => {};
          document.querySelector('[data-export=svg]').click();
        })"""
    )
    return x, y


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("公文公开", {"青岚市公文公开办法"}),
        ("岚政发[2015] 9号", {"青岚市人民政府关于调整查阅窗口的通知"}),
        ("国务院", {"中华人民共和国政府信息公开条例"}),
        ("ＣＨＩＮＡ", set()),
    ],
)
def test_search_narrows_list_and_table(
    browser: Browser, page: Path, words: str, titles: set[str]
) -> None:
    _open(browser, page, table="1")
    browser.press("/")
    browser.type(words)
    assert set(_titles(browser)) == titles
    assert browser.count("#found li") == len(titles)


def test_letters_of_an_input_method_are_no_search_yet(browser: Browser, page: Path) -> None:
    _open(browser, page, table="1")
    browser.press("/")
    browser.compose("tiao li")
    assert len(_titles(browser)) == 7
    browser.type("条例")
    assert _titles(browser) == ["中华人民共和国政府信息公开条例"]


@pytest.mark.parametrize(
    ("act", "summary"),
    [
        ("chip('kinds', '通知')", "3 reports · 3 documents · 6 citations"),
        ("chip('relations', 'legal_basis')", "3 reports · 3 documents · 4 citations"),
        ("chip('levels', 'county')", "1 report · 3 documents · 3 citations"),
        ("chip('issuer-levels', 'national')", "3 reports · 3 documents · 4 citations"),
        ("field('first-year', '2016')", "1 report · 2 documents · 2 citations"),
        ("field('last-year', '2014')", "2 reports · 3 documents · 5 citations"),
        ("field('place', '青岚市/青岚市云泽县')", "2 reports · 3 documents · 4 citations"),
        ("field('issuer', '国务院')", "3 reports · 1 document · 3 citations"),
        ("field('least', '3')", "3 reports · 1 document · 3 citations"),
    ],
)
def test_filters_say_what_is_left(browser: Browser, page: Path, act: str, summary: str) -> None:
    _open(browser, page, table="1")
    browser.run(
        """
        globalThis.chip = (group, id) => document.querySelector(`#${group} [data-id="${id}"]`).click();
        globalThis.field = (id, value) => {
          const made = document.getElementById(id);
          made.value = value;
          made.dispatchEvent(new Event(made.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
        };"""
    )
    browser.run(act)
    browser.settle()
    assert browser.text("#summary") == summary
    assert len(_titles(browser)) == sum(map(int, re.findall(r"(\d+) (?:report|doc)", summary)))
    browser.click("#reset")
    assert browser.text("#summary") == "3 reports · 4 documents · 7 citations"


FILTERS = {
    "without-kind": "通知",
    "without-relation": "issues",
    "without-level": "prefecture",
    "without-issuer-level": "county",
    "from-year": "2014",
    "to-year": "2014",
    "place": "青岚市/青岚市云泽县",
    "issuer": "国务院",
    "least": "2",
    "least-weight": "1",
    "find": "条例",
}


@pytest.mark.parametrize("name", FILTERS)
def test_address_keeps_every_filter(browser: Browser, page: Path, name: str) -> None:
    _open(browser, page, **{name: FILTERS[name]})
    found = browser.text("#summary")
    kept = browser.run("location.href")
    browser.open(kept)
    assert browser.text("#summary") == found
    assert browser.run("location.href") == kept
    browser.click("#reset")
    assert browser.text("#summary") == "3 reports · 4 documents · 7 citations"


@pytest.mark.parametrize(
    ("address", "summary"),
    [
        ({"without-kind": "通知"}, "3 reports · 3 documents · 6 citations"),
        ({"without-level": "county"}, "1 report · 3 documents · 3 citations"),
        ({"to-year": "2014"}, "2 reports · 3 documents · 5 citations"),
        ({"around": iri("通知"), "depth": "2"}, "1 report · 2 documents · 2 citations"),
        ({"place": "无此地", "least": "x", "to-year": "1", "community": "99"}, None),
    ],
)
def test_address_leads_to_the_view(
    browser: Browser, page: Path, address: dict[str, str], summary: str | None
) -> None:
    _open(browser, page, **address)
    everything = "3 reports · 4 documents · 7 citations"
    assert browser.text("#summary") == (summary or everything)


def test_page_follows_its_address(browser: Browser, page: Path) -> None:
    _open(browser, page)
    browser.run("location.hash = 'lang=en&issuer=国务院&view=timeline&table=1'")
    browser.wait("document.getElementById('summary').textContent.includes('1 document')")
    assert browser.run("document.getElementById('issuer').value") == "国务院"
    assert browser.text("[data-view][aria-pressed=true]") == "Timeline"


def test_table_sorts_by_any_column_and_back(browser: Browser, page: Path) -> None:
    _open(browser, page, table="1")
    browser.click("[data-column=year]")
    rising = [title for title in _titles(browser) if "办法" not in title]
    browser.click("[data-column=year]")
    assert browser.run("document.querySelector('[aria-sort=ascending]')") is None or rising
    falling = _titles(browser)
    assert falling[-1] == "青岚市公文公开办法"  # no year is neither first nor last
    assert {rising[0], falling[0]} == {
        "中华人民共和国政府信息公开条例",
        "云泽县2016年政府信息公开年度报告",
    }


def test_table_is_walked_with_the_keys(browser: Browser, page: Path) -> None:
    _open(browser, page)
    browser.press("t")
    browser.run("document.querySelector('#rows button').focus()")
    browser.press("ArrowDown")
    focused = browser.run("document.activeElement.textContent")
    assert focused == _titles(browser)[1]


def test_timeline_and_back(browser: Browser, page: Path) -> None:
    _open(browser, page)
    before = browser.screenshot()
    browser.press("v")
    assert browser.run("new URLSearchParams(location.hash.slice(1)).get('view')") == "timeline"
    assert browser.screenshot() != before
    browser.click("[data-view=forces]")
    assert browser.run("document.querySelector('[data-view=forces]').ariaPressed") == "true"


def test_communities_are_listed_and_picked(browser: Browser, page: Path) -> None:
    _open(browser, page, tab="communities")
    assert browser.count("#communities li") >= 1
    before = browser.screenshot()
    browser.click("#communities button")
    assert browser.screenshot() != before


def test_surroundings_grow_with_their_depth(browser: Browser, page: Path) -> None:
    _open(browser, page, node=iri("通知"))
    browser.click("[data-action=ego]")
    assert browser.text("#summary") == "1 report · 1 document · 1 citation"
    browser.click("#scope .segmented button:nth-child(2)")
    assert browser.text("#summary") == "1 report · 2 documents · 2 citations"
    browser.click("#scope .close")
    assert browser.text("#summary") == "3 reports · 4 documents · 7 citations"


def test_path_joins_two_documents(browser: Browser, page: Path) -> None:
    _open(browser, page, node=iri("通知"), table="1")
    browser.click("[data-action=pathFrom]")
    assert "choose its other end" in browser.text("#scope")
    browser.run(
        "[...document.querySelectorAll('#rows button')]"
        ".find((button) => button.textContent.includes('工作要点')).click()"
    )
    browser.settle()
    assert "Shortest path: 4 steps" in browser.text("#card")
    assert "执行《通知》" in browser.text("#card")
    # Two reports cite both the regulation and the key points: both ways are shown.
    assert browser.text("#summary") == "3 reports · 3 documents · 6 citations"


def test_exports_hold_what_is_shown(browser: Browser, page: Path, tmp_path: Path) -> None:
    browser.keep_downloads(tmp_path)
    _open(browser, page, find="条例")
    names = {"nodes.csv", "edges.csv", "network.json", "network.svg", "network.png"}
    for kind in ("nodes", "edges", "json", "svg", "png"):
        browser.click(f"[data-export={kind}]")
    _wait_for(*(tmp_path / name for name in names))
    with (tmp_path / "nodes.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["iri"] for row in csv.DictReader(file)] == [iri("条例")]
    shown = json.loads((tmp_path / "network.json").read_bytes())
    assert [node["number"] for node in shown["nodes"]] == ["国务院令第492号"]
    assert "中华人民共和国" in (tmp_path / "network.svg").read_text(encoding="utf-8")
    assert (tmp_path / "network.png").read_bytes().startswith(b"\x89PNG")


def test_escape_closes_one_thing_after_the_other(browser: Browser, page: Path) -> None:
    _open(browser, page, node=iri("通知"))
    browser.run("document.querySelector('#export summary').click()")
    browser.run("document.querySelector('[data-export=svg]').focus()")
    browser.press("Escape")
    assert not browser.run("document.getElementById('export').open")
    assert browser.run("document.activeElement === document.querySelector('#export summary')")
    assert not browser.run("document.getElementById('card').hidden")
    browser.press("Escape")
    assert browser.run("document.getElementById('card').hidden")


@pytest.mark.parametrize(
    ("address", "selector"),
    [
        ({}, '#kinds [data-id="通知"]'),
        ({"tab": "found"}, "#found li:nth-child(2) button"),
        ({"tab": "communities"}, "#communities button"),
        ({"table": "1"}, "#rows tr:nth-child(3) button"),
    ],
)
def test_what_is_used_by_keyboard_keeps_the_focus(
    browser: Browser, page: Path, address: dict[str, str], selector: str
) -> None:
    _open(browser, page, **address)
    browser.run(f"document.querySelector({json.dumps(selector)}).focus()")
    words = browser.run("document.activeElement.textContent")
    browser.run("document.activeElement.click()")
    assert browser.run("document.activeElement.textContent") == words


def test_focus_stays_in_the_card(browser: Browser, page: Path) -> None:
    _open(browser, page, node=iri("通知"))
    browser.run("document.querySelector('#card .node').focus()")
    browser.run("document.activeElement.click()")
    assert browser.run("document.activeElement.id") == "card"
    browser.press("Escape")
    assert browser.run("document.activeElement.id") == "drawing"


def test_fingers_move_spread_and_tap(browser: Browser, page: Path) -> None:
    with browser.touching():
        _open(browser, page)
        x, y = _somewhere_on_a_node(browser)
        browser.touch([(x + 8, y)])
        browser.wait("!document.getElementById('card').hidden")
        browser.press("Escape")
        start = browser.screenshot()
        browser.touch([(700, 500)], [(740, 520)])
        moved = browser.screenshot()
        assert moved != start
        browser.touch([(650, 500), (750, 500)], [(600, 500), (800, 500)])
        assert browser.screenshot() not in {start, moved}


def test_every_control_is_reached_by_tab(browser: Browser, page: Path) -> None:
    _open(browser, page, node=iri("通知"), table="1")
    browser.run("globalThis.called = (each) => `${each.id} ${each.textContent}`")
    controls = browser.run(
        """[...document.querySelectorAll('button, input, select, summary, #drawing')]
          .filter((each) => each.checkVisibility() && each.tabIndex >= 0).map(called)"""
    )
    reached = set()
    for _ in range(2 * len(controls)):
        browser.press("Tab")
        reached.add(browser.run("called(document.activeElement)"))
    assert reached >= set(controls)


def test_table_has_one_stop_and_is_walked_to_its_end(browser: Browser, page: Path) -> None:
    _open(browser, page, table="1")
    assert browser.count("#rows button[tabindex='0']") == 1
    browser.run("document.querySelector('#rows button').focus()")
    browser.press("End")
    assert browser.run("document.activeElement.textContent") == _titles(browser)[-1]
    browser.press("Home")
    assert browser.run("document.activeElement.textContent") == _titles(browser)[0]


def test_what_shows_everything_goes_on_doing_so(browser: Browser, page: Path) -> None:
    _open(browser, page, table="1")
    with_table = browser.screenshot()
    _open(browser, page)
    browser.click("#toggle-table")
    assert _comes_to(browser, with_table)


def _comes_to(browser: Browser, picture: bytes) -> bool:
    """Tell whether the window comes to show a picture within a few seconds."""
    until = time.monotonic() + 10
    while browser.screenshot() != picture:
        if time.monotonic() > until:
            return False
        time.sleep(0.2)
    return True


SLOW_CLOCK = """
const now = performance.now.bind(performance);
let passed = 0;
performance.now = () => now() + (passed += 100);"""
DRAG = """(async (across, down) => {{
  const under = document.elementFromPoint(700, 400);
  const mouse = (type, x, y) => under.dispatchEvent(new MouseEvent(type, {{
    bubbles: true, cancelable: true, view: window, clientX: x, clientY: y }}));
  mouse('mousedown', 700, 400);
  mouse('mousemove', 700 + across, 400 + down);
  await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  mouse('mouseup', 700 + across, 400 + down);
}})({}, {})"""


def test_many_ties_move_as_a_picture_and_are_sharp_at_rest(
    browser: Browser, tmp_path: Path
) -> None:
    crowd = tmp_path / "crowd.html"
    write_network(synthetic_network(60, 140, 3100), "html", crowd)
    # By this clock no frame is fast, as without a graphics card.
    with browser.beginning_with(SLOW_CLOCK):
        _open(browser, crowd)
    browser.run("new Promise((go) => setTimeout(go, 600))")
    before = browser.screenshot()
    browser.run(DRAG.format(60, 30))
    assert browser.screenshot() != before
    assert _painted(browser) > 30
    browser.run(DRAG.format(-60, -30))
    assert _comes_to(browser, before)


NO_WEBGL = """
const get = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
  return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest);
};"""
LOSE_WEBGL = """
document.querySelector('#drawing .sigma-nodes').getContext('webgl2')
  .getExtension('WEBGL_lose_context').loseContext()"""


@pytest.mark.parametrize("view", ["forces", "timeline"])
def test_without_webgl_the_page_draws_and_says_so(
    browser: Browser, page: Path, tmp_path: Path, view: str
) -> None:
    browser.keep_downloads(tmp_path)
    with browser.beginning_with(NO_WEBGL):
        _open(browser, page, view=view, table="1")
        assert "WebGL is not available" in browser.text("#no-webgl")
        assert _painted(browser) > 30
        assert len(_titles(browser)) == 7
        _saved_pictures(browser, tmp_path)


def test_lost_webgl_is_replaced(browser: Browser, page: Path, tmp_path: Path) -> None:
    browser.keep_downloads(tmp_path)
    _open(browser, page)
    assert browser.run("document.getElementById('no-webgl').hidden")
    browser.run(LOSE_WEBGL)
    browser.wait("!document.getElementById('no-webgl').hidden")
    browser.settle()
    assert _painted(browser) > 30
    _saved_pictures(browser, tmp_path)
    browser.press("v")
    browser.complaints.clear()  # the browser itself warns of the lost context


def _saved_pictures(browser: Browser, folder: Path) -> None:
    for kind in ("svg", "png"):
        browser.click(f"[data-export={kind}]")
    _wait_for(folder / "network.svg", folder / "network.png")
    assert "中华人民共和国" in (folder / "network.svg").read_text(encoding="utf-8")
    assert (folder / "network.png").read_bytes().startswith(b"\x89PNG")


def _wait_for(*files: Path) -> None:
    until = time.monotonic() + 20
    while not all(file.exists() for file in files):
        assert time.monotonic() < until, f"never came: {files}"
        time.sleep(0.1)


def test_page_prints(browser: Browser, page: Path) -> None:
    _open(browser, page, theme="dark", node=iri("条例"), **{"without-kind": "办法"})
    assert browser.print().startswith(b"%PDF")
    browser.run("dispatchEvent(new Event('beforeprint'))")
    printed = browser.run("document.getElementById('sheet').textContent")
    assert "Citation network" in printed
    assert "Without" in printed
    assert "国务院令第492号" in printed
    assert "根据《条例》编制本报告" in printed
    assert browser.count("#sheet .legend li") == 4 + 3  # kinds and relations that are shown
    assert browser.count("#sheet svg circle") == 3
    assert browser.count("#sheet tbody tr") == 6
    browser.run("dispatchEvent(new Event('afterprint'))")
    assert browser.count("#sheet *") == 0


def test_language_and_theme_switch(browser: Browser, page: Path) -> None:
    _open(browser, page)
    browser.click("#language")
    assert browser.text("h1") == "引用网络"
    browser.click("#theme")
    assert browser.run("getComputedStyle(document.body).backgroundColor") == "rgb(18, 22, 28)"


@pytest.mark.parametrize("kind", [kind for kind in NetworkKind if kind != NetworkKind.CITATION])
def test_every_kind_shares_the_page(browser: Browser, kind: NetworkKind, tmp_path: Path) -> None:
    _open(browser, _written(tmp_path, kind), table="1")
    browser.click("#rows tr[data-node] button")
    browser.click("#card .how")
    assert browser.count("#card .node") == 2
    assert browser.run("document.getElementById('views').hidden") == (kind == NetworkKind.AGENCIES)


def test_same_network_is_the_same_picture(browser: Browser, page: Path) -> None:
    _open(browser, page)
    first = browser.screenshot()
    _open(browser, page)
    assert browser.screenshot() == first


def test_titles_never_become_markup(browser: Browser, tmp_path: Path) -> None:
    rows = rows_of(*CITATIONS)
    # Titles that would run a script if they were ever read as markup.
    rows[2]["title"], rows[6]["title"] = HOSTILE[1], HOSTILE[4]
    path = tmp_path / "hostile.html"
    write_network(load_network(asking(rows)), "html", path)
    browser.keep_downloads(tmp_path)
    _open(browser, path, node=iri("办法"), table="1")
    browser.click("[data-export=svg]")
    assert HOSTILE[1] in browser.text("#card h2")
    assert browser.count("#card img, #rows img, #sheet img") == 0
    assert browser.print().startswith(b"%PDF")
