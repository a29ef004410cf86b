"""A real Chromium before the real server. Without a browser these tests fail, with what to do about it."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request, sync_playwright

from store.engine import get_engine
from store.migrate import upgrade
from store.settings import DATABASE_VARIABLE, ROOT
from tests.dashboard.ledger import fill

SIZES = {"desktop": {"width": 1440, "height": 900}, "phone": {"width": 390, "height": 844}}
REMEDY = (
    "No Chromium for the browser tests. `make test` installs one; or run `apt-get install chromium`, "
    "or `playwright install chromium`, or set CHROMIUM to the path of one."
)
# The page has come to rest: no script runs, nothing is stale or loading, and nothing has changed for a while.
AT_REST = """
(quiet) => new Promise((resolve) => {
  let timer;
  const isBusy = () => {
    const app = document.querySelector('[data-testid="stApp"]');
    return !app || app.getAttribute('data-test-script-state') !== 'notRunning'
      || document.querySelector('[data-stale="true"], [data-testid="stSkeleton"], [data-testid="stSpinner"]');
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => isBusy() ? wait() : (observer.disconnect(), resolve(true)), quiet);
  };
  const observer = new MutationObserver(wait);
  observer.observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
  wait();
})
"""
# A period without rows has a bar without height, which no pointer meets.
MARK_PLACE = """
(figure, point) => [...figure.querySelectorAll(point)].findIndex((mark) => {
  const box = mark.getBoundingClientRect();
  return box.width > 1 && box.height > 1;
})
"""


@dataclass
class Visit:
    """One visitor's page, and everything that the browser complained about or asked others for."""

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Go to a path of the app and wait until it is at rest."""
        self.page.goto(f"{self.url}/{path}")
        self.page.wait_for_selector("h1")
        return self.rest()

    def rest(self) -> Page:
        """Wait until the page is at rest."""
        self.page.evaluate(AT_REST, 500)
        return self.page

    def scroll_down(self) -> Page:
        """Go to the end of the page as a hand does, and wait until what stands there is drawn."""
        self.page.mouse.move(200, 400)
        self.page.mouse.wheel(0, 20_000)
        return self.rest()

    def click_mark(self, chart: str, point: str) -> None:
        """Click on a chart's first mark of some size, as a hand does: Plotly takes a click as one on what it hovers."""
        figure = self.page.locator(f".st-key-plot-{chart}")
        figure.locator(point).first.wait_for(state="attached")
        figure.scroll_into_view_if_needed()
        # What is drawn above the figure moves it until all is drawn.
        self.rest()
        place = figure.evaluate(MARK_PLACE, point)
        mark = figure.locator(point).nth(place)
        mark.scroll_into_view_if_needed()
        mark.hover(force=True)
        figure.locator(".hovertext").first.wait_for()
        mark.click(force=True)

    def note_console(self, message: ConsoleMessage) -> None:
        # On a deep link Streamlit looks for its base path; what it does not find is logged by the browser.
        if message.type == "error" and "/_stcore/" not in message.location.get("url", ""):
            self.complaints.append(message.text)

    def note_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.hostname != "127.0.0.1":
            self.strangers.append(request.url)


@contextmanager
def serve(url: str, folder: Path, *settings: str) -> Iterator[str]:
    """The app on a free port of this machine; ends with the block."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py", f"--server.port={port}"]
    command += ["--server.address=127.0.0.1", "--server.fileWatcherType=none", *settings]
    log = (folder / "server.log").open("wb")
    server = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, DATABASE_VARIABLE: url}, stdout=log, stderr=subprocess.STDOUT
    )
    base = next((setting.partition("=")[2] for setting in settings if "baseUrlPath" in setting), "")
    address = f"http://127.0.0.1:{port}" + (f"/{base}" if base else "")
    try:
        _wait_until_healthy(address, server, folder)
        yield address
    finally:
        server.terminate()
        server.wait(20)
        log.close()


@pytest.fixture(scope="session")
def ledger_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with the sample rows, the hostile document among them."""
    url = f"sqlite:///{tmp_path_factory.mktemp('browser')}/ledger.db"
    engine = get_engine(url)
    upgrade(engine)
    fill(engine)
    engine.dispose()
    return url


@pytest.fixture(scope="session")
def app_url(ledger_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the running app on the sample ledger."""
    with serve(ledger_url, tmp_path_factory.mktemp("server")) as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium; where there is none the test fails and says what to do."""
    with sync_playwright() as playwright:
        path = _find_chromium(playwright)
        if path is None:
            pytest.fail(REMEDY)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Visit]]:
    """Opens a visitor's browser window: the app's address, a size, a colour scheme."""
    contexts = []

    def start(url: str, size: str = "desktop", scheme: str = "light") -> Visit:
        context = chromium.new_context(viewport=SIZES[size], color_scheme=scheme)
        contexts.append(context)
        context.set_default_timeout(20_000)
        visitor = Visit(context.new_page(), url)
        visitor.page.on("console", visitor.note_console)
        visitor.page.on("pageerror", lambda error: visitor.complaints.append(str(error)))
        visitor.page.on("request", visitor.note_request)
        return visitor

    yield start
    for context in contexts:
        context.close()


def _find_chromium(playwright: Playwright) -> str | None:
    named = os.environ.get("CHROMIUM")
    candidates = [named] if named else [shutil.which("chromium"), playwright.chromium.executable_path]
    return next((path for path in candidates if path and Path(path).exists()), None)


def _wait_until_healthy(url: str, server: subprocess.Popen[bytes], folder: Path) -> None:
    for _ in range(600):
        if server.poll() is not None:
            pytest.fail(f"The app ended with {server.returncode}: {(folder / 'server.log').read_text()[-2000:]}")
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1):
                return
        except OSError:
            # Refused at once while the port is closed: wait for the process a moment, which is no fixed sleep.
            try:
                server.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
    pytest.fail(f"The app did not get healthy: {(folder / 'server.log').read_text()[-2000:]}")
