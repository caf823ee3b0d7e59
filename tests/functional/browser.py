"""A headless Chromium driven through its debugging pipe: opens pages, presses keys, reads what stands there."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS: Final = (
    "--headless", "--no-sandbox", "--disable-quic", "--no-first-run", "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--hide-scrollbars", "--lang=en-US",
)  # fmt: skip
PATIENCE: Final = 60.0
"""Seconds until something that does not come is an error."""


def find_browser() -> str | None:
    """Return the path of an installed Chromium or Chrome."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One tab; remembers what its page asked for and what it complained about."""

    def __init__(self, reads: int, writes: int) -> None:
        """Talk through two ends of pipes: messages are JSON and end with a null byte."""
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._reads = os.fdopen(reads, "rb", buffering=0)
        self._writes = os.fdopen(writes, "wb", buffering=0)
        self._received = b""
        self._last = 0
        self._session: str | None = None
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self._ask(f"{domain}.enable")

    def open(self, address: str, width: int = 1360, height: int = 860) -> None:
        """Open an address and wait until its scripts have run."""
        self._ask(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=False,
        )  # fmt: skip
        self._ask("Page.navigate", url="about:blank")
        self._ask("Page.navigate", url=address)
        self.wait("document.readyState === 'complete' && location.protocol !== 'about:'")
        self.settle()

    def run(self, script: str) -> Any:
        """Return the value of an expression, which may be a promise."""
        answer = self._ask(
            "Runtime.evaluate",
            expression=script,
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    @contextmanager
    def beginning_with(self, script: str) -> Iterator[None]:
        """Run a script in every page that is opened, before the page's own."""
        added = self._ask("Page.addScriptToEvaluateOnNewDocument", source=script)
        try:
            yield
        finally:
            self._ask("Page.removeScriptToEvaluateOnNewDocument", **added)

    def wait(self, condition: str) -> None:
        """Wait until an expression is true."""
        until = time.monotonic() + PATIENCE
        while not self.run(f"Boolean({condition})"):
            assert time.monotonic() < until, f"never true: {condition}"
            time.sleep(0.05)

    def settle(self) -> None:
        """Wait until two frames are drawn."""
        self.run("new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))")

    def click(self, selector: str) -> None:
        """Click what a selector finds first."""
        self.run(f"document.querySelector({json.dumps(selector)}).click()")
        self.settle()

    def point(self, x: float, y: float) -> None:
        """Press and release the mouse at a point of the window."""
        for kind, clicks in (("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 1)):
            self._ask(
                "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=clicks
            )
        time.sleep(0.4)  # a click counts once it can no longer become a double one
        self.settle()

    @contextmanager
    def touching(self) -> Iterator[None]:
        """Have a screen that is touched."""
        self._ask("Emulation.setTouchEmulationEnabled", enabled=True, maxTouchPoints=2)
        try:
            yield
        finally:
            self._ask("Emulation.setTouchEmulationEnabled", enabled=False)

    def touch(self, *steps: list[tuple[float, float]]) -> None:
        """Put fingers on points of the window, move them step by step, and lift them."""
        kinds = ["touchStart", *["touchMove"] * (len(steps) - 1), "touchEnd"]
        for kind, points in zip(kinds, [*steps, []], strict=True):
            fingers = [{"x": x, "y": y, "id": finger} for finger, (x, y) in enumerate(points)]
            self._ask("Input.dispatchTouchEvent", type=kind, touchPoints=fingers)
        self.settle()

    def type(self, text: str) -> None:
        """Type into what has the focus, as an input method does: all at once."""
        self._ask("Input.insertText", text=text)
        self.settle()

    def compose(self, text: str) -> None:
        """Show letters in what has the focus that are not yet what will stand there."""
        self._ask("Input.imeSetComposition", text=text, selectionStart=0, selectionEnd=len(text))
        self.settle()

    def press(self, key: str) -> None:
        """Press and release one key."""
        text = {"text": key} if len(key) == 1 else {}
        self._ask("Input.dispatchKeyEvent", type="keyDown", key=key, **text)
        self._ask("Input.dispatchKeyEvent", type="keyUp", key=key)
        self.settle()

    def text(self, selector: str) -> str:
        """Return the visible text of what a selector finds first."""
        found: str = self.run(f"document.querySelector({json.dumps(selector)}).innerText")
        return found

    def count(self, selector: str) -> int:
        """Return how many elements a selector finds."""
        found: int = self.run(f"document.querySelectorAll({json.dumps(selector)}).length")
        return found

    def screenshot(self) -> bytes:
        """Return the window as PNG."""
        return base64.b64decode(self._ask("Page.captureScreenshot", format="png")["data"])

    def print(self) -> bytes:
        """Return what would be printed as PDF."""
        return base64.b64decode(self._ask("Page.printToPDF", printBackground=True)["data"])

    def keep_downloads(self, folder: Path) -> None:
        """Save what pages offer to a folder."""
        session, self._session = self._session, None
        self._ask("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
        self._session = session

    def quit(self) -> None:
        """Close the browser."""
        self._session = None
        self._send("Browser.close", {})

    def _send(self, method: str, parameters: dict[str, Any]) -> int:
        self._last += 1
        message: dict[str, Any] = {"id": self._last, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._writes.write(json.dumps(message).encode() + b"\0")
        return self._last

    def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = self._send(method, parameters)
        while True:
            message = self._receive()
            if message.get("id") == number:
                assert "error" not in message, message
                result: dict[str, Any] = message["result"]
                return result
            self._note(message)

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._received:
            more = self._reads.read(1 << 16)
            assert more, "the browser is gone"
            self._received += more
        first, _, self._received = self._received.partition(b"\0")
        message: dict[str, Any] = json.loads(first)
        return message

    def _note(self, message: dict[str, Any]) -> None:
        values = message.get("params", {})
        match message.get("method"):
            case "Network.requestWillBeSent":
                self.requests.append(values["request"]["url"])
            case "Runtime.exceptionThrown":
                self.complaints.append(str(values["exceptionDetails"]))
            case "Runtime.consoleAPICalled" if values["type"] in {"error", "warning"}:
                self.complaints.append(str(values["args"]))
            case "Log.entryAdded" if values["entry"]["level"] == "error":
                self.complaints.append(values["entry"]["text"])


@contextmanager
def browsing(program: str, profile: Path) -> Iterator[Browser]:
    """Run a browser with a profile of its own, and close it in the end."""
    browser_reads, we_write = os.pipe()
    we_read, browser_writes = os.pipe()

    def connect() -> None:
        # The browser reads from descriptor 3 and writes to 4.
        for source, wanted in ((os.dup(browser_reads), 3), (os.dup(browser_writes), 4)):
            os.dup2(source, wanted)

    process = subprocess.Popen(
        [program, *FLAGS, f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"],
        preexec_fn=connect,
        close_fds=False,
        stderr=subprocess.DEVNULL,
    )
    os.close(browser_reads)
    os.close(browser_writes)
    browser = Browser(we_read, we_write)
    try:
        yield browser
    finally:
        browser.quit()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
