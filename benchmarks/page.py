"""Prints how fluent the network's page is in headless Chromium, beside what this machine can do at best.

    python -m benchmarks.page [PAGE.html]

Without a page, one of 1,500 reports, 3,500 documents and 30,000 citations is made first (half a minute).
Frames are counted while the pointer drags or the wheel turns a little in every frame; the ceiling is
the rate of a page that has nothing but canvases of that size. The best of three is shown, with the
load of the machine.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import Any, Final

from benchmarks.networks import synthetic_network
from kg.network import write_network
from tests.functional.browser import Browser, browsing, find_browser

_ROUNDS: Final = 3
_REST: Final = 1.0
"""Seconds between one act and the next."""
_FRAMES: Final = """
globalThis.frames = (act, seconds = 2) => new Promise((done) => {
  let [count, start, last, longest] = [0, performance.now(), performance.now(), 0];
  const step = () => {
    const now = performance.now();
    [longest, last] = [Math.max(longest, now - last), now];
    act(count);
    count += 1;
    if (now - start < 1000 * seconds) requestAnimationFrame(step);
    else done([1000 * count / (now - start), longest]);
  };
  requestAnimationFrame(step);
});
globalThis.under = document.elementFromPoint(850, 450);
globalThis.mouse = (type, target, x, y) => target.dispatchEvent(new MouseEvent(type, {
  bubbles: true, cancelable: true, view: window, clientX: x, clientY: y,
}));
"""
_MOVES: Final = {
    "pan": """(async () => {
      mouse('mousedown', under, 700, 400);
      const found = await frames((n) => mouse('mousemove', under, 700 + 200 * Math.sin(n / 30), 400 + 100 * Math.cos(n / 30)));
      mouse('mouseup', under, 700, 400);
      return found;
    })()""",
    "zoom": """frames((n) => under.dispatchEvent(new WheelEvent('wheel', {
      bubbles: true, cancelable: true, clientX: 850, clientY: 450, deltaY: n % 60 < 30 ? -20 : 20,
    })))""",
}
_ACTS: Final = {
    "filter": "document.querySelector('#kinds .chip:nth-child(2)').click()",
    "filter off": "document.querySelector('#kinds .chip:nth-child(2)').click()",
    "table": "document.getElementById('toggle-table').click()",
    "choose": "document.querySelector('#rows button').click()",
    "table off": "document.getElementById('toggle-table').click()",
    "search": "(() => { const field = document.getElementById('search'); field.value = '公开';"
    " field.dispatchEvent(new Event('input')); })()",
}
_CEILINGS: Final = {
    "empty page": "frames(() => {})",
    "one WebGL canvas cleared": "canvases(1)",
    "seven of them": "canvases(7)",
}
_CANVASES: Final = """
globalThis.canvases = (number) => {
  document.body.replaceChildren();
  const all = Array.from({ length: number }, () => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 1096, height: 840 });
    canvas.style.cssText = 'position:absolute;inset:0';
    document.body.append(canvas);
    return canvas.getContext('webgl2', { antialias: false });
  });
  return frames((n) => all.forEach((gl) => { gl.clearColor(n % 10 / 10, 0, 0, 0.5); gl.clear(gl.COLOR_BUFFER_BIT); }));
};
"""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("page", nargs="?", type=Path)
    options = parser.parse_args()
    program = find_browser()
    if program is None:
        parser.error("no Chromium or Chrome is installed")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        page = options.page or Path(name) / "network.html"
        if options.page is None:
            write_network(synthetic_network(), "html", page)
        print(f"{page.stat().st_size / 1e6:.1f} MB; load of the machine {os.getloadavg()[0]:.1f}")
        with browsing(program, Path(name) / "profile") as browser:
            empty = Path(name) / "empty.html"
            empty.write_text(
                '<!doctype html><div style="position:fixed;inset:0"></div>', encoding="utf-8"
            )
            show_ceilings(browser, empty.as_uri())
            for view in ("forces", "timeline"):
                show_page(
                    browser, f"{page.resolve().as_uri()}#lang=en&theme=light&view={view}", view
                )


def show_ceilings(browser: Browser, empty: str) -> None:
    browser.open(empty, 1400, 900)
    browser.run(_FRAMES + _CANVASES)
    for name, code in _CEILINGS.items():
        show_rate(name, [browser.run(code) for _ in range(_ROUNDS)])


def show_page(browser: Browser, address: str, view: str) -> None:
    usable = []
    for _ in range(_ROUNDS):
        browser.open(address, 1400, 900)
        usable.append(
            browser.run("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
        )
    print(f"{view}: usable after {min(usable) / 1000:.1f} s")
    browser.run(_FRAMES)
    for name, code in _MOVES.items():
        show_rate(f"{view}: {name}", [browser.run(code) for _ in range(_ROUNDS)])
    for name, code in _ACTS.items():
        time.sleep(_REST)
        taken = browser.run(
            f"new Promise((done) => {{ const start = performance.now(); {code};"
            " requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))); })"
        )
        print(f"{view}: {name:24}{taken:8.0f} ms until painted")


def show_rate(name: str, rounds: list[Any]) -> None:
    rate, longest = max(rounds)
    print(f"{name:32}{rate:6.0f} frames/s, the longest {longest:.0f} ms")


if __name__ == "__main__":
    main()
