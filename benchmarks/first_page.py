"""Measures how long the first page takes to come to rest in Chromium, beside an empty page and a single Plotly figure.

python -m benchmarks.first_page --database sqlite:///large.db [--rounds 9] [--path responses]

Three servers run at once, and each round opens each of them in a browser that has nothing remembered, one after the
other, so that all three meet the same machine. The empty page is what Streamlit itself costs; the page with one figure
of three bars is what the first use of Plotly costs, whatever is drawn. What the servers do at their first visit is left
out: two rounds run before those that count. At rest is a page of which no script runs and nothing changes for a while;
that while is not counted.
"""

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from store.settings import DATABASE_VARIABLE, ROOT

EMPTY = "import streamlit as st\n\nst.title('Empty')\n"
FIGURE = """import plotly.graph_objects as go
import streamlit as st

st.title('One figure')
st.plotly_chart(go.Figure(go.Bar(x=[1, 2, 3], y=[3, 1, 2])))
"""
APP = ROOT / "dashboard" / "app.py"
PATIENCE_SECONDS = 60
WARMING_ROUNDS = 2
# Answers when the page came to rest, in milliseconds since its address was opened.
AT_REST = """
(quiet) => new Promise((resolve) => {
  let last = performance.now();
  const watch = {subtree: true, childList: true, characterData: true, attributes: true};
  new MutationObserver(() => { last = performance.now(); }).observe(document, watch);
  const timer = setInterval(() => {
    const app = document.querySelector('[data-testid=stApp]');
    const isBusy = !app || app.getAttribute('data-test-script-state') !== 'notRunning'
      || !document.querySelector('h1')
      || document.querySelector('[data-stale="true"], [data-testid=stSkeleton], [data-testid=stSpinner]');
    if (isBusy || performance.now() - last <= quiet) return;
    clearInterval(timer);
    resolve(last);
  }, 25);
})
"""
QUIET_MS = 400
ELEMENTS = "document.querySelectorAll('[data-testid=stElementContainer]').length"
COLUMNS = ("ms to rest", "ms of the page's thread", "kB of scripts", "kB of messages", "elements")


def main() -> None:
    """Prints the medians of each page, and each in parts of the empty one's."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--database", required=True, help="address of a filled database (benchmarks.large_ledger)")
    parser.add_argument("--rounds", type=int, default=9, help="rounds that count (%(default)s)")
    parser.add_argument("--path", default="", help="the page's address; the overview if left out")
    asked = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        urls = {}
        for name, script in (("empty", EMPTY), ("one figure", FIGURE), ("ledger", "")):
            entry = folder / f"{name.replace(' ', '-')}.py"
            entry.write_text(script, encoding="utf-8")
            urls[name] = stack.enter_context(serve(asked.database, entry if script else APP))
        urls["ledger"] += asked.path
        playing = stack.enter_context(sync_playwright())
        # Without a path Playwright starts its own.
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playing.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        rounds = [
            {name: visit(browser, url) for name, url in urls.items()} for _ in range(asked.rounds + WARMING_ROUNDS)
        ]
        browser.close()
    show(rounds[WARMING_ROUNDS:])


@contextmanager
def serve(database: str, entry: Path) -> Iterator[str]:
    """The address of a server of this entry script, on a free port of this machine; ends with the block."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(entry), f"--server.port={port}"]
    command += ["--server.address=127.0.0.1", "--server.fileWatcherType=none"]
    environment = {**os.environ, DATABASE_VARIABLE: database}
    # In the folder of the project all of them have its settings: its theme, and nothing asked of other hosts.
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(PATIENCE_SECONDS):
            if server.poll() is not None:
                raise SystemExit(f"The server of {entry.name} ended with {server.returncode}.")
            with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5):
                break
            with suppress(subprocess.TimeoutExpired):
                server.wait(1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(20)


def visit(browser: Browser, url: str) -> tuple[float, ...]:
    """What one visit in a fresh browser costs, by COLUMNS."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    sizes = {"scripts": 0, "messages": 0}
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    session.send("Network.enable")
    session.on("Network.dataReceived", lambda event: _add(sizes, "scripts", event["dataLength"]))
    page.on("websocket", lambda socket: socket.on("framereceived", lambda sent: _add(sizes, "messages", len(sent))))
    page.goto(url, wait_until="commit")
    rest = float(page.evaluate(AT_REST, QUIET_MS))
    thread = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    elements = float(page.evaluate(ELEMENTS))
    context.close()
    return rest, thread["TaskDuration"] * 1000, sizes["scripts"] / 1000, sizes["messages"] / 1000, elements


def show(rounds: list[dict[str, tuple[float, ...]]]) -> None:
    """Prints a line for each page: medians, and how many times the empty page's time it is."""
    print(f"{'':12}{''.join(f'{column:>26}' for column in COLUMNS)}{'times the empty page':>26}{'spread':>16}")
    for name in rounds[0]:
        medians = [statistics.median(one[name][place] for one in rounds) for place in range(len(COLUMNS))]
        times = statistics.median(one[name][0] / one["empty"][0] for one in rounds)
        spread = [one[name][0] for one in rounds]
        shown = "".join(f"{median:26,.0f}" for median in medians)
        print(f"{name:12}{shown}{times:26.2f}{f'{min(spread):,.0f} to {max(spread):,.0f}':>16}")


def _add(sizes: dict[str, int], name: str, size: int) -> None:
    sizes[name] += size


if __name__ == "__main__":
    main()
