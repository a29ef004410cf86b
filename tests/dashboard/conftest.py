"""The whole app, run without a browser, on an invented ledger or an empty one."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from store.engine import get_engine
from store.migrate import upgrade
from store.settings import DATABASE_VARIABLE, ROOT
from tests.dashboard.ledger import fill

OpenPage = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    """Engines and answers of one test are not those of the next, and the app is not left as the main module."""
    st.cache_data.clear()
    st.cache_resource.clear()
    # The page that Streamlit runs takes that name; worker processes of later tests would start by running the page.
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture
def ledger_url(tmp_path: Path) -> str:
    """A ledger with the sample rows."""
    url = f"sqlite:///{tmp_path}/ledger.db"
    engine = get_engine(url)
    upgrade(engine)
    fill(engine)
    engine.dispose()
    return url


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """Opens a page of the app: its name, the database, and the parts of the address."""

    def run(name: str, url: str, **params: str | list[str]) -> AppTest:
        monkeypatch.setenv(DATABASE_VARIABLE, url)
        app = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60)
        for key, value in params.items():
            app.query_params[key.rstrip("_")] = value
        if name != "overview":
            app.switch_page(f"views/{name}.py")
        return app.run()

    return run


def figures(app: AppTest) -> list[dict[str, object]]:
    """The figures of a page as Plotly has them."""
    return [json.loads(element.proto.spec) for element in app.get("plotly_chart")]


def draw_charts(app: AppTest) -> AppTest:
    """The page with its charts, where it waits with them until the reader comes near."""
    waiting = [button for button in app.button if button.key == "draw-charts"]
    return waiting[0].click().run() if waiting else app


def texts(app: AppTest) -> str:
    """All HTML that a page wrote itself, without the scripts that come with the app."""
    return "\n".join(element.proto.body for element in app.get("html") if not element.proto.unsafe_allow_javascript)
